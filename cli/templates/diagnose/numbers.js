// Durations and sizes as people write them, and numbers that may be close codes or HTTP statuses.

const SECONDS = units([
  [0.001, "ms msec millisecond milliseconds 밀리초"], [1, "s sec secs second seconds 초"],
  [60, "m min mins minute minutes 분"], [3600, "h hr hrs hour hours 시간"], [86400, "d day days 일"],
]);
const BYTES = units([
  [1, "b byte bytes 바이트"], [1000, "k kb kilobyte kilobytes 킬로 킬로바이트"], [1024, "ki kib"],
  [1e6, "m mb megabyte megabytes 메가 메가바이트"], [2 ** 20, "mi mib"],
  [1e9, "g gb gigabyte gigabytes 기가 기가바이트"], [2 ** 30, "gi gib"],
]);

function units(rows) {
  return new Map(rows.flatMap(([value, words]) => words.split(" ").map((word) => [word, value])));
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

const inUnit = ({ number, unit }, units) => number * (unit === "" ? 1 : units.get(unit) ?? NaN);

// In seconds.
function duration(text) {
  const seconds = parts(text)?.reduce((sum, part) => sum + inUnit(part, SECONDS), 0);
  return seconds < 2 ** 64 ? seconds : undefined;
}

function size(text) {
  const all = parts(text);
  const bytes = all?.length === 1 ? Math.round(inUnit(all[0], BYTES)) : NaN;
  return Number.isNaN(bytes) ? undefined : bytes;
}

const NUMBERS = {
  half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10, fifteen: 15, twenty: 20, thirty: 30,
  sixty: 60, ninety: 90,
};
const KOREAN_NUMBERS = { 반: 0.5, 한: 1, 두: 2, 세: 3, 네: 4 };
const BEFORE_ONE =
  "about after almost approximately around every exactly for in just nearly once over roughly under within".split(" ");

const LARGER = ["above", "beyond", "exceeding", "exceeds", "larger than", "more than", "over", ">"];

// Of a word, to which Korean joins its endings: `초마다`, `kb짜리`.
function unitOf(word) {
  const ascii = /^[^가-힣]*/.exec(word)[0];
  const known = (unit) =>
    SECONDS.has(unit) ? { seconds: SECONDS.get(unit) } : BYTES.has(unit) ? { bytes: BYTES.get(unit) } : undefined;
  if (ascii !== "") {
    return known(ascii);
  }
  const characters = [...word];
  const ends = characters.map((_, at) => characters.slice(0, characters.length - at).join(""));
  return ends.map(known).find((unit) => unit !== undefined);
}

function amountsInDigits(text) {
  const amounts = [];
  for (const { 0: run, index: start } of text.matchAll(/[0-9][0-9.,]*/g)) {
    const last = amounts.at(-1);
    const digits = run.replace(/[.,]+$/, "");
    const isNumber = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/.test(digits);
    const at = start + run.length;
    const [, gap, word] = /^([ \u00a0-]?)(\p{Alphabetic}*)/u.exec(text.slice(at));
    const end = at + gap.length + word.length;
    const unit = text[end] === "_" ? undefined : unitOf(word);
    if (!isNumber || !unit || !(last?.end === start || startsNumber(text.slice(0, start)))) {
      continue;
    }
    const before = text.slice(0, start).trimEnd();
    const isExceeded = LARGER.some((words) => before.endsWith(words));
    const amount = { number: Number(digits.replaceAll(",", "")), ...unit, start, end, isExceeded };
    if (last && amount.seconds < last.seconds && ["", " ", ", ", " and "].includes(text.slice(last.end, start))) {
      last.number += (amount.number * amount.seconds) / last.seconds;
      last.end = end;
    } else {
      amounts.push(amount);
    }
  }
  return amounts;
}

// Whether a number that begins here is not a part of a name, a date, a time or a version.
function startsNumber(before) {
  const [beyond, previous] = [before.at(-2), lastOf(before)];
  const isOfWord = (c) => (isAlphanumeric(c) && !isHangul(c)) || "_.#".includes(c);
  return previous === undefined || !(isOfWord(previous) || ("-/:,".includes(previous) && isDigit(beyond)));
}

function amountsInWords(text) {
  const words = text.split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
  return words.flatMap((first, at) => {
    const isArticle = (word) => word === "a" || word === "an";
    const behind = words[at + 1 + Number(first === "half" && isArticle(words[at + 1]))] ?? "";
    let [number, unit] = [NUMBERS[first], behind];
    if (isArticle(first) || first === "every") {
      const isTime = first === "every" || BEFORE_ONE.includes(words[at - 1]);
      [number, unit] = [1, isTime && behind !== "second" ? behind : ""];
    } else if (!Object.hasOwn(NUMBERS, first)) {
      const rest = first.slice(1);
      [number, unit] = [KOREAN_NUMBERS[first[0]], rest === "" ? behind : rest];
      unit = unit.startsWith("시간") ? unit : "";
    }
    const known = [...unit].length > 1 ? unitOf(unit) : undefined;
    return number === undefined || !known ? [] : [{ number, ...known }];
  });
}

// The times and the sizes that a text says, as in `dies after 60 s`. Returns whether it says one.
function quantities(text, facts) {
  const lower = text.toLowerCase();
  const isIdle = ["idle", "silen", "유휴", "조용"].some((word) => lower.includes(word));
  const digits = amountsInDigits(lower);
  const all = digits.some(({ seconds }) => seconds !== undefined) ? digits : [...digits, ...amountsInWords(lower)];
  for (const { number, seconds, bytes, isExceeded } of all) {
    const time = number * seconds;
    if (time < 2 ** 64 && facts.lasted === undefined && facts.idle === undefined) {
      facts[isIdle ? "idle" : "lasted"] = time;
    } else if (bytes !== undefined && facts.size === undefined) {
      facts.size = Math.round(number * bytes) + Number(isExceeded ?? false);
    }
  }
  return all.length > 0;
}

const allNumbers = (text) =>
  [...text.matchAll(/[0-9]+/g)].map(({ 0: digits, index }) => ({
    digits,
    before: text.slice(0, index),
    after: text.slice(index + digits.length),
  }));

const isBare = (number, rules) => isApart(number, rules) && !rules.others.includes(wordBefore(number.before));

// Whether it is not a part of a date, a time, a version, an address or a name, and counts nothing.
function isApart(number, { counted }) {
  const { before, after } = number;
  const isOfWord = (c) => c !== undefined && !isHangul(c) && (isAlphanumeric(c) || c === "_");
  const joins = (mark, beyond) => isDigit(beyond) && mark !== undefined && "-/:.".includes(mark);
  const isPart =
    isOfWord(lastOf(before)) ||
    isOfWord(firstOf(after)) ||
    joins(before.at(-1), before.at(-2)) ||
    joins(after[0], after[1]);
  return !isPart && !isPort(before) && !hasUnit(after, counted);
}

// `localhost:3000`.
function isPort(before) {
  if (!before.endsWith(":")) {
    return false;
  }
  const address = /\S*$/u.exec(before.slice(0, -1))[0];
  const name = address.replace(/^[^\p{Alphabetic}\p{N}]+/u, "");
  return address.includes("//") || address.endsWith("]") || ["localhost", "host"].includes(name) || name.includes(".");
}

// `1500 ms`, `3000 clients`.
function hasUnit(after, counted) {
  const unit = /^[ \u00a0]*([\p{Alphabetic}%]*)/u.exec(after)[1].toLowerCase();
  const measured = `1${unit}`;
  return unit !== "" && (duration(measured) !== undefined || size(measured) !== undefined || counted.includes(unit));
}

function wordBefore(before) {
  const trimmed = before.replace(/[ :="'([#]+$/, "");
  return /[\p{Alphabetic}\p{N}_]*$/u.exec(trimmed)[0].toLowerCase();
}

// The last number that may be a close code, and whether the text calls it a code.
function likelyCode(text, knowledge) {
  const { rules, names, families } = knowledge;
  const lower = text.toLowerCase();
  const isAboutClosing = rules.closing.some((word) => lower.includes(word));
  const all = allNumbers(text).filter((number) => number.digits.length === 4 && isApart(number, rules));
  const codes = all.flatMap(({ digits, before }) => {
    const code = Number(digits);
    const isOwn = code >= 3000 && code < 5000;
    const isNamed = names.some(([number]) => number === code);
    const fits =
      isNamed || (isOwn && (isAboutClosing || defining(families, code).some((family) => namesFamily(family, text))));
    const word = wordBefore(before);
    // `may I reconnect after 1008`
    const isEvent = isNamed && !isOwn && word === "after";
    return fits && (isEvent || !rules.others.includes(word)) ? [{ code, isCalled: word.endsWith("code") || word.endsWith("코드") }] : [];
  });
  return codes.findLast(({ isCalled }) => isCalled) ?? codes.at(-1);
}

// The HTTP status that a text has, of those with which a handshake is refused.
function httpStatus(text, rules) {
  const found = allNumbers(lowerAscii(text)).find((number) => {
    const before = number.before.replace(/[ :="']+$/, "");
    const status = Number(number.digits);
    const isStatus = rules.status.some((word) => before.endsWith(word));
    return status >= 200 && status < 600 && isStatus && number.digits.length === 3 && isBare(number, rules);
  });
  return found && Number(found.digits);
}
