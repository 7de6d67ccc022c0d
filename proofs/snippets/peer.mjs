// The other end, without a WebSocket library, so that it accepts and sends every code.

import { createHash } from "node:crypto";
import { connect, createServer } from "node:net";

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const CLOSE = 8;

// What the peer says when it closes with `code`.
export const reasonOf = (code) => `the peer says ${code}`;

// A code that is none of those that are asked for.
const OTHER = 4998;

// Listens, and does what the path says: /close/CODE waits for a Close frame, /read/CODE ends with the code, and
// /other/CODE with another one. `received` gets the path and the Close frame, or null if none came.
export async function listen(received) {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    let head = "";
    socket.on("data", function handshake(bytes) {
      head += bytes.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      socket.off("data", handshake);
      const key = /sec-websocket-key: *(\S+)/i.exec(head)[1];
      const accept = createHash("sha1").update(key + MAGIC).digest("base64");
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      const path = /^GET (\S+)/.exec(head)[1];
      end(socket, path, false, (frame) => received(path, frame));
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

// Opens a connection to a server, and does what the path says. Returns the Close frame that came.
export function open(port, path) {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", failed);
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    let head = Buffer.alloc(0);
    socket.on("data", function handshake(bytes) {
      head = Buffer.concat([head, bytes]);
      const length = head.indexOf("\r\n\r\n");
      if (length < 0) return;
      socket.off("data", handshake);
      // From here on, a reset connection is one that ended.
      socket.off("error", failed);
      socket.on("error", () => {});
      const rest = head.subarray(length + 4);
      end(socket, path, true, done);
      if (rest.length > 0) socket.emit("data", rest);
    });
  });
}

// Does what the path says, and reports the Close frame of the other end.
function end(socket, path, isMasked, report) {
  const [, action, number] = path.split("/");
  const code = Number(number);
  let frame = null;
  let bytes = Buffer.alloc(0);
  socket.on("data", (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (let next; (next = nextFrame(bytes)); bytes = bytes.subarray(next.length)) {
      if (next.opcode !== CLOSE || frame) continue;
      const { body } = next;
      frame = { code: body.length ? body.readUInt16BE() : null, reason: body.subarray(2).toString() };
      if (action === "close") socket.write(closeFrame(body, isMasked));
      socket.end();
    }
  });
  socket.on("close", () => report(frame));
  if (action === "other") {
    socket.write(closeFrame(closeBody(OTHER), isMasked));
  } else if (action === "read" && code === 1006) {
    socket.end();
  } else if (action === "read") {
    socket.write(closeFrame(code === 1005 ? Buffer.alloc(0) : closeBody(code), isMasked));
  }
}

function closeBody(code) {
  const body = Buffer.alloc(2);
  body.writeUInt16BE(code);
  return Buffer.concat([body, Buffer.from(reasonOf(code))]);
}

function closeFrame(body, isMasked) {
  const key = [1, 2, 3, 4];
  if (!isMasked) return Buffer.concat([Buffer.from([0x88, body.length]), body]);
  const masked = body.map((byte, place) => byte ^ key[place % 4]);
  return Buffer.concat([Buffer.from([0x88, 0x80 | body.length, ...key]), masked]);
}

// The first frame, if all of it is there. None here is longer than 125 bytes.
function nextFrame(bytes) {
  if (bytes.length < 2) return null;
  const isMasked = bytes[1] >= 0x80;
  const start = isMasked ? 6 : 2;
  const length = start + (bytes[1] & 0x7f);
  if (bytes.length < length) return null;
  const body = Buffer.from(bytes.subarray(start, length));
  if (isMasked) body.forEach((byte, place) => (body[place] = byte ^ bytes[2 + (place % 4)]));
  return { opcode: bytes[0] & 0xf, body, length };
}
