"""The Python end of peers.rs: the `websockets` library, which shares no code with the Rust libraries.

peer.py client ADDRESS COUNT    connects COUNT times, and prints each close
peer.py server                  prints its address, and closes each connection as the client asks

A close is `[code, reason]`, in JSON. The server ends when its standard input does.
"""

import asyncio
import json
import sys

from websockets.asyncio.client import connect
from websockets.asyncio.server import serve


async def client(address, count):
    for _ in range(int(count)):
        async with connect(f"ws://{address}", proxy=None) as socket:
            await socket.wait_closed()
        print(json.dumps([socket.close_code, socket.close_reason]))


async def server():
    async with serve(close_as_asked, "127.0.0.1", 0) as listening:
        host, port = listening.sockets[0].getsockname()
        print(f"{host}:{port}", flush=True)
        await asyncio.to_thread(sys.stdin.read)


async def close_as_asked(socket):
    code, reason = json.loads(await socket.recv())
    await socket.close(code, reason)


role, *arguments = sys.argv[1:]
asyncio.run({"client": client, "server": server}[role](*arguments))
