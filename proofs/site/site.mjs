// Opens the site that `run` wrote in Chromium, from file:// addresses.
// Usage: node site.mjs SITE EXPORT FOUND [SCREENSHOTS]: the folder of the site, the JSON export of the same
// command, queries with the codes that the command finds, and a folder for screenshots.

import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const site = resolve(process.argv[2]);
const { codes, families } = JSON.parse(readFileSync(process.argv[3], "utf8"));
const found = readFileSync(process.argv[4], "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
const screenshots = process.argv[5];

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const FRONT = "index.html";
const CODE = "1006.html";
const PAIR = "1000-vs-1006.html";
// A family that also has ranges.
const FAMILY = "pusher.html";
const FOLDERS = readdirSync(site, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(site, entry.name, FRONT)))
  .map((entry) => entry.name);
// The folder of each language; English has none.
const LANGUAGES = { en: "", ...Object.fromEntries(FOLDERS.map((name) => [name, `${name}/`])) };
const languageOf = (path) => FOLDERS.find((name) => path.startsWith(`${name}/`)) ?? "en";

const problems = [];
const expect = (holds, problem) => holds || problems.push(problem);
const address = (path) => pathToFileURL(join(site, path)).href;

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});

// A page whose errors, and whose requests for anything outside the site, are problems.
async function newPage(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const where = () => page.url().replace(address(""), "");
  page.on("pageerror", (error) => problems.push(`${where()}: ${error}`));
  page.on("console", (message) => {
    expect(!["error", "warning"].includes(message.type()), `${where()}: console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // The browser stops loading an icon when the next page opens, which is no fault of the site.
    const isGivenUp = request.failure()?.errorText === "net::ERR_ABORTED";
    expect(isGivenUp, `${where()}: not loaded: ${request.url()}`);
  });
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(address("")) || request.url().startsWith("data:");
    expect(isOwn, `${where()}: loads ${request.url()}`);
  });
  return page;
}

const files = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html")).sort();
// The other order of a pair only leads to this one.
const isRedirect = (path) => {
  const [, first, second] = path.match(/(\d+)-vs-(\d+)/) ?? [0, 0, 1];
  return Number(first) > Number(second);
};

async function links() {
  const page = await newPage({ viewport: PHONE });
  const anchors = new Map();
  for (const path of files.filter((path) => !isRedirect(path))) {
    await page.goto(address(path));
    const seen = await page.evaluate(() => ({
      hrefs: [...document.querySelectorAll("[href]")].map((element) => element.href),
      ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
      lang: document.documentElement.lang,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    anchors.set(address(path), seen);
    expect(seen.overflow <= 0, `${path}: ${seen.overflow} pixels too wide for a phone`);
    expect(seen.lang === languageOf(path), `${path}: lang=${seen.lang}`);
  }
  let count = 0;
  for (const [from, { hrefs }] of anchors) {
    for (const href of hrefs.filter((href) => !/^https?:/.test(href))) {
      const [target, id] = href.split("#");
      expect(existsSync(fileURLToPath(target)), `${from}: no file for ${href}`);
      expect(!id || anchors.get(target)?.ids.includes(id), `${from}: no place for ${href}`);
      count += 1;
    }
  }
  console.log(`  ${anchors.size} pages on a phone, ${count} links between them`);
  await page.context().close();
}

async function redirects() {
  const page = await newPage({ javaScriptEnabled: false });
  // They differ only in their numbers, so a sample is enough.
  const redirects = files.filter(isRedirect).filter((_, index) => index % 30 === 0);
  for (const path of redirects) {
    const target = path.replace(/(\d+)-vs-(\d+)/, "$2-vs-$1");
    const arrived = page.waitForURL(address(target));
    await page.goto(address(path), { waitUntil: "commit" }).catch(() => {});
    await arrived.catch(() => problems.push(`${path}: does not lead to ${target}`));
  }
  console.log(`  ${redirects.length} redirects, without JavaScript`);
  await page.context().close();
}

async function search() {
  const page = await newPage({ viewport: DESK });
  const shown = () => page.locator(".codes tbody tr:visible .number").allTextContents();
  const finds = async (text, wanted) => {
    await page.locator("#query").fill("");
    await page.locator("#query").pressSequentially(text);
    const numbers = (await shown()).join(" ");
    expect(numbers === wanted, `searching for “${text}” finds ${numbers || "nothing"}, not ${wanted}`);
  };
  await page.goto(address(FRONT));
  const numbers = codes.map(({ code }) => String(code));
  const all = numbers.join(" ");
  const table = (await shown()).join(" ");
  expect(table === all, `the table shows ${table}, not ${all}`);
  await finds("1006", "1006");
  await finds("300", numbers.filter((number) => number.startsWith("300")).join(" "));
  await finds("401", "3000 1006");
  await finds("ABNORMAL closure", "1006");
  await finds("proxy_read_timeout", "1006");
  await finds("bad_gateway", "1014 1006 1008");
  await finds("4001", "");
  const listed = () => page.locator(".families li:visible").allTextContents();
  await finds("4014 intents", "");
  expect((await listed()).join() === "Discord Gateway", `4014 finds ${await listed()}`);
  expect(await page.locator("#found").textContent() !== "", "finding nothing says nothing");
  await finds("", all);
  expect(await page.locator("#found").textContent() === "", "an empty search has a result");
  expect((await listed()).length === families.length, `the list has ${await listed()}`);

  await page.goto(address(`ko/${FRONT}`));
  await finds("비정상 종료", "1006");
  await finds("재시작 서비스", "1012");
  // What an input method shows while the user types a syllable.
  await finds("비정상 조", "1006");
  await finds("비정상 ㅈ", "1006");
  await finds("Abnormal", "1006");
  await finds("", all);
  for (const folder of Object.values(LANGUAGES)) {
    await page.goto(address(folder + FRONT));
    for (const [text, wanted] of found) {
      await page.locator("#query").fill(text);
      const numbers = (await shown()).join(" ");
      expect(numbers === wanted, `${folder}: “${text}” finds ${numbers}, the command ${wanted}`);
    }
    await page.locator("#query").fill("");
    expect((await shown()).join(" ") === all, `${folder}: the table stays in the order of a search`);
  }
  await page.context().close();

  const plain = await newPage({ viewport: DESK, javaScriptEnabled: false });
  await plain.goto(address(FRONT));
  expect(!(await plain.locator("#query").isVisible()), "the search shows without JavaScript");
  const rows = await plain.locator(".codes tbody tr:visible").count();
  expect(rows === codes.length, `${rows} rows in the table without JavaScript`);
  await plain.context().close();
  expect(found.length > 50, `only ${found.length} searches to compare with the command`);
  console.log(`  search in every language, ${found.length} times as the command; without JavaScript`);
}

async function keyboard() {
  const page = await newPage({ viewport: DESK });
  await page.goto(address(CODE));
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  const box = await skip.boundingBox();
  expect((await skip.getAttribute("class")) === "skip" && box.y >= 0, "Tab does not show the skip link");
  await page.keyboard.press("Enter");
  const focused = await page.evaluate(() => document.activeElement.id);
  expect(focused === "content", "the skip link does not skip");
  await page.context().close();
  console.log("  skip link");
}

async function accessibility() {
  let count = 0;
  for (const colorScheme of ["light", "dark"]) {
    for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
      const page = await newPage({ viewport, colorScheme });
      for (const [language, folder] of Object.entries(LANGUAGES)) {
        for (const path of [FRONT, CODE, PAIR, FAMILY]) {
          await page.goto(address(folder + path));
          await page.evaluate(axe);
          const { violations, passes } = await page.evaluate(() => window.axe.run({ preload: false }));
          expect(passes.length > 10, `${path}: axe checked only ${passes.length} rules`);
          for (const { id, help, nodes } of violations) {
            const targets = nodes.map(({ target }) => target.join(" ")).join(", ");
            problems.push(`${folder}${path}, ${colorScheme}, ${device}: ${id}: ${help}: ${targets}`);
          }
          count += 1;
          if (screenshots) {
            mkdirSync(screenshots, { recursive: true });
            const name = `${path.replace(".html", "")}-${language}-${colorScheme}-${device}.png`;
            await page.screenshot({ path: join(screenshots, name), fullPage: true });
          }
        }
      }
      await page.context().close();
    }
  }
  console.log(`  accessibility, ${count} times`);
}

for (const check of [links, redirects, search, keyboard, accessibility]) await check();
await browser.close();

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
