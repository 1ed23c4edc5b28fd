"""Callbacks that do what a request describes: the closed list of behaviours of the protocol."""

from __future__ import annotations

import asyncio
import copy
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import described_codecs
import nemo_relay
import streams
from nemo_relay.plugin import PluginContext
from values import described_error, given, reported_object, request

if TYPE_CHECKING:
    from generated.dispatch import Callback
    from scenario import Scenario

_NOTHING = object()


class Behaviour:
    """One described callback: what it does at each invocation, and what it saw."""

    def __init__(self, scenario: Scenario, described: dict, form: Callback, request: dict) -> None:
        self._scenario = scenario
        self.form = form
        self.id: str = described["id"]
        self._runs: list[list[dict]] = described["runs"]
        self._sync = described.get("mode") == "sync"
        self._request = request
        self.invocations = 0
        self.first_given: Any = _NOTHING
        self.last_returned: Any = _NOTHING
        self.gave: list[Any] = []

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

        async def call_lazily(*args: Any) -> Any:
            async for chunk in await self._invoke(args):
                yield chunk

        lazy = any(action.get("lazy") for run in self._runs for action in run)
        function = call_lazily if lazy else call_sync if self._sync else call_async
        self._scenario.functions.append(weakref.ref(function))
        return function

    async def _invoke(self, args: tuple[Any, ...]) -> Any:
        run = self._runs[min(self.invocations, len(self._runs) - 1)]
        self.invocations += 1
        seen = [value for place, value in enumerate(args) if place != self.form.next]
        self._scenario.called.append([self.id, *map(reported_object, seen)])
        self._scenario.began(self.id)
        if isinstance(args[-1] if args else None, PluginContext):
            self._scenario.contexts[self.id] = args[-1]
        payload = None if self.form.payload is None else args[self.form.payload]
        if self.first_given is _NOTHING:
            self.first_given = payload
        if isinstance(payload, nemo_relay.ToolExecutionContext):
            payload = payload.args
        if self.form.kind == "decode":
            payload = payload.content
        continuation = None if self.form.next is None else args[self.form.next]
        invocation = Invocation(self, self._scenario, payload, continuation, self._sync, self._request, args)
        for action in run:
            ended = await invocation.perform(action)
            if ended:
                return self._returned(invocation.value, invocation.result)
        value, result = invocation.default()
        return self._returned(value, result)

    def _returned(self, value: Any, result: Any) -> Any:
        self.last_returned = result
        return value


