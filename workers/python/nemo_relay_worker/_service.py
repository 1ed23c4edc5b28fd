"""The answers to the host."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import grpc

from nemo_relay_worker import _answers, _json
from nemo_relay_worker._plugin import Plugin
from nemo_relay_worker._scopes import STACK
from nemo_relay_worker._stream import StreamWork
from nemo_relay_worker.generated import worker_pb2 as pb

PROTOCOL = "grpc-v1"
_SERVICE = "nemo.relay.worker.v1.PluginWorker"


class PluginWorker:
    """One plugin, as its host asks it."""

    def __init__(self, plugin: Plugin, plugin_id: str, caller: pb.Caller) -> None:
        self._plugin, self._plugin_id, self._caller = plugin, plugin_id, caller
        self._running: dict[int, asyncio.Task[pb.InvokeResponse]] = {}
        self._streams: dict[int, StreamWork] = {}
        self.ended = asyncio.Event()

    def handler(self) -> grpc.GenericRpcHandler:
        """The methods of the protocol."""
        methods = {
            "Handshake": self._method(pb.HandshakeRequest, self._handshake),
            "Health": self._method(pb.HealthRequest, self._health),
            "Validate": self._method(pb.ValidateRequest, self._validate),
            "Register": self._method(pb.RegisterRequest, self._register),
            "Invoke": self._method(pb.InvokeRequest, self._invoke),
            "InvokeStream": self._method(pb.InvokeRequest, self._invoke_stream),
            "ResumeStream": self._method(pb.ResumeStreamRequest, self._resume_stream),
            "CancelInvocation": self._method(pb.CancelInvocationRequest, self._cancel),
            "Shutdown": self._method(pb.ShutdownRequest, self._shutdown),
        }
        return grpc.method_handlers_generic_handler(_SERVICE, methods)

    def _method(self, kind: Any, answer: Callable[[Any], Awaitable[Any]]) -> grpc.RpcMethodHandler:
        async def called(request: Any, context: grpc.aio.ServicerContext) -> Any:
            token = hmac.compare_digest(request.caller.auth_token.encode(), self._caller.auth_token.encode())
            if not token or request.caller.activation_id != self._caller.activation_id:
                await context.abort(grpc.StatusCode.UNAUTHENTICATED, "the token is not that of the activation")
            return await answer(request)

        return grpc.unary_unary_rpc_method_handler(
            called,
            request_deserializer=kind.FromString,
            response_serializer=lambda message: message.SerializeToString(),
        )

    async def _handshake(self, _: pb.HandshakeRequest) -> pb.HandshakeResponse:
        return pb.HandshakeResponse(
            plugin_id=self._plugin_id, protocol=PROTOCOL, plugin_version=self._plugin.version, kit=_kit()
        )

    async def _health(self, _: pb.HealthRequest) -> pb.HealthResponse:
        return pb.HealthResponse(healthy=True)

    async def _validate(self, request: pb.ValidateRequest) -> pb.ValidateResponse:
        try:
            found = await asyncio.to_thread(self._plugin.diagnose, _json.load(request.config) or {})
            return pb.ValidateResponse(diagnostics=_json.dump([diagnostic.as_dict() for diagnostic in found]))
        except Exception as error:
            return pb.ValidateResponse(error=_answers.worker_error(error))

    async def _register(self, request: pb.RegisterRequest) -> pb.RegisterResponse:
        try:
            registrations = await asyncio.to_thread(self._plugin.activate, _json.load(request.config) or {})
            return pb.RegisterResponse(registrations=registrations)
        except Exception as error:
            return pb.RegisterResponse(error=_answers.worker_error(error))

    async def _invoke(self, request: pb.InvokeRequest) -> pb.InvokeResponse:
        task = asyncio.ensure_future(self._answer(request))
        self._running[request.invocation_id] = task
        try:
            return await task
        except asyncio.CancelledError as error:
            # That of the host, which waits no more, or that of the call itself, which goes on.
            if task.cancelled() and not asyncio.current_task().cancelling():  # type: ignore[union-attr]
                return _answers.failed(error)
            task.cancel()
            raise
        finally:
            del self._running[request.invocation_id]

    async def _answer(self, request: pb.InvokeRequest) -> pb.InvokeResponse:
        STACK.set(request.scope.scope_stack_id)
        try:
            function = self._plugin.function(request.surface, request.registration_name)
            return await _answers.answer(self._plugin.host, function, request)
        except Exception as error:
            return _answers.failed(error)

    async def _invoke_stream(self, request: pb.InvokeRequest) -> pb.StreamResponse:
        try:
            function = self._plugin.function(request.surface, request.registration_name)
            call = _answers.llm_call(request.llm)
        except Exception as error:
            return pb.StreamResponse(error=_answers.worker_error(error))
        STACK.set(request.scope.scope_stack_id)
        stream = self._streams[request.invocation_id] = StreamWork(function, call)
        return await self._step(request.invocation_id, stream)

    async def _resume_stream(self, request: pb.ResumeStreamRequest) -> pb.StreamResponse:
        stream = self._streams.get(request.invocation_id)
        if stream is None:
            return pb.StreamResponse(error=_answers.worker_error(LookupError("no such stream is at work")))
        stream.tell(request)
        return await self._step(request.invocation_id, stream)

    async def _step(self, number: int, stream: StreamWork) -> pb.StreamResponse:
        step = await stream.step()
        if step.WhichOneof("step") in ("over", "error"):
            self._streams.pop(number, None)
        return step

    async def _cancel(self, request: pb.CancelInvocationRequest) -> pb.CancelInvocationResponse:
        task = self._running.get(request.invocation_id)
        if task is not None:
            task.cancel()
        stream = self._streams.pop(request.invocation_id, None)
        if stream is not None:
            stream.cancel()
        return pb.CancelInvocationResponse()

    async def _shutdown(self, _: pb.ShutdownRequest) -> pb.ShutdownResponse:
        self.ended.set()
        return pb.ShutdownResponse()


def _kit() -> str:
    try:
        return f"nemo-relay-worker {version('nemo-relay-worker')}"
    except PackageNotFoundError:
        return "nemo-relay-worker"
