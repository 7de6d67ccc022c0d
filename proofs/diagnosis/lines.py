"""Lines with symptoms, changed in all ways that a pattern must understand, and unrelated ones: those of proofs/engines."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "engines"))
from lines import lines  # noqa: E402

for line in lines(int(sys.argv[1]), []):
    print(line.replace("\r", " ") if "\r" in line else line)
