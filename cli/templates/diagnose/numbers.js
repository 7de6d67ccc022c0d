// Durations and sizes as people write them, and numbers that may be close codes or HTTP statuses.

const SECONDS = {
  ms: 0.001, msec: 0.001, "": 1, s: 1, sec: 1, secs: 1, second: 1, seconds: 1, 초: 1,
  m: 60, min: 60, mins: 60, minute: 60, minutes: 60, 분: 60,
  h: 3600, hr: 3600, hour: 3600, hours: 3600, 시간: 3600, d: 86400, day: 86400, days: 86400, 일: 86400,
};
const BYTES = {
  "": 1, b: 1, byte: 1, bytes: 1, 바이트: 1, k: 1000, kb: 1000, ki: 1024, kib: 1024,
  m: 1e6, mb: 1e6, mi: 2 ** 20, mib: 2 ** 20, g: 1e9, gb: 1e9, gi: 2 ** 30, gib: 2 ** 30,
};

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

const inUnit = ({ number, unit }, units) => (Object.hasOwn(units, unit) ? number * units[unit] : NaN);

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

// The time and the size that a text says, as in `dies after 60 s`.
function quantities(text, facts) {
  const lower = text.toLowerCase();
  const words = lower.split(/\s+/u).filter(Boolean);
  const isIdle = ["idle", "silen", "유휴", "조용"].some((word) => lower.includes(word));
  words.forEach((word, at) => {
    const whole = /^[0-9.]*$/.test(word) ? `${word} ${words[at + 1] ?? ""}` : word;
    const quantity = whole.replace(/[,.;)?!]+$/, "");
    if (!/\p{Alphabetic}/u.test(quantity) || !/^[0-9]/.test(quantity)) {
      return;
    }
    const [time, bytes] = [duration(quantity), size(quantity)];
    if (time !== undefined && facts.lasted === undefined && facts.idle === undefined) {
      facts[isIdle ? "idle" : "lasted"] = time;
    } else if (bytes !== undefined && facts.size === undefined) {
      facts.size = bytes;
    }
  });
}

const allNumbers = (text) =>
  [...text.matchAll(/[0-9]+/g)].map(({ 0: digits, index }) => ({
    digits,
    before: text.slice(0, index),
    after: text.slice(index + digits.length),
  }));

const isHangul = (c) => c !== undefined && /[가-힣]/.test(c);

// Whether it is not a part of a date, a time, a version, an address or a name, and counts nothing.
function isBare(number, { counted, others }) {
  const { before, after } = number;
  const isOfWord = (c) => c !== undefined && !isHangul(c) && (isAlphanumeric(c) || c === "_");
  const joins = (mark, beyond) => isDigit(beyond) && mark !== undefined && "-/:.".includes(mark);
  const isPart =
    isOfWord(lastOf(before)) ||
    isOfWord(firstOf(after)) ||
    joins(before.at(-1), before.at(-2)) ||
    joins(after[0], after[1]);
  return !isPart && !isPort(before) && !hasUnit(after, counted) && !others.includes(wordBefore(before));
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
  const all = allNumbers(text).filter((number) => number.digits.length === 4 && isBare(number, rules));
  const codes = all.flatMap(({ digits, before }) => {
    const code = Number(digits);
    const isOwn = code >= 3000 && code < 5000;
    const fits =
      names.some(([number]) => number === code) ||
      (isOwn && (isAboutClosing || defining(families, code).some((family) => namesFamily(family, text))));
    const word = wordBefore(before);
    return fits ? [{ code, isCalled: word.endsWith("code") || word.endsWith("코드") }] : [];
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
