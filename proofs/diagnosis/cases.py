"""What people may paste, each with the time after which the connection closed: a JSON object a line. The argument is the
command."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def entries(folder, key):
    for file in sorted((ROOT / folder).glob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8")).get(key, [])


def cases(exported):
    examples = [entry["example"] for entry in entries("data/symptoms", "symptom")]
    for example in examples:
        yield example, None
        yield example.upper(), None
        yield f"2026-11-26T10:00:00.000Z ERROR [ws]: {example} (conn 7, 10 ms)", None
    for pair in zip(examples[::9], examples[1::9]):
        yield "\n".join(pair), None
    for row in (ROOT / "cli/tests/corpus/lines.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        yield row.split("\t")[1], None
    for format in entries("cli/data/logs", "format"):
        for sample in format["samples"]:
            yield sample["line"], None
    texts = ["", "closed: 1006", "connection lost behind nginx", "HTTP 504 Gateway Timeout"]
    for limit in exported["limits"]:
        seconds = limit.get("fires_after_s")
        if seconds:
            for delta in [-0.6, 0, 2.5]:
                yield "websocket closed 1006 " + limit["product"], max(seconds + delta, 0)
    for seconds in sorted({limit.get("fires_after_s") or 0 for limit in exported["limits"]}):
        for text in texts:
            yield text, seconds
            yield f"dies after {seconds} s {text}", None
            yield f"{text} idle for {seconds}s", None
    for product in tomllib.loads((ROOT / "cli/data/products.toml").read_text(encoding="utf-8"))["product"]:
        for called in product.get("called", []):
            name = called.replace("{", "").replace("}", "")
            yield f"disconnects every minute behind {name.upper()}", None
            yield f"1분마다 {name.lower()}에서 끊김", None
            yield f"{name} drops messages of 1 MB after half an hour", None
    for text in ["silently dies after {} s", "idle_timeout {} s", "no traffic for {} s", "조용한 지 {}초"]:
        yield text.format(60), None
    for time in ["seven minutes", "half a day", "two a minute", "1m30s", "1 hour and 5 min", "60,000 ms", "1,00 s", "v60s", "60-second", "every second", "a few minutes"]:
        yield f"connection lost: {time}", None
    for text in ["reconnect after {}?", "may I send {}", "1000 vs {}", "took {}", "port {}", "closed after {} ms"]:
        for number in [1000, 1006, 1008, 3000, 4004]:
            yield text.format(number), None
    for time in ["60초마다", "약 1분간", "한 시간 뒤", "두시간", "3시", "1메가"]:
        yield f"{time} 끊김", None
    for text in ["more than 64 KiB", "messages >1MiB", "over 128 kB", "1 MB", "moreover 64 KiB", "no more than 1 MiB", "1000 초과"]:
        yield text, None
    for text in ["70kB", "message of 1 MiB, closed 1009", "64KiB", "sent 16777217 bytes"]:
        yield text, None
    for family in entries_of_families():
        for code in family["code"]:
            number = code["number"]
            yield f"websocket closed with {number}", None
            yield f"ws closed: {number} {family['title']}", None
            for reason in code.get("reason", [])[:4]:
                yield f"closed code={number} reason=\"{reason['text']}\"", None
        for host in family.get("hosts", []):
            yield f"wss://{host}/ws closed: {family['code'][0]['number']}", None
    for code in exported["codes"]:
        names = [code["variant"], code["label"]] + [code[key] for key in code if key.startswith("name_")]
        yield str(code["code"]), None
        for name in names:
            yield name, None
            yield f" {name.upper()}", None
            yield f"{code['code']} ({name})", None
        yield f"websocket closed {code['code']}", 60
    for text in TEXTS:
        yield text, None


def entries_of_families():
    for file in sorted((ROOT / "data/families").glob("*.toml")):
        yield tomllib.loads(file.read_text(encoding="utf-8"))


# Dates, ports, sizes, other languages, several lines, and what is nothing.
TEXTS = [
    "2024-11-26T06:10:00Z websocket disconnected after 60 s",
    "websocket server at localhost:3000 closed",
    "websocket ws://[::1]:3000/ closed",
    "took 1006ms", "1006으로 종료", "웹소켓 연결 종료 (코드: 1006)", "WebSocket 已断开：1006",
    "비정상 종료", "1006 (비정상 종료)", "4004 gateway.discord.gg", "closed 1000 then 1011",
    "closed code 1006 and then 1011", "HTTP/1.1 403 Forbidden", "status code: 401", "took 403 ms",
    "status=429", "WebSocket handshake: Unexpected response code: 502",
    "  code: 1006,\n  reason: '',\n  wasClean: false", "WebSocket closed\n  code: 4001\n  reason: x",
    "\x1b[31mwebsocket closed code=\x1b[1m1006\x1b[0m", "Error: Close code 1006 is not valid.",
    "received 1006 bytes", "(1008 policy violation)", "3003 (Forbidden)", "hello", "60", "4444", "0", "70000",
    "idle for 55 s behind Cloudflare", "nginx idle 60s 1006", "값 1006 값", "é1006é", "",
]

command = sys.argv[1]
exported = json.loads(subprocess.run([command, "export", "--format", "json"], check=True, capture_output=True).stdout)
for text, lasted in cases(exported):
    if "\0" not in text:
        print(json.dumps({"text": text, "lasted": lasted}))
