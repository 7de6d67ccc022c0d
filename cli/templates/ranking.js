// Which entries of the index a query finds, the best first: the same as `src/search/` of the command, which
// says why. `search-index.js` has the index.

const AT_START = 3;
const INSIDE = 4;
const ACROSS = 4;
const STEM = 3;
const TYPED = 3;

const isWordCharacter = (c) => /[\p{Alphabetic}\p{N}]/u.test(c);
const isLowercase = (c) => c !== undefined && /\p{Lowercase}/u.test(c);
const isUppercase = (c) => /\p{Uppercase}/u.test(c);
const isAsian = (c) => c.codePointAt(0) >= 0x1100;
const isNumber = (form) => /^[0-9]+$/.test(form);
// A character that is a syllable or a word counts as two letters.
const length = (form) => [...form].reduce((sum, c) => sum + (c > "\u11ff" ? 2 : 1), 0);
// A Hangul syllable becomes its letters.
const letters = (c) => c.toLowerCase().replace(/[가-힣ㄱ-ㅣ]/gu, (hangul) => hangul.normalize("NFKD"));

function isBoundary(before, [c, second, third]) {
  return (
    !isWordCharacter(before) ||
    !isWordCharacter(c) ||
    isAsian(before) !== isAsian(c) ||
    (isLowercase(before) && isUppercase(c)) ||
    (isUppercase(before) && isUppercase(c) && isLowercase(second) && isLowercase(third))
  );
}

function words(text) {
  const chars = [...text];
  const found = [];
  let word = "";
  chars.forEach((c, at) => {
    if (at > 0 && word && isBoundary(chars[at - 1], chars.slice(at, at + 3))) {
      found.push(word);
      word = "";
    }
    if (isWordCharacter(c)) {
      word += letters(c);
    }
  });
  return word ? [...found, word] : found;
}

const lettersOnly = (text) => words(text).join("");

function passage(text) {
  const starts = [];
  let glued = "";
  for (const word of words(text)) {
    starts.push(glued.length);
    glued += word;
  }
  return { glued, starts };
}

// The index as the command writes it, made ready.
function prepare({ stopWords, endings, synonyms, entries }) {
  return {
    stopWords: new Set(stopWords.map(lettersOnly)),
    endings: endings.map(lettersOnly).sort((one, other) => length(other) - length(one)),
    endingSet: new Set(endings.map(lettersOnly)),
    synonyms: synonyms.map(([word, others]) => [lettersOnly(word), others.map(lettersOnly)]),
    entries: entries.map(({ numbers, names, heads, sentences }) => ({
      numbers,
      names: names.map(lettersOnly),
      passages: [...heads, ...sentences].map(passage),
      heads: heads.length,
    })),
  };
}

function formsOf(word, { stopWords, endings, synonyms }) {
  const stems = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  const stem = stems.find((stem) => length(stem) >= STEM);
  const forms = stem === undefined ? [word] : [word, stem];
  if (forms.some((form) => stopWords.has(form))) {
    return [];
  }
  const others = forms.flatMap((form) => synonyms.filter(([key]) => key === form).flatMap(([, others]) => others));
  return [...forms, ...others];
}

function matchAt({ glued, starts }, begin, form, endingSet) {
  const end = begin + form.length;
  const wordAt = (at) => starts.findLastIndex((start) => start <= at);
  const [first, last] = [wordAt(begin), wordAt(end - 1)];
  const isAtStart = starts[first] === begin;
  const rest = glued.slice(end, starts[last + 1] ?? glued.length);
  if (first !== last && length(form) < ACROSS) {
    return [];
  }
  if (isNumber(form)) {
    return isAtStart && rest === "" && first === last ? [{ first, last, isWhole: true }] : [];
  }
  const isWhole = isAtStart && (rest === "" || endingSet.has(rest));
  const isWithin = first === last || [...form].every(isAsian);
  const least = isAtStart ? AT_START : INSIDE;
  return isWhole || (isWithin && length(form) >= least) ? [{ first, last, isWhole }] : [];
}

function matchesOf(passage, form, endingSet) {
  const found = [];
  for (let at = passage.glued.indexOf(form); at >= 0; at = passage.glued.indexOf(form, at + 1)) {
    found.push(...matchAt(passage, at, form, endingSet));
  }
  return found;
}

const [NO, PART, WHOLE, NUMBER] = [0, 1, 2, 3];

