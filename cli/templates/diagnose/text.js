// Texts as UTF-8, one character for each byte, because the rules of the library are about bytes. What follows is the
// same as `diagnose` of the command, which says why.
const toBytes = (text) => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
const fromBytes = (bytes) => new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
const lowerAscii = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const trimAscii = (text) => text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");
const isWordByte = (byte) => byte !== undefined && /[0-9A-Za-z_]/.test(byte);
const isDigit = (c) => c !== undefined && /[0-9]/.test(c);
const isAlphanumeric = (c) => c !== undefined && /[\p{Alphabetic}\p{N}]/u.test(c);
const isAlphabetic = (c) => c !== undefined && /\p{Alphabetic}/u.test(c);

function endOfLine(text, place) {
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end;
}

const fill = (phrase, blanks) =>
  phrase.replace(/\{(\w+)\}/g, (blank, name) => (name in blanks ? String(blanks[name]) : blank));

const isHangul = (c) => c !== undefined && /[가-힣]/.test(c);

// Whether a text has a name as whole words, ignoring case.
function hasWords(text, name) {
  const [all, wanted] = [text.toLowerCase(), name.toLowerCase()];
  const isEnd = (c) => !isAlphanumeric(c) || isHangul(c);
  return places(all, wanted).some(
    (at) => isEnd(lastOf(all.slice(0, at))) && isEnd(firstOf(all.slice(at + wanted.length))),
  );
}

// Where a text has another one, without overlaps.
function places(text, wanted) {
  const found = [];
  for (let at = wanted && text.indexOf(wanted); wanted && at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push(at);
  }
  return found;
}

// The first and the last character.
const firstOf = (text) => (text === "" ? undefined : String.fromCodePoint(text.codePointAt(0)));
const lastOf = (text) => [...text.slice(-2)].at(-1);
