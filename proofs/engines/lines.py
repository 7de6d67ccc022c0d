"""Log lines: known ones, changed in all ways that a pattern must understand, and unrelated ones."""

import random
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

VALUES = ["77", "", "1011", "wss://host.example:81/a?b=c", "Something else", " a  b ", "a 'b' (c): \"d\"", "값"]
AROUND = [
    ("2026-11-26T10:00:00.000Z ERROR [ws]: ", " (conn 7, 10 ms)"),
    ('{"level":"error","msg":"', '","conn":7}'),
    ("Nov 26 10:00:00 host app[17]: ", ""),
    ("재연결 - ", ""),
    ("closed: ", ""),
    ("close 1008 (policy violation) ", "; then"),
    ("4000 (사설 용도의 번호이며 그 뜻은 해당 서비스가 정한다) ", ""),
    ("4000 (a name that is longer than that of any code) ", ""),
    ("(", ")"),
    ("reason='", "'"),
    ("the ", " of"),
    ("x", ""),
    ("", "_"),
    ("é", "é"),
    ("", "\t "),
]
SPACES = ["  ", "\t", " \r", "\f", "\v", "\u00a0", ""]
# RE2 takes these for `s` and `k` where case is ignored.
LETTERS = [("s", "ſ"), ("k", "\u212a"), ("S", "ſ"), ("i", "İ"), ("e", "3")]


def symptoms():
    found = []
    for file in sorted((ROOT / "data/symptoms").glob("*.toml")):
        found += tomllib.loads(file.read_text(encoding="utf-8")).get("symptom", [])
    return found


def lines(count, files):
    """So many lines; those of the files are among them."""
    rng = random.Random(6455)
    known = symptoms()
    found = [entry["example"] for entry in known]
    for file in files:
        found += Path(file).read_text(encoding="utf-8", errors="replace").split("\n")
    documents = [path for kind in ["md", "rs", "toml", "log", "py"] for path in sorted(ROOT.glob(f"*/**/*.{kind}"))]
    prose = [line for path in documents if "target" not in path.parts for line in path.read_text(encoding="utf-8").split("\n")]
    found += prose[:count // 10]
    words = sorted({word for line in prose for word in line.split()})
    for entry in known:
        found += variants(entry["example"])
        for value in VALUES:
            found += variants(filled(rng, entry["text"], value))
    while len(found) < count:
        kinds = [unrelated, wrapped, several, changed]
        [kind] = rng.choices(kinds, weights=[6, 1, 1, 2])
        found.append(kind(rng, known, words))
    # A line is one line.
    found = [line.replace("\n", " ") for line in found[:count]]
    rng.shuffle(found)
    return found


def variants(line):
    yield line
    yield line.upper() if line.isascii() else line
    yield from (before + line + after for before, after in AROUND)
    yield from (line.replace(" ", space) for space in SPACES)
    yield from (line.replace(*letters) for letters in LETTERS)


def filled(rng, text, value):
    number = lambda: str(rng.choice([7, 403, 1006, 4321, 70000]))
    return re.sub(r"\{(\w+)\}", lambda blank: number() if blank[1] in ("code", "status") else value, text)


def unrelated(rng, _known, words):
    return " ".join(rng.choice(words) for _ in range(rng.randrange(1, 20)))


def wrapped(rng, known, _words):
    """A reason within the text of another, and that within one more."""
    text = rng.choice(known)["example"]
    wrappers = [entry["text"] for entry in known if "{" in entry["text"]]
    for _ in range(rng.randrange(1, 3)):
        text = filled(rng, rng.choice(wrappers), text)
    return rng.choice(["", "ERROR ", "x: "]) + text + rng.choice(["", " at 10 ms", '"'])


def several(rng, known, _words):
    between = rng.choice([" ", ": ", "; ", ", ", '" "', " - "])
    return between.join(filled(rng, rng.choice(known)["text"], rng.choice(VALUES)) for _ in range(rng.randrange(2, 4)))


def changed(rng, known, words):
    """A line with a word that is missing, repeated or replaced, or in lower case."""
    line = filled(rng, rng.choice(known)["text"], rng.choice(VALUES)).split(" ")
    place = rng.randrange(len(line))
    line[place:place + rng.randrange(2)] = rng.choice([[], [rng.choice(words)], line[place:], [line[place].lower()]])
    return rng.choice(["", "ws: ", "a "]) + " ".join(line)
