"""Checks the export and the JSON of the commands against their JSON Schemas, and reads SQL and CSV with other programs.

Usage: formats.py TOOL

TOOL is the built ws-close-code. The rows that SQLite, PostgreSQL and DuckDB have after the SQL, and those
that DuckDB reads from the CSV, must equal those of the JSON export.
"""

import datetime
import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import jsonschema
import pgserver

TABLES = [
    "registry",
    "codes",
    "classes",
    "texts",
    "text_sources",
    "families",
    "family_codes",
    "family_reasons",
    "family_texts",
    "family_sources",
    "family_names",
    "symptoms", "symptom_parts", "symptom_codes", "symptom_texts", "symptom_sources",
    "limits", "limit_codes", "limit_texts",
]


def main(tool):
    tool = Path(tool).resolve()
    validate(json.loads(run(tool)), schema(tool, "export"))
    validate_commands(tool)
    expected = {table: json.loads(run(tool, "--format", "json", "--table", table)) for table in TABLES}
    sql = run(tool, "--format", "sql")
    with tempfile.TemporaryDirectory() as folder:
        compare("SQL in SQLite", in_sqlite(sql), expected)
        compare("SQL in PostgreSQL", in_postgresql(sql, folder), expected)
        compare("SQL in DuckDB", in_duckdb(sql), expected)
        compare("CSV in DuckDB", csv_in_duckdb(tool, Path(folder)), expected)


def run(tool, *arguments):
    return subprocess.run([tool, "export", *arguments], check=True, capture_output=True).stdout.decode()


def validate(document, schema):
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    validator.validate(document)
    # It must not be a schema that accepts anything. One row of each table is enough for that.
    document |= {table: document[table][:1] for table in TABLES[1:]}
    validator.validate(document)
    for table in TABLES[1:]:
        row = document[table][0]
        for wrong in [row | {"new": 1}, {key: row[key] for key in list(row)[1:]}, row | {next(iter(row)): None}]:
            if validator.is_valid(document | {table: [wrong]}):
                sys.exit(f"the schema accepts this as a row of {table}: {wrong}")
    print("the document matches the schema")


def schema(tool, name):
    return json.loads(subprocess.run([tool, "schema", name], check=True, capture_output=True).stdout)


def validate_commands(tool):
    """The JSON of every command is as its schema says, by a program that knows all of JSON Schema."""
    # Those below 5000 have all the names; the others are all alike.
    numbers = [str(number) for number in [*range(900, 5100), *range(0, 65536, 257)]]
    ids = [json.loads(line)["id"] for line in output(tool, "families", "--format", "json")]
    runs = {"explain": [numbers, ["03e8"], ["ws closed 1006"], ["xyzzy"]]}
    runs["list"] = [["list"]] + [["list", "--family", family, "--lang", "ko"] for family in ids]
    runs["check"] = [["check", *numbers], ["check", "0-65535", "--sender", "client", "--family", "pusher"]]
    checked = ["cli/tests/wrong/chat.toml", "no/such.toml", "data/families/pusher.toml"]
    runs["families"] = [["families"], ["families", "check", *checked]]
    runs["compare"] = [["compare", "1xxx", "1006"], ["compare", "4000", "4xxx", "--lang", "ko"]]
    runs["diagnose"] = [["why", number] for number in ["1000", "1006", "4004"]] + [["why", "--lasted", "60s"]]
    runs["decode"] = [["decode", form] for form in ["03e8627965", "8a00", "88 05 03 e8 62 79 65", "03ee"]]
    runs["search"] = [["search", words] for words in ["nginx timeout", "discord", "4004", "no close frame received"]]
    for name, all_arguments in runs.items():
        kind = jsonschema.Draft202012Validator
        kind.check_schema(schema(tool, name))
        validator = kind(schema(tool, name), format_checker=kind.FORMAT_CHECKER)
        count = 0
        for arguments in all_arguments:
            for line in output(tool, *arguments, "--format", "json"):
                value = json.loads(line)
                error = jsonschema.exceptions.best_match(validator.iter_errors(value))
                if error or count < 20 and validator.is_valid(value | {"new": 1}):
                    sys.exit(f"{name}: {error or 'a new member is accepted'}: {line[:200]}")
                count += 1
        print(f"{name}: {count} objects match the schema")


def output(tool, *arguments):
    return subprocess.run([tool, *arguments], capture_output=True).stdout.decode().splitlines()


def compare(what, found, expected):
    for table in TABLES:
        # A database promises no order.
        ours, theirs = (sorted(rows[table], key=key) for rows in [expected, found])
        if ours != theirs:
            different = [pair for pair in zip(ours, theirs) if pair[0] != pair[1]]
            sys.exit(f"{what}: other rows in {table}: {different[:1] or len(theirs)}")
    print(f"{what}: the rows of the JSON export")


def key(row):
    columns = ["label", "language", "kind", "position", "id", "family", "first_code", "last_code", "url"]
    columns += ["symptom_id", "limit_id", "dialect", "seen_by", "code", "reason", "name"]
    return [str(row.get(column)) for column in columns]


def in_sqlite(sql):
    connection = sqlite3.connect(":memory:")
    # The second load takes the place of the first.
    for _ in range(2):
        connection.executescript("PRAGMA foreign_keys = ON;" + sql)
    if connection.execute("PRAGMA foreign_key_check").fetchall():
        sys.exit("SQLite: a row refers to one that is not there")
    # It has no booleans but 0 and 1, which equal them in Python.
    return {table: rows(connection.execute(f"SELECT * FROM close_{table}")) for table in TABLES}


def in_duckdb(sql):
    connection = duckdb.connect()
    for _ in range(2):
        connection.execute(sql)
    return {table: rows(connection.execute(f"SELECT * FROM close_{table}")) for table in TABLES}


def csv_in_duckdb(tool, folder):
    found = {}
    for table in TABLES:
        file = folder / f"{table}.csv"
        file.write_bytes(run(tool, "--format", "csv", "--table", table).encode())
        found[table] = rows(duckdb.execute(f"FROM read_csv('{file}')"))
    return found


def rows(cursor):
    names = [column[0] for column in cursor.description]
    plain = lambda value: str(value) if isinstance(value, datetime.date) else value
    return [dict(zip(names, map(plain, row))) for row in cursor.fetchall()]


def in_postgresql(sql, folder):
    server = pgserver.get_server(Path(folder) / "postgresql")
    try:
        for _ in range(2):
            server.psql(sql)
        lines = lambda table: server.psql(f"COPY (SELECT to_json(t) FROM close_{table} t) TO STDOUT;").splitlines()
        # COPY doubles each backslash.
        return {table: [json.loads(line.replace("\\\\", "\\")) for line in lines(table)] for table in TABLES}
    finally:
        server.cleanup()


if __name__ == "__main__":
    main(*sys.argv[1:])
