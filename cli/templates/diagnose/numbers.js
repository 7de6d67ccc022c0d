// Numbers that may be close codes or HTTP statuses.

const allNumbers = (text) =>
  [...text.matchAll(/[0-9]+/g)].map(({ 0: digits, index }) => ({
    digits,
    before: text.slice(0, index),
    after: text.slice(index + digits.length),
  }));

const isBare = (number, words) => isApart(number, words) && !words.not_before_codes.includes(wordBefore(number.before));

// Whether it is not a part of a date, a time, a version, an address or a name, and counts nothing.
function isApart({ before, after }, words) {
  const isOfWord = (c) => c !== undefined && !isHangul(c) && (isAlphanumeric(c) || c === "_");
  const joins = (mark, beyond) => isDigit(beyond) && mark !== undefined && "-/:.".includes(mark);
  const isPart =
    isOfWord(lastOf(before)) ||
    isOfWord(firstOf(after)) ||
    joins(before.at(-1), before.at(-2)) ||
    joins(after[0], after[1]);
  return !isPart && !isPort(before) && !hasUnit(after, words);
}

// In characters: a host has at most 253.
const LONGEST_ADDRESS = 300;

// `localhost:3000`.
function isPort(before) {
  if (!before.endsWith(":")) {
    return false;
  }
  // A host is shorter, and a line of JSON can be one word.
  const near = [...before.slice(-2 * LONGEST_ADDRESS - 1, -1)].slice(-LONGEST_ADDRESS).join("");
  const address = /\S*$/u.exec(near)[0];
  const name = address.replace(/^[^\p{Alphabetic}\p{N}]+/u, "");
  return address.includes("//") || address.endsWith("]") || ["localhost", "host"].includes(name) || name.includes(".");
}

// `1500 ms`, `3000 clients`.
function hasUnit(after, words) {
  const unit = /^[ \u00a0]*([\p{Alphabetic}%]*)/u.exec(after)[1].toLowerCase();
  const isMeasure = duration(`1${unit}`, words) !== undefined || size(`1${unit}`, words) !== undefined;
  return unit !== "" && (isMeasure || words.counted.includes(unit));
}

function wordBefore(before) {
  const trimmed = before.replace(/[ :="'([#]+$/, "");
  return /[\p{Alphabetic}\p{N}_]*$/u.exec(trimmed)[0].toLowerCase();
}

// The last number that may be a close code, and whether the text calls it a code.
function likelyCode(text, knowledge) {
  const { words, names, families } = knowledge;
  const lower = text.toLowerCase();
  const isAboutClosing = words.closing.some((word) => lower.includes(word));
  const numbers = allNumbers(text).filter((number) => number.digits.length === 4 && isApart(number, words));
  const codes = numbers.flatMap(({ digits, before, after }) => {
    const code = Number(digits);
    const isOwn = code >= 3000 && code < 5000;
    const isNamed = names.some(([number]) => number === code);
    const word = wordBefore(before);
    const isCalled = words.code.some((end) => word.endsWith(end));
    const all = defining(families, code);
    const hasReason = /^\s*["“]/u.test(after) || (before.trim() === "" && /^\s*[:(\-–]/u.test(after));
    const fits =
      isNamed ||
      (isOwn &&
        (isAboutClosing ||
          isCalled ||
          all.some((family) => namesFamily(family, text)) ||
          (hasReason && all.length > 0)));
    // `may I reconnect after 1008`
    const isEvent = isNamed && !isOwn && words.before_events.includes(word);
    return fits && (isEvent || !words.not_before_codes.includes(word)) ? [{ code, isCalled }] : [];
  });
  return codes.findLast(({ isCalled }) => isCalled) ?? codes.at(-1);
}

// The HTTP status that a text has, of those with which a handshake is refused.
function httpStatus(text, words) {
  const lower = lowerAscii(text);
  const isAboutHandshake = words.handshake.some((word) => lower.includes(word));
  const found = allNumbers(lower).find((number) => {
    const before = number.before.replace(/[ :="']+$/, "");
    const status = Number(number.digits);
    const isStatus =
      words.status.some((word) => before.endsWith(word)) || (isAboutHandshake && words.refusals.includes(number.digits));
    return status >= 200 && status < 600 && isStatus && number.digits.length === 3 && isBare(number, words);
  });
  return found && Number(found.digits);
}
