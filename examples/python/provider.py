"""A provider on this machine that answers every request with the same stream, so that the examples need no account."""

import contextlib
import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

MESSAGE = {"id": "msg_1", "type": "message", "role": "assistant", "model": "claude-x", "content": []}
ANTHROPIC: list[dict[str, object]] = [
    {"type": "message_start", "message": {**MESSAGE, "usage": {"input_tokens": 12, "output_tokens": 1}}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Relays "}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "pass batons."}},
    {"type": "content_block_stop", "index": 0},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 5}},
    {"type": "message_stop"},
]


def chunk(choices: list[dict[str, Any]], usage: dict[str, int] | None = None) -> dict[str, Any]:
    head = {"id": "chat_1", "object": "chat.completion.chunk", "created": 1760000000, "model": "gpt-x"}
    return {**head, "choices": choices, "usage": usage}


OPENAI = [
    chunk([{"index": 0, "delta": {"role": "assistant", "content": "Relays "}, "finish_reason": None}]),
    chunk([{"index": 0, "delta": {"content": "pass batons."}, "finish_reason": None}]),
    chunk([{"index": 0, "delta": {}, "finish_reason": "stop"}]),
    chunk([], {"prompt_tokens": 12, "completion_tokens": 5, "total_tokens": 17}),
]


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        if self.path.endswith("/messages"):
            for event in ANTHROPIC:
                self.wfile.write(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n".encode())
        else:
            for event in OPENAI:
                self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: what an example prints is its own."""


@contextlib.contextmanager
def provider() -> Iterator[str]:
    """Runs the provider and gives its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
