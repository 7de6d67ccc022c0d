// The server of graphql.rs: Node's `graphql-ws`, which decides when and how it closes.
//
// It prints its address, and ends when its standard input ends, at the latest after a minute.

const { buildSchema } = require("graphql");
const { useServer } = require("graphql-ws/use/ws");
const { WebSocketServer } = require("ws");

const schema = buildSchema("type Query { unused: Int } type Subscription { silence: Int }");

// An operation that stays open, and so keeps its id in use.
async function* silence() {
  await new Promise(() => {});
}

const listening = new WebSocketServer({ host: "127.0.0.1", port: 0 });
// Short, but longer than a busy machine delays a message.
const connectionInitWaitTimeout = 2000;
useServer({ schema, roots: { subscription: { silence } }, connectionInitWaitTimeout }, listening);
listening.on("listening", () => console.log(`127.0.0.1:${listening.address().port}`));
process.stdin.resume().on("end", () => process.exit());
setTimeout(() => process.exit(1), 60_000);
