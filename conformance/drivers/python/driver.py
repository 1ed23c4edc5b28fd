"""The conformance driver of the Python binding: one JSON request a line in, one answer a line out (PROTOCOL.md)."""

from __future__ import annotations

import asyncio
import contextvars
import json
import platform
import sys

import nemo_relay
from generated.dispatch import OPERATIONS
from operations import exists
from scenario import DriverError, Scenario


class Driver:
    """Answers requests, one after the other, in one event loop."""

    def __init__(self) -> None:
        self._scenario = Scenario("", False)
        self._context = contextvars.Context()

    async def answer(self, request: dict) -> dict:
        match request["cmd"]:
            case "hello":
                return {"ok": self._hello()}
            case "begin":
                self._scenario = Scenario(request["scenario"], request["subscriber"])
                self._context = contextvars.Context()
                return {"ok": await self._inside(self._scenario.begin())}
            case "op":
                return await self._inside(self._scenario.operate(request))
            case "together":
                return await self._inside(self._scenario.together(request["branches"]))
            case "end":
                ended = await self._inside(self._scenario.end())
                self._context = contextvars.Context()
                return {"ok": ended | {"left": await self._scenario.left()}}
        return {"error": {"code": "unknown_command", "message": request["cmd"], "payload": {}}}

    async def _inside(self, work) -> object:
        """Runs work in the one context of the scenario, so that what it opens is open for the next request."""
        return await asyncio.get_running_loop().create_task(work, context=self._context)

    def _hello(self) -> dict:
        return {
            "driver": "python",
            "binding": nemo_relay.__version__,
            "spec": nemo_relay.spec_digest(),
            "runtime": f"{platform.python_implementation()} {platform.python_version()}",
            "ops": [name for name, operation in OPERATIONS.items() if exists(operation)],
        }


async def serve() -> None:
    driver = Driver()
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.buffer.readline):
        request = json.loads(line)
        try:
            answer = await driver.answer(request)
        except DriverError as error:
            answer = {"error": {"code": error.code, "message": str(error), "payload": {}}}
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
            answer = {"error": {"code": "driver_error", "message": fault, "payload": {}}}
        text = json.dumps({"id": request["id"], **answer}, separators=(",", ":"), ensure_ascii=True)
        sys.stdout.buffer.write(text.encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    asyncio.run(serve())
