// Which entries of the index a query finds, the best first: the same as `src/search/` of the command, which
// says why. `entries.js` makes the entries.

const AT_START = 3;
const INSIDE = 4;
const ACROSS = 4;
const STEM = 3;
const TYPED = 3;
const DIGITS = 3;
const PRINTED = 12;
const PHRASE_WORDS = 3;
const PHRASE_LETTERS = 12;
// More words than any name or search word has.
const LONGEST = 2 ** 32;

// What the words of the texts are made with; set when the index is there.
let units = new Map();
// What only begins like a unit, by its letters.
let notUnits = [];

// A character that is a syllable or a word counts as two letters.
const length = (form) => [...form].reduce((sum, c) => sum + (c > "\u11ff" ? 2 : 1), 0);
const isNumber = (form) => /^[0-9]+$/.test(form);
const isAsian = (c) => c.codePointAt(0) >= 0x1100;

// What has to be known of each character, once for each.
const known = new Map();

function infoOf(c) {
  let info = known.get(c);
  if (info === undefined) {
    info = {
      isWord: /[\p{Alphabetic}\p{N}]/u.test(c),
      isLowercase: /\p{Lowercase}/u.test(c),
      isUppercase: /\p{Uppercase}/u.test(c),
      isAsian: isAsian(c),
      // A Hangul syllable becomes its letters.
      letters: c.toLowerCase().replace(/[가-힣ㄱ-ㅣ]/gu, (hangul) => hangul.normalize("NFKD")),
    };
    known.set(c, info);
  }
  return info;
}

const NOTHING = infoOf(" ");

// What is known of the character at a place of a text.
const infoAt = (text, at) => (at < text.length ? infoOf(String.fromCodePoint(text.codePointAt(at))) : NOTHING);

function isBoundary(before, info, text, after) {
  if (!before.isWord || !info.isWord || before.isAsian !== info.isAsian) {
    return true;
  }
  if (!info.isUppercase) {
    return false;
  }
  const next = infoAt(text, after);
  return (
    (before.isLowercase && next.isWord) ||
    (before.isUppercase && next.isLowercase && infoAt(text, after + 1).isLowercase)
  );
}

// The words of a text, each with its place there.
function split(text) {
  const found = [];
  let [letters, start, at] = ["", 0, 0];
  let before = NOTHING;
  for (const c of text) {
    const info = infoOf(c);
    if (letters && isBoundary(before, info, text, at + c.length)) {
      found.push({ letters, start, end: at });
      letters = "";
    }
    if (info.isWord) {
      start = letters ? start : at;
      letters += info.letters;
    }
    before = info;
    at += c.length;
  }
  if (letters) {
    found.push({ letters, start, end: at });
  }
  return found;
}

// The unit of a word, to which Korean joins its endings: `초마다`.
function unitOf(word) {
  if (units.has(word) || word < "\u1100") {
    return units.get(word);
  }
  if (notUnits.some((other) => word.startsWith(other))) {
    return undefined;
  }
  for (let end = word.length - 1; end > 0; end -= 1) {
    // No syllable ends before a consonant that ends one.
    if (!/[\u11a8-\u11c2]/.test(word[end]) && units.has(word.slice(0, end))) {
      return units.get(word.slice(0, end));
    }
  }
  return undefined;
}

function quantity(number, unit) {
  const found = unitOf(unit);
  if (found === undefined || !isNumber(number)) {
    return undefined;
  }
  const [factor, isTime] = found;
  const value = BigInt(number) * BigInt(factor);
  if (value >= 1n << 64n) {
    return undefined;
  }
  if (isTime) {
    return value % 1000n === 0n ? `${value / 1000n}s` : `${value}ms`;
  }
  return `${value}b`;
}

// The same, and a number and its unit are one word.
function words(text) {
  const found = [];
  for (const word of split(text)) {
    const before = found.at(-1);
    const startsWithDigit = (word) => /^[0-9]/.test(word.letters);
    const together = before && startsWithDigit(before) ? quantity(before.letters, word.letters) : undefined;
    if (together !== undefined) {
      before.letters = together;
      before.end = word.end;
      continue;
    }
    if (startsWithDigit(word)) {
      const [, number, unit] = /^([0-9]*)(.*)$/.exec(word.letters);
      word.letters = quantity(number, unit) ?? word.letters;
    }
    found.push(word);
  }
  return found;
}

