// Compares the diagnosis of the site with the command and the library.
// Usage: node agree.mjs SITE COMMAND CASES LINES FOUND: the folder of the site, the command, what to diagnose, and lines
// with the ids of the symptoms that the library finds in each.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import vm from "node:vm";

const [site, command, casesFile, linesFile, foundFile] = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf8");
const { diagnosis, data } = vm.runInNewContext(
  `${read(join(site, "diagnose.js"))}${read(join(site, "diagnosis-data.js"))}({ diagnosis, data: DIAGNOSIS_DATA })`,
  { TextEncoder, TextDecoder },
);
const knowledge = diagnosis.prepare(data);
const problems = [];

function ofLines() {
  const lines = read(linesFile).split("\n");
  const found = read(foundFile).split("\n");
  const start = performance.now();
  let count = 0;
  lines.forEach((line, at) => {
    const own = diagnosis.symptoms(knowledge, line).join(",");
    count += own === "" ? 0 : 1;
    if (own !== found[at]) {
      problems.push(`${JSON.stringify(line)}: ${own}, the library ${found[at]}`);
    }
  });
  const each = ((performance.now() - start) / lines.length).toFixed(2);
  console.log(`  ${lines.length} lines, ${count} with symptoms, ${each} ms a line`);
}

const run = promisify(execFile);

async function ofCommand({ text, lasted }) {
  const options = lasted === null ? [] : ["--lasted", `${lasted}s`];
  const running = run(command, ["diagnose", "--format", "json", ...options, "--", text]);
  // Without a text, the command reads its input.
  running.child.stdin.end();
  const { stdout } = await running.catch((error) => error);
  if (!stdout) {
    return null;
  }
  const { code, code_from, http_status, unused_via, is_guess, likely_causes } = JSON.parse(stdout);
  const of = ({ kind, id, evidence, reason }) => ({ kind, id, evidence, reason });
  const products = unused_via.map(({ product }) => product);
  return { code, code_from, http_status, unused_via: products, is_guess, causes: likely_causes.map(of) };
}

async function ofCases() {
  const cases = read(casesFile).trimEnd().split("\n").map((line) => JSON.parse(line));
  const left = cases.entries();
  let nothing = 0;
  const worker = async () => {
    for (const [, one] of left) {
      const wanted = await ofCommand(one);
      const summary = diagnosis.summary(knowledge, one.text, one.lasted ?? undefined);
      const own = summary && JSON.parse(JSON.stringify(summary));
      nothing += own ? 0 : 1;
      if (!isDeepStrictEqual(own, wanted)) {
        problems.push(`${JSON.stringify(one)}:\n    ${JSON.stringify(own)}\n    ${JSON.stringify(wanted)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`  ${cases.length} cases, ${nothing} of them nothing that is known`);
}

ofLines();
await ofCases();
for (const problem of problems.slice(0, 40)) console.error(problem);
console.log(problems.length === 0 ? "diagnosis: passed" : `diagnosis: ${problems.length} differences`);
process.exit(problems.length > 0 ? 1 : 0);
