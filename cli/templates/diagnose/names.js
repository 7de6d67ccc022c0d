// Codes and classes by their numbers and names, in every language.

// Names are compared by their letters and digits.
const folded = (name) => lowerAscii(name).replace(/[_\-.\s]/g, "");
const foldedWords = (name) => name.replace(/\s/gu, "").toLowerCase();

const parseNumber = (text) => (/^[0-9]+$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined);

// The code that a text names: its number, a name, or both as `1006 (비정상 종료)`.
function namedCode(text, { codes, classes }) {
  const trimmed = text.trim();
  const number = parseNumber(trimmed);
  if (number !== undefined) {
    return number;
  }
  const wanted = folded(trimmed);
  const named = codes.find(({ names }) => names.some((name) => folded(name) === wanted));
  if (named && wanted !== "") {
    return named.number;
  }
  const both = /^([0-9]+)\s*\(([^]*)\)$/u.exec(trimmed);
  const code = both ? parseNumber(both[1]) : undefined;
  const names = codes.find((one) => one.number === code)?.names ?? classOf(classes, code)?.names;
  const isIts = names?.some((name) => foldedWords(name) === foldedWords(both[2]) || folded(name) === folded(both[2]));
  return code !== undefined && isIts ? code : undefined;
}

const classOf = (classes, code) => classes.find(({ first, last }) => code >= first && code <= last);

// The same without what is around it, and with what says that it is a code.
function spelledCode(text, knowledge) {
  const around = /^[\s"'`()[\]{}<>,;:.#=!?]+|[\s"'`()[\]{}<>,;:.#=!?]+$/gu;
  let bare = text.replace(around, "").replace(/[-–]+$/u, "");
  for (const what of knowledge.words.around_codes) {
    const rest = bare.slice(what.length);
    if (lowerAscii(bare).startsWith(what) && rest !== "" && !isAlphabetic(firstOf(rest))) {
      bare = rest.replace(/^[\s"'`()[\]{}<>,;:.#=!?_-]+|[\s"'`()[\]{}<>,;:.#=!?_-]+$/gu, "");
    }
  }
  return /^0x[0-9a-f]{1,4}$/i.test(bare) ? Number(bare) : namedCode(bare, knowledge);
}

// The class that `4xxx`, `4000-4999` or its name means.
function namedClass(text, { classes }) {
  const thousand = /^([0-9])xxx$/i.exec(text.trim());
  const wanted = foldedWords(text);
  return classes.find(
    ({ first, last, names }) =>
      (thousand && Number(thousand[1]) * 1000 >= first && Number(thousand[1]) * 1000 <= last) ||
      wanted === `${first}-${last}` ||
      names.some((name) => foldedWords(name) === wanted),
  );
}
