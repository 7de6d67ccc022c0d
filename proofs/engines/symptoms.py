"""Finds symptoms in log lines with DuckDB, ClickHouse and Spark, and compares with the library.

Usage: symptoms.py TOOL IN_TEXT [LINES [FILE ...]]

TOOL is the built ws-close-code, and IN_TEXT the built example in_text, which prints what `Symptom::in_text` finds.
LINES is their number, a million unless given; those of the FILEs are among them. Each engine runs the statements of
its .sql file in the folder symptoms, and must give what the library finds in each line, in the same order.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow
import pyarrow.parquet

import joins
from lines import lines


def main(tool, in_text, count=1_000_000, *files):
    tool, in_text, files = Path(tool).resolve(), Path(in_text).resolve(), [Path(file).resolve() for file in files]
    log = lines(int(count), files)
    expected = in_library(in_text, log)
    several = sum("," in ids for ids in expected.values())
    print(f"{len(log):,} lines, of which {len(expected):,} have a symptom, and {several:,} several", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # the statements name files, not folders
        # In groups of rows, which the engines read at the same time.
        table = pyarrow.table({"line_id": range(len(log)), "line": log})
        pyarrow.parquet.write_table(table, "lines.parquet", row_group_size=50_000)
        for table in ["symptoms", "symptom_parts"]:
            rows = joins.run(tool, "--format", "ndjson", "--table", table)
            Path(f"{table}.ndjson").write_text(rows, encoding="utf-8")
        engines = [("duckdb", joins.in_duckdb), ("clickhouse", joins.in_clickhouse), ("spark", joins.in_spark)]
        for name, engine in engines:
            check(name, engine(), log, expected)
        os.chdir(joins.HERE)


def in_library(program, log):
    """The ids that the library finds, by the number of the line."""
    text = "\n".join(log) + "\n"
    found = subprocess.run([program], input=text.encode(), check=True, capture_output=True).stdout.decode().split("\n")
    return {number: ids for number, ids in enumerate(found) if ids}


def check(name, execute, log, expected):
    start = time.perf_counter()
    *preparations, query = joins.statements(f"symptoms/{name}")
    for statement in preparations:
        execute(statement)
    found = dict(execute(query))
    print(f"{name}: {time.perf_counter() - start:.0f} seconds", flush=True)
    different = [number for number in range(len(log)) if found.get(number) != expected.get(number)]
    for number in different[:20]:
        print(f"{log[number]!r}: {found.get(number)}, expected {expected.get(number)}")
    if different:
        sys.exit(f"{name} finds other symptoms in {len(different)} lines")


if __name__ == "__main__":
    main(*sys.argv[1:])
