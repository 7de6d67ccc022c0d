import WebSocket from "ws";

const snippets = {
  // EACH
  "ACTION CODE": (socket) => {
    SNIPPET
  },
  // END
};

for (const [name, run] of Object.entries(snippets)) {
  const [action, code] = name.split(" ");
  for (const path of action === "read" ? ["other", "read"] : ["close"]) {
    console.log("@", path, code);
    const socket = new WebSocket(`${process.argv[2]}/${path}/${code}`);
    socket.on("error", () => {});
    if (action === "read") run(socket);
    else socket.on("open", () => attempt(run, socket));
    await new Promise((done) => socket.on("close", done));
    console.log("@ end");
  }
}

function attempt(run, socket) {
  try {
    run(socket);
  } catch {
    socket.terminate();
  }
}
