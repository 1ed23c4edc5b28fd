"""Servers that do an exporter wrong, each in its own way, and one that does it right."""

from __future__ import annotations

import contextlib
import http.server
import socket
import socketserver
import struct
import threading
import time
from collections.abc import Iterator
from typing import Any

SLOW_SECONDS = 2
# An answer to traces: a partial success that says that a million spans were refused, and why.
PARTIAL = bytes.fromhex("0a0a08c0843d1204") + b"full"


class Counts:
    """What a server saw."""

    def __init__(self) -> None:
        self.requests = self.bytes = 0
        self.lock = threading.Lock()

    def add(self, size: int) -> None:
        with self.lock:
            self.requests += 1
            self.bytes += size


class Handler(http.server.BaseHTTPRequestHandler):
    """Reads requests and answers as its fault says."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    fault = "none"
    counts: Counts
    elsewhere = ""

    def do_POST(self) -> None:
        size = self.body()
        if self.fault == "slow":
            time.sleep(SLOW_SECONDS)
        if self.fault in ("none", "slow", "partial"):
            self.counts.add(size)
        with contextlib.suppress(OSError):
            self.answer()

    def body(self) -> int:
        if "content-length" in self.headers:
            return len(self.rfile.read(int(self.headers["content-length"])))
        size = 0
        while length := int(self.rfile.readline().strip() or b"0", 16):
            size += len(self.rfile.read(length))
            self.rfile.readline()
        return size

    def answer(self) -> None:
        statuses = {"error": 500, "unavailable": 503, "throttled": 429, "redirect": 307}
        self.send_response(statuses.get(self.fault, 200))
        if self.fault == "throttled":
            self.send_header("retry-after", "3600")
        if self.fault == "redirect":
            self.send_header("location", self.elsewhere)
        if self.fault == "endless":
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            while True:
                self.wfile.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
        # Headers and content go out together: the second of two small packets would wait for an acknowledgement.
        content = PARTIAL if self.fault == "partial" else b""
        self.send_header("content-type", "application/x-protobuf")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Raw(socketserver.BaseRequestHandler):
    """A connection that never becomes HTTP."""

    fault = "hang"

    def handle(self) -> None:
        if self.fault == "reset":
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif self.fault == "garbage":
            with contextlib.suppress(OSError):
                self.request.recv(65536)
                self.request.sendall(b"\x00\xffthis is no protocol\r\n\r\n" * 100)
        else:
            # Takes the connection and reads nothing of it.
            threading.Event().wait()


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@contextlib.contextmanager
def endpoint(fault: str) -> Iterator[tuple[int, Counts]]:
    """Serves a fault for a block; gives the port, and what came there. Where a redirect leads to, everything counts."""
    counts = Counts()
    if fault == "refused":
        with socket.socket() as held:  # bound, and nobody listens
            held.bind(("127.0.0.1", 0))
            yield held.getsockname()[1], counts
    elif fault in ("hang", "reset", "garbage"):
        with serving(type("OfFault", (Raw,), {"fault": fault})) as port:
            yield port, counts
    elif fault == "redirect":
        with serving(type("Elsewhere", (Handler,), {"counts": counts})) as other:
            members = {"fault": fault, "counts": counts, "elsewhere": f"http://127.0.0.1:{other}/v1/traces"}
            with serving(type("OfFault", (Handler,), members)) as port:
                yield port, counts
    else:
        with serving(type("OfFault", (Handler,), {"fault": fault, "counts": counts})) as port:
            yield port, counts


@contextlib.contextmanager
def serving(handler: type[Any]) -> Iterator[int]:
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()
