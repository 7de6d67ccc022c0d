// The search of the site that `run` wrote, in Chromium: it finds what the command finds, by keyboard alone, from
// file:// addresses and from a server under a path, under the policy of the pages and without JavaScript.
// Usage: node search.mjs SITE COMMAND QUERIES… [--screenshots FOLDER]: the folder of the site, the command that wrote
// it, and tables whose first column has queries.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [siteFolder, command, ...rest] = process.argv.slice(2);
const at = rest.indexOf("--screenshots");
const [tables, screenshots] = at < 0 ? [rest, undefined] : [rest.slice(0, at), rest[at + 1]];
const site = resolve(siteFolder);

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
// The most that a reader has to load before the first result.
const MOST = 150_000;
const INDEX = "search-index.js";
const LANGUAGES = { en: "", ko: "ko/" };

const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);
const fromDisk = (path) => pathToFileURL(join(site, path)).href;

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

async function newPage(options) {
  const context = await browser.newContext({ viewport: DESK, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
  page.on("console", (message) => {
    expect(!["error", "warning"].includes(message.type()), `${page.url()}: console: ${message.text()}`);
  });
  return page;
}

const input = (page) => page.locator(".find input");
const results = (page) => page.locator(".find ol a");

// Waits until the status has a count or says, in a sentence, that there is nothing.
const settled = (page) =>
  page.waitForFunction(() => /[0-9]|\.$/.test(document.querySelector(".find [role=status]").textContent));

// Types a query, waits for the results, and returns where all of them lead.
async function find(page, query) {
  await input(page).fill(query);
  await settled(page);
  const more = page.locator(".find button");
  if (await more.isVisible()) {
    await more.click();
  }
  return results(page).evaluateAll((links) => links.map((link) => link.getAttribute("href").split("/").at(-1)));
}

const slug = (name) => name.split(/[^A-Za-z0-9]+/).filter(Boolean).join("-").toLowerCase();

// Where a result of the command is on the site.
function hrefOf(found) {
  switch (found.kind) {
    case "class":
      return "index.html#ranges";
    case "code":
      return found.family ? `${found.family}.html#${found.code}` : `${found.code}.html`;
    case "range":
      return `${found.family}.html#${found.range.join("-")}`;
    case "number":
      return `${found.code}.html`;
    case "product":
      return `product-${slug(found.id)}.html`;
    case "limit":
      return `limits.html#${found.id}`;
    case "symptom":
      return `symptom-${found.id}.html`;
    default:
      return `${found.id}.html`;
  }
}

function ofCommand(query) {
  try {
    const options = ["--format", "json", "--limit", "100000", "--"];
    const lines = execFileSync(command, ["search", ...options, query], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return lines.trimEnd().split("\n").map((line) => hrefOf(JSON.parse(line)));
  } catch (error) {
    if (error.status === 1) return [];
    throw error;
  }
}

async function agreesWithCommand() {
  const firstColumn = (file) => readFileSync(file, "utf8").trimEnd().split("\n").slice(1).map((line) => line.split("\t")[0]);
  const queries = tables.flatMap(firstColumn);
  const page = await newPage();
  await page.goto(fromDisk("index.html"));
  let count = 0;
  for (const query of queries) {
    const [one, other] = [await find(page, query), ofCommand(query)];
    const place = one.findIndex((href, at) => href !== other[at]);
    const differs = place >= 0 || one.length !== other.length;
    const shown = (all) => `${all.length}: ${all.slice(Math.max(place - 1, 0), place + 3).join(" ")}`;
    expect(!differs, `“${query}” finds ${shown(one)}, the command ${shown(other)}`);
    count += one.length;
  }
  expect(queries.length > 100, `only ${queries.length} queries`);
  console.log(`  ${queries.length} queries find what the command finds, ${count} results`);
  await page.context().close();
}

async function answersFirst() {
  const page = await newPage();
  for (const [folder, query, first] of [
    ["", "1006", "1006.html"],
    ["", "4004", "4004.html"],
    ["", "pusher", "pusher.html"],
    ["", "discord-gateway", "discord-gateway.html"],
    ["", "nginx", "product-nginx.html"],
    ["", "60s timeout nginx", "limits.html#nginx-proxy-read-timeout"],
    ["", "Stream end encountered", "symptom-socketrocket-stream-end.html"],
    ["", "bad_gateway", "1014.html"],
    ["ko/", "비정상 종료", "1006.html"],
    // What an input method shows while the user types a syllable.
    ["ko/", "비정상 ㅈ", "1006.html"],
    ["ko/", "Abnormal", "1006.html"],
  ]) {
    await page.goto(fromDisk(`${folder}1000.html`));
    const found = await find(page, query);
    expect(found.slice(0, 2).includes(first), `“${query}” finds ${found.slice(0, 3).join(" ")} before ${first}`);
  }
  const found = await find(page, "pineapple");
  expect(found.length === 0, `“pineapple” finds ${found}`);
  await page.context().close();
}

// Every result leads to a page, and to a place in it if it names one.
async function leads() {
  const page = await newPage();
  await page.goto(fromDisk("index.html"));
  const seen = new Map();
  for (const query of ["timeout", "4", "400", "401", "connection closed", "nginx", "too big", "pusher", "unused"]) {
    for (const href of await find(page, query)) seen.set(href, query);
  }
  const files = new Map();
  for (const href of seen.keys()) {
    const [file, id] = href.split("#");
    for (const folder of Object.values(LANGUAGES)) {
      const path = join(site, folder, file);
      if (!files.has(path)) files.set(path, readFileSync(path, "utf8"));
      expect(!id || files.get(path).includes(`id="${id}"`), `${folder}${file} has no place ${id}`);
    }
  }
  console.log(`  ${seen.size} results lead to pages of both languages`);
  await page.context().close();
}

async function keyboard() {
  const page = await newPage();
  const loads = [];
  page.on("request", (request) => request.url().endsWith(INDEX) && loads.push(request.url()));
  await page.goto(fromDisk("1006.html"));
  expect(loads.length === 0, "the index is loaded before the search is used");
  await page.keyboard.press("/");
  expect(await input(page).evaluate((element) => element === document.activeElement), "“/” does not lead to the search");
  await page.keyboard.type("going away");
  await results(page).first().waitFor();
  expect(loads.length === 1, `the index is loaded ${loads.length} times`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = await results(page).nth(1).evaluate((element) => element === document.activeElement);
  expect(second, "the arrows do not lead to the second result");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await input(page).evaluate((element) => element === document.activeElement), "the arrows do not lead back");
  await page.keyboard.press("Escape");
  expect(!(await page.locator(".found").isVisible()), "Escape does not close the results");
  await page.keyboard.type("!");
  await page.keyboard.press("Enter");
  await page.waitForURL(/1001\.html$/);
  await page.goto(fromDisk("1006.html"));
  await page.keyboard.press("/");
  await page.keyboard.type("disallowed intents");
  await results(page).first().waitFor();
  await page.keyboard.press("ArrowDown");
  const href = await results(page).first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(href);
  // What is typed before the index is there is not lost.
  await page.goto(fromDisk("ko/1006.html"));
  await page.keyboard.press("/");
  await page.keyboard.insertText("비정상 종료");
  await page.keyboard.press("Enter");
  await page.waitForURL(/ko\/1006\.html$/);
  console.log("  by keyboard alone");
  await page.context().close();
}

async function underPath() {
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(site, decodeURI(pathname).replace("/some/path/", ""));
    if (!pathname.startsWith("/some/path/") || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" });
    response.end(readFileSync(path));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${server.address().port}/some/path/`;
  const page = await newPage();
  for (const folder of Object.values(LANGUAGES)) {
    await page.goto(`${base}${folder}1006.html?q=bad%20gateway`);
    await results(page).first().waitFor();
    const href = await results(page).first().evaluate((link) => link.href);
    expect(href === `${base}${folder}1014.html`, `?q= leads to ${href}`);
    await results(page).first().click();
    await page.waitForURL(href);
  }
  await page.context().close();
  server.close();
  console.log("  under a path, with ?q=");
}

async function looks() {
  let count = 0;
  for (const colorScheme of ["light", "dark"]) {
    for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
      const page = await newPage({ viewport, colorScheme });
      for (const [language, folder] of Object.entries(LANGUAGES)) {
        await page.goto(fromDisk(`${folder}1006.html`));
        for (const [name, query] of [["results", "60s nginx"], ["nothing", "pineapple"]]) {
          await input(page).fill(query);
          await settled(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wide <= 0, `${language}, ${device}: results are ${wide} pixels too wide`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => window.axe.run({ preload: false }));
          for (const { id, help, nodes } of violations) {
            problems.push(`${language}, ${colorScheme}, ${device}, ${name}: ${id}: ${help}: ${nodes.map(({ target }) => target)}`);
          }
          if (screenshots) {
            mkdirSync(screenshots, { recursive: true });
            await page.screenshot({ path: join(screenshots, `search-${name}-${language}-${colorScheme}-${device}.png`) });
          }
          count += 1;
        }
      }
      await page.context().close();
    }
  }
  console.log(`  results without violations, ${count} times`);
}

async function withoutScripts() {
  const page = await newPage({ javaScriptEnabled: false });
  for (const path of readdirSync(site).filter((name) => /^(index|1006|pusher|symptoms)\.html$/.test(name))) {
    await page.goto(fromDisk(path));
    expect(!(await input(page).isVisible()), `${path} shows a search without JavaScript`);
  }
  await page.context().close();
  const bytes = gzipSync(readFileSync(join(site, INDEX)), { level: 9 }).length;
  expect(bytes <= MOST, `${INDEX} has ${bytes} bytes compressed`);
  console.log(`  hidden without JavaScript; the index has ${bytes} bytes compressed`);
}

for (const check of [agreesWithCommand, answersFirst, leads, keyboard, underPath, looks, withoutScripts]) await check();
await browser.close();

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
