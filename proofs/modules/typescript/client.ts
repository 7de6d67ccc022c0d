// A client of the Rust server: whatever the server closes with, it does what the generated type demands.
import assert from "node:assert/strict";

import WebSocket from "ws";

import { ChatCloseCode, assertNever, explainChatCloseCode, isChatCloseCode } from "./chat.js";

type Next = { next: "stop" | "wait" | "elsewhere"; withinSeconds?: readonly [number, number] };

function next(code: ChatCloseCode, reason: string): Next {
  const info = explainChatCloseCode(code, reason);
  switch (code) {
    case ChatCloseCode.Kicked:
    case ChatCloseCode.UserLeft:
      return { next: "stop" };
    case ChatCloseCode.TooFast:
      return { next: "wait", withinSeconds: info?.reconnect.firstDelaySeconds ?? [0, 5] };
    case ChatCloseCode.Moved:
      return { next: "elsewhere" };
    default:
      return assertNever(code);
  }
}

function closedBy(request: string): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${process.argv[2]}`);
    socket.on("open", () => socket.send(request));
    socket.on("close", (code, reason) => resolve([code, reason.toString()]));
    socket.on("error", reject);
  });
}

const expected: [string, Next][] = [
  ["kick", { next: "stop" }],
  ["flood", { next: "wait", withinSeconds: [10, 20] }],
  ["mute", { next: "wait", withinSeconds: [60, 300] }],
  ["move", { next: "elsewhere" }],
];
for (const [request, wanted] of expected) {
  const [code, reason] = await closedBy(request);
  assert.ok(isChatCloseCode(code), `${code} is not of the family`);
  assert.deepEqual(next(code, reason), wanted, `${request}: ${code} ${reason}`);
  console.log(`client: "${request}" ended with ${code} ${JSON.stringify(reason)}: ${JSON.stringify(wanted)}`);
}
// A code that the family does not have: a plug-in's.
const [code, reason] = await closedBy("plug-in");
assert.ok(!isChatCloseCode(code));
assert.equal(explainChatCloseCode(code, reason)?.severity, "error");
console.log(`client: "plug-in" ended with ${code} ${JSON.stringify(reason)}: not of the union, but in a range`);
