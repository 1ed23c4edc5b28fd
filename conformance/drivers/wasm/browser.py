"""The conformance driver in a browser: carries the lines of the protocol to a page of headless Chromium and back.

    python conformance/drivers/wasm/browser.py

The page runs the same driver as Node.js, web.mjs, with the package's build for pages.
"""

from __future__ import annotations

import os
import sys
import threading

from chromium import Chromium
from server import Server


def main() -> int:
    server = Server("/drivers/wasm/web.mjs", answered=answer, failed=fail)
    browser = Chromium(server.url)
    threading.Thread(target=end_with, args=(browser,), daemon=True).start()
    for line in sys.stdin.buffer:
        server.requests.put(line.decode())
    browser.close()
    return 0


def answer(line: str) -> None:
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()


def fail(text: str) -> None:
    """An error of the page that nothing caught; the browser goes when this process does."""
    print(text, file=sys.stderr, flush=True)
    os._exit(1)


def end_with(browser: Chromium) -> None:
    if browser.wait() != 0:
        fail("the browser has ended")


if __name__ == "__main__":
    sys.exit(main())
