// Times and sizes as people write them.

// The words of sentences, ready to be looked up. The value of a time is in milliseconds, that of a size in bytes.
function prepareWords({ time, size, number, ...words }) {
  const byWord = (rows) => new Map(rows.flatMap(([value, words]) => words.map((word) => [word, value])));
  return { ...words, times: byWord(time), sizes: byWord(size), numbers: byWord(number) };
}

// Numbers with their units; `undefined` if a text is not a sequence of them.
function parts(text) {
  const found = [...text.trim().matchAll(/([0-9.]*)([^0-9.]*)/g)].filter(([all]) => all !== "");
  const all = found.map(([, number, unit]) => ({
    number: /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)$/.test(number) ? Number(number) : NaN,
    unit: lowerAscii(unit.trim()),
  }));
  const isWhole = all.length === 1 || all.every(({ unit }) => unit !== "");
  return all.length > 0 && isWhole && all.every(({ number }) => !Number.isNaN(number)) ? all : undefined;
}

const inUnit = ({ number, unit }, units, alone) => number * (unit === "" ? alone : units.get(unit) ?? NaN);

// In seconds.
function duration(text, { times }) {
  const seconds = parts(text)?.reduce((sum, part) => sum + inUnit(part, times, 1000) / 1000, 0);
  return seconds < 2 ** 64 ? seconds : undefined;
}

function size(text, { sizes }) {
  const all = parts(text);
  const bytes = all?.length === 1 ? Math.round(inUnit(all[0], sizes, 1)) : NaN;
  return Number.isNaN(bytes) ? undefined : bytes;
}

// The unit of a word, to which Korean joins its endings: `초마다`, `kb짜리`.
function unitOf(word, { times, sizes, not_units: others }) {
  const ascii = /^[^가-힣]*/.exec(word)[0];
  const named = (unit) =>
    times.has(unit) ? { milliseconds: times.get(unit) } : sizes.has(unit) ? { bytes: sizes.get(unit) } : undefined;
  if (ascii !== "") {
    return named(ascii);
  }
  if (others.some((other) => word.startsWith(other))) {
    return undefined;
  }
  const characters = [...word];
  const ends = characters.map((_, at) => characters.slice(0, characters.length - at).join(""));
  return ends.map(named).find((unit) => unit !== undefined);
}

function amountsInDigits(text, words) {
  const amounts = [];
  for (const { 0: run, index: start } of text.matchAll(/[0-9][0-9.,]*/g)) {
    const last = amounts.at(-1);
    const digits = run.replace(/[.,]+$/, "");
    const isNumber = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/.test(digits);
    const at = start + run.length;
    const [, gap, word] = /^([ \u00a0-]?)(\p{Alphabetic}*)/u.exec(text.slice(at));
    const end = at + gap.length + word.length;
    const unit = text[end] === "_" ? undefined : unitOf(word, words);
    if (!isNumber || !unit || !(last?.end === start || startsNumber(text.slice(0, start)))) {
      continue;
    }
    const exceeded = isExceeded(text.slice(0, start), words);
    const amount = { number: Number(digits.replaceAll(",", "")), ...unit, start, end, isExceeded: exceeded };
    if (last && amount.milliseconds < last.milliseconds && joinsParts(text.slice(last.end, start), words)) {
      last.number += (amount.number * amount.milliseconds) / last.milliseconds;
      last.end = end;
    } else {
      amounts.push(amount);
    }
  }
  return amounts;
}

// What is between the parts of a time, as in `1m30s` and `1 minute and 30 seconds`.
const joinsParts = (between, { and }) => ["", " ", ", "].includes(between) || and.some((word) => between === ` ${word} `);

// Whether the size behind this was exceeded. `moreover` is not `over`.
function isExceeded(before, words) {
  const rest = words.larger.map((larger) => stripWords(before, larger)).find((rest) => rest !== undefined);
  return rest !== undefined && words.not_larger.every((not) => stripWords(rest, not) === undefined);
}

// What is before the last words of a text, if these are the last.
function stripWords(text, words) {
  const trimmed = text.trimEnd();
  const rest = trimmed.endsWith(words) ? trimmed.slice(0, -words.length) : undefined;
  const isApart = !isAlphabetic(firstOf(words)) || !isAlphanumeric(lastOf(rest ?? ""));
  return isApart ? rest : undefined;
}

// Whether a number that begins here is not a part of a name, a date, a time or a version.
function startsNumber(before) {
  const [beyond, previous] = [before.at(-2), lastOf(before)];
  const isOfWord = (c) => (isAlphanumeric(c) && !isHangul(c)) || "_.#".includes(c);
  return previous === undefined || !(isOfWord(previous) || ("-/:,".includes(previous) && isDigit(beyond)));
}

const HOUR = 3600000;

function amountsInWords(text, known) {
  const words = text.split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
  const isArticle = (word) => known.articles.includes(word);
  return words.flatMap((first, at) => {
    const isEvery = known.every.includes(first);
    const named = known.numbers.get(first);
    const behind = words[at + 1 + Number(named < 1 && isArticle(words[at + 1]))] ?? "";
    let [number, unit] = [named, behind];
    if (isEvery || isArticle(first)) {
      const isTime = isEvery || known.before_articles.includes(words[at - 1]);
      [number, unit] = [1, isTime && !known.not_every.includes(behind) ? behind : ""];
    } else if (named === undefined) {
      const joined = known.number_of_hours.flatMap(([value, names]) => names.map((name) => [value, name]));
      const [value, name] = joined.find(([, name]) => first.startsWith(name)) ?? [undefined, ""];
      const rest = first.slice(name.length);
      [number, unit] = [value, rest === "" ? behind : rest];
      unit = unitOf(unit, known)?.milliseconds === HOUR ? unit : "";
    }
    const found = [...unit].length > 1 ? unitOf(unit, known) : undefined;
    return number === undefined || !found ? [] : [{ number, ...found }];
  });
}

// The times and the sizes that a text says, as in `dies after 60 s`. Returns whether it says one.
function quantities(text, facts, words) {
  const lower = text.toLowerCase();
  const isAboutSilence = words.silence.some((silence) => hasWords(lower, silence));
  const digits = amountsInDigits(lower, words);
  const hasTime = digits.some(({ milliseconds }) => milliseconds !== undefined);
  const all = hasTime ? digits : [...digits, ...amountsInWords(lower, words)];
  for (const { number, milliseconds, bytes, isExceeded } of all) {
    const time = (number * milliseconds) / 1000;
    if (time < 2 ** 64 && facts.lasted === undefined && facts.idle === undefined) {
      facts[isAboutSilence ? "idle" : "lasted"] = time;
    } else if (bytes !== undefined && facts.size === undefined) {
      facts.size = Math.round(number * bytes) + Number(isExceeded ?? false);
    }
  }
  return all.length > 0;
}
