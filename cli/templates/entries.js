// The entries that a search looks through, from the index: as `src/search/entries.rs` and `topics.rs` of the command.

// The kinds of results in the order in which they come where they are as good.
const KINDS = { code: 0, number: 1, family: 2, product: 3, symptom: 4, limit: 5, familyCode: 6, range: 7 };
const SHOWN = 5;

// What is between the blanks of a text that a program prints.
const piecesOf = (text) => text.split("}").map((part) => part.split("{")[0]);

const summaryOf = (all) => all.slice(0, SHOWN).join("; ") + (all.length > SHOWN ? "; …" : "");

const slugOf = (name) =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .join("-")
    .toLowerCase();

function entriesOf({ rows, limitWords, locales, sentences }) {
  const make = (table) => (row, at) => {
    const all = locales.flatMap((locale, place) => sentences[place][table][at].map((text) => ({ locale, text })));
    return { rank: 0, names: [], pieces: [], origin: "", summary: "", sentences: all, ...MAKERS[table](row) };
  };
  const titles = new Map(rows.families.map(([id, title]) => [id, title]));
  const inLocales = (texts) => Object.fromEntries(locales.map((locale, at) => [locale, texts[at]]));
  const valueOf = (value, setting) => (setting ? `${value} (${setting})` : value);
  const MAKERS = {
    codes: ([numbers, names, otherNames, heads]) => {
      const isRange = numbers[0] < numbers[1];
      const shown = isRange ? numbers.join("-") : String(numbers[0]);
      return {
        kind: isRange ? KINDS.range : KINDS.code,
        href: isRange ? "index.html#ranges" : `${shown}.html`,
        titles: inLocales(names.map((name) => `${shown} ${name}`)),
        numbers,
        names: [...names, ...otherNames],
        heads: [...names, ...heads],
      };
    },
    familyCodes: ([id, numbers, name, heads]) => {
      const shown = name === null ? numbers.join("-") : String(numbers[0]);
      return {
        kind: name === null ? KINDS.range : KINDS.familyCode,
        href: `${id}.html#${shown}`,
        title: name === null ? shown : `${shown} ${name}`,
        name,
        family: id,
        origin: titles.get(id),
        numbers,
        heads: [`${name ?? ""} ${titles.get(id)}`, ...heads],
      };
    },
    families: ([id, title, aliases, hosts]) => ({
      kind: KINDS.family,
      href: `${id}.html`,
      title,
      summary: summaryOf(codes.filter(({ family }) => family === id).map(({ title }) => title)),
      names: [id, title, ...aliases],
      heads: [id, title, ...aliases, ...hosts],
    }),
    products: ([name, names]) => {
      const isOf = (origin) => names.includes(origin);
      const limits = rows.limits.filter(([, product]) => isOf(product));
      const texts = rows.symptoms.filter(([, , origin]) => isOf(origin));
      const byRank = (at) => (one, other) => one[at] - other[at];
      const values = limits.sort(byRank(5)).map(([, , , value, setting]) => valueOf(value, setting));
      return {
        kind: KINDS.product,
        href: `product-${slugOf(name)}.html`,
        title: name,
        summary: summaryOf([...values, ...texts.sort(byRank(3)).map(([, text]) => text)]),
        names,
        heads: names,
        rank: Math.min(...limits.map((limit) => limit[5]), ...texts.map((text) => text[3])),
      };
    },
    symptoms: ([id, text, origin, rank]) => {
      const literal = piecesOf(text).join(" ");
      return {
        kind: KINDS.symptom,
        href: `symptom-${id}.html`,
        title: text,
        origin,
        names: [literal],
        heads: [`${literal} ${origin}`],
        // People write the words of an identifier, such as `server_restart`, and mean no text.
        pieces: text.includes(" ") ? piecesOf(text) : [],
        rank,
      };
    },
    limits: ([id, product, kind, value, setting, rank]) => {
      const heads = [...(limitWords[kind] ?? []), ...(setting ? [setting] : [])];
      return {
        kind: KINDS.limit,
        href: `limits.html#${id}`,
        title: `${product}: ${valueOf(value, setting)}`,
        // A number without a unit may be anything.
        names: [...(setting ? [setting] : []), ...(value.includes(" ") ? [value] : [])],
        heads: heads.map((head) => `${head} ${value} ${product}`),
        rank,
      };
    },
  };
  const all = (table) => rows[table].map(make(table));
  const familyCodes = all("familyCodes");
  const codes = familyCodes.filter(({ kind }) => kind === KINDS.familyCode);
  return [
    ...all("codes"),
    ...familyCodes,
    ...numbersOf(codes, rows.codes),
    ...["families", "products", "symptoms", "limits"].flatMap(all),
  ];
}

// The numbers that families define and nobody registered, each with what it is called in them.
function numbersOf(codes, registered) {
  const isRegistered = (number) => registered.some(([[first, last]]) => first === number && last === number);
  const numbers = codes.map(({ numbers: [number] }) => number);
  const isPrivate = (number) => number >= 3000 && number < 5000 && !isRegistered(number);
  const unique = [...new Set(numbers.filter(isPrivate))].sort((one, other) => one - other);
  return unique.map((number) => {
    const meanings = codes.filter(({ numbers: [other] }) => other === number);
    return {
      kind: KINDS.number,
      href: `${number}.html`,
      title: String(number),
      numbers: [number, number],
      summary: summaryOf(meanings.map(({ origin, name }) => `${origin}: ${name}`)),
      rank: 0,
      names: [],
      heads: [],
      pieces: [],
      origin: "",
      sentences: [],
    };
  });
}

// The index, ready to be searched.
function prepare(index) {
  const ofUnit = (word) =>
    split(word)
      .map(({ letters }) => letters)
      .join("");
  // A word that is a time and a size comes first for the time, which counts.
  units = new Map(index.units.map(([word, ...worth]) => [ofUnit(word), worth]).reverse());
  notUnits = index.notUnits.map(ofUnit);
  const synonyms = new Map();
  for (const [word, others] of index.synonyms) {
    const key = lettersOnly(word);
    synonyms.set(key, [...(synonyms.get(key) ?? []), ...others.map(lettersOnly)]);
  }
  const entries = entriesOf(index).map((entry) => {
    const passages = [...entry.heads, ...entry.sentences.map(({ text }) => text)].map(passage);
    return {
      ...entry,
      names: entry.names.map(lettersOnly),
      pieces: entry.pieces.map(passage),
      passages,
      letters: passages.map(({ glued }) => `\n${glued}`).join(""),
    };
  });
  return {
    stopWords: new Set(index.stopWords.map(lettersOnly)),
    endings: index.endings.map(lettersOnly).sort((one, other) => length(other) - length(one)),
    synonyms,
    entries,
  };
}
