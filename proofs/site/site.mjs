// Opens the site that `run` wrote in Chromium: from its files, and from a server under a path with the strict policy.
// Usage: node site.mjs SITE PUBLISHED MARKUP LINES [SCREENSHOTS]: the folder of the site, the same with a base URL whose
// path is /codes/, one with the family of markup.toml, a table of lines with codes, and a folder for screenshots.
// `files.mjs` reads every page, `search.mjs` is about the search.

import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { ask, diagnosis } from "./diagnosis.mjs";
import { serve } from "./serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [site, published, markup] = process.argv.slice(2, 5).map((path) => resolve(path));
const [samples, screenshots] = process.argv.slice(5);

const WIDTHS = [360, 768, 1280, 1600];
const SCHEMES = ["light", "dark"];
const DESK = { width: 1280, height: 900 };
const FRONT = "index.html";
const CODE = "1006.html";
// A page of each kind. The family also has ranges, and the symptom and the product much to say.
const KINDS = [
  FRONT,
  CODE,
  "1000-vs-1006.html",
  "pusher.html",
  "symptoms.html",
  "symptom-gorilla-close-error.html",
  "limits.html",
  "products.html",
  "product-nginx.html",
  "4004.html",
  "data.html",
  "404.html",
].filter((path) => existsSync(join(site, path)));
const FOLDERS = readdirSync(site, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(site, entry.name, FRONT)))
  .map((entry) => `${entry.name}/`);
// So long that axe takes a minute for each.
const LONG = ["symptoms.html", "limits.html", "products.html"];
// The folder of each language; English has none.
const LANGUAGES = ["", ...FOLDERS];

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
async function newPage(options, root = address("")) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const where = () => page.url().replace(root, "");
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
    const isOwn = request.url().startsWith(root) || request.url().startsWith("data:");
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

// What could be wider than a phone: the pages with the longest words of each kind, and the largest one.
function widest() {
  const kindOf = (path) => path.replace(/^[a-z]{2}\//, "").replace(/\d+|(?<=-).*(?=\.html)/g, "");
  const most = new Map();
  const keep = (kind, path, size) => {
    if (size > (most.get(kind)?.size ?? 0)) most.set(kind, { path, size });
  };
  for (const path of files.filter((path) => !isRedirect(path))) {
    const html = readFileSync(join(site, path), "utf8");
    const words = html.replace(/<[^>]*>/g, " ").split(/\s+/);
    keep(`${kindOf(path)} words`, path, Math.max(...words.map((word) => word.length)));
    keep(`${kindOf(path)} size`, path, html.length);
  }
  const codes = files.filter((path) => /(^|\/)[123]\d{3}\.html$/.test(path));
  return [...new Set([...[...most.values()].map(({ path }) => path), ...codes])];
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function widths() {
  const paths = [...new Set([...widest(), ...LANGUAGES.flatMap((folder) => KINDS.map((path) => folder + path))])];
  let count = 0;
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await newPage({ viewport: { width, height: 800 }, colorScheme });
      // Colours do not change widths.
      for (const path of colorScheme === "light" ? paths : KINDS) {
        await page.goto(address(path));
        const wide = await overflow(page);
        expect(wide <= 0, `${path}: ${wide} pixels wider than ${width}`);
        const lang = await page.evaluate(() => document.documentElement.lang);
        const folder = FOLDERS.find((folder) => path.startsWith(folder)) ?? "en/";
        expect(`${lang}/` === folder, `${path}: lang=${lang}`);
        count += 1;
      }
      await page.context().close();
    }
  }
  console.log(`  ${count} pages at widths from ${WIDTHS.join(", ")} pixels, none wider`);
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

async function keyboard() {
  const page = await newPage({ viewport: DESK });
  const devtools = await page.context().newCDPSession(page);
  // Without a wait for each key.
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const press = (type) => devtools.send("Input.dispatchKeyEvent", { type, ...tab });
  let count = 0;
  for (const path of LANGUAGES.flatMap((folder) => KINDS.map((path) => folder + path))) {
    await page.goto(address(path));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const skipped = await page.evaluate(() => document.activeElement.id);
    expect(skipped === "content", `${path}: the skip link leads to ${skipped || "nothing"}`);
    await page.goto(address(path));
    // The page notes what is reached, because a question after each key takes longer than the key.
    const wanted = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
      const seen = all.filter((one) => one.checkVisibility() && !one.disabled);
      const tour = { reached: new Set(), invisible: "", isOver: false };
      document.addEventListener("focusin", ({ target }) => {
        const at = seen.indexOf(target);
        if (at < 0 || tour.isOver) return;
        tour.isOver = tour.reached.has(at);
        tour.reached.add(at);
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
        const shows = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        if (!shows) tour.invisible ||= target.outerHTML;
      });
      window.tour = tour;
      return seen.length;
    });
    // More than there are, because a block that scrolls can be reached too.
    const most = Math.min(wanted + 60, 300);
    for (let pressed = 0; pressed < most && !(await page.evaluate(() => window.tour.isOver)); pressed += 20) {
      await Promise.all(Array.from({ length: 20 }, () => [press("rawKeyDown"), press("keyUp")]).flat());
    }
    const { reached, invisible } = await page.evaluate(() => ({ ...window.tour, reached: window.tour.reached.size }));
    const isLong = wanted > 240;
    expect(isLong || reached === wanted, `${path}: Tab reaches ${reached} of ${wanted} controls`);
    expect(invisible === "", `${path}: the focus does not show at ${invisible}`);
    count += reached;
  }
  await page.context().close();
  console.log(`  ${count} controls reached by the keyboard alone, and the skip link`);
}

