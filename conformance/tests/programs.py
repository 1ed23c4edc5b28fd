"""Random programs for the laws: scopes, marks, calls and middleware in any order that makes sense."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from kit import VOCABULARY

Request = dict[str, Any]

_TYPES = ["agent", "function", "retriever", "custom"]
_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**31), 2**31) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
# What sees and switches other entries has scenarios of its own.
_FAMILIES = [name for name, family in VOCABULARY.families.items() if family.kind not in ("observe", "switch")]
_ERROR = {"type": "ValueError", "message": "law"}
_RAISES = [{"do": "raise", **_ERROR}]
_REQUEST = {"headers": {"h": 1}, "content": {"c": 1}}
_RECOVERS = {"do": "next", "recover": True}
_MARKED = {"value": 1, "pending_marks": [{"name": "pending"}]}
_BEHAVIOURS = {
    "llm_request_intercept": [
        [],
        [{"do": "set", "pointer": "/content/r", "value": 1}],
        [{"do": "return_outcome", **_MARKED, "value": _REQUEST}],
        _RAISES,
    ],
    "llm_sanitize_request_guardrail": [
        [],
        [{"do": "return", "value": _REQUEST}],
        [{"do": "return", "value": None}],
        _RAISES,
    ],
    "llm_execution_intercept": [
        [{"do": "next"}],
        [{"do": "next", "times": 2}],
        [_RECOVERS, {"do": "return", "value": 1}],
        _RAISES,
    ],
    "llm_stream_execution_intercept": [
        [{"do": "next"}],
        [{"do": "next"}, {"do": "stream", "inner": True, "drop": [0], "after": [7]}],
        [{"do": "next"}, {"do": "stream", "inner": True, "take": 1, "recover": True}],
        [
            {"do": "next"},
            {"do": "stream", "chunks": [8], "inner": True, "raise": {"type": "ValueError", "message": "law"}},
        ],
        [_RECOVERS, {"do": "stream", "chunks": [9]}],
        _RAISES,
    ],
    "inject": [[], [{"do": "return", "value": {"i": 1}}], [{"do": "return", "value": 1}], _RAISES],
    "sanitize_event": [
        [],
        [{"do": "set", "pointer": "/data", "value": 1}],
        [{"do": "return", "value": {"metadata": {"s": 1}}}],
        [{"do": "return", "value": None}],
        _RAISES,
    ],
    "gate": [[], [{"do": "return", "value": "no"}], _RAISES],
    "rewrite": [[], [{"do": "set", "pointer": "/r", "value": 1}], _RAISES],
    "sanitize": [[], [{"do": "return", "value": {"s": 1}}], _RAISES],
    "wrap": [
        [{"do": "next"}],
        [{"do": "next", "times": 2}],
        [{"do": "return", "value": 0}],
        [_RECOVERS, {"do": "return_outcome", **_MARKED}],
        _RAISES,
    ],
}


class Program:
    """A program as it grows; it knows what is open and registered, so that what it does next makes sense."""

    def __init__(self, draw: st.DrawFn):
        self.draw = draw
        self.requests: list[Request] = []
        self.open: list[str] = []
        self.names = 0
        # Whether an intercept swallows what the stream inside it raises, which in some languages a cancellation is too.
        self.swallows = False

    def name(self, stem: str) -> str:
        self.names += 1
        return f"{stem}{self.names}"

    def push(self) -> None:
        name = self.name("scope")
        args = {"name": name, "scope_type": self.draw(st.sampled_from(_TYPES))}
        args |= {key: self.draw(_PLAIN) for key in ("input", "metadata") if self.draw(st.booleans())}
        self.requests.append({"op": "scope.push", "args": args, "bind": name})
        self.open.append(name)

    def pop(self) -> None:
        args = {"handle": {"$handle": self.open.pop()}, "output": self.draw(_PLAIN)}
        self.requests.append({"op": "scope.pop", "args": args})

    def pop_inner(self) -> None:
        if len(self.open) > 1:
            self.pop()

    def pop_wrongly(self) -> None:
        if len(self.open) > 1:
            self.requests.append({"op": "scope.pop", "args": {"handle": {"$handle": self.open[0]}}})

    def mark(self) -> None:
        args: dict[str, Any] = {"name": self.name("mark"), "data": self.draw(_PLAIN)}
        if self.open and self.draw(st.booleans()):
            args["handle"] = {"$handle": self.draw(st.sampled_from(self.open))}
        self.requests.append({"op": "scope.event", "args": args})

    def register(self) -> None:
        # The counter spreads them: what is drawn alone is mostly one of a few.
        family = _FAMILIES[(self.draw(st.integers(0, len(_FAMILIES) - 1)) + 7 * self.names) % len(_FAMILIES)]
        kind = VOCABULARY.families[family].kind
        args: dict[str, Any] = {"name": self.name("entry"), "priority": self.draw(st.integers(-2, 2))}
        local = bool(self.open) and self.draw(st.booleans())
        if local:
            args["scope"] = {"$handle": self.draw(st.sampled_from(self.open))}
        actions = self.draw(st.sampled_from(_BEHAVIOURS.get(family) or _BEHAVIOURS[kind]))
        self.swallows |= any(action["do"] == "stream" and action.get("recover", False) for action in actions)
        callback = {"id": f"{family}:{args['name']}", "mode": "async" if kind == "wrap" else "sync", "runs": [actions]}
        op = f"{'scope_' if local else ''}register_{family}"
        self.requests.append({"op": op, "args": args, "callbacks": {"callback": callback}})

    def model_call(self) -> None:
        actions = self.draw(st.sampled_from([[{"do": "return", "value": {"v": 1}}], _RAISES]))
        callback = {"id": "llm", "mode": self.draw(st.sampled_from(["sync", "async"])), "runs": [actions]}
        self.requests.append({"op": "llm.execute", "args": self._model_args(), "callbacks": {"func": callback}})

    def stream(self) -> None:
        stream: dict[str, Any] = {"do": "stream", "chunks": self.draw(st.lists(_PLAIN, max_size=3))}
        stream["form"] = self.draw(st.sampled_from(["async", "sync"]))
        ending = self.draw(st.sampled_from(["ends", "raises", "closed", "cancelled"]))
        if ending == "raises":
            stream["raise"] = _ERROR
        if ending == "cancelled" and not self.swallows:
            stream |= {"form": "async", "wait": True}
        callbacks = {"func": self._follower("llm", stream)}
        if self.draw(st.booleans()):
            callbacks["collector"] = self._follower("collect", *self.draw(st.sampled_from([[], _RAISES])))
        if self.draw(st.booleans()):
            made = {"do": "return", "value": self.draw(_PLAIN)}
            callbacks["finalizer"] = self._follower("finish", *self.draw(st.sampled_from([[made], _RAISES])))
            # Nobody waits for one that is awaited while the call is being cancelled.
            callbacks["finalizer"]["mode"] = "sync" if "wait" in stream else callbacks["finalizer"]["mode"]
        request = {"op": "llm.stream_execute", "args": self._model_args(), "callbacks": callbacks}
        if ending == "closed":
            request["consume"] = {"take": self.draw(st.integers(0, 3)), "then": "close"}
        if "wait" in stream:
            request["cancel_after"] = "llm:wait"
        self.requests.append(request)

    def _model_args(self) -> dict[str, Any]:
        content = self.draw(st.dictionaries(st.text(max_size=3), _PLAIN, max_size=2))
        return {
            "name": self.name("model"),
            "request": {"headers": {"keep": 1, "Authorization": "x"}, "content": content},
        }

    def _follower(self, name: str, *actions: dict[str, Any]) -> dict[str, Any]:
        return {"id": name, "mode": self.draw(st.sampled_from(["sync", "async"])), "runs": [list(actions)]}

    def execute(self) -> None:
        actions = self.draw(st.sampled_from([[{"do": "return", "value": {"v": 1}}], _RAISES, []]))
        args = {"name": self.name("tool"), "args": self.draw(st.dictionaries(st.text(max_size=3), _PLAIN, max_size=2))}
        callback = {"id": "tool", "mode": self.draw(st.sampled_from(["sync", "async"])), "runs": [actions]}
        self.requests.append({"op": "tools.execute", "args": args, "callbacks": {"func": callback}})


@st.composite
def programs(draw: st.DrawFn, one_call: bool = False) -> list[Request]:
    """A program that closes every scope that it opened; with `one_call` its only call is the last thing in it."""
    program = Program(draw)
    # Where nothing is open, what runs in a task of its own may have a root of its own.
    program.push()
    calls = [program.execute, program.model_call, program.stream]
    moves = [program.register, program.push, program.pop_inner, program.pop_wrongly, program.mark, program.register]
    moves += [] if one_call else calls
    for move in draw(st.lists(st.sampled_from(range(len(moves))), min_size=4, max_size=16)):
        moves[move]()
    calls[draw(st.integers(0, 2))]()
    while program.open:
        program.pop()
    return program.requests
