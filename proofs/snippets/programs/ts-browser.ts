const snippets: Record<string, (socket: WebSocket) => void> = {
  // EACH
  "ACTION CODE": (socket) => {
    SNIPPET
  },
  // END
};

async function all(address: string): Promise<void> {
  for (const [name, run] of Object.entries(snippets)) {
    const [action, code] = name.split(" ");
    for (const path of action === "read" ? ["other", "read"] : ["close"]) {
      console.log("@", path, code);
      const socket = new WebSocket(`${address}/${path}/${code}`);
      if (action === "read") run(socket);
      else socket.addEventListener("open", () => attempt(run, socket));
      await new Promise((done) => socket.addEventListener("close", done));
      console.log("@ end");
    }
  }
}

function attempt(run: (socket: WebSocket) => void, socket: WebSocket): void {
  try {
    run(socket);
  } catch {
    socket.close();
  }
}
