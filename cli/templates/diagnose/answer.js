// The answer as elements. Texts become text, never markup; what is between two backticks is code.

const [SHOWN, NAMED, GENERAL] = [5, 3, 3];

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

// A backtick without its pair is text, as in `output/code.rs`.
const withCode = (text) =>
  text.split(/`([^` ](?:[^`]*[^` ])?)`/).map((part, at) => (at % 2 === 1 ? element("code", {}, part) : part));
const paragraph = (text, attributes = {}) => element("p", attributes, ...withCode(text));
const list = (items) => element("ul", {}, ...items.map((item) => element("li", {}, ...[item].flat())));
const english = (isTranslated) => (isTranslated ? undefined : "en");

// What is said of a code: its name, its description, causes, remedies and whether to reconnect.
function codeSaid({ codes, classes }, code) {
  return (codes.find(({ number }) => number === code) ?? classOf(classes, code)).said;
}

function whatHappened({ phrases }, known, [name]) {
  const code = `${eventCode(known)} (${name})`;
  const phrase = known.status !== undefined ? "refused" : known.origin ?? "noCode";
  return fill(phrases[phrase], { code, status: known.status });
}

// The page about a cause, and what it says.
const ABOUT = {
  symptom: ({ id, about }) => ({
    href: `symptom-${id}.html`,
    title: [element("code", { lang: "en" }, about.text)],
    text: about.meaning,
    remedy: about.remedy,
    lang: english(about.isTranslated),
  }),
  limit: ({ id, about }) => ({
    href: `limits.html#${id}`,
    title: [element("code", { lang: "en" }, about.setting ?? about.product), `: ${about.value}`],
    text: about.effect,
    remedy: about.remedy,
    lang: english(about.isTranslated),
  }),
  family: ({ id, about: { family, code, said, reason, isEntry } }) => ({
    href: isEntry ? `${id}.html#${code}` : `${id}.html`,
    title: [`${code} `, element("span", { lang: "en" }, said[0]), ...(reason ? [": ", element("code", { lang: "en" }, reason)] : [])],
    text: said[1],
    remedy: said[2],
    reconnect: said[3],
    lang: english(family.isTranslated),
  }),
};

function causeItem({ phrases }, cause) {
  const { href, title, text, lang } = ABOUT[cause.kind](cause);
  const why = cause.why.map((word) => phrases.why[word]).join(", ");
  return element(
    "li",
    { class: "cause" },
    element("p", { class: "kind" }, `${phrases.kinds[cause.kind]} · `, element("span", { lang: "en" }, cause.product)),
    element("h4", {}, element("a", { href }, ...title)),
    paragraph(text, { lang }),
    paragraph(fill(phrases.because, { why }), { class: "why" }),
  );
}

// The causes with what speaks for each: the likely ones, and those for which only numbers speak. If these are all that
// there is, they are the first.
function causeLists(knowledge, causes) {
  const { phrases } = knowledge;
  const shown = causes.slice(0, SHOWN);
  const weak = shown.findIndex((cause) => !isStrong(cause));
  const split = weak < 0 ? shown.length : weak;
  const group = (heading, some) =>
    some.length === 0
      ? []
      : [
          element("h3", {}, heading),
          element("ul", { class: "causes" }, ...some.map((cause) => causeItem(knowledge, cause))),
        ];
  const [likely, others] = split === 0 ? [shown, []] : [shown.slice(0, split), shown.slice(split)];
  const lists = [group(phrases.causes, likely), group(phrases.otherwise, others)];
  const more = causes.length - shown.length;
  const notes = [more > 0 && fill(phrases.more, { count: more }), split === 0 && phrases.guess].filter(Boolean);
  lists[others.length > 0 ? 1 : 0].push(...notes.map((note) => paragraph(note, { class: "aside" })));
  return lists;
}

// Where only numbers speak for the causes: what to say next, so that it is no guess.
function adviceOfGuess({ phrases }, known, causes) {
  const families = causes.filter(({ kind }) => kind === "family").slice(0, NAMED);
  const hasLimit = causes.some(({ kind }) => kind === "limit");
  const isOpen = known.status === undefined && known.lasted !== undefined && known.idle === undefined;
  return [
    families.length > 0 && fill(phrases.sayFamily, { families: families.map(({ product }) => product).join(", ") }),
    hasLimit && phrases.sayVia,
    hasLimit && isOpen && phrases.sayIdle,
  ].filter(Boolean);
}

