const search = document.querySelector(".search");
const query = document.getElementById("query");
const status = document.getElementById("found");
const table = document.querySelector(".codes");
const list = document.querySelector(".families");
// Made ready by the first search, because most readers come without one.
let index;

const rows = [...table.tBodies[0].rows].map((row) => ({
  row,
  number: Number(row.querySelector(".number").textContent),
}));

const families = [...list.children].map((item) => ({
  item,
  text: (item.textContent + " " + item.dataset.words).toLowerCase(),
}));

// The rows that are found, the best first.
function findRows() {
  if (query.value.trim() === "") {
    return rows;
  }
  index ??= prepare(SEARCH_INDEX);
  const entries = rank(query.value, index);
  if (entries === null) {
    return rows;
  }
  const numbers = entries.map(({ numbers: [first, last] }) => (first === last ? first : null));
  return numbers.flatMap((number) => rows.filter((row) => row.number === number));
}

function filter() {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = findRows();
  for (const row of rows) {
    row.row.hidden = !found.includes(row);
  }
  table.tBodies[0].append(...found.map(({ row }) => row));
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
