// The close codes of a text, by the formats of log lines. A text is one of bytes.

const [BEFORE, BEHIND, NEXT_TO_IT] = [300, 200, 64];
const COLOURS = /(?:\x1b|\\u001b|\\x1b|\\033|\\e)\[[0-9;:]{0,24}[a-z]/gi;

// The formats and what is around a code, ready to be searched.
function prepareFormats({ all, near, not_before: notBefore, not_behind: notBehind }) {
  const regex = (source) => {
    let made;
    return () => (made ??= new RegExp(source, "dg"));
  };
  const bytes = (texts) => texts.map(toBytes);
  const formats = all.map(([hints, source, words, numbers, names, flags]) => ({
    hints: bytes(hints),
    regex: regex(source),
    near: words,
    numbers,
    names: names.map(([name, code]) => [toBytes(name), code]),
    hasCode: (flags & 1) !== 0,
    endsWithCode: (flags & 2) !== 0,
    isDump: (flags & 4) !== 0,
  }));
  const regexes = (sources) => sources.map(regex);
  return { formats, near: regexes(near), notBefore: regexes(notBefore), notBehind: regexes(notBehind) };
}

const isMatch = (regex, text) => {
  regex().lastIndex = 0;
  return regex().test(text);
};

const REGISTERED = (code) => code >= 1000 && code < 1016 && code !== 1004;
// By the numbers of the data.
const INCLUDED = [
  (code) => code >= 1000 && code < 5000,
  (code) => REGISTERED(code) || (code >= 3000 && code < 5000),
  REGISTERED,
];

// Whether a number goes on with this letter. A Korean particle is next to its number.
const goesOn = (c) => isAlphanumeric(c) && (!isHangul(c) || "개건명번분초회".includes(c));

// Whether a number before `rest` is complete.
function isComplete(rest) {
  const next = rest[0];
  if (next === undefined) {
    return true;
  }
  if (".:-/,".includes(next)) {
    return !isDigit(rest[1]);
  }
  return next >= "\x80" ? !goesOn(firstOf(fromBytes(rest.slice(0, 4)))) : !/[0-9A-Za-z_%]/.test(next);
}

function isCodeBetween(before, behind, { notBefore, notBehind }) {
  const [last, next] = [before.slice(-NEXT_TO_IT), behind.slice(0, NEXT_TO_IT)];
  return (
    isComplete(next) &&
    !notBefore.some((regex) => isMatch(regex, last)) &&
    !notBehind.some((regex) => isMatch(regex, next))
  );
}

// The last close code of a text.
function lastCode(known, text) {
  let last;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end).replace(/\r$/, "");
    const plain = line.replace(COLOURS, "");
    const place = plain === line && start > 0 ? { text, start, end: start + line.length } : { text: plain, start: 0, end: plain.length };
    last = codesOfLine(known, plain, place).at(-1)?.code ?? last;
    start = end + 1;
  }
  return last;
}

function codesOfLine(known, line, place) {
  const numbers = [...line.matchAll(/[0-9]+/g)]
    .filter(({ 0: digits, index }) => /^[1-4][0-9]{3}$/.test(digits) && isComplete(line.slice(index + 4, index + 16)))
    .map(([digits]) => Number(digits));
  const count = numbers.filter(INCLUDED[1]).length;
  let hits = [];
  for (const format of known.formats) {
    const mayBe =
      (format.hints.length === 0 || format.hints.some((hint) => line.includes(hint))) &&
      (!format.hasCode || numbers.some(INCLUDED[format.numbers]));
    if (!mayBe) {
      continue;
    }
    const found = codesOf(known, format, line).filter((hit) => hasWordsNear(known, format, hit, place));
    hits = [...hits, ...found].sort((one, other) => one.start - other.start || one.end - other.end);
    hits = hits.filter((hit, at) => at === 0 || hit.start !== hits[at - 1].start);
    // Once every number is a code, no other format says more.
    if (numbers.length > 0 && count > 0 && hits.length >= count) {
      break;
    }
  }
  return hits;
}

function codesOf(known, format, line) {
  const regex = format.regex();
  const hits = [];
  let at = 0;
  for (;;) {
    regex.lastIndex = at;
    let found = regex.exec(line);
    if (!found) {
      return hits;
    }
    // A code at the end is that of the match that ends first.
    while (format.endsWithCode) {
      const end = found.index + found[0].length;
      regex.lastIndex = at;
      const earlier = regex.exec(line.slice(0, end - 1));
      if (!earlier) {
        break;
      }
      found = earlier;
    }
    const end = found.index + found[0].length;
    hits.push(...hitOf(known, format, found, line));
    at = Math.max(end, at + 1);
  }
}

function hitOf(known, format, found, line) {
  const { code: digits, name, high, low, high_hex: highHex, low_hex: lowHex } = found.groups ?? {};
  const place = (group) => {
    const [start, end] = found.indices.groups[group];
    return { start, end };
  };
  if (digits !== undefined) {
    const hit = { ...place("code"), code: Number(digits) };
    const isCode =
      INCLUDED[format.numbers](hit.code) && isCodeBetween(line.slice(0, hit.start), line.slice(hit.end), known);
    return isCode && (name === undefined || isNameOf(format, name, hit.code)) ? [hit] : [];
  }
  if (name !== undefined) {
    const named = format.names.find(([own]) => own === name);
    return named ? [{ ...place("name"), code: named[1] }] : [];
  }
  const isDecimal = high !== undefined;
  const [first, second] = isDecimal ? [parseInt(high, 10), parseInt(low, 10)] : [parseInt(highHex, 16), parseInt(lowHex, 16)];
  const code = first * 256 + second;
  return second < 256 && INCLUDED[format.numbers](code) ? [{ ...place(isDecimal ? "high" : "high_hex"), code }] : [];
}

// Whether a name next to a code is its own. The names of 3000 and 4000 are those of their thousand.
function isNameOf({ names }, name, code) {
  const folded = lowerAscii(name).replace(/_/g, " ");
  const isIts = (number) => (number === 3000 || number === 4000 ? Math.floor(code / 1000) * 1000 === number : code === number);
  return names.some(([own, number]) => isIts(number) && folded.startsWith(own));
}

function hasWordsNear(known, format, hit, place) {
  if (format.near.length === 0) {
    return true;
  }
  const line = place.text.slice(place.start, place.end);
  const beginsWithKey = /^code/i.test(trimAscii(line).replace(/^["']/, ""));
  const [first, last] = format.isDump && beginsWithKey ? [0, place.text.length] : [place.start, place.end];
  const around = place.text.slice(
    Math.max(place.start + hit.start - BEFORE, first, 0),
    Math.min(place.start + hit.end + BEHIND, last),
  );
  return format.near.some((words) =>
    known.near.every((regex, word) => ((words >> word) & 1) === 0 || isMatch(regex, around)),
  );
}
