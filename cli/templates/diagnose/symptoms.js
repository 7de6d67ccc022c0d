// The symptoms of a text.

const holdsDigits = (name) => name === "code" || name === "status";
const holdsNumber = (name) => ["duration", "errno", "limit", "number", "opcode", "size"].includes(name);
const LONGEST_NAME = 40;

// The text of a symptom as literal pieces, in this order on one line, with anything in the blanks between them.
function makePattern([id, origin, text, meaning, remedy, codes, peerCodes, flags], names) {
  let pieces = toBytes(text);
  let [before, after] = ["", ""];
  const first = /^\{([^}]*)\}/.exec(pieces);
  if (first && !holdsDigits(first[1])) {
    before = first[1];
    pieces = pieces.slice(first[0].length);
  }
  const last = /\{([^{}]*)\}$/.exec(pieces);
  if (last && !holdsDigits(last[1])) {
    after = last[1];
    pieces = pieces.slice(0, -last[0].length);
  }
  const [beginsApart, endsApart] = [!before || pieces.startsWith(" "), !after || pieces.endsWith(" ")];
  pieces = trimAscii(pieces);
  const isExact = (flags & 2) !== 0;
  const own = isExact ? pieces : lowerAscii(pieces);
  const isWord = (byte) => isWordByte(byte) || byte === "{" || byte === "}";
  const [beginsWord, endsWord] = [beginsApart && isWord(own[0]), endsApart && isWord(own.at(-1))];
  const open = own.split(/\{((?!code\}|status\})[^}]*)\}/);
  const literals = open.filter((_, at) => at % 2 === 0);
  return {
    symptom: { id, origin, text, meaning, remedy, codes, peerCodes, isAboutSending: (flags & 1) !== 0, isTranslated: (flags & 8) === 0 },
    before,
    after,
    beginsWord,
    isExact,
    isWholeField: (flags & 4) !== 0,
    // The codes of which it is the name.
    nameOf: names.filter(([, name]) => toBytes(lowerAscii(name)) === lowerAscii(pieces)).map(([number]) => number),
    sources: literals.map((piece, at) => sourceOf(piece) + (endsWord && at === literals.length - 1 ? "(?![0-9A-Za-z_])" : "")),
    digits: literals.map((piece) => [...piece.matchAll(/\{(code|status)\}/g)].map(([, name]) => name)),
    blanks: open.filter((_, at) => at % 2 === 1),
    // What a text has that has it.
    words: literals.flatMap((piece) => lowerAscii(piece).split(/\{\w+\}/)).map(trimAscii).filter(Boolean),
    regexes: undefined,
  };
}

const sourceOf = (piece) =>
  piece
    .split(/(\{(?:code|status)\}| )/)
    .map((part) => {
      if (part === " ") return "[\\t\\n\\f\\r ]+";
      return /^\{(code|status)\}$/.test(part) ? "([0-9]+)" : part.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&");
    })
    .join("");

const withoutSpaces = (text) => text.replace(/[\t ]+$/, "");

// The number from 1000 to 4999 with which a text ends, before spaces.
function codeAtEnd(text) {
  const found = /(?:^|[^0-9A-Za-z_])([1-4][0-9]{3})$/.exec(withoutSpaces(text));
  return found ? Number(found[1]) : undefined;
}

function isFieldStart(text, start) {
  const nextToIt = text.slice(0, start);
  if (nextToIt.endsWith("-") || nextToIt.endsWith("::")) {
    return false;
  }
  const before = withoutSpaces(nextToIt);
  const last = before.at(-1);
  if (last === undefined || "\n\r\"'([=:,-".includes(last)) {
    return true;
  }
  if (last !== ")") {
    return codeAtEnd(before) !== undefined;
  }
  const open = before.lastIndexOf("(");
  const name = before.slice(open + 1, -1);
  const length = name.replace(/[\x80-\xbf]/g, "").length;
  return open >= 0 && length <= LONGEST_NAME && codeAtEnd(before.slice(0, open)) !== undefined;
}

