"""Serves a page that has the built package, and carries texts to and from it."""

from __future__ import annotations

import json
import queue
import string
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PACKAGE = ROOT / "build" / "npm" / "node_modules" / "nemo-relay-wasm"
FOLDERS = {"/package/": PACKAGE, "/drivers/": HERE.parent}


class Server:
    """An HTTP server on the loopback address, for one page of one browser.

    The page gets each text of `requests` by GET /next. What it POSTs to /answer is given to `answered`, what it POSTs
    to /fault to `failed`; both are called in threads of the server. `script` is the path of the page's module; `texts`
    are modules by path that are no files.
    """

    def __init__(
        self,
        script: str,
        answered: Callable[[str], None],
        failed: Callable[[str], None],
        texts: Mapping[str, str] | None = None,
    ) -> None:
        self.requests: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.sinks = {"/answer": answered, "/fault": failed}
        page = string.Template((HERE / "page.html").read_text(encoding="utf-8"))
        self.texts = {"/": page.substitute(script=script, imports=json.dumps(import_map())), **(texts or {})}
        http = _Http(("127.0.0.1", 0), type("Handler", (_Handler,), {"page": self}))
        self.url = f"http://127.0.0.1:{http.server_port}/"
        threading.Thread(target=http.serve_forever, daemon=True).start()


def import_map() -> dict[str, Any]:
    """The names of the package for pages, as its package.json has them."""
    exports = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["exports"]
    places = {name: exports[f"./{name}"]["default"].removeprefix("./") for name in ("web", "web/typed")}
    return {"imports": {f"nemo-relay-wasm/{name}": f"/package/{place}" for name, place in places.items()}}


class _Http(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of requests that a browser gave up when it ended."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    page: Server
    protocol_version = "HTTP/1.1"
    # Head and body are two writes, the second of which would wait for the browser's acknowledgement.
    disable_nagle_algorithm = True
    extensions_map: ClassVar = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}

    def do_GET(self) -> None:
        if self.path == "/next":
            return self._text(self.page.requests.get(), "application/json")
        text = self.page.texts.get(self.path)
        if text is not None:
            return self._text(text, "text/html" if self.path == "/" else "text/javascript")
        return super().do_GET()

    def do_POST(self) -> None:
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.page.sinks[self.path](text)
        self._text("", "text/plain")

    def _text(self, text: str, kind: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        for prefix, folder in FOLDERS.items():
            if path.startswith(prefix):
                # The base class takes dots and the query out of what it puts behind its directory.
                self.directory = str(folder)
                return super().translate_path(path.removeprefix(prefix.rstrip("/")))
        return str(HERE / "no such folder")

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing of requests that are served."""
