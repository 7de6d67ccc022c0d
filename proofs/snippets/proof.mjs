// Puts every snippet of the site into a program of its library, runs it against the peer of peer.mjs, and compares what
// arrives. The arguments are `write` or `run`, the folder of the site, a folder for the programs, and the libraries to run
// if not all.

import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { snippets } from "./pages.mjs";
import { listen, open, reasonOf } from "./peer.mjs";

const [step, site, work, ...only] = process.argv.slice(2);
const here = import.meta.dirname;

// The codes of the registry, and every tenth of the other numbers, whose code differs in the number alone.
const all = snippets(site);
const others = [...new Set(all.map(({ code }) => code).filter((code) => code >= 3009))];
const shown = all.filter(({ code }) => code < 3009 || others.indexOf(code) % 10 === 0);
const ids = [...new Set(shown.map(({ id }) => id))]
  .filter((id) => only.length === 0 || only.includes(id))
  .sort();

if (step === "write") write();
else await run();

// Writes a program for each library. Shell commands need none.
function write() {
  for (const file of readdirSync(`${here}/programs`)) {
    const id = file.split(".")[0];
    const program = readFileSync(`${here}/programs/${file}`, "utf8");
    const [start, each, end] = program.split(/^.*\b(?:EACH|END)\n/m);
    const functions = shown
      .filter((snippet) => snippet.id === id)
      .map(({ action, code, text }) =>
        each
          .replaceAll("ACTION", action)
          .replaceAll("CODE", code)
          .replace(/^(.*)SNIPPET$/m, (_, indent) => text.replace(/^(?=.)/gm, indent)),
      );
    // Not with the name of a library, which a program would import instead.
    writeFileSync(`${work}/run-${file}`, start + functions.join("") + end);
  }
  console.log(`${shown.length} of ${all.length} snippets for ${ids.join(", ")}`);
}

async function run() {
  const arrived = new Map();
  let lines = [];
  const received = (path, frame) => arrived.set(`${current} ${path}`, frame);
  let current;
  const peer = await listen(received);
  const address = `127.0.0.1:${peer.address().port}`;
  const runners = {
    "js-browser": () => inBrowser("run-js-browser.js", `ws://${address}`, (line) => lines.push(line)),
    "ts-browser": () => inBrowser("run-ts-browser.js", `ws://${address}`, (line) => lines.push(line)),
    "js-ws": () => program("node", [`${work}/run-js-ws.mjs`, `ws://${address}`]),
    "ts-ws": () => program("node", [`${work}/run-ts-ws.js`, `ws://${address}`]),
    tungstenite: () => program(process.env.RUST_PROGRAM, [address]),
    axum: () => server(process.env.RUST_PROGRAM, []),
    "python-websockets": () =>
      program(process.env.PYTHON, [`${work}/run-python-websockets.py`, `ws://${address}`]),
    fastapi: () => server(process.env.PYTHON, [`${work}/run-fastapi.py`]),
    gorilla: () => program(`${work}/run-gorilla`, [`ws://${address}`]),
    coder: () => program(`${work}/run-coder`, [`ws://${address}`]),
    websocat: () => commands("websocat", `ws://${address}`),
  };

  // A program that connects.
  function program(command, args) {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
    return new Promise((done, failed) => {
      child.on("close", (status) => (status === 0 ? done() : failed(new Error(`${command}: ${status}`))));
    });
  }

  // A program that listens: the peer connects to it for each snippet.
  async function server(command, args) {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    process.on("exit", () => child.kill());
    let heard = () => {};
    createInterface({ input: child.stdout }).on("line", (line) => (lines.push(line), heard()));
    const until = (line) =>
      new Promise((done) => {
        const look = () => lines.some(line) && done();
        heard = look;
        look();
      });
    await until((line) => line.startsWith("@ port"));
    const port = Number(lines[0].split(" ")[2]);
    for (const { action, code } of shown.filter(({ id }) => id === current)) {
      for (const path of action === "read" ? ["other", "read"] : ["close"]) {
        const before = lines.length;
        arrived.set(`${current} /${path}/${code}`, await open(port, `/${path}/${code}`));
        await until((line, place) => place >= before && line === "@ end");
      }
    }
    child.kill();
  }

  // Commands of a shell, whose standard input stays open as at a terminal.
  async function commands(id, url) {
    for (const { action, code, text } of shown.filter((snippet) => snippet.id === id)) {
      for (const path of action === "read" ? ["other", "read"] : ["close"]) {
        lines.push(`@ ${path} ${code}`);
        const command = text.replace("wss://example.com/", `${url}/${path}/${code}`);
        const child = spawn("sh", ["-c", command], { stdio: ["pipe", "pipe", "inherit"] });
        const output = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
        await new Promise((done) => output.on("close", done));
        lines.push("@ end");
      }
    }
  }

  let failures = 0;
  for (const id of ids) {
    const late = setTimeout(() => {
      console.log(`snippets: ${id}: hangs after ${JSON.stringify(lines.at(-1))}`);
      process.exit(1);
    }, 120_000);
    if (!runners[id]) {
      console.log(`snippets: ${id}: add a program to proofs/snippets/programs`);
      failures += 1;
      clearTimeout(late);
      continue;
    }
    [current, lines] = [id, []];
    await runners[id]();
    clearTimeout(late);
    const own = shown.filter((snippet) => snippet.id === id);
    const wrong = own.flatMap((snippet) => check(snippet, lines, arrived));
    wrong.forEach((message) => console.log(`snippets: ${id}: ${message}`));
    failures += wrong.length;
    console.log(`snippets: ${id}: ${own.length} run, ${wrong.length} wrong`);
  }
  peer.close();
  if (failures > 0) process.exit(1);
}

// What is wrong with what a snippet did.
function check({ id, action, code, text, isThere }, lines, arrived) {
  const printed = (path) => {
    const start = lines.indexOf(`@ ${path} ${code}`);
    if (start < 0) return null;
    return lines.slice(start + 1, lines.indexOf("@ end", start)).join("\n");
  };
  const failed = (message) => [`${action} ${code}: ${message}\n${text}`];
  if (action === "close") {
    const frame = arrived.get(`${id} /close/${code}`);
    const has = frame?.code === code;
    if (!isThere) return has ? failed("the page says that it is not sent, but it arrived") : [];
    if (!has) return failed(`arrived: ${JSON.stringify(frame)}`);
    const isSaid = frame.reason !== "" && text.includes(`"${frame.reason}"`);
    return isSaid ? [] : failed(`arrived with the reason ${JSON.stringify(frame.reason)}`);
  }
  const [own, other] = [printed("read"), printed("other")];
  if (other !== "") return failed(`printed at another code: ${JSON.stringify(other)}`);
  const hasFrame = code !== 1005 && code !== 1006;
  const has = own && (!hasFrame || own.includes(reasonOf(code)));
  if (!isThere) return has ? failed("the page says that it is not read, but it was printed") : [];
  return has ? [] : failed(`printed: ${JSON.stringify(own)}`);
}

// Runs a script in a page that any address may serve.
async function inBrowser(script, address, heard) {
  const { chromium } = await import(`${work}/node_modules/playwright-core/index.mjs`);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage();
  page.on("console", (message) => {
    // The browser adds errors of its own.
    if (message.type() === "log") heard(message.text());
  });
  await page.addScriptTag({ path: `${work}/${script}` });
  await page.evaluate((address) => all(address), address);
  await browser.close();
}
