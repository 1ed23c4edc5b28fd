"""Takes what the exporters send of one run of the agent and keeps every request, for `otlp_decode.py`.

    python tools/interop/payloads.py FOLDER

Traces in three projections, logs and metrics are sent to a server of this program as Protobuf, and once more as JSON
compressed with gzip. FOLDER then holds a file for each request: `traces-full.0.binpb`, `traces-full.0.json` and so on.
"""

from __future__ import annotations

import asyncio
import gzip
import shutil
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import agent
from nemo_relay import OpenTelemetryLogSubscriber, OpenTelemetryMetricSubscriber, OpenTelemetrySubscriber

FORMS = {"application/x-protobuf": "binpb", "application/json": "json"}


class Keeper(BaseHTTPRequestHandler):
    """Writes each request to a file that its path names: `/traces-full/v1/traces` to `traces-full.N.binpb`."""

    folder: Path
    lock = threading.Lock()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        if self.headers["content-encoding"] == "gzip":
            body = gzip.decompress(body)
        form = self.headers["content-type"]
        name = self.path.split("/")[1]
        with self.lock:
            number = len(list(self.folder.glob(f"{name}.*.{FORMS[form]}")))
            (self.folder / f"{name}.{number}.{FORMS[form]}").write_bytes(body)
        self.send_response(200)
        self.send_header("content-type", form)
        self.end_headers()
        self.wfile.write(b"{}" if form == "application/json" else b"")

    def log_message(self, format: str, *args: Any) -> None:
        pass


def exporters(origin: str) -> list[Any]:
    made: list[Any] = []
    for form in ({"transport": "http_binary"}, {"transport": "http_json", "compression": "gzip"}):
        for projection in ("full", "gen_ai", "openinference"):
            at = {"endpoint": f"{origin}/traces-{projection}/v1/traces"}
            made.append(OpenTelemetrySubscriber({"type": projection, "max_export_batch_size": 4, **at, **form}))
        made.append(OpenTelemetryLogSubscriber({"endpoint": f"{origin}/logs/v1/logs", **form}))
        made.append(OpenTelemetryMetricSubscriber({"endpoint": f"{origin}/metrics/v1/metrics", **form}))
    return made


def main(folder: Path) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    Keeper.folder = folder
    with ThreadingHTTPServer(("127.0.0.1", 0), Keeper) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        made = exporters(f"http://127.0.0.1:{server.server_port}")
        agent.seen_by(*made)
        asyncio.run(agent.run())
        troubles = agent.close(*made)
        server.shutdown()
    print("\n".join(str(trouble) for trouble in troubles) or f"{len(list(folder.iterdir()))} requests were kept")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
