// What is known of how a connection ended.

// The data, ready to be searched.
function prepare(data) {
  const codes = data.codes.map(([number, name, names, said]) => ({ number, name, names, said }));
  const classes = data.classes.map(([first, last, names, said]) => ({ first, last, names, said }));
  const names = codes.filter(({ name }) => name).map(({ number, name }) => [number, name]);
  return {
    ...data,
    codes,
    classes,
    names,
    patterns: data.symptoms.map((row) => makePattern(row, names)),
    limits: data.limits.map(([id, product, setting, value, effect, remedy, codes, seconds, bytes, flags]) => ({
      id,
      product,
      setting,
      value,
      effect,
      remedy,
      codes,
      seconds,
      bytes,
      isWhileOpen: (flags & 1) !== 0,
      isAboutSilence: (flags & 2) !== 0,
      isTranslated: (flags & 4) === 0,
    })),
    families: prepareFamilies(data.families, data.defining),
    rules: prepareFormats(data.formats),
    words: prepareWords(data.words),
  };
}

// What a text and a time say. `lasted` is in seconds.
function know(knowledge, input, lasted) {
  const text = input.trim();
  const bytes = toBytes(text);
  const given = namedCode(text, knowledge);
  // A person who writes only the name of a code means the code: `message too big` is also an error of Tornado.
  const found = given === undefined ? findSymptoms(knowledge.patterns, bytes) : [];
  const ending = found.filter(({ symptom }) => !symptom.isAboutSending);
  const firstOfAll = (all, of) => all.map(of).find((value) => value !== undefined);
  const ofText = firstOfAll(ending, (found) => numberIn(found, "code")) ?? lastCode(knowledge.rules, bytes);
  const parts = given === undefined && found.length === 0 ? partsIn(knowledge.patterns, text) : [];
  const ofPart = parts.length === 1 && !parts[0].isAboutSending ? parts[0].codes[0] : undefined;
  const ofSymptom = firstOfAll(ending, ({ symptom }) => symptom.codes[0]) ?? ofPart;
  const likely = likelyCode(text, knowledge);
  const [code, origin] = [
    [given, "given"],
    [ofText, "text"],
    [ofSymptom === undefined && likely?.isCalled ? likely.code : undefined, "text"],
    [ofSymptom, "symptom"],
    [likely?.code, "number"],
  ].find(([code]) => code !== undefined) ?? [undefined, undefined];
  const facts = { lasted, idle: undefined, size: undefined };
  const hasQuantity = found.length === 0 && quantities(text, facts, knowledge.words);
  const ofStatus = firstOfAll(found, (found) => {
    const status = numberIn(found, "status");
    return status >= 100 && status <= 599 ? status : undefined;
  });
  const status = ofStatus ?? (code === undefined ? httpStatus(text, knowledge.words) : undefined);
  const named = namedProducts(knowledge, text);
  const symptoms = [...found.map(({ symptom }) => symptom), ...parts];
  return { text, symptoms, areParts: parts.length > 0, named, ...facts, hasQuantity, code, origin, status };
}

// The products with limits that a text names, each with the name that it has there, as people write it.
function namedProducts({ limits, called }, text) {
  const products = new Set(limits.map(({ product }) => product));
  return [...products].flatMap((product) => {
    // Shorter names are common words too.
    const names = called[product] ?? (toBytes(product).length > 3 ? [[product, product]] : []);
    const found = names.find(([words]) => hasWords(text, words));
    return found === undefined ? [] : [{ name: found[1], product }];
  });
}

// Whether it is known which code there was.
const hasCode = ({ code, status }) => code !== undefined || status !== undefined;

// The code that the API of this end reports.
const eventCode = ({ code, status }) => (status !== undefined ? 1006 : code ?? 1006);

const isAnything = (known) =>
  hasCode(known) ||
  known.symptoms.length > 0 ||
  [known.lasted, known.idle, known.size].some((value) => value !== undefined);
