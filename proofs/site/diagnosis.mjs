// The diagnosis of the front page in a browser, from texts as people have them.
// `newPage` makes a page whose errors are problems, `address` the address of a path of the site, `expect` notes a problem.

import { readFileSync } from "node:fs";

const FORM = "form.diagnose";

// Types a text and a time, presses Enter, and returns the answer.
export async function ask(page, text, lasted = "") {
  await page.locator("#lasted").fill(lasted);
  await page.locator("#held").fill(text);
  await page.locator("#answered").evaluate((status) => (status.textContent = ""));
  await page.locator("#held").press("Enter");
  await page.locator("#answered:not(:empty)").waitFor({ state: "attached" });
  return {
    title: await page.locator("#answer h2").textContent(),
    links: await page.locator("#answer .causes a").evaluateAll((all) => all.map((link) => link.getAttribute("href"))),
    spoken: await page.locator("#answered").textContent(),
  };
}

// `samples` is a table with the columns `line` and `answer` or `expected`, which is the right code, `-` or `?`.
export async function diagnosis({ newPage, address, expect, folders, samples }) {
  const [head, ...rows] = readFileSync(samples, "utf8").trimEnd().split("\n").map((row) => row.split("\t"));
  const column = (...names) => head.findIndex((name) => names.includes(name));
  const lines = rows.map((row) => ({ line: row[column("line")], code: row[column("answer", "expected")] }));
  const coded = lines.filter(({ code }) => /^[1-4][0-9]{3}$/.test(code)).slice(0, 40);
  expect(coded.length === 40, `only ${coded.length} lines to diagnose`);
  for (const folder of folders) {
    const page = await newPage({ viewport: { width: 360, height: 740 } });
    const scripts = [];
    page.on("request", (request) => scripts.push(request.url()));
    await page.goto(address(`${folder}index.html`));
    const isLoaded = () => scripts.some((url) => url.endsWith("diagnosis-data.js"));
    expect(!isLoaded(), `${folder}: the data is loaded before the box is used`);
    await page.locator("#held").focus();
    let right = 0;
    for (const { code, line } of coded) {
      const { title, spoken } = await ask(page, line);
      right += Number(title.includes(code));
      expect(spoken.startsWith(title), `${folder}: “${line}” is not read out: ${spoken}`);
    }
    expect(right >= coded.length * 0.75, `${folder}: ${right} of ${coded.length} lines have the right code`);
    expect(isLoaded(), `${folder}: the data is not loaded`);
    console.log(`  ${folder || "en/"}: ${right} of ${coded.length} lines with the right code`);
    const wanted = [
      ["no close frame received or sent", "", "symptom-pyws-no-close-frame.html"],
      ["lost behind nginx", "60", "limits.html#nginx-proxy-read-timeout"],
      ["websocket closed with 4004 by gateway.discord.gg", "", "discord-gateway.html#4004"],
    ];
    for (const [text, lasted, href] of wanted) {
      const { links } = await ask(page, text, lasted);
      expect(links[0] === href, `${folder}: “${text}” leads to ${links[0]}, not ${href}`);
    }
    const markup = "<img src=x onerror=alert(1)> </script> closed: 1006";
    const { title } = await ask(page, markup);
    expect(title.startsWith("1006"), `${folder}: markup in a text: ${title}`);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect((await overflow()) <= 0, `${folder}: the answer is too wide for a phone`);
    await ask(page, "closed", "soon");
    expect((await page.locator("#lasted").getAttribute("aria-invalid")) !== null, `${folder}: “soon” is taken for a time`);
    await page.locator(`${FORM} [data-text]`).first().click();
    await page.locator("#answer .causes").waitFor();
    await page.context().close();

    const plain = await newPage({ javaScriptEnabled: false });
    await plain.goto(address(`${folder}index.html`));
    expect(!(await plain.locator(FORM).isVisible()), `${folder}: the box shows without JavaScript`);
    await plain.context().close();
  }
}
