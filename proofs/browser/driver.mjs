// Opens page.html in Chromium, ends its connections in every possible way, and checks its report.
// Usage: driver.mjs LIBRARY.WASM
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json, text } from "node:stream/consumers";
import { inspect, isDeepStrictEqual } from "node:util";

const wasm = process.argv[2];
const TIME_LIMIT = 300; // seconds

/** How the server ends a connection, and what the library must print for it. */
const NAMES = {
    1000: "1000 (Normal Closure)",
    1001: "1001 (Going Away)",
    1002: "1002 (Protocol Error)",
    1003: "1003 (Unsupported Data)",
    1007: "1007 (Invalid Frame Payload Data)",
    1008: "1008 (Policy Violation)",
    1009: "1009 (Message Too Big)",
    1010: "1010 (Mandatory Extension)",
    1011: "1011 (Internal Error)",
    1012: "1012 (Service Restart)",
    1013: "1013 (Try Again Later)",
    1014: "1014 (Bad Gateway)",
    3000: "3000 (Unauthorized)",
    3003: "3003 (Forbidden)",
    3008: "3008 (Timeout)",
    4001: "4001 (private use)",
    empty: "1005 (No Status Received)",
    drop: "1006 (Abnormal Closure)",
};
/** Codes that a server must not send, and sends here. */
const ODD = [0, 999, 1004, 1005, 1006, 1015, 1016, 2000, 2999, 5000, 65535];

/** What `close` must do with a reason. */
const REASONS = {
    "123 of ASCII": "x".repeat(123),
    "123 of Korean": "가".repeat(41),
    "124 of ASCII": "SyntaxError",
    "124 of Korean": "SyntaxError",
    "200 of ASCII, truncated": "x".repeat(123),
    "200 of Korean, truncated": "xx" + "가".repeat(40),
};

function check({ error, maySend, reads, numbers, closes, reasons }) {
    if (error) fail(error);

    const taken = numbers.flatMap((outcome, number) => (outcome === number ? [number] : []));
    same("outcomes of close()", new Set(numbers), new Set(["InvalidAccessError", ...taken]));
    same("numbers that close() takes", ranges(taken), "1000, 3000-4999");
    same("numbers that a script may send", ranges(maySend), ranges(taken));
    proven(`close() takes ${ranges(taken)} of ${numbers.length} numbers, as the library says`);

    const names = Object.entries(NAMES);
    for (const [way, name] of names) same(`name of the close ${way}`, closes[way].name, name);
    proven(`the library names the CloseEvent of all ${names.length} ways to end a connection`);

    for (const [what, outcome] of Object.entries(REASONS)) {
        same(`reason, ${what}`, reasons[what], outcome);
    }
    proven("close() takes a reason of 123 bytes, refuses 124, takes what the library cuts");

    const refused = ODD.filter((code) => !reads.includes(code));
    same("codes that the library does not read", refused, [1005, 1006, 1015]);
    const expected = ODD.map((code) => (refused.includes(code) ? 1006 : code));
    same("codes of the CloseEvents", ODD.map((code) => closes[code].code), expected);
    proven(`of ${ODD} on the wire, ${refused} break the connection, as the library says`);
}

/** `[1000, 1001, 1015]` as `1000-1001, 1015`. */
function ranges(numbers) {
    const found = [];
    for (const number of numbers) {
        const last = found.at(-1);
        if (last?.at(-1) === number - 1) last[1] = number;
        else found.push([number]);
    }
    return found.map((range) => range.join("-")).join(", ");
}

const proven = (what) => console.log(`browser: ${what}`);

function same(what, found, expected) {
    if (isDeepStrictEqual(found, expected)) return;
    fail(`${what}: found ${inspect(found)}, expected ${inspect(expected)}`);
}

function fail(what) {
    console.error(`browser: FAILED: ${what}`);
    process.exit(1);
}

/** An unmasked Close frame. */
const closeFrame = (payload) => Buffer.from([0x88, payload.length, ...payload]);

/** The payload of the browser's Close frame, which is masked. */
function payload(frame) {
    const [mask, masked] = [frame.subarray(2, 6), frame.subarray(6)];
    return masked.map((byte, place) => byte ^ mask[place % 4]);
}

/** Ends the connection as the page asks. */
function serve(socket, way) {
    if (way === "echo") {
        socket.once("data", (frame) => socket.end(closeFrame(payload(frame))));
    } else if (way === "drop") {
        socket.end();
    } else {
        socket.write(closeFrame(way === "empty" ? [] : [way >> 8, way & 0xff]));
        socket.once("data", () => socket.end());
    }
}

const FILES = {
    "/": ["text/html", new URL("page.html", import.meta.url)],
    "/library.wasm": ["application/wasm", wasm],
};

/** Listens on loopback; calls `report` with what the page reports. */
async function listen(report) {
    const server = createServer(async (request, response) => {
        if (request.url === "/report") {
            report(await json(request));
        } else if (request.url === "/ways") {
            response.end(JSON.stringify([...Object.keys(NAMES), ...ODD]));
        } else if (request.url in FILES) {
            const [type, file] = FILES[request.url];
            response.setHeader("Content-Type", type).end(readFileSync(file));
        } else {
            response.writeHead(404).end();
        }
    });
    server.on("upgrade", ({ url, headers }, socket) => {
        const accept = createHash("sha1")
            .update(`${headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
            .digest("base64");
        socket.on("error", () => {}); // The page sees it too.
        socket.write(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
                `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
        serve(socket, url.slice(1));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return server.address().port;
}

/** Opens the page in Chromium, and returns the page's report when Chromium has ended. */
async function ask() {
    let report;
    const port = await listen((received) => {
        report = received;
        browser.kill();
    });
    const profile = mkdtempSync(join(tmpdir(), "browser-"));
    const flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        `--user-data-dir=${profile}`,
    ];
    const browser = spawn("/usr/bin/chromium", [...flags, `http://127.0.0.1:${port}/`], {
        stdio: ["ignore", "ignore", "pipe"],
        timeout: TIME_LIMIT * 1000,
        killSignal: "SIGKILL",
    });
    const log = text(browser.stderr);
    // By then its child processes have ended too, and write nothing more.
    const [code, signal] = await once(browser, "close");
    rmSync(profile, { recursive: true });
    if (!report) {
        console.error(await log);
        fail(`no report, Chromium ended with ${signal ?? code}; it has ${TIME_LIMIT} seconds`);
    }
    return report;
}

check(await ask());
process.exit();
