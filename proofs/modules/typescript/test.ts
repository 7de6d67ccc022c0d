// What the generated modules say, and what they accept. `tsc --strict` compiles it, Node runs it.
import assert from "node:assert/strict";

import { CloseCode, closeCodeInfo, explainCloseCode, isCloseCode, mayBeSentBy } from "./registry.js";
import { ChatCloseCode, assertNever, chatCloseCodeInfo, explainChatCloseCode, isChatCloseCode } from "./chat.js";
import { CloseCode as Both, DiscordGatewayCloseCode, explainDiscordGatewayCloseCode } from "./discord_gateway.js";

// The union has exactly the numbers of the file.
const kicked: ChatCloseCode = 4001;
// @ts-expect-error: 4004 is not a code of the family.
const other: ChatCloseCode = 4004;
assert.equal(kicked, ChatCloseCode.Kicked);
assert.equal(other as number, 4004);

function name(code: ChatCloseCode): string {
  switch (code) {
    case ChatCloseCode.Kicked:
      return "kicked";
    case ChatCloseCode.TooFast:
      return "too fast";
    case ChatCloseCode.Moved:
      return "moved";
    case ChatCloseCode.UserLeft:
      return "left";
    default:
      return assertNever(code);
  }
}

function forgetful(code: ChatCloseCode): string {
  switch (code) {
    case ChatCloseCode.Kicked:
      return "kicked";
    default:
      // @ts-expect-error: three codes are missing.
      return assertNever(code);
  }
}

assert.equal(name(ChatCloseCode.UserLeft), "left");
assert.throws(() => forgetful(4002), /unexpected close code 4002/);

assert.deepEqual(chatCloseCodeInfo[4002].reconnect, { action: "retry", firstDelaySeconds: [10, 20], with: null });
assert.deepEqual(explainChatCloseCode(4002, "muted for 60 s")?.reconnect.firstDelaySeconds, [60, 300]);
assert.equal(explainChatCloseCode(4003)?.reconnect.with, "same_session");
assert.equal(explainChatCloseCode(4150)?.severity, "error");
assert.equal(explainChatCloseCode(4500), undefined);
assert.ok(isChatCloseCode(4010) && !isChatCloseCode(4011));
assert.ok(mayBeSentBy(chatCloseCodeInfo[4010], "browser") && !mayBeSentBy(chatCloseCodeInfo[4010], "server"));
assert.ok(chatCloseCodeInfo[4010].description.includes('"*/ end"'));

assert.equal(CloseCode.GoingAway, 1001);
assert.equal(closeCodeInfo[1012].reconnect.action, "retry");
assert.ok(isCloseCode(1006) && !isCloseCode(4001));
assert.equal(mayBeSentBy(closeCodeInfo[1006], "client"), false);
assert.equal(mayBeSentBy(closeCodeInfo[1008], "browser"), false);
assert.equal(explainCloseCode(4321)?.name, "private use");

assert.equal(Both.AbnormalClosure, 1006);
assert.equal(DiscordGatewayCloseCode.DisallowedIntents, 4014);
assert.equal(explainDiscordGatewayCloseCode(4014)?.reconnect.action, "after_change");
assert.equal(explainDiscordGatewayCloseCode(4009)?.reconnect.with, "new_session");
console.log("typescript: the modules say what the library says");
