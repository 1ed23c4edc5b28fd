"""What a plugin may ask of the program that runs it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Literal

import grpc

from nemo_relay_worker import _json
from nemo_relay_worker._scopes import STACK, OwnStack, ScopeBlock, ScopeType
from nemo_relay_worker._types import ChainError, ToolOutcome
from nemo_relay_worker.generated import worker_pb2 as pb

MAX_MESSAGE = 16 << 20
OPTIONS = [("grpc.max_receive_message_length", MAX_MESSAGE), ("grpc.max_send_message_length", MAX_MESSAGE)]
# A path is no name of a server, which HTTP/2 asks for.
_CLIENT = [*OPTIONS, ("grpc.default_authority", "localhost")]
_SERVICE = "/nemo.relay.worker.v1.RelayHostRuntime/"
_TIMEOUT = 5.0
Level = Literal["debug", "info", "warning", "error"]


class Host:
    """The program that runs a plugin. An async function awaits its methods; in a sync one they wait by themselves."""

    def __init__(self) -> None:
        self._channel: grpc.aio.Channel | None = None
        self._caller: pb.Caller | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def connect(self, socket: str, caller: pb.Caller) -> None:
        """Tells where it listens; connects with the first question. To be called within the event loop."""
        self._loop, self._caller = asyncio.get_running_loop(), caller
        self._channel = grpc.aio.insecure_channel(f"unix:{socket}", options=_CLIENT)

    async def close(self) -> None:
        """Lets go of the connection."""
        if self._channel is not None:
            await self._channel.close(None)

    def log(self, level: Level, message: str) -> Any:
        """Writes a line into the log of the host, which keeps its first 1,024 bytes."""
        request = pb.LogRequest(caller=self._caller, level=f"LOG_LEVEL_{level.upper()}", message=message)
        return self.finish(self._ask("Log", request, pb.LogResponse))

    def emit_mark(self, name: str, data: Any = None, metadata: dict[str, Any] | None = None) -> Any:
        """Emits a mark inside the innermost open scope: that in which the call was made, or one opened since."""
        request = pb.EmitMarkRequest(
            caller=self._caller,
            name=name,
            data=_json.optional(data),
            metadata=_json.optional(metadata),
            scope_stack_id=STACK.get(),
        )
        return self.finish(self._ask("EmitMark", request, pb.EmitMarkResponse))

    def scope(
        self, name: str, scope_type: ScopeType = "function", input: Any = None, metadata: dict[str, Any] | None = None
    ) -> ScopeBlock:
        """A scope around a block, inside the innermost open one; an error that leaves the block is in its end event."""
        return ScopeBlock(self, name, scope_type, input, metadata)

    def own_stack(self) -> OwnStack:
        """A block whose scopes and marks are in no scope of the call, for work that outlives it or runs beside it."""
        return OwnStack(self)

    def push_scope(
        self, name: str, scope_type: ScopeType = "function", input: Any = None, metadata: dict[str, Any] | None = None
    ) -> Any:
        """Opens a scope inside the innermost open one; gives its uuid. What is left open ends with the invocation."""
        request = pb.PushScopeRequest(
            caller=self._caller,
            scope_stack_id=STACK.get(),
            name=name,
            scope_type=f"SCOPE_TYPE_{scope_type.upper()}",
            input=_json.optional(input),
            metadata=_json.optional(metadata),
        )
        return self.finish(self._ask("PushScope", request, pb.PushScopeResponse, "scope_id"))

    def pop_scope(self, scope_id: str, output: Any = None, metadata: dict[str, Any] | None = None) -> Any:
        """Closes the innermost open scope."""
        request = pb.PopScopeRequest(
            caller=self._caller,
            scope_stack_id=STACK.get(),
            scope_id=scope_id,
            output=_json.optional(output),
            metadata=_json.optional(metadata),
        )
        return self.finish(self._ask("PopScope", request, pb.PopScopeResponse))

    def create_scope_stack(self) -> Any:
        """Makes a stack in no scope; gives its number."""
        request = pb.CreateScopeStackRequest(caller=self._caller)
        return self.finish(self._ask("CreateScopeStack", request, pb.CreateScopeStackResponse, "scope_stack_id"))

    def drop_scope_stack(self, number: int) -> Any:
        """Ends a stack that was made, and what is open on it."""
        request = pb.DropScopeStackRequest(caller=self._caller, scope_stack_id=number)
        return self.finish(self._ask("DropScopeStack", request, pb.DropScopeStackResponse))

    def decode_request(self, codec: str, request: Any) -> Any:
        """The normalized form of a request, a dict with `content` and `headers`, by a codec of the runtime."""
        asked = pb.DecodeRequestRequest(caller=self._caller, codec=codec, request=_json.dump(request))
        return self.finish(self._ask("DecodeLlmCodecRequest", asked, pb.CodecResponse, "json"))

    def encode_request(self, codec: str, annotated_request: Any, original: Any) -> Any:
        """The original request with what was changed in its normalized form; all else stays as it is."""
        asked = pb.EncodeRequestRequest(
            caller=self._caller,
            codec=codec,
            annotated_request=_json.dump(annotated_request),
            original=_json.dump(original),
        )
        return self.finish(self._ask("EncodeLlmCodecRequest", asked, pb.CodecResponse, "json"))

    def decode_response(self, codec: str, response: Any) -> Any:
        """The normalized form of a response."""
        asked = pb.DecodeResponseRequest(caller=self._caller, codec=codec, response=_json.dump(response))
        return self.finish(self._ask("DecodeLlmCodecResponse", asked, pb.CodecResponse, "json"))

    def registrations(self, *kinds: str) -> Any:
        """What is registered globally, of these kinds or of all.

        Dicts with `kind`, `local_name`, `effective_name` and `owner`.
        """
        request = pb.ListRuntimeRegistrationsRequest(caller=self._caller, kinds=kinds)
        answer = pb.ListRuntimeRegistrationsResponse
        return self.finish(self._ask("ListRuntimeRegistrations", request, answer, "registrations"))

    def diagnostics(self) -> Any:
        """What went wrong with this worker, as its host sees it: dicts with `code`, `count` and `message`."""
        request = pb.GetRuntimeDiagnosticsRequest(caller=self._caller)
        answer = pb.GetRuntimeDiagnosticsResponse
        return self.finish(self._ask("GetRuntimeDiagnostics", request, answer, "diagnostics"))

    async def tool_next(self, invocation_id: int, args: Any) -> ToolOutcome:
        """Runs the rest of the chain around a tool call."""
        request = pb.ToolNextRequest(caller=self._caller, invocation_id=invocation_id, args=_json.dump(args))
        came = await self._ask("ToolNext", request, pb.ToolNextResponse, timeout=None)
        return ToolOutcome(_json.load(came.result), _json.load(came.annotation))

    async def llm_next(self, invocation_id: int, request: Any) -> Any:
        """Runs the rest of the chain around a model call."""
        asked = pb.LlmNextRequest(caller=self._caller, invocation_id=invocation_id, request=_json.dump(request))
        return _json.load((await self._ask("LlmNext", asked, pb.LlmNextResponse, timeout=None)).response)

    def finish(self, work: Coroutine[Any, Any, Any]) -> Any:
        """The work itself within the event loop, and what it gives in any other thread."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            if self._loop is None:
                work.close()
                raise RuntimeError("the plugin does not run yet") from None
            return asyncio.run_coroutine_threadsafe(work, self._loop).result()
        return work

    async def _ask(
        self, method: str, request: Any, kind: Any, field: str = "", timeout: float | None = _TIMEOUT
    ) -> Any:
        """The answer of the host, or one field of it; bytes are JSON."""
        if self._channel is None:
            raise RuntimeError("the plugin does not run yet")
        call = self._channel.unary_unary(
            _SERVICE + method, request_serializer=type(request).SerializeToString, response_deserializer=kind.FromString
        )
        answer = await call(request, timeout=timeout)
        error = getattr(answer, "error", None)
        if error is not None and answer.HasField("error"):
            raise ChainError(error.code, error.message, retryable=error.retryable, failure=error.failure)
        if not field:
            return answer
        value = getattr(answer, field)
        return _json.load(value) if isinstance(value, bytes) else value
