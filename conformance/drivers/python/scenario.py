"""One scenario: what is bound, recorded and registered between `begin` and `end`."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import weakref
from typing import Any

import described_codecs
import described_plugins
import nemo_relay
from callbacks import Behaviour
from generated.dispatch import OPERATIONS, Operation
from nemo_relay import plugin, scope, subscribers
from nemo_relay._impl.scope import scope_close
from operations import prepared, result_of
from shown import show, show_error
from streams import Consumer
from values import exception_class, given, reported, reported_object, request

_RECORDER = "conformance.recorder"


class DriverError(Exception):
    """A request that the driver cannot do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Scenario:
    """The state of one scenario."""

    def __init__(self, name: str, subscriber: bool) -> None:
        self.name, self._subscriber = name, subscriber
        self.bound: dict[str, Any] = {}
        self.called: list[list[Any]] = []
        self.raised: list[BaseException] = []
        self.kept: dict[str, Any] = {}
        self.contexts: dict[str, Any] = {}
        self.functions: list[weakref.ref] = []
        self._events: list[str] = []
        self._handles: list[weakref.ref] = []
        self._registered: list[tuple[str, dict[str, Any]]] = []
        self._barriers: dict[str, int] = {}
        self._waiting: dict[str, asyncio.Event] = {}
        self._lost = 0

    async def begin(self) -> None:
        if self._subscriber:
            subscribers.register(_RECORDER, lambda event: self._events.append(event.to_json()))

    # Operations

    async def operate(self, request: dict) -> dict:
        """An operation of its own; cancelled from outside where the request says so."""
        if "cancel_after" not in request:
            return (await self.run(request))[0]
        started = self._waiting.setdefault(request["cancel_after"], asyncio.Event())
        task = asyncio.ensure_future(self.run(request))
        begun = asyncio.ensure_future(started.wait())
        await asyncio.wait([task, begun], return_when=asyncio.FIRST_COMPLETED)
        begun.cancel()
        task.cancel()
        return (await task)[0]

    def began(self, callback: str) -> None:
        if event := self._waiting.get(callback):
            event.set()

    async def together(self, branches: list[list[dict]]) -> dict:
        async def branch(operations: list[dict]) -> list[dict]:
            return [await self.operate(operation) for operation in operations]

        answers = await asyncio.gather(*(branch(operations) for operations in branches))
        return {"ok": None, "branches": list(answers)}

    async def run(self, request: dict, sync: bool = False, context: Any = None) -> tuple[dict, BaseException | None]:
        """An operation: its answer, and the exception that it raised. `sync` is set inside of a plain function, and
        `context` is what a callback was given that resolves codecs."""
        op = request["op"]
        args = given(request.get("args", {}), self.bound)
        facts: dict[str, Any] = {}
        try:
            if op == "scope.block":
                return await self._block(request, args)
            if op == "driver.barrier":
                return {"ok": await self._barrier(args)}, None
            if op == "driver.call_kept":
                return {"ok": await self._call_kept(args)}, None
            if op == "plugin.is_active":
                return {"ok": args["activation"].is_active}, None
            if op.startswith(described_plugins.REGISTERS):
                return {"ok": described_plugins.register(self, op, args, request)}, None
            if op not in OPERATIONS:
                raise DriverError("unknown_op", op)
            if not self._with_codecs(OPERATIONS[op], args, request, context):
                return {"ok": None}, None
            value = await self._call(op, OPERATIONS[op], args, request, sync, facts)
        except DriverError:
            raise
        except BaseException as error:
            if request.get("show"):
                show_error(error)
            return {"error": self.error(error)} | facts, error
        return {"ok": value} | facts, None

    def _with_codecs(self, operation: Operation, args: dict, request: dict, context: Any) -> bool:
        """Puts codecs and plugins in the place of what describes them; false where the context resolves none."""
        for parameter in (*operation.positional, *operation.keyword):
            if parameter.type == "plugin" and parameter.wire in args:
                args[parameter.wire] = described_plugins.made(self, args[parameter.wire], request)
            if parameter.type != "codec" or parameter.wire not in args:
                continue
            asked = args[parameter.wire]
            args[parameter.wire] = described_codecs.made(self, asked, request, context)
            if isinstance(asked, dict) and "resolved" in asked and args[parameter.wire] is None:
                return False
        return True

    def callbacks(self, operation: Operation, request: dict) -> tuple[dict[str, Behaviour], dict[str, Any]]:
        """What the callbacks of a request do, and what the package is given in their place."""
        behaviours: dict[str, Behaviour] = {}
        given: dict[str, Any] = {}
        for parameter, described in request.get("callbacks", {}).items():
            if described.get("not_callable"):
                given[parameter] = 42
                continue
            behaviours[parameter] = Behaviour(self, described, operation.callbacks[parameter], request)
            given[parameter] = behaviours[parameter].function()
        return behaviours, given

    async def _call(self, op: str, operation: Operation, args: dict, request: dict, sync: bool, facts: dict) -> Any:
        behaviours, functions = self.callbacks(operation, request)
        args |= functions
        function, positional, keyword = prepared(operation, args)
        if request.get("show"):
            show(*positional, *keyword.values())
        if "func" in operation.callbacks:
            facts |= {"args_same": None, "result_same": None}
            call = function(*positional, **keyword)
            given_args = args.get("args") if "args" in args else positional[1].content
            del positional, keyword
            return await self._managed(operation, call, given_args, behaviours.get("func"), facts, request)
        if op == "subscribers.flush" and not sync:
            function = subscribers.flush_async
        if op.endswith(".shutdown"):
            self._registered = [one for one in self._registered if one[1].get("object") is not args["object"]]
        value = function(*positional, **keyword)
        if asyncio.iscoroutine(value):
            value = await value
        if request.get("show"):
            show(value)
        if op == "codecs.encode":
            facts["result_same"] = value is positional[2]
        self._note(op, operation, args, value)
        if "bind" in request:
            self._bind(request["bind"], value)
        return result_of(operation, value)

    async def _managed(
        self, operation: Operation, call: Any, given_args: Any, func: Behaviour | None, facts: dict, request: dict
    ) -> Any:
        consumer = Consumer(self, request.get("consume", {})) if operation.returns == "stream" else None
        try:
            result = await call
            if consumer is not None:
                holder, result, call = [result], None, None
                await consumer.read(holder)
        finally:
            facts |= consumer.facts if consumer is not None else {}
            if func is not None and func.invocations:
                first = func.first_given
                facts["args_same"] = getattr(first, "content", first) is given_args
            if consumer is not None and func is not None and func.invocations:
                pairs = zip(consumer.chunks, func.gave, strict=False)
                facts["result_same"] = len(consumer.chunks) <= len(func.gave) and all(a is b for a, b in pairs)
        if consumer is None and func is not None and func.invocations:
            plain = result.result if isinstance(result, nemo_relay.ToolExecutionResult) else result
            facts["result_same"] = plain is func.last_returned
        return self.reported_result(result, operation.returns)

    async def _call_kept(self, args: dict) -> Any:
        continuation, form = self.kept[args["of"]]
        payload = request(args["args"]) if form.takes == "LLMRequest" else args["args"]
        return self.reported_result(await continuation(payload), form.gives)

    def reported_result(self, result: Any, type_: str) -> Any:
        """What a managed call or a continuation gave, whose type in the specification is `type_`."""
        if type_ == "stream":
            return None
        if not type_.startswith("Tool"):
            return reported_object(result)
        if not isinstance(result, nemo_relay.ToolExecutionResult):
            return {"result": reported(result)}
        annotation = {} if result.annotation is None else {"annotation": reported(result.annotation)}
        return {"result": reported(result.result)} | annotation

    async def _block(self, request: dict, args: dict) -> tuple[dict, BaseException | None]:
        answers: list[dict] = []
        _, positional, keyword = prepared(OPERATIONS["scope.push"], args)
        try:
            async with scope.scope(*positional, **keyword) as handle:
                if "bind" in request:
                    self._bind(request["bind"], handle)
                for operation in request.get("ops", []):
                    answer, error = await self.run(operation)
                    answers.append(answer)
                    if isinstance(error, asyncio.CancelledError):
                        raise error  # the block is what was cancelled
                if failing := request.get("raise"):
                    error = exception_class(failing["type"])(failing["message"])
                    self.raised.append(error)
                    raise error
        except BaseException as error:
            return {"error": self.error(error), "answers": answers}, error
        return {"ok": None, "answers": answers}, None

    async def _barrier(self, args: dict) -> None:
        name = args["name"]
        self._barriers[name] = self._barriers.get(name, 0) + 1
        while self._barriers[name] < args["count"]:
            await asyncio.sleep(0.001)

    def error(self, error: BaseException) -> dict:
        """An exception as it is reported."""
        if isinstance(error, nemo_relay.RelayError):
            return {"code": error.code, "message": error.message, "payload": error.payload, "same_object": None}
        if isinstance(error, asyncio.CancelledError):
            return {"code": "cancelled", "message": str(error), "payload": {}, "same_object": None}
        same = any(error is raised for raised in self.raised)
        payload = {"exception_type": type(error).__name__}
        return {"code": "callback_failed", "message": str(error), "payload": payload, "same_object": same}

    # What has to be put away

    def _bind(self, name: str, value: Any) -> None:
        self.bound[name] = value
        if isinstance(value, nemo_relay.ScopeHandle | nemo_relay.ToolHandle | nemo_relay.LLMHandle):
            self._handles.append(weakref.ref(value))

    def _note(self, op: str, operation: Operation, args: dict, value: Any) -> None:
        """Remembers what is registered, so that `end` can remove it."""
        key = {name: args[name] for name in ("scope", "name", "object", "kind") if name in args}
        if operation.kind == "register" or op.endswith(".register"):
            self._registered.append((op.replace("register", "deregister"), key))
        elif "deregister" in op and value and (op, key) in self._registered:
            self._registered.remove((op, key))

    async def end(self) -> dict:
        await subscribers.flush_async()
        events, self._events = self._events, []
        called, self.called = self.called, []
        for op, args in reversed(self._registered):
            function, positional, keyword = prepared(OPERATIONS[op], args)
            with contextlib.suppress(nemo_relay.NotFoundError):  # where its scope has closed
                self._lost += not function(*positional, **keyword)
        for value in reversed(list(self.bound.values())):
            if isinstance(value, nemo_relay.ScopeHandle):
                scope_close(value, None, None, None, None)
            elif isinstance(value, plugin.PluginHostActivation):
                await value.close()
            elif hasattr(value, "shutdown"):
                with contextlib.suppress(nemo_relay.IoError):  # where its server is not there
                    value.shutdown()
        while (handle := scope.get_handle()).parent_uuid is not None:
            scope.pop(handle)
        if self._subscriber:
            subscribers.deregister(_RECORDER)
        for kept in (self.bound, self.kept, self.contexts, self._registered, self.raised, self._waiting):
            kept.clear()
        return {"events": events, "called": called}

    async def left(self) -> dict:
        """What is still there after everything has been put away; delivery threads need a moment to end."""
        counts = {}
        for _ in range(400):
            gc.collect()
            counts = {
                "handles": sum(handle() is not None for handle in self._handles),
                "callbacks": sum(function() is not None for function in self.functions),
            }
            if not any(counts.values()):
                break
            await asyncio.sleep(0.005)
        return counts | {"registrations": self._lost}