// What to do first, and whether to reconnect.
function remedies(knowledge, known, causes, said) {
  const { phrases, refused } = knowledge;
  const [first] = causes;
  const ofStatus = refused[1].find(([from, to]) => known.status >= from && known.status <= to);
  const all = [];
  if (first && !isStrong(first)) {
    all.push(...adviceOfGuess(knowledge, known, causes).map((text) => ({ text })));
  } else if (first) {
    const { remedy, lang } = ABOUT[first.kind](first);
    all.push(remedy ? { text: remedy, lang } : { text: phrases.readLogs });
  } else if (!ofStatus) {
    all.push(...said[3].map((text) => ({ text })));
  }
  if (ofStatus) {
    all.push({ text: ofStatus[2] });
  }
  const inFamily = causes.find((cause) => cause.kind === "family" && isStrong(cause));
  const reconnect = ofStatus ? ofStatus[3] : inFamily ? ABOUT.family(inFamily).reconnect : said[4];
  if (hasCode(known) && reconnect) {
    all.push({ text: reconnect });
  }
  return all.map(({ text, lang }) => element("span", { lang }, ...withCode(text)));
}

// The page about the code, if there is one.
function codeLink({ phrases, codes, families }, known) {
  const code = eventCode(known);
  const [isNamed, isDefined] = [
    codes.some(({ number }) => number === code),
    code >= 3000 && code < 5000 && families.all.some(({ entries }) => entries.some(([number]) => number === code)),
  ];
  if (!hasCode(known) || !(isNamed || isDefined)) {
    return [];
  }
  const phrase = isNamed ? phrases.links.code : phrases.links.number;
  return [element("p", { class: "more" }, element("a", { href: `${code}.html` }, fill(phrase, { code })))];
}

// What the page answers: a sentence about what happened, and elements with the rest.
function answer(knowledge, input, lasted) {
  const { phrases, lost, refused } = knowledge;
  const range = namedClass(input, knowledge);
  const spelled = spelledCode(input, knowledge);
  if (range && spelled === undefined) {
    const [name, description] = range.said;
    const more = element("p", { class: "more" }, element("a", { href: "#ranges" }, phrases.range));
    return { title: `${range.first}-${range.last} (${name})`, parts: [paragraph(description), more] };
  }
  const known = know(knowledge, spelled === undefined ? input : String(spelled), lasted);
  if (!isAnything(known)) {
    const all = element("a", { href: "symptoms.html" }, phrases.links.symptoms);
    return { title: phrases.unknown, parts: [element("p", { class: "more" }, all)] };
  }
  const causes = causesOf(knowledge, known);
  const said = known.status !== undefined ? refused[0] : hasCode(known) ? codeSaid(knowledge, known.code) : lost;
  const title = whatHappened(knowledge, known, said);
  const parts = hasCode(known) ? [paragraph(said[1], { class: "meaning" })] : [];
  const isOnlyCode = known.origin === "given" && lasted === undefined;
  if (known.origin === "given" && known.code >= 100 && known.code < 600) {
    parts.push(paragraph(fill(phrases.httpStatus, { status: known.code }), { class: "aside" }));
  }
  if (known.symptoms.length > 0 && known.symptoms.every(({ isAboutSending }) => isAboutSending)) {
    parts.push(paragraph(phrases.aboutSending, { class: "aside" }));
  }
  for (const product of withoutCause(knowledge, known, causes)) {
    parts.push(paragraph(fill(phrases.withoutCause, { product }), { class: "aside" }));
  }
  const [likely, others] = causes.length > 0 ? causeLists(knowledge, causes) : [[], []];
  if (causes.length > 0) {
    parts.push(...likely);
  } else if (known.status === undefined && !isOnlyCode) {
    parts.push(paragraph(hasCode(known) ? phrases.nothing : phrases.nothingAtAll, { class: "aside" }));
  }
  const first = remedies(knowledge, known, causes, said);
  if (first.length > 0) {
    parts.push(element("h3", {}, phrases.first), list(first));
  }
  parts.push(...others);
  if (causes.length === 0 && known.status === undefined && said[2].length > 0) {
    parts.push(element("h3", {}, hasCode(known) ? phrases.general : phrases.generalLoss));
    parts.push(list(said[2].slice(0, GENERAL).map(withCode)));
  }
  return { title, parts: [...parts, ...codeLink(knowledge, known)], count: causes.length };
}
