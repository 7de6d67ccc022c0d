// The likely causes of what is known, the strongest evidence first.

const STRENGTH = ["path", "text", "part", "host", "reason", "size", "code", "defines", "silence", "age", "waiting"];
const STRONG = ["path", "text", "part", "host", "reason"];
const isStrong = ({ why }) => why.some((word) => STRONG.includes(word));
const isOn = (via, product) => via.some((name) => hasWords(product, name));

function causesOf(knowledge, known) {
  const { limits } = knowledge;
  const via = known.named.map(({ product }) => product);
  const all = [
    ...ofSymptoms(known, via),
    ...ofFamilies(knowledge, known),
    ...ofTime(limits, known, via),
    ...ofSize(limits, known, via),
  ];
  const hasName = ({ product }) => via.some((name) => name.toLowerCase() === product.toLowerCase());
  const key = (cause) => STRENGTH.indexOf(cause.why[0]) * 2 + Number(!hasName(cause));
  return all.sort((one, other) => key(one) - key(other));
}

// The products of a text about a time or a size that no cause is of, as people write them.
function withoutCause({ called }, { named, hasQuantity }, causes) {
  const isCalled = (product, name) => called[product]?.some(([words]) => words === name.toLowerCase());
  const isOf = (product, name) => hasWords(product, name) || isCalled(product, name);
  const names = hasQuantity ? named.map(({ name }) => name) : [];
  return [...new Set(names)].filter((name) => !causes.some(({ product }) => isOf(product, name)));
}

// What is about sending ended nothing, so it counts only where nothing else is found.
function ofSymptoms({ symptoms, areParts, code, origin }, via) {
  const ending = symptoms.filter(({ isAboutSending }) => !isAboutSending);
  return (ending.length > 0 ? ending : symptoms).map((symptom) => {
    const { id, origin: product, codes, peerCodes } = symptom;
    // A code that is the symptom's own speaks for nothing.
    const fits = origin !== "symptom" && [...codes, ...peerCodes].includes(code);
    const why = [isOn(via, product) && "path", areParts ? "part" : "text", fits && "code"].filter(Boolean);
    return { kind: "symptom", id, product, about: symptom, why };
  });
}

// Of what the registry names, only where the text has the reason or a name of the family.
function ofFamilies(knowledge, { code, text }) {
  if (code === undefined) {
    return [];
  }
  const all = meanings(knowledge, code, text);
  const isLikely = ({ hasName, hasReason, isEntry }) => hasName || hasReason || (code >= 3000 && isEntry);
  return all.filter(isLikely).map((meaning) => {
    const { family, hasName, hasReason } = meaning;
    const why = [hasName && "host", hasReason && "reason", "defines"].filter(Boolean);
    return { kind: "family", id: family.id, product: family.title, about: meaning, why };
  });
}

// The limits that fire at the silence or the age of the connection.
function ofTime(limits, known, via) {
  const code = eventCode(known);
  const isHandshake = known.status !== undefined;
  const found = limits.flatMap((limit) => {
    const { seconds, isWhileOpen, isAboutSilence, codes } = limit;
    if (seconds === null || isWhileOpen === isHandshake) {
      return [];
    }
    const [time, word] =
      isHandshake && known.lasted !== undefined
        ? [known.lasted, "waiting"]
        : known.idle !== undefined && isAboutSilence
          ? [known.idle, "silence"]
          : [known.lasted, "age"];
    const leadsTo = codes.includes(code);
    // Where nothing says which code there was, none excludes a limit.
    const isExcluded = !leadsTo && codes.length > 0 && hasCode(known);
    if (time === undefined || !firesAt(seconds, time) || isExcluded) {
      return [];
    }
    const evidence = [isOn(via, limit.product) && "path", leadsTo && "code", word].filter(Boolean);
    return [{ limit, evidence }];
  });
  const strength = ({ evidence }) => evidence.reduce((sum, word) => sum + 2 ** (STRENGTH.length - STRENGTH.indexOf(word)), 0);
  found.sort((one, other) => strength(other) - strength(one));
  return found.map(({ limit, evidence }) => ofLimit(limit, evidence.filter((word) => hasCode(known) || word !== "code")));
}

const ofLimit = (limit, why) => ({ kind: "limit", id: limit.id, product: limit.product, about: limit, why });

// Timers and clocks are late more often than early.
const firesAt = (seconds, time) => seconds <= time + 0.5 && time <= seconds + Math.max((seconds * 3) / 100, 2);

// The limits that a message of this size exceeds, the largest first.
function ofSize(limits, { size, code }, via) {
  if (size === undefined) {
    return [];
  }
  const fits = limits.filter(
    ({ bytes, codes }) => bytes !== null && bytes < size && (code === undefined || codes.length === 0 || codes.includes(code)),
  );
  fits.sort((one, other) => other.bytes - one.bytes);
  return fits.map((limit) => {
    const why = [isOn(via, limit.product) && "path", "size", code !== undefined && limit.codes.includes(code) && "code"];
    return ofLimit(limit, why.filter(Boolean));
  });
}

// What the command prints as JSON, for tests; `null` where it finds nothing.
function summary(knowledge, text, lasted) {
  const known = know(knowledge, text, lasted);
  const causes = causesOf(knowledge, known);
  const result = {
    code: hasCode(known) ? eventCode(known) : null,
    code_from: known.origin ?? null,
    http_status: known.status ?? null,
    unused_via: withoutCause(knowledge, known, causes),
    is_guess: causes.length > 0 && !isStrong(causes[0]),
    causes: causes.map(({ kind, id, why, about }) => ({ kind, id, evidence: why, reason: about.reason ?? null })),
  };
  return isAnything(known) ? result : null;
}

const symptomIds = ({ patterns }, text) => findSymptoms(patterns, toBytes(text)).map(({ symptom }) => symptom.id);