const lettersOnly = (text) =>
  words(text)
    .map(({ letters }) => letters)
    .join("");

function passage(text) {
  const starts = [];
  let glued = "";
  for (const { letters } of words(text)) {
    starts.push(glued.length);
    glued += letters;
  }
  return { glued, starts };
}

function formsOf(word, { stopWords, endings, synonyms }) {
  const stems = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  const stem = stems.find((stem) => length(stem) >= STEM);
  const forms = stem === undefined ? [word] : [word, stem];
  if (forms.some((form) => stopWords.has(form))) {
    return [];
  }
  return [...forms, ...forms.flatMap((form) => synonyms.get(form) ?? [])];
}

// The words of a query that say something, each once, as the forms to look for.
function queryWordsOf(typed, index) {
  const found = [];
  for (let at = 0; at < typed.length; at += 1) {
    if (at + 1 < typed.length && index.stopWords.has(typed[at] + typed[at + 1])) {
      at += 1;
      continue;
    }
    const forms = formsOf(typed[at], index);
    if (forms.length > 0 && !found.some(([other]) => other === forms[0])) {
      found.push(forms);
    }
  }
  return found;
}

function wordAt(starts, at) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return Math.max(low - 1, 0);
}

function matchAt({ glued, starts }, begin, form, endings) {
  const end = begin + form.length;
  const [first, last] = [wordAt(starts, begin), wordAt(starts, end - 1)];
  const isAtStart = starts[first] === begin;
  const rest = glued.slice(end, starts[last + 1] ?? glued.length);
  if (first !== last && length(form) < ACROSS) {
    return [];
  }
  if (isNumber(form)) {
    const isAlone = rest === "" || rest === "s";
    return isAtStart && isAlone && first === last ? [{ first, last, isWhole: true }] : [];
  }
  const isWhole = isAtStart && (rest === "" || endings.includes(rest));
  const isWithin = first === last || [...form].every(isAsian);
  const least = isAtStart ? AT_START : INSIDE;
  return isWhole || (isWithin && length(form) >= least) ? [{ first, last, isWhole }] : [];
}

function matchesOf(passage, form, endings) {
  const found = [];
  for (let at = passage.glued.indexOf(form); at >= 0; at = passage.glued.indexOf(form, at + 1)) {
    found.push(...matchAt(passage, at, form, endings));
  }
  return found;
}

const [NO, PART, WHOLE, START, NUMBER] = [0, 1, 2, 3, 4];

const bestOf = (places) => (places.some(({ isWhole }) => isWhole) ? WHOLE : places.length > 0 ? PART : NO);

// How well each entry has each word, and where.
function matchAll({ entries, endings }, queryWords) {
  const isAlone = queryWords.length === 1;
  const numberOf = ({ numbers }) => (numbers && numbers[0] === numbers[1] ? String(numbers[0]) : undefined);
  const isInRange = ({ numbers }, typed) =>
    numbers &&
    numbers[0] < numbers[1] &&
    isNumber(typed) &&
    Number(typed) >= Math.max(numbers[0], 1000) &&
    Number(typed) <= numbers[1];
  const codes = queryWords.map(([typed]) =>
    entries.some((entry) => entry.kind === KINDS.code && numberOf(entry) === typed),
  );
  const numbers = entries.map((entry) =>
    queryWords.map(([typed], at) => {
      const number = numberOf(entry);
      if (number === typed || (!codes[at] && isInRange(entry, typed))) {
        return NUMBER;
      }
      const isStart = isAlone && isNumber(typed) && typed.length >= DIGITS && number?.startsWith(typed);
      return isStart ? START : NO;
    }),
  );
  // The texts mention other codes too, so a code is found only as the number of its entry.
  const inTexts = queryWords.map((_, at) => !numbers.some((numbers) => numbers[at] === NUMBER));
  return entries.map((entry, which) => {
    // Most entries have none of the forms anywhere.
    const forms = queryWords.map((forms, at) =>
      inTexts[at] ? forms.filter((form) => entry.letters.includes(form)) : [],
    );
    const passages = forms.every((forms) => forms.length === 0)
      ? []
      : entry.passages.map((passage) =>
          forms.map((forms) => forms.flatMap((form) => matchesOf(passage, form, endings))),
        );
    const found = queryWords.map((_, at) =>
      Math.max(numbers[which][at], bestOf(passages.flatMap((places) => places[at]))),
    );
    return { found, passages };
  });
}

