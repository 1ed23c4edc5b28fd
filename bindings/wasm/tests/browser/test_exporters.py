"""What a page sends: to a server of another origin that allows it, and to one that does not."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from page import printed_by

PROGRAM = """
import * as relay from "nemo-relay-wasm/web";

const events = new relay.AtofExporter({ type: "stream", url: "URL/events", headers: { "x-key": "v" } });
const spans = new relay.OpenTelemetrySubscriber({ endpoint: "URL", type: "gen_ai" });
const trajectory = new relay.AtifExporter("s-1");
events.register("events");
spans.register("spans");
trajectory.register("trajectory");
relay.popScope(relay.pushScope("planner", relay.ScopeType.Agent));
for (const exporter of [events, spans, trajectory]) {
  try {
    await exporter.forceFlush(SECONDS * 1000);
    console.log("sent");
  } catch (error) {
    console.log(error.code);
  }
}
console.log(trajectory.exportTrajectory().agent.name);
"""


@contextmanager
def collector(allows: bool) -> Iterator[tuple[str, list[tuple[str, str | None, str]]]]:
    """A server of another origin; gives its address and what it was sent: path, key and body."""
    got: list[tuple[str, str | None, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.send_response(200)
            if allows:
                self.send_header("access-control-allow-origin", "*")
                self.send_header("access-control-allow-headers", "content-type, x-key")
            self.send_header("content-length", "0")
            self.end_headers()

        do_OPTIONS = answer

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            got.append((self.path, self.headers["x-key"], body))
            self.answer()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", got
    finally:
        server.shutdown()
        server.server_close()


def program(url: str, seconds: float) -> str:
    return PROGRAM.replace("URL", url).replace("SECONDS", str(seconds))


def test_events_and_spans_reach_a_server_that_allows_the_page() -> None:
    with collector(allows=True) as (url, got):
        assert printed_by(program(url, 10)) == ["sent", "sent", "sent", "planner"]
    sent = {path: (key, body) for path, key, body in got}
    key, lines = sent["/events"]
    assert key == "v"
    assert [json.loads(line)["scope_category"] for line in lines.splitlines()] == ["start", "end"]
    (group,) = json.loads(sent["/v1/traces"][1])["resourceSpans"]
    assert group["scopeSpans"][0]["spans"][0]["name"] == "invoke_agent planner"


def test_a_server_that_does_not_allow_the_page_is_an_error_of_the_flush() -> None:
    with collector(allows=False) as (url, got):
        assert printed_by(program(url, 0.5)) == ["io_error", "io_error", "sent", "planner"]
    assert got == []
