// A server for static files under a path, with the strict policy of the pages as a header too, and the site's own page
// for an address without a file, as forges have it.
// As a program: node serve.mjs SITE PATH prints the address and serves until it is stopped.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  "trusted-types ws-close-code-search ws-close-code-diagnosis";

// `path` begins and ends with a slash. Returns the address with this path, and what stops the server.
export async function serve(site, path) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const within = normalize(decodeURIComponent(pathname.slice(path.length)));
    let file = join(site, within);
    const isFile = (name) => statSync(name, { throwIfNoEntry: false })?.isFile();
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = join(file, "index.html");
    const isFound = pathname.startsWith(path) && !within.startsWith("..") && isFile(file);
    if (!isFound) file = join(site, "404.html");
    response.writeHead(isFound ? 200 : 404, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
    });
    response.end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  return { address: `http://localhost:${server.address().port}${path}`, stop: () => server.close() };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log((await serve(process.argv[2], process.argv[3])).address);
}
