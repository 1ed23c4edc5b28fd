"""Callbacks that do what a request describes: the closed list of behaviours of the protocol."""

from __future__ import annotations

import asyncio
import copy
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import nemo_relay
from values import exception_class, given, reported_argument

if TYPE_CHECKING:
    from scenario import Scenario

_NOTHING = object()
_GATE, _WRAP, _SUBSCRIBER, _OTHER = "gate", "wrap", "subscriber", "other"


class Behaviour:
    """One described callback: what it does at each invocation, and what it saw."""

    def __init__(self, scenario: Scenario, described: dict, op: str, request: dict) -> None:
        self._scenario = scenario
        self.id: str = described["id"]
        self._runs: list[list[dict]] = described["runs"]
        self._sync = described.get("mode") == "sync"
        self._request = request
        self._invocations = 0
        self.first_given: Any = _NOTHING
        self.last_returned: Any = _NOTHING
        self._kind = _kind(op)

    def function(self) -> Callable[..., Any]:
        """The function that the package is given."""

        def call_sync(*args: Any) -> Any:
            work = self._invoke(args)
            try:
                work.send(None)
            except StopIteration as done:
                return done.value
            work.close()
            raise RuntimeError("a callback that is not awaited was asked to wait")

        async def call_async(*args: Any) -> Any:
            return await self._invoke(args)

        function = call_sync if self._sync else call_async
        self._scenario.functions.append(weakref.ref(function))
        return function

    async def _invoke(self, args: tuple[Any, ...]) -> Any:
        run = self._runs[min(self._invocations, len(self._runs) - 1)]
        self._invocations += 1
        wraps = self._kind == _WRAP and len(args) == 2
        seen = args[:1] if wraps else args
        self._scenario.called.append([self.id, *map(reported_argument, seen)])
        self._scenario.began(self.id)
        if self.first_given is _NOTHING and args:
            self.first_given = args[0]
        payload = args[0].args if wraps else (args[-1] if args else None)
        invocation = Invocation(self, self._scenario, payload, args[1] if wraps else None, self._sync, self._request)
        for action in run:
            ended = await invocation.perform(action)
            if ended:
                return self._returned(invocation.value, invocation.result)
        value, result = invocation.default(self._kind)
        return self._returned(value, result)

    def _returned(self, value: Any, result: Any) -> Any:
        self.last_returned = result
        return value


class Invocation:
    """One run of a callback."""

    def __init__(
        self, owner: Behaviour, scenario: Scenario, payload: Any, next_: Any, sync: bool, request: dict
    ) -> None:
        self._owner, self._scenario = owner, scenario
        self._payload, self._next, self._sync, self._request = payload, next_, sync, request
        self._downstream: Any = None
        self.value: Any = None
        self.result: Any = None

    async def perform(self, action: dict) -> bool:
        """Does one action; true where it ends the invocation, with what it returns in `value`."""
        match action["do"]:
            case "return":
                self.value = self.result = given(action["value"], self._scenario.bound)
                return True
            case "return_result" | "return_outcome" as form:
                self.value, self.result = self._record(form, action)
                return True
            case "return_next":
                self.value, self.result = self._downstream, getattr(self._downstream, "result", None)
                return True
            case "raise":
                error = exception_class(action["type"])(action["message"])
                self._scenario.raised.append(error)
                raise error
            case "set":
                self._set(action)
            case "next":
                await self._call_next(action)
            case "keep_next":
                self._scenario.kept[self._owner.id] = self._next
            case "op":
                await self._operate(action, action["request"], "op")
            case "recurse":
                await self._operate(action, self._request, "recurse")
            case "sleep":
                await asyncio.sleep(action["ms"] / 1000)
            case "wait":
                await asyncio.sleep(30)
        return False

    def default(self, kind: str) -> tuple[Any, Any]:
        """What an invocation returns that was not told what."""
        if kind in (_GATE, _SUBSCRIBER):
            return None, None
        if kind != _WRAP:
            return self._payload, self._payload
        result = self._payload if self._downstream is None else self._downstream.result
        return nemo_relay.ToolExecutionInterceptOutcome(result), result

    def _record(self, form: str, action: dict) -> tuple[Any, Any]:
        bound = self._scenario.bound
        result = given(action["value"], bound)
        annotation = given(action.get("annotation"), bound)
        if form == "return_result":
            return nemo_relay.ToolExecutionResult(result, annotation), result
        marks = [_mark(given(mark, bound)) for mark in action.get("pending_marks", [])]
        return nemo_relay.ToolExecutionInterceptOutcome(result, marks, annotation=annotation), result

    def _set(self, action: dict) -> None:
        if not action.get("in_place"):
            self._payload = copy.deepcopy(self._payload)
        value = given(action["value"], self._scenario.bound)
        *way, last = [part.replace("~1", "/").replace("~0", "~") for part in action["pointer"].split("/")[1:]] or [None]
        if last is None:
            self._payload = value
            return
        target = self._payload
        for part in way:
            target = target[int(part) if isinstance(target, list) else part]
        if isinstance(target, list) and last == "-":
            target.append(value)
        else:
            target[int(last) if isinstance(target, list) else last] = value

    async def _call_next(self, action: dict) -> None:
        args = given(action["args"], self._scenario.bound) if "args" in action else self._payload
        times = action.get("times", 1)
        results: list[Any] = []
        if action.get("concurrent"):
            results = list(await asyncio.gather(*(self._one_next(action, args) for _ in range(times))))
        else:
            for _ in range(times):
                results.append(await self._one_next(action, args))
        results = [result for result in results if result is not None]
        if results:
            self._downstream = results[0 if action.get("pick") == "first" else -1]

    async def _one_next(self, action: dict, args: Any) -> Any:
        try:
            result = await self._next(args)
        except Exception as error:
            self._record_answer(action, "next", {"error": self._scenario.error(error)})
            if not action.get("recover"):
                raise
            return None
        self._record_answer(action, "next", {"ok": self._scenario.reported_result(result)})
        return result

    async def _operate(self, action: dict, request: dict, name: str) -> None:
        answer, error = await self._scenario.run(request, self._sync)
        self._record_answer(action, name, {key: answer[key] for key in ("ok", "error") if key in answer})
        if error is not None and not action.get("recover"):
            raise error

    def _record_answer(self, action: dict, name: str, answer: dict) -> None:
        if action.get("record"):
            self._scenario.called.append([f"{self._owner.id}:{name}", answer])


def _mark(fields: Any) -> Any:
    if isinstance(fields, dict) and isinstance(fields.get("data_schema"), dict):
        fields = fields | {"data_schema": nemo_relay.DataSchema(**fields["data_schema"])}
    return nemo_relay.PendingMarkSpec(**fields)


def _kind(op: str) -> str:
    if "conditional" in op:
        return _GATE
    if "execution_intercept" in op:
        return _WRAP
    return _SUBSCRIBER if "subscriber" in op else _OTHER
