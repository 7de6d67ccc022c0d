// Reads every page of the site that `run` wrote, without a browser: links and anchors, validity, permalinks, weights.
// Usage: node files.mjs SITE [BASE]: the folder of the site, and where it is published.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";

const site = resolve(process.argv[2]);
const base = process.argv[3] ?? "";
const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
const read = (path) => readFileSync(join(site, path), "utf8");
const pages = files.filter((path) => path.endsWith(".html")).sort();

const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);

// Bytes that a page with its style may have, and the index of the search, both compressed.
const MOST = { page: 12_000, index: 150_000 };

const unescaped = (text) => text.replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(number));

// The start tags of a page with their attributes.
function tags(html) {
  const found = [];
  for (const [, name, rest] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*>/g)) {
    const attributes = {};
    for (const [, key, value] of rest.matchAll(/([a-z:-]+)(?:="([^"]*)")?/g)) attributes[key] = unescaped(value ?? "");
    found.push({ name, attributes });
  }
  return found;
}

function links() {
  const parsed = new Map(pages.map((path) => [path, tags(read(path))]));
  const ids = new Map();
  for (const [path, all] of parsed) {
    const own = all.filter(({ attributes }) => "id" in attributes).map(({ attributes }) => attributes.id);
    const unique = new Set(own);
    expect(unique.size === own.length, `${path}: an id is there twice: ${own.filter((id, at) => own.indexOf(id) !== at)}`);
    ids.set(path, unique);
  }
  let count = 0;
  // The file that a link leads to, or `undefined` for one to another site.
  const leadsTo = (path, link) => {
    const root = base && new URL(base).pathname;
    for (const start of [base, root].filter(Boolean)) {
      if (link.startsWith(start)) return link.slice(start.length).replace(/(^|\/)$/, "$1index.html");
    }
    if (/^https?:/.test(link)) return undefined;
    return link === "" ? path : normalize(join(dirname(path), decodeURIComponent(link)));
  };
  for (const [path, all] of parsed) {
    for (const { name, attributes } of all) {
      for (const link of ["href", "src", "action"].map((key) => attributes[key]).filter((link) => link !== undefined)) {
        const [address, id] = link.split("#");
        const target = leadsTo(path, address.split("?")[0]);
        // A link element only says where the page is published.
        const isOnlySaid = ["canonical", "alternate"].includes(attributes.rel) && target !== undefined;
        expect(name === "a" || isOnlySaid || !/^https?:/.test(link), `${path}: <${name}> loads ${link}`);
        if (target === undefined) continue;
        expect(existsSync(join(site, target)), `${path}: no file for ${link}`);
        if (id) expect(ids.get(target)?.has(decodeURIComponent(id)), `${path}: no place for ${link}`);
        count += 1;
      }
    }
  }
  console.log(`  ${pages.length} pages, ${count} links and anchors`);
}

// Every page can be reached from the front page of its language, or only leads to one that can.
function reachable() {
  const found = new Set();
  const todo = ["index.html"];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (found.has(path) || !existsSync(join(site, path))) continue;
    found.add(path);
    for (const { name, attributes } of tags(read(path))) {
      const link = (name === "a" && attributes.href) || "";
      if (/^(?!https?:)[^#?]+\.html/.test(link)) todo.push(normalize(join(dirname(path), link.split(/[#?]/)[0])));
    }
  }
  const lost = pages.filter((path) => !found.has(path) && !/404\.html$|-vs-/.test(path));
  expect(lost.length === 0, `no way leads from the front page to ${lost}`);
}

function permalinks() {
  let count = 0;
  for (const path of pages) {
    for (const [, level, id, content] of read(path).matchAll(/<h([23])[^>]* id="([^"]*)"[^>]*>([\s\S]*?)<\/h/g)) {
      // A heading that is a link to a source is none to itself.
      const isLink = content.includes('<a href="https://');
      const isOwn = content.trim().startsWith(`<a href="#${id}"`);
      expect(isOwn || isLink, `${path}: <h${level} id=${id}> has no link to itself`);
      count += 1;
    }
  }
  console.log(`  ${count} headings with permalinks`);
}

// One page of each kind would not show what odd texts do, and all pages take minutes: every seventh.
async function validity() {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  const isOne = (path, at) => at % 7 === 0 || /^(ko\/)?([a-z]+|404|1006)\.html$/.test(path);
  const some = pages.filter(isOne);
  for (const path of some) {
    const { results } = await validator.validateString(read(path));
    for (const { messages } of results) {
      for (const { ruleId, message, line } of messages) problems.push(`${path}:${line}: ${ruleId}: ${message}`);
    }
  }
  console.log(`  ${some.length} pages are valid HTML`);
}

function weights() {
  // Each file is compressed alone, as a server does it.
  const size = (...paths) => paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path)), { level: 9 }).length, 0);
  const styles = (path) =>
    tags(read(path)).filter(({ attributes }) => attributes.rel === "stylesheet").map(({ attributes }) => attributes.href.split("/").at(-1));
  const codes = pages.filter((path) => /^(ko\/)?[1-4]\d{3}\.html$/.test(path));
  const sizes = codes.map((path) => [size(path, ...styles(path)), path]).sort(([one], [other]) => other - one);
  for (const [bytes, path] of sizes) expect(bytes <= MOST.page, `${path} with its style has ${bytes} bytes compressed`);
  const index = size("search-index.js");
  expect(index <= MOST.index, `the search index has ${index} bytes compressed`);
  const all = files.reduce((sum, path) => sum + readFileSync(join(site, path)).length, 0);
  console.log(`  the heaviest page of a code with its style: ${sizes[0].join(" bytes compressed, ")}`);
  for (const path of files.filter((path) => /^[^/]*\.(js|css)$/.test(path))) console.log(`  ${path}: ${size(path)}`);
  console.log(`  ${files.length} files, ${(all / 1e6).toFixed(1)} MB`);
}

links();
reachable();
permalinks();
await validity();
weights();
for (const problem of problems.slice(0, 60)) console.error(problem);
if (problems.length > 60) console.error(`and ${problems.length - 60} more`);
process.exit(problems.length > 0 ? 1 : 0);
