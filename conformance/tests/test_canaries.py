"""Secrets that are handed to any binding come out nowhere: not in files, logs, requests' bodies, answers or texts."""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from canaries import Canaries
from conftest import ROOT
from nemo_relay_conformance import declared
from nemo_relay_conformance.client import Driver

_CANARY = re.compile(rb"CANARY\d+END")
# Goal R15 of docs/reliability.md names 60 at least.
_ENOUGH = 60


@contextmanager
def recorder() -> Iterator[tuple[str, list[bytes]]]:
    """A server that takes everything: its address, and the bodies that it was sent."""
    bodies: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers.get("content-length") or 0)))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        do_PUT = do_POST

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", bodies
    server.shutdown()
    server.server_close()


def test_no_secret_comes_out_anywhere(bindings: list[str], tmp_path: Path) -> None:
    # They mostly wait for a server that is not there.
    with ThreadPoolExecutor(len(bindings)) as pool:
        seen = dict(zip(bindings, pool.map(lambda name: played(name, tmp_path / name), bindings), strict=True))
    assert seen == {name: [] for name in bindings}


def played(name: str, folder: Path) -> list[str]:
    """Where secrets came out of a binding that was given all of them."""
    canaries = Canaries(folder)
    environment = {**os.environ, **canaries.environment()}
    driver = Driver(declared.of_binding(ROOT, name).command, ROOT, 60, environment, kept_lines=None)
    answers = [driver.request("begin", scenario="canaries", subscriber=True)]
    with recorder() as (server, bodies):
        for request in canaries.requests(server):
            answers.append(driver.request("op", **{"show": True, **request}))
        end = driver.request("end")["ok"]
        # What callbacks were given is in it too, and that is all of a request.
        answers.append(end["events"])
        assert driver.close() is None
    assert canaries.count >= _ENOUGH
    assert bodies, f"{name} sent nothing"
    assert len(end["events"]) >= _ENOUGH
    written = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != "secrets"]
    texts = {"standard error": driver.last_words().encode(), "a body": b"\n".join(bodies)}
    texts |= {"an answer": json.dumps(answers).encode(), **{path.name: path.read_bytes() for path in written}}
    return [f"{place}: {around}" for place, text in texts.items() for around in _found(text)]


def _found(data: bytes) -> list[bytes]:
    """What stands around each secret in it."""
    return [data[max(0, found.start() - 80) : found.end() + 20] for found in _CANARY.finditer(data)]