class Invocation:
    """One run of a callback."""

    def __init__(
        self,
        owner: Behaviour,
        scenario: Scenario,
        payload: Any,
        next_: Any,
        sync: bool,
        request: dict,
        args: tuple[Any, ...],
    ) -> None:
        self._owner, self._scenario, self._args = owner, scenario, args
        self._annotation: Any = None
        self._payload, self._next, self._sync, self._request = payload, next_, sync, request
        self._downstream: Any = None
        self.value: Any = None
        self.result: Any = None

    async def perform(self, action: dict) -> bool:
        """Does one action; true where it ends the invocation, with what it returns in `value`."""
        match action["do"]:
            case "return":
                self.value = self.result = self._made(action["value"])
                return True
            case "stream":
                self.value = streams.produced(self._scenario, self._owner, action, self._downstream)
                return True
            case "return_result" | "return_outcome" as form:
                self.value, self.result = self._record(form, action)
                return True
            case "return_next":
                self.value, self.result = self._downstream, getattr(self._downstream, "result", None)
                return True
            case "raise":
                error = described_error(action)
                self._scenario.raised.append(error)
                raise error
            case "set":
                self._set(action)
            case "next":
                await self._call_next(action)
            case "keep_next":
                self._scenario.kept[self._owner.id] = (self._next, self._owner.form)
            case "op":
                await self._operate(action, action["request"], "op")
            case "recurse":
                await self._operate(action, self._request, "recurse")
            case "sleep":
                await asyncio.sleep(action["ms"] / 1000)
            case "wait":
                await asyncio.sleep(30)
        return False

    def default(self) -> tuple[Any, Any]:
        """What an invocation returns that was not told what."""
        form = self._owner.form
        if form.gives in ("string", "none") or form.takes == "none":
            return None, None
        if form.kind == "inject":
            return {}, {}
        if form.gives == "LLMRequestInterceptOutcome":
            return nemo_relay.LLMRequestInterceptOutcome(self._payload, self._annotation), None
        if form.kind == "encode":
            made = nemo_relay.LLMRequest(self._args[1].headers, self._payload)
            return made, made
        if form.gives == "ToolExecutionInterceptOutcome":
            result = self._payload if self._downstream is None else self._downstream.result
            return nemo_relay.ToolExecutionInterceptOutcome(result), result
        if form.gives == "stream":
            return ([] if self._downstream is None else self._downstream), None
        return (self._downstream,) * 2 if form.kind == "wrap" else (self._payload,) * 2

    def _made(self, value: Any) -> Any:
        """A value that the callback returns, of the type that it returns."""
        value = given(value, self._scenario.bound)
        return request(value) if self._owner.form.gives.startswith("LLMRequest") else value

    def _record(self, form: str, action: dict) -> tuple[Any, Any]:
        bound = self._scenario.bound
        result = self._made(action["value"])
        annotation = given(action.get("annotation"), bound)
        if form == "return_result":
            return nemo_relay.ToolExecutionResult(result, annotation), result
        marks = [_mark(given(mark, bound)) for mark in action.get("pending_marks", [])]
        if isinstance(result, nemo_relay.LLMRequest):
            contributions = given(action.get("contributions"), bound)
            return nemo_relay.LLMRequestInterceptOutcome(result, annotation, marks, contributions), result
        return nemo_relay.ToolExecutionInterceptOutcome(result, marks, annotation=annotation), result

    def _set(self, action: dict) -> None:
        value = given(action["value"], self._scenario.bound)
        head, *rest = action["pointer"].split("/")[1:] or [""]
        if head == "annotated_request" and self._owner.form.gives == "LLMRequestInterceptOutcome":
            annotation = self._args[2] if self._annotation is None else self._annotation
            pointer = "".join(f"/{part}" for part in rest)
            self._annotation = changed(annotation, pointer, value, action.get("in_place", False))
            return
        self._payload = changed(self._payload, action["pointer"], value, action.get("in_place", False))

    async def _call_next(self, action: dict) -> None:
        args = self._payload
        if "args" in action:
            args = given(action["args"], self._scenario.bound)
            args = request(args) if self._owner.form.takes == "LLMRequest" else args
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
        self._record_answer(action, "next", {"ok": self._scenario.reported_result(result, self._owner.form.gives)})
        return result

    async def _operate(self, action: dict, request: dict, name: str) -> None:
        answer, error = await self._scenario.run(request, self._sync, described_codecs.context_of(self._args))
        self._record_answer(action, name, {key: answer[key] for key in ("ok", "error") if key in answer})
        if error is not None and not action.get("recover"):
            raise error

    def _record_answer(self, action: dict, name: str, answer: dict) -> None:
        if action.get("record"):
            self._scenario.called.append([f"{self._owner.id}:{name}", answer])


def changed(value: Any, pointer: str, new: Any, in_place: bool) -> Any:
    """A value with something else at a place in it; a copy of it unless it is to be changed itself."""
    if not pointer:
        return new
    if not in_place:
        value = copy.deepcopy(value)
    *way, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    target = value
    for part in way:
        if isinstance(target, nemo_relay.LLMRequest):
            target = getattr(target, part)
        else:
            target = target[int(part) if isinstance(target, list) else part]
    if isinstance(target, nemo_relay.LLMRequest):
        setattr(target, last, new)
    elif isinstance(target, list) and last == "-":
        target.append(new)
    else:
        target[int(last) if isinstance(target, list) else last] = new
    return value


def _mark(fields: Any) -> Any:
    if isinstance(fields.get("data_schema"), dict):
        fields = fields | {"data_schema": nemo_relay.DataSchema(**fields["data_schema"])}
    if severity := fields.get("severity"):
        fields = fields | {"severity": getattr(nemo_relay.LogSeverity, severity.capitalize())}
    return nemo_relay.PendingMarkSpec(**fields)
