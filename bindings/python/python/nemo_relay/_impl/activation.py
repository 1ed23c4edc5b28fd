"""An activation, and work of the core that may wait."""

from __future__ import annotations

import sys

from .. import _native
from .driver import drive

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any, Self


class Activation:
    """A configuration that was activated, which ends with the `async with` block that is given it."""

    __slots__ = ("_last_report", "_number")

    def __init__(self, number: int, report: Any) -> None:
        self._number, self._last_report = number, report

    async def close(self) -> None:
        """Takes back what was registered and sees that its exporters have written; a second call does nothing.

        Raises:
            IoError: A file or another resource of the system failed.
        """
        self._report()
        await drive(_native.plugin_close(self._number), None)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, class_: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _report(self) -> Any:
        """The report with the counts of now; once it is closed or replaced, as it was last seen."""
        report = _native.plugin_report()
        if self._is_active():
            self._last_report = report
        return self._last_report

    def _is_active(self) -> bool:
        return _native.plugin_is_active(self._number)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {'active' if self._is_active() else 'closed'}>"


async def elsewhere(work: _native.Work) -> None:
    """Does work of the core in another thread, so that the event loop goes on; where no loop of asyncio runs, here."""
    asyncio = sys.modules.get("asyncio")
    loop = None if asyncio is None else asyncio._get_running_loop()
    try:
        done = loop.run_in_executor(None, work.run) if loop is not None else None
    except RuntimeError:  # the loop takes no more work
        done = None
    if done is None:
        work.run()
    else:
        await done
