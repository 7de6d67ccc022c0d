import asyncio
import sys

import websockets

SNIPPETS = {}


# EACH
async def snippet(websocket):
    SNIPPET


SNIPPETS["ACTION CODE"] = snippet
# END


async def main():
    for name, run in SNIPPETS.items():
        action, code = name.split()
        for path in ["other", "read"] if action == "read" else ["close"]:
            print("@", path, code)
            async with websockets.connect(f"{sys.argv[1]}/{path}/{code}") as websocket:
                try:
                    await run(websocket)
                except Exception:
                    # What counts is what was printed and what arrived.
                    pass
            print("@ end", flush=True)


asyncio.run(main())
