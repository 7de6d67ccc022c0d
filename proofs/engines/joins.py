"""Joins a log of closes with the export in DuckDB, ClickHouse and Spark, and compares the answers.

Usage: joins.py TOOL [CLOSES]

TOOL is the built ws-close-code; CLOSES the size of the log, 10 million unless given. Each engine runs
the statements of its .sql file, which README.md shows. All must give the table that Python counts from
the JSON export.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import numpy

HERE = Path(__file__).resolve().parent


def main(tool, closes=10_000_000):
    check_readme()
    tool, closes = Path(tool).resolve(), int(closes)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)  # the statements name files, not folders
        export = json.loads(run(tool, "--format", "json"))
        for table in ["codes", "classes"]:
            rows = run(tool, "--format", "ndjson", "--table", table)
            Path(f"{table}.ndjson").write_text(rows, encoding="utf-8")
        expected = count(write_log(export, closes), export)

        print_table(expected)
        print(f"\n{closes:,} closes   start  prepare  query   (seconds)")
        for name, engine in [("duckdb", in_duckdb), ("clickhouse", in_clickhouse), ("spark", in_spark)]:
            check_answer(name, engine, expected)
        os.chdir(HERE)


def run(tool, *arguments):
    command = [tool, "export", *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def statements(name):
    text = (HERE / f"{name}.sql").read_text(encoding="utf-8")
    return [statement.strip() for statement in text.split(";\n") if statement.strip()]


def check_readme():
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    for name in ["duckdb", "clickhouse", "spark"]:
        sql = (HERE / f"{name}.sql").read_text(encoding="utf-8")
        if f"```sql\n{sql}```" not in readme:
            sys.exit(f"README.md shows another text than {name}.sql")


def write_log(export, closes):
    """A day of closes: mostly the usual ones, and a few of every number."""
    random = numpy.random.default_rng(6455)
    kinds = [
        random.choice([1000, 1001, 1005, 1006], closes, p=[0.45, 0.25, 0.10, 0.20]),
        random.choice([row["code"] for row in export["codes"]], closes),
        random.integers(4000, 5000, closes),
        random.integers(0, 65536, closes),
    ]
    code = numpy.choose(random.choice(len(kinds), closes, p=[0.80, 0.10, 0.07, 0.03]), kinds)
    log = {"ms": numpy.sort(random.integers(0, 86_400_000, closes)), "code": code.astype("int32")}
    duckdb.register("log", log)
    duckdb.sql("COPY (SELECT epoch_ms(1767225600000 + ms) AS closed_at, code FROM log) TO 'closes.parquet'")
    return code


def count(log, export):
    """The answer that each engine must find, counted without a join."""
    codes = {row["code"]: row for row in export["codes"]}
    table = {}
    for code, closes in zip(*(column.tolist() for column in numpy.unique(log, return_counts=True))):
        [of] = [row for row in export["classes"] if row["first_code"] <= code <= row["last_code"]]
        row = codes.get(code, of)
        key = (row["name_en"], of["label"], row["reconnect_action"])
        table[key] = table.get(key, 0) + closes
    rows = [(*key, closes) for key, closes in table.items()]
    return sorted(rows, key=lambda row: (-row[3], row[0]))


def check_answer(name, engine, expected):
    clock = [time.perf_counter()]
    execute = engine()
    clock.append(time.perf_counter())
    *preparations, query = statements(name)
    for statement in preparations:
        execute(statement)
    clock.append(time.perf_counter())
    answer = execute(query)
    clock.append(time.perf_counter())
    start, prepare, answered = (after - before for before, after in zip(clock, clock[1:]))
    print(f"{name:17} {start:7.2f}  {prepare:7.2f}  {answered:5.2f}", flush=True)
    if answer != expected:
        print_table(answer)
        sys.exit(f"{name} gives another answer")


def in_duckdb():
    connection = duckdb.connect()
    return lambda sql: connection.execute(sql).fetchall()


def in_clickhouse():
    from chdb import session

    server = session.Session()
    server.query("SET output_format_json_quote_64bit_integers = 0")

    def execute(sql):
        return [tuple(json.loads(line)) for line in str(server.query(sql, "JSONCompactEachRow")).split("\n") if line]

    return execute


def in_spark():
    from pyspark.sql import SparkSession

    # Everything runs on this machine, whatever its host name resolves to.
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {"spark.ui.enabled": False, "spark.ui.showConsoleProgress": False, "spark.log.level": "ERROR"}
    settings |= {"spark.driver.memory": "4g", "spark.driver.maxResultSize": "2g", "spark.sql.shuffle.partitions": 8}
    spark = SparkSession.builder.master("local[*]").config(map=settings).getOrCreate()
    return lambda sql: [tuple(row) for row in spark.sql(sql).collect()]


def print_table(rows):
    print(f"{'name':27} {'class':12} {'advice':16} {'closes':>12}")
    for name, of, advice, closes in rows:
        print(f"{name:27} {of:12} {advice:16} {closes:12,}")


if __name__ == "__main__":
    main(*sys.argv[1:])