// Notes what axe says of what is shown.
async function assess(page, what) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() =>
    window.axe.run({ preload: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }),
  );
  expect(passes.length > 10, `${what}: axe checked only ${passes.length} rules`);
  for (const { id, help, nodes } of violations) {
    const targets = nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(", ");
    problems.push(`${what}: ${id}: ${help}: ${targets}`);
  }
}

async function accessibility() {
  let count = 0;
  for (const colorScheme of SCHEMES) {
    for (const width of [360, 1280]) {
      const page = await newPage({ viewport: { width, height: 900 }, colorScheme });
      for (const folder of LANGUAGES) {
        const isDone = (path) => LONG.includes(path) && (colorScheme === "light") === (width === 360);
        for (const path of KINDS.filter((path) => !isDone(path))) {
          await page.goto(address(folder + path));
          await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
          await assess(page, `${folder}${path}, ${colorScheme}, ${width}`);
          count += 1;
          if (screenshots) {
            mkdirSync(screenshots, { recursive: true });
            const name = `${path.replace(".html", "")}-${folder.replace("/", "") || "en"}-${colorScheme}-${width}.png`;
            // A picture of all limits would be as long as a street.
            await page.screenshot({ path: join(screenshots, name), fullPage: await isShort(page) });
          }
        }
      }
      for (const folder of LANGUAGES) {
        for (const [text, lasted] of [["lost behind nginx", "60"], ["closed with 4004 by gateway.discord.gg", ""], ["pineapple", ""]]) {
          await page.goto(address(folder + FRONT));
          await page.locator("#held").focus();
          await ask(page, text, lasted);
          await assess(page, `${folder}: the answer to “${text}”, ${colorScheme}, ${width}`);
          count += 1;
          if (screenshots) {
            const name = `answer-${text.replace(/ .*/, "")}-${folder.replace("/", "") || "en"}-${colorScheme}-${width}.png`;
            await page.screenshot({ path: join(screenshots, name), fullPage: true });
          }
        }
      }
      await page.context().close();
    }
  }
  console.log(`  accessibility, ${count} times, of pages and of answers`);
}

const isShort = (page) => page.evaluate(() => document.documentElement.scrollHeight < 12_000);

