// What families mean by a number, and how a text shows which one is meant.

const prepareFamilies = (rows, runs) => ({
  all: rows.map(([id, title, names, entries, ranges, isTranslated]) => ({ id, title, names, entries, ranges, isTranslated })),
  runs,
});

function defining({ all, runs }, code) {
  const run = runs.find(([first, last]) => code >= first && code <= last);
  return run ? run[2].map((place) => all[place]) : [];
}

// Whether a text has one of the family's hosts, libraries or names as a whole word or host.
function namesFamily({ names }, text) {
  const lower = text.toLowerCase();
  return names.some((name) =>
    places(lower, name).some(
      (at) => beginsName(lower.slice(0, at), name.includes(".")) && endsName(lower.slice(at + name.length)),
    ),
  );
}

function beginsName(before, isHost) {
  const last = lastOf(before);
  if (last === ".") {
    return isHost || !isAlphanumeric(lastOf(before.replace(/\.+$/, "")));
  }
  return last === undefined || !("-_@".includes(last) || isAlphanumeric(last));
}

function endsName(after) {
  const next = firstOf(after);
  if (next === "-" || next === ".") {
    return !isAlphabetic(firstOf(after.slice(1)));
  }
  return next === undefined || !(next === "_" || isAlphanumeric(next));
}

// What a family says of a code with the first of its reasons that the text has; `undefined` where it says nothing.
function meaningOf(family, code, text, beforeReasons) {
  const entry = family.entries.find(([number]) => number === code);
  if (!entry) {
    const range = family.ranges.find(([first, last]) => code >= first && code <= last);
    return range && { family, code, said: range[2], hasReason: false, isEntry: false };
  }
  const [, said, reasons] = entry;
  const reason = text.trim();
  const isWhole = ([own, matching]) =>
    [reason === own, reason.startsWith(own), reason.includes(own)][matching];
  const found = reasons.find(isWhole) ?? reasons.find((row) => hasReason(text, row, beforeReasons));
  return { family, code, said: found ? found[2] : said, reason: found?.[0], hasReason: found !== undefined, isEntry: true };
}

function hasReason(text, [own, matching], beforeReasons) {
  return places(text, own).some((at) => {
    const [before, after] = [text.slice(0, at), text.slice(at + own.length)];
    const begins = () => beginsReason(before, beforeReasons);
    return [() => begins() && endsReason(after), begins, () => true][matching]();
  });
}

function beginsReason(before, words) {
  const trimmed = before.trimEnd();
  const last = trimmed.at(-1);
  const word = /\S*$/u.exec(trimmed)[0];
  return last === undefined || /[0-9"'([{=:,-]/.test(last) || words.includes(word);
}

function endsReason(after) {
  const next = after.trim()[0];
  return next === undefined || "\"')](},;|#".includes(next);
}

// What each family that defines the code means by it, the likely ones first.
function meanings({ families, words }, code, text) {
  const all = defining(families, code).map((family) => ({
    ...meaningOf(family, code, text, words.before_reasons),
    hasName: namesFamily(family, text),
  }));
  const key = ({ hasName, hasReason }) => Number(hasName) * 2 + Number(hasReason);
  return all.sort((one, other) => key(other) - key(one));
}
