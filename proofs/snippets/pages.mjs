// What the pages of the site show.

import { readdirSync, readFileSync } from "node:fs";

const ENTITY = /&#(\d+);/g;

// Every snippet as { id, action, code, text, isThere }. Where a page says instead why there is none, it is not there, and
// its text is that of another number with this one put in: the proof shows that it does not work.
export function snippets(folder) {
  const found = [];
  const pages = readdirSync(folder).filter((name) => /^\d+\.html$/.test(name));
  for (const page of pages) {
    const code = Number(page.split(".")[0]);
    const html = readFileSync(`${folder}/${page}`, "utf8");
    for (const [, id, own] of html.matchAll(/<h3 id="([\w-]+)">(.*?)(?=<h3|<\/details>)/gs)) {
      for (const [, action, text] of own.matchAll(/<pre class="(close|read)"><code>([^<]*)<\/code>/g)) {
        found.push({ id, action, code, text: unescape(text), isThere: true });
      }
      for (const [, action] of own.matchAll(/<p class="(close|read)">/g)) {
        found.push({ id, action, code, isThere: false });
      }
    }
  }
  for (const missing of found.filter((snippet) => !snippet.isThere)) {
    const model = found.find(
      ({ id, action, code, isThere }) =>
        id === missing.id && action === missing.action && isThere && code !== 1005 && code !== 1006,
    );
    missing.text = model.text.replaceAll(String(model.code), String(missing.code));
  }
  return found;
}

const unescape = (text) => text.replace(ENTITY, (_, number) => String.fromCharCode(number));
