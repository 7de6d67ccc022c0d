const search = document.querySelector(".search");
const query = document.getElementById("query");
const status = document.getElementById("found");
const table = document.querySelector(".codes");
const list = document.querySelector(".families");

// Compatibility decomposition splits Hangul syllables into letters, so that a half-typed syllable
// already matches.
const normal = (text) => text.normalize("NFKD").toLowerCase();
const rows = [...table.tBodies[0].rows].map((row) => ({
  row,
  number: row.querySelector(".number").textContent,
  text: normal(row.textContent + " " + row.dataset.words),
}));

const families = [...list.children].map((item) => ({
  item,
  text: normal(item.textContent + " " + item.dataset.words),
}));

// Digits that start a code match only codes, because the texts mention other codes too.
const isNumber = (word) => rows.some(({ number }) => number.startsWith(word));
const matches = ({ number, text }, word) =>
  isNumber(word) ? number.startsWith(word) : text.includes(word);

function filter() {
  const words = normal(query.value).split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => words.every((word) => matches(row, word)));
  for (const row of rows) {
    row.row.hidden = !found.includes(row);
  }
  table.hidden = found.length === 0;
  for (const { item, text } of families) {
    item.hidden = !words.every((word) => text.includes(word));
  }
  list.parentElement.hidden = families.every(({ item }) => item.hidden);
  const message = found.length === 0 ? status.dataset.none : status.dataset.some;
  const counted = message.replace("{found}", found.length).replace("{all}", rows.length);
  status.textContent = words.length === 0 ? "" : counted;
}

query.addEventListener("input", filter);
search.hidden = false;
// The browser may have restored an earlier query.
filter();
