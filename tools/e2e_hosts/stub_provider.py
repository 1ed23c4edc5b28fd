"""A provider in the interfaces of Anthropic Messages, OpenAI Responses and OpenAI Chat.

It asks for one shell command, and is done once it was told a result. It keeps the bodies of the requests."""

from __future__ import annotations

import gzip
import http.server
import json
import threading
from typing import Any

COMMAND = "echo hello-from-stub"
ANSWER = "done by stub"
Events = list[dict[str, Any]]


class StubProvider(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.bodies: list[dict[str, Any]] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: StubProvider

    def log_message(self, *_: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self._head("application/json", 0)

    def do_GET(self) -> None:
        self._json({"object": "list", "data": [{"id": "stub-model", "object": "model"}], "models": []})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        if self.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        request = json.loads(body or b"{}")
        for end, answer in (("/messages", _anthropic), ("/responses", _responses), ("/chat/completions", _chat)):
            if self.path.partition("?")[0].endswith(end):
                self.server.bodies.append(request)
                self._answer(request, *answer(request))
                return
        self._json({"input_tokens": 10})

    def _answer(self, request: dict[str, Any], whole: dict[str, Any], events: Events) -> None:
        if not request.get("stream"):
            self._json(whole)
            return
        self._head("text/event-stream", None)
        for event in events:
            name = f"event: {event['type']}\n" if "type" in event else ""
            self.wfile.write(f"{name}data: {json.dumps(event)}\n\n".encode())
        if "choices" in whole:
            self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _json(self, value: dict[str, Any]) -> None:
        body = json.dumps(value).encode()
        self._head("application/json", len(body))
        self.wfile.write(body)

    def _head(self, kind: str, length: int | None) -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        if length is None:
            self.send_header("connection", "close")
        else:
            self.send_header("content-length", str(length))
        self.end_headers()


def _anthropic(request: dict[str, Any]) -> tuple[dict[str, Any], Events]:
    was_told = "tool_result" in json.dumps(request.get("messages", []))
    asks = any(tool.get("name") == "Bash" for tool in request.get("tools", [])) and not was_told
    block: dict[str, Any] = {"type": "text", "text": ANSWER}
    delta: dict[str, Any] = {"type": "text_delta", "text": ANSWER}
    start: dict[str, Any] = {"type": "text", "text": ""}
    if asks:
        given = {"command": COMMAND, "description": "stub"}
        start = {"type": "tool_use", "id": "toolu_stub1", "name": "Bash", "input": {}}
        block, delta = start | {"input": given}, {"type": "input_json_delta", "partial_json": json.dumps(given)}
    stop = {"stop_reason": "tool_use" if asks else "end_turn", "stop_sequence": None}
    usage = {"input_tokens": 12, "output_tokens": 7}
    message = {"id": "msg_1", "type": "message", "role": "assistant", "model": request.get("model"), "usage": usage}
    events = [
        {"type": "message_start", "message": message | {"content": [], "stop_reason": None}},
        {"type": "content_block_start", "index": 0, "content_block": start},
        {"type": "content_block_delta", "index": 0, "delta": delta},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": stop, "usage": {"output_tokens": 7}},
        {"type": "message_stop"},
    ]
    return message | stop | {"content": [block]}, events


def _responses(request: dict[str, Any]) -> tuple[dict[str, Any], Events]:
    given = request.get("input")
    was_told = any(str(item.get("type", "")).endswith("call_output") for item in given if isinstance(given, list))
    names = [tool.get("name") for tool in request.get("tools") or []]
    if "exec_command" in names and not was_told:
        arguments = json.dumps({"cmd": COMMAND})
        item = {"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "exec_command"}
        item |= {"arguments": arguments, "status": "completed"}
    else:
        text = {"type": "output_text", "text": ANSWER, "annotations": []}
        item = {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [text]}
    usage = {"input_tokens": 11, "output_tokens": 5, "total_tokens": 16}
    usage |= {"input_tokens_details": {"cached_tokens": 0}, "output_tokens_details": {"reasoning_tokens": 0}}
    whole = {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "status": "completed",
        "model": request.get("model"),
    }
    whole |= {"output": [item], "usage": usage}
    begun = whole | {"status": "in_progress", "output": [], "usage": None}
    events = [
        {"type": "response.created", "response": begun},
        {"type": "response.output_item.added", "output_index": 0, "item": item},
        {"type": "response.output_item.done", "output_index": 0, "item": item},
        {"type": "response.completed", "response": whole},
    ]
    return whole, events


def _chat(request: dict[str, Any]) -> tuple[dict[str, Any], Events]:
    was_told = any(message.get("role") == "tool" for message in request.get("messages", []))
    names = [tool.get("function", {}).get("name") for tool in request.get("tools") or []]
    message: dict[str, Any] = {"role": "assistant", "content": ANSWER}
    finish = "stop"
    if "terminal" in names and not was_told:
        call = {"id": "call_1", "type": "function", "index": 0}
        call["function"] = {"name": "terminal", "arguments": json.dumps({"command": COMMAND})}
        message, finish = {"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls"
    base = {"id": "chatcmpl-1", "created": 1, "model": request.get("model")}
    usage = {"prompt_tokens": 9, "completion_tokens": 3, "total_tokens": 12}

    def choice(part: str, value: dict[str, Any], reason: str | None) -> dict[str, Any]:
        return base | {"choices": [{"index": 0, part: value, "finish_reason": reason}]}

    events = [choice("delta", message, None), choice("delta", {}, finish) | {"usage": usage}]
    return choice("message", message, finish) | {"usage": usage}, events
