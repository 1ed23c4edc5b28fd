"""A headless Chromium with a profile of its own, both of which are gone when the process that uses them is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

KEEPER = Path(__file__).resolve().parent / "keeper.py"


class Chromium:
    """A browser that shows one page; see keeper.py for how it ends."""

    def __init__(self, url: str) -> None:
        # A session of its own, for what a terminal sends to end the starter must not end the keeper as well.
        self._keeper = subprocess.Popen(
            [sys.executable, str(KEEPER), url], stdin=subprocess.PIPE, start_new_session=True
        )

    def wait(self) -> int:
        """Waits for the browser's end; 0 where it was closed, another number where it ended by itself."""
        return self._keeper.wait()

    def close(self) -> None:
        """Ends the browser and removes its profile."""
        self._keeper.communicate()
