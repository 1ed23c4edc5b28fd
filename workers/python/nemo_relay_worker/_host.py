"""What a plugin may ask of the program that runs it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Literal

import grpc

from nemo_relay_worker import _json
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
        """Emits a mark that belongs to no scope."""
        request = pb.EmitMarkRequest(
            caller=self._caller, name=name, data=_json.optional(data), metadata=_json.optional(metadata)
        )
        return self.finish(self._ask("EmitMark", request, pb.EmitMarkResponse))

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

    async def _ask(self, method: str, request: Any, kind: Any, timeout: float | None = _TIMEOUT) -> Any:
        if self._channel is None:
            raise RuntimeError("the plugin does not run yet")
        call = self._channel.unary_unary(
            _SERVICE + method, request_serializer=type(request).SerializeToString, response_deserializer=kind.FromString
        )
        answer = await call(request, timeout=timeout)
        error = getattr(answer, "error", None)
        if error is not None and answer.HasField("error"):
            raise ChainError(error.code, error.message, retryable=error.retryable, failure=error.failure)
        return answer
