"""Streams of callbacks, and the consumer of a stream (PROTOCOL.md, section 5)."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

from values import described_error, given, reported

if TYPE_CHECKING:
    from callbacks import Behaviour
    from scenario import Scenario


def produced(scenario: Scenario, owner: Behaviour, action: dict, inner: Any) -> Any:
    """The stream that an action describes."""
    producer = Producer(scenario, owner, action)
    match action.get("form"):
        case "none":
            return 42
        case "list":
            return list(producer.given("chunks"))
        case "sync":
            return producer.steps()
    return producer.stream(inner)


class Producer:
    """One described stream."""

    def __init__(self, scenario: Scenario, owner: Behaviour, action: dict) -> None:
        self._scenario, self._owner, self._action = scenario, owner, action

    def given(self, field: str) -> Iterator[Any]:
        """The chunks of a field, each noted as given."""
        for chunk in self._action.get(field, []):
            made = given(chunk, self._scenario.bound)
            self._owner.gave.append(made)
            yield made

    def steps(self) -> Iterator[Any]:
        self._note("pull")
        try:
            for chunk in (*self.given("chunks"), *self.given("after")):
                yield chunk
                self._note("pull")
        except GeneratorExit:
            self._note("close")
            raise
        self._fail()

    async def stream(self, inner: Any) -> AsyncIterator[Any]:
        self._note("pull")
        try:
            for chunk in self.given("chunks"):
                yield chunk
                self._note("pull")
            if self._action.get("inner"):
                try:
                    async for chunk in self._through(inner):
                        yield chunk
                        self._note("pull")
                except Exception:
                    if not self._action.get("recover"):
                        raise
            for chunk in self.given("after"):
                yield chunk
                self._note("pull")
            if self._action.get("wait"):
                self._scenario.began(f"{self._owner.id}:wait")
                await asyncio.sleep(30)
        except (GeneratorExit, asyncio.CancelledError):
            self._note("close")
            raise
        self._fail()

    async def _through(self, inner: Any) -> AsyncIterator[Any]:
        from callbacks import changed

        most, taken, index = self._action.get("take"), 0, -1
        while most is None or taken < most:
            try:
                chunk = await anext(inner)
            except StopAsyncIteration:
                return
            index += 1
            if index in self._action.get("drop", []):
                continue
            if change := self._action.get("set"):
                chunk = changed(chunk, change["pointer"], given(change["value"], self._scenario.bound), False)
            taken += 1
            yield chunk

    def _note(self, what: str) -> None:
        if self._action.get("record"):
            self._scenario.called.append([f"{self._owner.id}:{what}"])

    def _fail(self) -> None:
        if failing := self._action.get("raise"):
            error = described_error(failing)
            self._scenario.raised.append(error)
            raise error


class Consumer:
    """Reads a stream as a request describes."""

    def __init__(self, scenario: Scenario, wishes: dict) -> None:
        self._scenario, self._wishes = scenario, wishes
        self.chunks: list[Any] = []
        self.facts: dict[str, Any] = {}

    async def read(self, holder: list[Any]) -> None:
        """Reads the stream in `holder`, to which nothing else refers; raises what reading or closing it raised."""
        stream = holder.pop()
        most, over = self._wishes.get("take"), False
        self.facts["chunks"] = []
        try:
            while not over and (most is None or len(self.chunks) < most):
                over = not await self._ask(stream)
            match self._wishes.get("then"):
                case "close":
                    await self._pause()
                    await stream.aclose()
                    await stream.aclose()
                case "drop":
                    await self._pause()
                    gone = weakref.ref(stream)
                    del stream
                    for _ in range(200):
                        gc.collect()
                        if gone() is None:
                            return
                        await asyncio.sleep(0.005)
                    return
        except asyncio.CancelledError:
            raise
        except BaseException:
            self.facts["again"] = await self._again(stream)
            raise
        self.facts["again"] = await self._again(stream)

    async def _ask(self, stream: Any) -> bool:
        await self._pause()
        if self._wishes.get("record"):
            self._scenario.called.append(["consumer:ask"])
        try:
            chunk = await anext(stream)
        except StopAsyncIteration:
            return False
        self.chunks.append(chunk)
        self.facts["chunks"].append(reported(chunk))
        return True

    async def _pause(self) -> None:
        if pause := self._wishes.get("pause"):
            await asyncio.sleep(pause / 1000)

    async def _again(self, stream: Any) -> Any:
        try:
            return {"ok": reported(await anext(stream))}
        except StopAsyncIteration:
            return "over"
        except BaseException as error:
            return {"error": self._scenario.error(error)}