function weightOf(at, word, matches) {
  const count = (least) => matches.filter(({ found }) => found[at] >= least).length;
  const doublings = (having) => 31 - Math.clz32(Math.max(1, Math.floor(matches.length / having)));
  const having = count(WHOLE) || count(PART);
  if (having > 0) {
    return { rarity: 1 + doublings(having), isKnown: true };
  }
  return { rarity: length(word[0]) < TYPED ? 0 : 1 + Math.floor(doublings(1) / 2), isKnown: false };
}

const weigh = (how, { rarity }) => Math.min(how, 2) * rarity;

function spanOf(found) {
  const spans = found.flat().map(({ first }) => {
    const lasts = found.map((places) =>
      Math.min(...places.filter((place) => place.first >= first).map(({ last }) => last)),
    );
    return Math.max(...lasts) + 1 - first;
  });
  return Math.min(...spans);
}

function passageScore(places, wanted, weights) {
  const words = wanted.filter((at) => places[at].length > 0);
  const found = words.map((at) => places[at]);
  const weight = words.reduce((sum, at) => sum + weigh(bestOf(places[at]), weights[at]), 0);
  if (words.length < wanted.length) {
    return { together: 0, weight, words: words.length };
  }
  const isClose = words.length === 0 || spanOf(found) <= 2 * words.length;
  return { together: isClose ? 2 : 1, weight, words: words.length };
}

const passageKey = ({ together, weight, words }) => [together, weight, words];

// Less than 0 if the first is less.
function compare(one, other) {
  const at = one.findIndex((value, at) => value !== other[at]);
  return at < 0 ? 0 : one[at] - other[at];
}

// How many letters of the text that a program prints are in the query.
function printedOf({ pieces }, { glued, starts }) {
  if (pieces.reduce((sum, piece) => sum + piece.starts.length, 0) < 2) {
    return 0;
  }
  const texts = pieces.map((piece) => piece.glued).filter(Boolean);
  const begin = starts.find((start) => glued.startsWith(texts[0], start));
  if (begin === undefined) {
    return 0;
  }
  let end = begin + texts[0].length;
  for (const text of texts.slice(1)) {
    const at = glued.indexOf(text, end);
    if (at < 0) {
      return 0;
    }
    end = at + text.length;
  }
  const endsWord = end === glued.length || starts.includes(end);
  const letters = texts.reduce((sum, text) => sum + length(text), 0);
  return endsWord && letters >= PRINTED ? letters : 0;
}

function isPhrase(entry, { glued, starts }) {
  return (
    starts.length >= PHRASE_WORDS &&
    length(glued) >= PHRASE_LETTERS &&
    entry.letters.includes(glued) &&
    entry.passages
      .slice(0, entry.heads.length)
      .some((head) => head.starts.some((start) => head.glued.startsWith(glued, start)))
  );
}

