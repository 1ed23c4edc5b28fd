"""Scopes that a plugin opens, and where they are."""

from __future__ import annotations

from contextvars import ContextVar, Token
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from nemo_relay_worker._host import Host

ScopeType = Literal[
    "agent",
    "function",
    "tool",
    "llm",
    "retriever",
    "embedder",
    "reranker",
    "guardrail",
    "evaluator",
    "custom",
    "unknown",
]

STACK: ContextVar[int] = ContextVar("nemo_relay_stack", default=0)
"""The stack of the invocation that runs, or the one that the plugin made; 0 for none."""


class ScopeBlock:
    """A scope that lasts as long as its block: `async with` in an async function, `with` in a sync one."""

    def __init__(
        self, host: Host, name: str, scope_type: ScopeType, input: Any, metadata: dict[str, Any] | None
    ) -> None:
        self._host = host
        self._arguments = (name, scope_type, input, metadata)
        self.scope_id = ""
        """Its uuid, within the block."""
        self.output: Any = None
        """What its end event shows; to be set within the block."""

    async def __aenter__(self) -> ScopeBlock:
        self.scope_id = await self._host.push_scope(*self._arguments)
        return self

    async def __aexit__(self, _: Any, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._host.pop_scope(self.scope_id, self.output, _status(error))

    def __enter__(self) -> ScopeBlock:
        self.scope_id = self._host.push_scope(*self._arguments)
        return self

    def __exit__(self, _: Any, error: BaseException | None, trace: TracebackType | None) -> None:
        self._host.pop_scope(self.scope_id, self.output, _status(error))


class OwnStack:
    """A stack in no scope, on which scopes and marks of the block are: `async with` or `with`, as for a scope."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._number = 0
        self._before: Token[int] | None = None

    async def __aenter__(self) -> OwnStack:
        self._begin(await self._host.create_scope_stack())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._end()
        await self._host.drop_scope_stack(self._number)

    def __enter__(self) -> OwnStack:
        self._begin(self._host.create_scope_stack())
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        self._host.drop_scope_stack(self._number)

    def _begin(self, number: int) -> None:
        self._number, self._before = number, STACK.set(number)

    def _end(self) -> None:
        if self._before is not None:
            STACK.reset(self._before)


def _status(error: BaseException | None) -> dict[str, Any]:
    if error is None:
        return {"otel.status_code": "OK"}
    return {"otel.status_code": "ERROR", "otel.status_description": f"{type(error).__name__}: {error}"}