// How well each entry has each word, and where.
function matchAll(entries, queryWords, endingSet) {
  const isAlone = queryWords.length === 1;
  const isCodeOf = ({ numbers: [first, last] }, [typed], isAlone) =>
    first === last && isNumber(typed) && (String(first) === typed || (isAlone && String(first).startsWith(typed)));
  const isInRangeOf = ({ numbers: [first, last] }, [typed]) =>
    first < last && isNumber(typed) && typed >= Math.max(first, 1000) && typed <= last;
  const codes = queryWords.map((word) => entries.some((entry) => isCodeOf(entry, word, false)));
  const numbered = entries.map((entry) =>
    queryWords.map((word, at) => isCodeOf(entry, word, isAlone) || (!codes[at] && isInRangeOf(entry, word))),
  );
  const inTexts = queryWords.map((_, at) => !numbered.some((isNumberOf) => isNumberOf[at]));
  return entries.map((entry, which) => {
    const passages = entry.passages.map((passage) =>
      queryWords.map((forms, at) =>
        inTexts[at] ? forms.flatMap((form) => matchesOf(passage, form, endingSet)) : [],
      ),
    );
    const found = queryWords.map((_, at) => {
      const places = passages.flatMap((places) => places[at]);
      if (numbered[which][at]) {
        return NUMBER;
      }
      return places.some(({ isWhole }) => isWhole) ? WHOLE : places.length > 0 ? PART : NO;
    });
    return { found, passages };
  });
}

function weightOf(at, word, matches) {
  const count = (least) => matches.filter(({ found }) => found[at] >= least).length;
  const having = count(WHOLE) || count(PART);
  if (having > 0) {
    return { rarity: matches.length + 1 - having, isKnown: true };
  }
  return { rarity: length(word[0]) < TYPED ? 0 : Math.floor(matches.length / 2), isKnown: false };
}

function spanOf(found) {
  const spans = found.flat().map(({ first }) => {
    const lasts = found.map((places) =>
      Math.min(...places.filter((place) => place.first >= first).map(({ last }) => last)),
    );
    return Math.max(...lasts) + 1 - first;
  });
  return Math.min(...spans);
}

function passageScore(places, wanted) {
  const found = wanted.map((at) => places[at]).filter((places) => places.length > 0);
  if (found.length < wanted.length) {
    return { together: 0, words: found.length };
  }
  const isClose = found.length === 0 || spanOf(found) <= 2 * found.length;
  return { together: isClose ? 2 : 1, words: found.length };
}

// The rules of the order, the first that differs decides; more is better.
function scoreOf(entry, { found, passages }, weights, glued) {
  const weight = found.map((how, at) => [0, 1, 2, 2][how] * weights[at].rarity).reduce((a, b) => a + b, 0);
  const wanted = [...found.keys()].filter((at) => weights[at].isKnown && found[at] !== NUMBER);
  const scores = passages.map((places) => passageScore(places, wanted));
  const most = Math.max(1, ...scores.map(({ words }) => words));
  const isInHeads = (at) =>
    found[at] === NUMBER ||
    passages.slice(0, entry.heads).some((places) => places[at].some(({ isWhole }) => isWhole));
  const isExact = entry.names.includes(glued);
  const together = Math.max(...scores.map(({ together }) => together));
  const key = [
    Number(isExact),
    Number(isExact && entry.numbers[0] === entry.numbers[1]),
    Number(together === 2),
    weight,
    [...found.keys()].filter(isInHeads).length,
    together,
    scores.filter(({ words }) => words === most).length,
    -entry.numbers[0],
  ];
  return { entry, isExact, weight, key };
}

// The entries that are found; `null` if the query says nothing yet.
function rank(text, index) {
  const typed = words(text);
  const queryWords = [];
  for (const forms of typed.map((word) => formsOf(word, index))) {
    if (forms.length > 0 && !queryWords.some(([other]) => other === forms[0])) {
      queryWords.push(forms);
    }
  }
  const matches = matchAll(index.entries, queryWords, index.endingSet);
  const weights = queryWords.map((word, at) => weightOf(at, word, matches));
  const scores = index.entries.map((entry, at) => scoreOf(entry, matches[at], weights, typed.join("")));
  const total = weights.reduce((sum, { rarity }) => sum + 2 * rarity, 0);
  const best = Math.max(...scores.map(({ weight }) => weight));
  const hits = scores.filter(
    ({ isExact, weight }) => isExact || (weight > 0 && weight * 2 >= total && weight * 4 >= best * 3),
  );
  const compare = (one, other) => {
    const at = one.key.findIndex((value, at) => value !== other.key[at]);
    return at < 0 ? 0 : other.key[at] - one.key[at];
  };
  return total === 0 && hits.length === 0 ? null : hits.sort(compare).map(({ entry }) => entry);
}