function isFieldEnd(text, end) {
  const next = text[end];
  if (next === undefined || ")],;}".includes(next)) {
    return true;
  }
  const behind = (from) => /^[\t ]*([^\t ]?)/.exec(text.slice(from, from + 1000))[1];
  return next === '"' || next === "'" ? behind(end + 1) !== ":" : ["", "\n", "\r"].includes(behind(end));
}

// Whether the symptom is the name of the close code before it, behind a parenthesis.
function isNameOfCode({ nameOf }, text, start) {
  return nameOf.length > 0 && text[start - 1] === "(" && nameOf.includes(codeAtEnd(text.slice(0, start - 1)));
}

// The first match in `text`. `lower` is the same in lower case.
function findPattern(pattern, text, lower) {
  pattern.regexes ??= pattern.sources.map((source) => new RegExp(source, "g"));
  const searched = pattern.isExact ? text : lower;
  const [first] = pattern.regexes;
  let missingUntil = 0;
  first.lastIndex = 0;
  for (let found = first.exec(searched); found; found = first.exec(searched)) {
    const [start, end] = [found.index, first.lastIndex];
    first.lastIndex = start + 1;
    const isHere =
      !(pattern.beginsWord && isWordByte(text[start - 1])) &&
      end > missingUntil &&
      (!pattern.isWholeField || (isFieldStart(text, start) && isFieldEnd(text, end))) &&
      !isNameOfCode(pattern, text, start);
    const rest = isHere && findRest(pattern, text, searched, found);
    if (rest && rest.missing === undefined) {
      return rest;
    }
    missingUntil = rest ? rest.missing : missingUntil;
  }
  return undefined;
}