// The rules of the order, the first that differs decides; more is better.
function scoreOf(entry, { found, passages }, weights, query) {
  const hasNumber = (at) => found[at] >= START;
  const rarest = Math.max(0, ...weights.map(({ rarity }) => rarity));
  const wanted = [...found.keys()].filter(
    (at) => weights[at].isKnown && !hasNumber(at) && weights[at].rarity * 3 >= rarest,
  );
  const scores = passages.map((places) => passageScore(places, wanted, weights));
  const most = Math.max(1, ...scores.map(({ words }) => words));
  const heads = entry.passages.slice(0, entry.heads.length);
  const isInHeads = (at) =>
    hasNumber(at) ||
    passages.slice(0, entry.heads.length).some((places) => places[at].some(({ isWhole }) => isWhole));
  const ifEmpty = wanted.length === 0 ? 2 : 0;
  const together = scores.length === 0 ? ifEmpty : Math.max(...scores.map(({ together }) => together));
  const isExact = entry.names.includes(query.glued);
  const weight = found.reduce((sum, how, at) => sum + weigh(how, weights[at]), 0);
  const isCode = isExact && entry.kind === KINDS.code;
  const printed = printedOf(entry, query);
  const isSearchWord = entry.kind === KINDS.code && heads.some(({ glued }) => glued === query.glued);
  const isNamed = (isExact && entry.kind !== KINDS.range && entry.kind !== KINDS.familyCode) || isSearchWord;
  const isWords = isPhrase(entry, query);
  const key = [
    Number(isCode),
    printed,
    Number(isNamed),
    Number(isWords),
    Number(together === 2),
    weight,
    [...found.keys()].filter(isInHeads).length,
    -entry.kind,
    together,
    -entry.rank,
    scores.filter(({ words }) => words === most).length,
    -Math.min(LONGEST, ...scores.flatMap(({ words }, at) => (words === most && at < heads.length ? [heads[at].starts.length] : []))),
    -(entry.numbers?.[0] ?? 0),
  ];
  return { entry, scores, isSure: isCode || printed > 0 || isNamed || isWords, together, weight, key };
}

// What a query finds: entries with the scores of their passages, and the words that were looked for.
function search(text, index) {
  const query = passage(text);
  const queryWords = queryWordsOf(
    words(text).map(({ letters }) => letters),
    index,
  );
  const matches = matchAll(index, queryWords);
  const weights = queryWords.map((word, at) => weightOf(at, word, matches));
  const scores = index.entries.map((entry, at) => scoreOf(entry, matches[at], weights, query));
  const total = weights.reduce((sum, { rarity }) => sum + 2 * rarity, 0);
  const best = Math.max(...scores.map(({ weight }) => weight));
  const isAnyClose = scores.some(({ together, weight }) => together === 2 && weight === best);
  const hits = scores.filter(
    ({ isSure, together, weight }) =>
      isSure ||
      (weight > 0 && weight * 2 >= total && weight * 4 >= best * 3 && !(isAnyClose && together === 0)),
  );
  return { hits: hits.sort((one, other) => compare(other.key, one.key)), forms: queryWords.flat() };
}

// The passage that says best why an entry is found: a sentence in the language of the page, unless one in another
// matches better. Where a name or a search word matches better than any, that, and what the entry is.
function reasonOf({ entry, scores }, locale) {
  const best = (from, to) => {
    const keys = scores.slice(from, to).map(passageKey);
    return keys.length === 0 ? undefined : keys.reduce((one, other) => (compare(other, one) > 0 ? other : one));
  };
  const [head, sentence] = [best(0, entry.heads.length), best(entry.heads.length)];
  const isHead = head !== undefined && (sentence === undefined || compare(head, sentence) > 0);
  const nothing = [0, 0, 0];
  const keys = entry.sentences.map(({ locale: other }, at) => {
    const score = isHead ? undefined : scores[entry.heads.length + at];
    return [...(score ? passageKey(score) : nothing), Number(other === locale), -at];
  });
  const top = keys.reduce((one, _, at) => (one < 0 || compare(keys[at], keys[one]) > 0 ? at : one), -1);
  const at = scores.slice(0, entry.heads.length).findIndex((score) => isHead && compare(passageKey(score), head) === 0);
  return { sentence: entry.sentences[top], head: at < 0 ? undefined : entry.heads[at] };
}

// The places of a text that the forms are found in.
function marksOf(text, forms, endings) {
  const found = words(text);
  const starts = [];
  let glued = "";
  for (const { letters } of found) {
    starts.push(glued.length);
    glued += letters;
  }
  const matches = forms.flatMap((form) => matchesOf({ glued, starts }, form, endings));
  const places = matches.map(({ first, last }) => [found[first].start, found[last].end]);
  places.sort(([one], [other]) => one - other);
  const merged = [];
  for (const [start, end] of places) {
    const last = merged.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      merged.push([start, end]);
    }
  }
  return merged;
}