// Copying needs the clipboard, which the browser gives to a page in the foreground.
async function copying() {
  const paths = files.filter((path) => readFileSync(join(site, path), "utf8").includes("<pre"));
  if (paths.length === 0) return;
  const page = await newPage({ viewport: DESK, permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(address(paths.includes("1000.html") ? "1000.html" : paths[0]));
  const block = page.locator("pre:visible").first();
  const button = page.locator(".copyable:visible > button").first();
  const word = await button.textContent();
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(([word]) => document.activeElement.textContent !== word, [word]);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied === (await block.textContent()), `the button copies ${copied}`);
  await page.context().close();
  console.log(`  copy buttons on ${paths.length} pages with code`);
}

// Under a path, with the policy of a strict server besides that of the pages.
async function server() {
  const { address: root, stop } = await serve(published, "/codes/");
  const page = await newPage({ viewport: DESK }, root);
  for (const path of LANGUAGES.flatMap((folder) => KINDS.map((path) => folder + path))) {
    await page.goto(root + path);
    const color = await page.evaluate(() => getComputedStyle(document.querySelector(".skip")).position);
    expect(color === "absolute", `${path}: has no style under a path`);
  }
  await page.goto(root);
  expect((await page.locator("h1").count()) === 1, "the folder does not show the front page");
  for (const folder of LANGUAGES) {
    await page.goto(`${root}${folder}?q=bad%20gateway`);
    const first = page.locator(".find ol a").first();
    await first.waitFor();
    const href = await first.evaluate((link) => link.href);
    expect(href === `${root}${folder}1014.html`, `${folder}: the search leads to ${href} under a path`);
    await page.locator("#held").focus();
    const { links } = await ask(page, "lost behind nginx", "60");
    expect(links.length > 0, `${folder}: no diagnosis under a path`);
    await page.locator("#answer .causes a").first().click();
    expect(page.url().startsWith(`${root}${folder}limits.html#`), `${folder}: the diagnosis leads to ${page.url()}`);
  }
  await page.context().close();

  // The browser says on the console that the status is 404, so this page may.
  const lost = await browser.newPage();
  const answer = await lost.goto(`${root}no/such/page`);
  expect(answer.status() === 404, `an address without a page answers ${answer.status()}`);
  const position = await lost.evaluate(() => getComputedStyle(document.querySelector(".skip")).position);
  expect(position === "absolute", "404.html has no style at a deep address");
  await lost.locator("main a").first().click();
  expect(lost.url() === `${root}index.html`, `404.html leads to ${lost.url()}`);
  await lost.close();
  stop();
  console.log("  under a path, with a strict policy, and 404.html at any address");
}

// What is there without JavaScript: everything but what answers.
async function withoutScripts() {
  const page = await newPage({ viewport: DESK, javaScriptEnabled: false });
  for (const path of LANGUAGES.flatMap((folder) => KINDS.map((path) => folder + path))) {
    await page.goto(address(path));
    const controls = await page.locator("main :is(input, button, select, textarea):visible").count();
    expect(controls === 0, `${path}: ${controls} controls that do nothing without JavaScript`);
    expect(await page.locator("h1").isVisible(), `${path}: no heading without JavaScript`);
  }
  await page.context().close();
  console.log("  without JavaScript");
}

// A family with markup in its texts: every text is shown, and none has become an element.
async function foreignTexts() {
  const page = await newPage({ viewport: DESK }, pathToFileURL(join(markup, "")).href);
  page.on("dialog", (dialog) => problems.push(`${page.url()}: a text of a family says ${dialog.message()}`));
  const check = async (what, ...texts) => {
    const made = await page.locator(":is(main, .found) :is(script, img, svg, b)").count();
    expect(made === 0, `${what}: texts of a family have become ${made} elements`);
    const shown = await page.locator("body").innerText();
    for (const text of texts) expect(shown.includes(text), `${what}: does not show ${text}`);
  };
  const [title, name] = ['<b>Chat</b> & "Co"', "</title><script src=x></script>"];
  for (const folder of LANGUAGES) {
    const open = (path) => page.goto(pathToFileURL(join(markup, folder, path)).href);
    await open("markup.html");
    const texts = ['<img src=x onerror="alert(\'description\')">', "</ul></td><script>alert('cause')</script>", "&lt;b&gt;"];
    await check(`${folder}markup.html`, title, name, "<svg onload=alert('reason')>", "alert('source')", ...texts);
    await open("4001.html");
    await check(`${folder}4001.html`, title, name);
    await open("products.html");
    await check(`${folder}products.html`, title);
    await open(FRONT);
    await check(`${folder}index.html`, title);
    await page.locator(".find input").fill("onerror");
    await page.locator(".find ol a").first().waitFor();
    await check(`${folder}: the search`, name);
    await page.keyboard.press("Escape");
    await page.locator("#held").focus();
    await ask(page, "closed with 4001 by chat.example");
    await check(`${folder}: the diagnosis`, title, `4001 ${name}`);
  }
  await page.context().close();
  console.log("  markup in a family's texts stays text");
}

async function paper() {
  const page = await newPage({ viewport: { width: 700, height: 900 }, colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const path of [CODE, "1000-vs-1006.html", FRONT]) {
    await page.goto(address(path));
    const seen = await page.locator(":is(.skip, .copy, header nav, form):visible").count();
    expect(seen === 0, `${path}: ${seen} controls on paper`);
    const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(color === "rgb(255, 255, 255)", `${path}: paper is ${color}`);
  }
  await page.context().close();
  console.log("  on paper");
}

async function diagnoses() {
  await diagnosis({ newPage, address, expect, folders: LANGUAGES, samples });
}

for (const check of [
  widths,
  redirects,
  keyboard,
  copying,
  server,
  withoutScripts,
  foreignTexts,
  paper,
  diagnoses,
  accessibility,
]) {
  await check();
}
await browser.close();

for (const problem of problems.slice(0, 80)) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