function findRest(pattern, text, searched, found) {
  const start = found.index;
  let end = start + found[0].length;
  const blanks = numbersOf(pattern, 0, found);
  for (let piece = 1; piece < pattern.sources.length; piece += 1) {
    const lineEnd = endOfLine(text, end);
    const regex = pattern.regexes[piece];
    regex.lastIndex = end;
    const next = regex.exec(searched);
    if (!next || next.index > lineEnd) {
      return { missing: lineEnd };
    }
    blanks.push({ name: pattern.blanks[piece - 1], start: end, end: next.index }, ...numbersOf(pattern, piece, next));
    end = regex.lastIndex;
  }
  const span = { start, end };
  if (pattern.before) {
    const before = text.slice(0, start);
    span.start = start - (holdsNumber(pattern.before) ? /[0-9A-Za-z_]*$/ : /[^\n]*$/).exec(before)[0].length;
    blanks.push({ name: pattern.before, start: span.start, end: start });
  }
  if (pattern.after) {
    const after = text.slice(end);
    const spaces = /^[\t ]*/.exec(after)[0].length;
    const held = (holdsNumber(pattern.after) ? /^[0-9A-Za-z_]*/ : /^[^\n"]*/).exec(after.slice(spaces))[0].length;
    span.end = end + spaces + held;
    blanks.push({ name: pattern.after, start: end + spaces, end: span.end });
  }
  return { pattern, symptom: pattern.symptom, start, span, blanks };
}

const numbersOf = (pattern, piece, found) =>
  pattern.digits[piece].map((name, at) => ({ name, start: found.index, end: found.index, digits: found[at + 1] }));

// The number in the first blank of this name.
function numberIn(found, name) {
  const number = Number(found.blanks.find((blank) => blank.name === name)?.digits);
  return number <= 65535 ? number : undefined;
}

const isInBlank = (outer, { start, span }) =>
  outer.blanks.some(
    (blank) =>
      blank.digits === undefined &&
      blank.start <= start &&
      start <= blank.end &&
      blank.start <= span.start &&
      span.end <= blank.end,
  );

// In a text with more symptoms, such as a whole log, none is looked for in the blanks of another.
const MOST_WRAPPED = 16;

// The symptoms of a text: the one with the most literal text first, one in a blank of another before it.
function findSymptoms(patterns, text) {
  const lower = lowerAscii(text);
  const words = lower.replace(/[\t\n\f\r ]+/g, " ");
  const left = patterns
    .filter((pattern) => pattern.words.every((word) => words.includes(word)))
    .flatMap((pattern) => findPattern(pattern, text, lower) ?? []);
  const found = [];
  while (left.length > 0) {
    let at = 0;
    while (left.length <= MOST_WRAPPED) {
      const inner = left.findIndex((other, place) => place !== at && isInBlank(left[at], other));
      if (inner < 0) {
        break;
      }
      at = inner;
    }
    found.push(...left.splice(at, 1));
  }
  return found;
}

// A longer text is a log. The least words and bytes of a text that is a whole piece of a symptom, of one that is a part of
// a piece, and of a piece that is a part of the text.
const [LONGEST_TEXT, WHOLE, OF_SYMPTOM, OF_TEXT] = [400, [3, 14], [4, 16], [5, 24]];
const [SHORTEST_NAME, MOST_PARTS] = [12, 4];

// The symptoms that a text has only in part, or without what their programs put around them, as in `diagnosis/parts.rs`.
function partsIn(patterns, input) {
  const found = inWords(patterns, textOnly(input));
  return found.length > 0 ? found : byName(patterns, input);
}

// Those that print an exception that the text names, or are about it.
function byName(patterns, text) {
  const names = toBytes(text).length > LONGEST_TEXT ? [] : text.split(/[^0-9A-Za-z_]/);
  const found = names
    .filter((name) => name.length >= SHORTEST_NAME && /(?:Exception|Error)$/.test(name))
    .map((name) =>
      patterns.filter(({ symptom }) => hasPart(symptom.text, name) || symptom.meaning.includes("`" + name + "`")),
    )
    .find(({ length }) => length >= 1 && length <= MOST_PARTS);
  return (found ?? []).map(({ symptom }) => symptom);
}

function inWords(patterns, text) {
  if (toBytes(text).length > LONGEST_TEXT) {
    return [];
  }
  const lengths = patterns.map(({ symptom }) =>
    Math.max(0, ...piecesOf(symptom.text).map((piece) => lengthInCommon(text, piece))),
  );
  const most = Math.max(...lengths);
  const best = patterns.filter((_, at) => most > 0 && lengths[at] === most);
  return best.length > MOST_PARTS ? [] : best.map(({ symptom }) => symptom);
}

function lengthInCommon(text, piece) {
  const length = (part) => toBytes(part).length;
  const isEnough = (part, [words, bytes]) => length(part) >= bytes && part.split(" ").length >= words;
  if (isEnough(text, text === piece ? WHOLE : OF_SYMPTOM) && hasPart(piece, text)) {
    return length(text);
  }
  return isEnough(piece, OF_TEXT) && hasPart(text, piece) ? length(piece) : 0;
}

// Whether the part is in the text as whole words.
const hasPart = (text, part) =>
  places(text, part).some(
    (at) => !isAlphanumeric(lastOf(text.slice(0, at))) && !isAlphanumeric(firstOf(text.slice(at + part.length))),
  );

const piecesOf = (text) =>
  text
    .split("{")
    .map((piece, at) => (at > 0 && piece.includes("}") ? piece.slice(piece.indexOf("}") + 1) : piece))
    .flatMap((literal) => [literal, literal.slice(literal.lastIndexOf(": ") + 1)].map(textOnly));

// In lower case, with one kind of apostrophe and of space, without marks at the ends.
const textOnly = (text) =>
  lowerAscii(text.replaceAll("\u2019", "'"))
    .split(/[\t\n\f\r ]+/)
    .filter(Boolean)
    .join(" ")
    .replace(/^[ .,:;!?"'`]+|[ .,:;!?"'`]+$/g, "");
