"""What is handed to every binding with secrets in it: one list, made from the spec, so that all are asked the same."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kit import VOCABULARY

Request = dict[str, Any]
# A port on which nobody listens.
NOBODY = "http://127.0.0.1:9"
_WITHHELD = [header.name for header in VOCABULARY.spec.envelope.withheld_headers if not header.name.startswith("trace")]
# Names that the spec does not list, as gateways and clients have them.
_UNLISTED = (
    "ocp-apim-subscription-key", "openai-api-key", "apikey", "x-api-token", "private-token", "x_api_key",
    "cf-access-client-secret", "x-access-token", "x-hub-signature-256",
)  # fmt: skip
_CONFIGS = {config.config: config for config in VOCABULARY.spec.of("config")}


class Canaries:
    """Secrets, each another one and easily found, and the requests that hold them."""

    def __init__(self, folder: Path) -> None:
        self._numbers = itertools.count(1)
        self._out, self._secrets = folder / "out", folder / "secrets"
        self._secrets.mkdir(parents=True)
        self.count = 0

    def secret(self) -> str:
        self.count = next(self._numbers)
        return f"CANARY{self.count}END"

    def environment(self) -> dict[str, str]:
        names = ("A_HEADER", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
        headers = {"OTEL_EXPORTER_OTLP_HEADERS": f"x-key={self.secret()}"}
        return {name: self.secret() for name in names} | headers | {"NEMO_RELAY_LOG": "trace"}

    def requests(self, server: str) -> Iterator[Request]:
        """Everything that takes a secret; `server` answers."""
        file = {"output_directory": str(self._out), "filename": "direct.jsonl"}
        yield {"op": "exporters.atof.new", "args": file, "bind": "file"}
        yield {"op": "exporters.atof.register", "args": {"object": {"$handle": "file"}, "name": "file"}}
        exporters = ["file"]
        classes = [name for name in VOCABULARY.operations if name != "exporters.atof.new" and _has_secrets(name)]
        for name, place in itertools.product(classes, (server, NOBODY)):
            owner = name.removesuffix(".new")
            for number, args in enumerate(self._right(place)):
                exporters.append(f"{owner} {place} {number}")
                yield {"op": name, "args": args, "bind": exporters[-1]}
                of = {"object": {"$handle": exporters[-1]}, "name": exporters[-1]}
                yield {"op": f"{owner}.register", "args": of}
            for args in self._wrong(place):
                yield {"op": name, "args": args}
            # A text that is no address is shown to whoever wrote it, but no error repeats it.
            yield {"op": name, "args": {"endpoint": f"not a url {self.secret()}"}, "show": False}
            exporters.append(f"{owner} {place}")
            yield {"op": f"{owner}.register", "args": {"object": {"$handle": exporters[-1]}, "name": exporters[-1]}}
        yield from self._calls()
        for document in self._broken(server):
            yield {"op": "plugin.validate_exact", "args": {"config": document}}
            yield {"op": "plugin.initialize", "args": {"config": document}}
        for place in (server, NOBODY):
            document = self._document(place)
            yield {"op": "plugin.validate_exact", "args": {"config": document}}
            yield {"op": "plugin.initialize", "args": {"config": document}}
            yield from self._calls()
            yield {"op": "subscribers.flush", "args": {"timeout_millis": 500}}
            yield {"op": "plugin.report", "args": {}}
            yield {"op": "plugin.clear", "args": {}}
        for name in exporters:
            of = {"object": {"$handle": name}}
            owner = "exporters.atof" if name == "file" else name.partition(" ")[0]
            yield {"op": f"{owner}.force_flush", "args": {**of, "timeout_millis": 500}}
            for verb in ("runtime_diagnostics", "shutdown"):
                yield {"op": f"{owner}.{verb}", "args": of}

    def _right(self, server: str) -> Iterator[dict[str, Any]]:
        """Configurations of an exporter; a page has the first of them alone."""
        endpoint = f"{server}/v1/x?api_key={self.secret()}"
        yield {"endpoint": endpoint, "headers": {"authorization": self.secret()}}
        if server != NOBODY:
            yield {"endpoint": endpoint, **self._hidden()}

    def _wrong(self, server: str) -> Iterator[dict[str, Any]]:
        yield {"endpoint": f"http://user:{self.secret()}@127.0.0.1:9"}
        yield {"endpoint": server, "headers": {"bad name": self.secret()}}
        yield {"endpoint": server, "headers": {"x": f"{self.secret()}\n"}}

    def _hidden(self) -> dict[str, Any]:
        """The three ways in which an exporter gets a header that is secret."""
        path = self._secrets / f"{len(list(self._secrets.iterdir()))}.txt"
        path.write_text(self.secret(), encoding="utf-8")
        return {
            "headers": {"authorization": self.secret()},
            "header_env": {"x-b": "A_HEADER"},
            "header_file": {"x-c": str(path)},
        }

    def _document(self, server: str) -> dict[str, Any]:
        """A configuration of every component that takes a secret."""
        out = str(self._out)
        stream = {"type": "stream", "url": f"{server}/e?token={self.secret()}", "timeout_millis": 200, **self._hidden()}
        file = {"type": "file", "output_directory": out, "filename": "configured.jsonl"}
        traces = [{"type": "full", "endpoint": f"{server}/v1/traces?key={self.secret()}", **self._hidden()}]
        storage = [{"type": "http", "endpoint": f"{server}/t?sig={self.secret()}", **self._hidden()}]
        observability = {
            "version": 4,
            "atof": {"enabled": True, "sinks": [file, stream]},
            "atif": {"enabled": True, "output_directory": out, "storage": storage},
            "opentelemetry": {"enabled": True, "traces": traces},
        }
        return {"version": 1, "components": [{"kind": "observability", "config": observability}]}

    def _broken(self, server: str) -> list[dict[str, Any]]:
        """Documents that are refused."""
        wrong, early = self._document(server), self._document(server)
        traces = wrong["components"][0]["config"]["opentelemetry"]["traces"]
        traces[0] |= {"headers": [self.secret()], "header": self.secret()}
        early["components"][0]["config"] |= {"version": 9, "token": self.secret()}
        return [wrong, early, {"version": 1, "components": [{"kind": "observability", "config": self.secret()}]}]

    def _calls(self) -> Iterator[Request]:
        returns = {"func": {"id": "llm", "mode": "sync", "runs": [[{"do": "return", "value": {"done": True}}]]}}
        for header in (*_WITHHELD, *_UNLISTED):
            for name in (header, header.title(), header.upper()):
                request = {"headers": {name: self.secret(), "keep": "kept"}, "content": {"messages": []}}
                args = {"name": "model", "request": request}
                yield {"op": "llm.execute", "args": args, "callbacks": returns}
                yield {"op": "llm.call", "args": args, "bind": "call"}
                yield {"op": "llm.call_end", "args": {"handle": {"$handle": "call"}, "response": {"done": True}}}


def _has_secrets(operation: str) -> bool:
    """Whether it is a constructor whose configuration has secrets."""
    for module in VOCABULARY.spec.of("module"):
        for owner in module.classes:
            if operation == f"{module.module}.{owner.short}.new":
                return any(field.secret for field in _CONFIGS[owner.config].fields)
    return False
