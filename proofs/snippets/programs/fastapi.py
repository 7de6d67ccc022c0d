import asyncio
import socket

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

SNIPPETS = {}


# EACH
async def snippet(websocket):
    SNIPPET


SNIPPETS["ACTION CODE"] = snippet
# END

app = FastAPI()


@app.websocket("/{path}/{code}")
async def endpoint(websocket: WebSocket, path: str, code: str):
    await websocket.accept()
    print("@", path, code)
    try:
        await SNIPPETS[f"{'close' if path == 'close' else 'read'} {code}"](websocket)
    except Exception:
        # What counts is what was printed and what arrived.
        pass
    print("@ end", flush=True)


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
print("@ port", listener.getsockname()[1], flush=True)
server = uvicorn.Server(uvicorn.Config(app, log_level="critical"))
asyncio.run(server.serve(sockets=[listener]))
