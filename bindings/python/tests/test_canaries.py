"""Secrets that are handed to anything come out nowhere: not in files, logs, requests' bodies, texts or reports."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PROGRAM = pathlib.Path(__file__).with_name("canaries_program.py")
CANARY = re.compile(rb"CANARY\d+END")
# Goal R15 names 60 at least.
ENOUGH = 60


def test_no_secret_comes_out_anywhere(tmp_path):
    with Recorder() as recorder:
        command = [sys.executable, str(PROGRAM), str(tmp_path), recorder.url]
        done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert int(done.stdout.split()[-1]) >= ENOUGH
    assert recorder.bodies, "the server got nothing"
    assert (tmp_path / "out" / "direct.jsonl").read_text().count('"model"') >= ENOUGH
    assert [line for line in (done.stdout + done.stderr).splitlines() if found(line)] == []
    assert sorted(found(b"".join(recorder.bodies))) == []
    written = [path for path in tmp_path.rglob("*") if path.is_file() and "secrets" not in path.parts]
    assert {path.name: sorted(found(path.read_bytes())) for path in written if found(path.read_bytes())} == {}


def found(data: bytes) -> set[bytes]:
    return set(CANARY.findall(data))


class Recorder:
    """A server that takes everything and keeps the bodies."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        bodies = self.bodies

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                bodies.append(self.rfile.read(int(self.headers.get("content-length") or 0)))
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            do_PUT = do_POST  # noqa: N815 - the server asks for this name

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Recorder:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
