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
_FAMILIES = [name for name, family in VOCABULARY.families.items() if family.kind != "observe"]
_RAISES = [{"do": "raise", "type": "ValueError", "message": "law"}]
_BEHAVIOURS = {
    "gate": [[], [{"do": "return", "value": "no"}], _RAISES],
    "rewrite": [[], [{"do": "set", "pointer": "/r", "value": 1}], _RAISES],
    "sanitize": [[], [{"do": "return", "value": {"s": 1}}], _RAISES],
    "wrap": [
        [{"do": "next"}],
        [{"do": "next", "times": 2}],
        [{"do": "return", "value": 0}],
        [{"do": "next", "recover": True}, {"do": "return_outcome", "value": 1, "pending_marks": [{"name": "pending"}]}],
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
        if self.open:
            args = {"handle": {"$handle": self.open.pop()}, "output": self.draw(_PLAIN)}
            self.requests.append({"op": "scope.pop", "args": args})

    def pop_wrongly(self) -> None:
        if len(self.open) > 1:
            self.requests.append({"op": "scope.pop", "args": {"handle": {"$handle": self.open[0]}}})

    def mark(self) -> None:
        args: dict[str, Any] = {"name": self.name("mark"), "data": self.draw(_PLAIN)}
        if self.open and self.draw(st.booleans()):
            args["handle"] = {"$handle": self.draw(st.sampled_from(self.open))}
        self.requests.append({"op": "scope.event", "args": args})

    def register(self) -> None:
        family = self.draw(st.sampled_from(_FAMILIES))
        kind = VOCABULARY.families[family].kind
        args: dict[str, Any] = {"name": self.name("entry"), "priority": self.draw(st.integers(-2, 2))}
        local = bool(self.open) and self.draw(st.booleans())
        if local:
            args["scope"] = {"$handle": self.draw(st.sampled_from(self.open))}
        actions = self.draw(st.sampled_from(_BEHAVIOURS[kind]))
        callback = {"id": f"{family}:{args['name']}", "mode": "async" if kind == "wrap" else "sync", "runs": [actions]}
        op = f"{'scope_' if local else ''}register_{family}"
        self.requests.append({"op": op, "args": args, "callbacks": {"callback": callback}})

    def execute(self) -> None:
        actions = self.draw(st.sampled_from([[{"do": "return", "value": {"v": 1}}], _RAISES, []]))
        args = {"name": self.name("tool"), "args": self.draw(st.dictionaries(st.text(max_size=3), _PLAIN, max_size=2))}
        callback = {"id": "tool", "mode": self.draw(st.sampled_from(["sync", "async"])), "runs": [actions]}
        self.requests.append({"op": "tools.execute", "args": args, "callbacks": {"func": callback}})


@st.composite
def programs(draw: st.DrawFn) -> list[Request]:
    """A program that closes every scope that it opened."""
    program = Program(draw)
    moves = [program.push, program.pop, program.pop_wrongly, program.mark, program.register, program.execute]
    for move in draw(st.lists(st.sampled_from(range(len(moves))), min_size=1, max_size=12)):
        moves[move]()
    program.execute()
    while program.open:
        program.pop()
    return program.requests
