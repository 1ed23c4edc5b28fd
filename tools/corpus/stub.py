"""A provider on the loopback interface that keeps what it was sent and answers what it was told to."""

import http.server
import threading
from types import TracebackType
from typing import NamedTuple


class Recorded(NamedTuple):
    path: str
    text: str


class Stub:
    """Answers every POST with the body of the last `answer`; `last` is what came in."""

    def __init__(self) -> None:
        self.last: Recorded | None = None
        self._status, self._type, self._body = 500, "text/plain", b""
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def answer(self, text: str, status: int = 200, content_type: str = "application/json") -> None:
        self._status, self._type, self._body = status, content_type, text.encode()

    def __enter__(self) -> "Stub":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        stub = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                stub.last = Recorded(self.path, self.rfile.read(length).decode())
                self.send_response(stub._status)
                self.send_header("content-type", stub._type)
                self.send_header("content-length", str(len(stub._body)))
                self.end_headers()
                self.wfile.write(stub._body)

            def log_message(self, format: str, *args: object) -> None:
                """Says nothing: the corpus is all that this program writes."""

        return Handler
