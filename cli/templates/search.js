// The search in the header of every page. The index is loaded when it is first used.

const form = document.querySelector("form.find");
const input = form.querySelector("input");
const panel = form.querySelector(".found");
const status = form.querySelector("[role=status]");
const list = form.querySelector("ol");
const more = form.querySelector("button");
const siteTop = new URL(".", document.currentScript.src);
const locale = document.documentElement.lang;
const kindNames = form.dataset.kinds.split("|");
// How many results of each kind are shown at first.
const LIMIT = 4;

// Where a server's policy asks for trusted types, the address of a script has to be one.
const trusted = globalThis.trustedTypes?.createPolicy("ws-close-code-search", { createScriptURL: (url) => url });

let index;
let isLoading = false;
let isFailed = false;
let shown = LIMIT;

function load() {
  if (index || isLoading) {
    return;
  }
  isLoading = true;
  const script = document.createElement("script");
  const url = new URL("search-index.js", siteTop).href;
  script.src = trusted?.createScriptURL(url) ?? url;
  script.addEventListener("load", () => {
    index = prepare(SEARCH_INDEX);
    show();
    if (form.dataset.wanted) {
      open();
    }
  });
  script.addEventListener("error", () => {
    [isLoading, isFailed] = [false, true];
    script.remove();
    show();
  });
  document.head.append(script);
}

// Appends a text whose parts that were looked for are marked.
function appendMarked(parent, text, forms) {
  let from = 0;
  for (const [start, end] of marksOf(text, forms, index.endings)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    parent.append(text.slice(from, start), mark);
    from = end;
  }
  parent.append(text.slice(from));
}

function add(parent, name, className, language) {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  if (language && language !== locale) {
    element.lang = language;
  }
  parent.append(element);
  return element;
}

function itemOf(hit, forms) {
  const { entry } = hit;
  const item = document.createElement("li");
  const link = add(item, "a");
  link.href = new URL(form.dataset.folder + entry.href, siteTop);
  add(link, "span", "kind").textContent = kindNames[entry.kind];
  link.append(" ");
  // What is not translated is English.
  const title = add(link, "strong", "", entry.titles ? locale : "en");
  appendMarked(title, entry.titles ? entry.titles[locale] : entry.title, forms);
  if (entry.origin) {
    link.append(" ");
    appendMarked(add(link, "span", "origin", "en"), entry.origin, forms);
  }
  const { sentence, head } = reasonOf(hit, locale);
  const hasOtherWords = [KINDS.code, KINDS.range, KINDS.family, KINDS.product, KINDS.familyCode].includes(entry.kind);
  if (head && hasOtherWords && !link.textContent.includes(head)) {
    link.append(" ");
    appendMarked(add(link, "span", "other", ""), head, forms);
  }
  if (sentence) {
    appendMarked(add(link, "span", "why", sentence.locale), sentence.text, forms);
  } else if (entry.summary) {
    add(link, "span", "why", "en").textContent = entry.summary;
  }
  return item;
}

function bestOfEachKind(hits) {
  const counts = new Map();
  return hits.filter(({ entry: { kind } }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts.get(kind) <= shown;
  });
}

function say(phrase, count) {
  status.textContent = phrase.replace("{count}", count);
}

function show() {
  const query = input.value.trim();
  panel.hidden = query === "";
  list.replaceChildren();
  more.hidden = true;
  if (query === "") {
    say("", 0);
    return;
  }
  if (!index) {
    say(isFailed ? form.dataset.failed : form.dataset.loading, 0);
    load();
    return;
  }
  const { hits, forms } = search(query, index);
  const best = bestOfEachKind(hits);
  list.append(...best.map((hit) => itemOf(hit, forms)));
  say(hits.length === 0 ? form.dataset.none : form.dataset.some, hits.length);
  more.hidden = best.length === hits.length;
  more.textContent = form.dataset.more.replace("{count}", hits.length - best.length);
}

// Opens the first result, once there is one.
function open() {
  delete form.dataset.wanted;
  list.querySelector("a")?.click();
}

function close() {
  panel.hidden = true;
  shown = LIMIT;
}

// The input, then each result: what the arrows move between.
const stops = () => [input, ...list.querySelectorAll("a")];

input.addEventListener("focus", () => {
  load();
  show();
});
input.addEventListener("input", () => {
  shown = LIMIT;
  show();
});
more.addEventListener("click", () => {
  const count = list.children.length;
  shown = Infinity;
  show();
  list.children[count]?.querySelector("a").focus();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (input.value.trim() !== "") {
    form.dataset.wanted = "first";
    if (index) {
      show();
      open();
    } else {
      load();
    }
  }
});
form.addEventListener("keydown", (event) => {
  const at = stops().indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // An input method uses the keys itself.
  if (event.isComposing || at < 0) {
    return;
  }
  if (step && !panel.hidden) {
    event.preventDefault();
    stops()[Math.min(Math.max(at + step, 0), stops().length - 1)].focus();
  } else if (event.key === "Escape" && !panel.hidden) {
    event.preventDefault();
    input.focus();
    close();
  }
});
form.addEventListener("focusout", ({ relatedTarget }) => {
  // A click on what cannot have the focus goes nowhere; the panel stays for one inside it.
  if (relatedTarget && !form.contains(relatedTarget)) {
    close();
  }
});
document.addEventListener("pointerdown", ({ target }) => {
  if (!form.contains(target)) {
    close();
  }
});
document.addEventListener("keydown", (event) => {
  const isWriting = event.target.closest("input, textarea, select, [contenteditable]");
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === "/" && isPlain && !isWriting) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});

form.hidden = false;
const asked = new URLSearchParams(location.search).get("q");
if (asked) {
  input.value = asked;
  show();
}
