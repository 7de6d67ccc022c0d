// The Node end of peers.rs: the `ws` library, which shares no code with the Rust libraries.
//
// peer.cjs client ADDRESS COUNT    connects COUNT times, and prints each close
// peer.cjs server                  prints its address, and closes each connection as the client asks
//
// A close is `[code, reason]`, in JSON. The server ends when its standard input does.

const { WebSocket, WebSocketServer } = require("ws");

function client(address, count) {
  if (count == 0) return;
  new WebSocket(`ws://${address}`).on("close", (code, reason) => {
    console.log(JSON.stringify([code, reason.toString()]));
    client(address, count - 1);
  });
}

function server() {
  const listening = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  listening.on("listening", () => console.log(`127.0.0.1:${listening.address().port}`));
  listening.on("connection", closeAsAsked);
  process.stdin.resume().on("end", () => process.exit());
}

function closeAsAsked(socket) {
  socket.on("message", (asked) => socket.close(...JSON.parse(asked)));
}

const [role, ...args] = process.argv.slice(2);
({ client, server })[role](...args);
