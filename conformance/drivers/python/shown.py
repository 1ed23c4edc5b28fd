"""What the package shows people of its objects and errors, on standard error."""

from __future__ import annotations

import sys
import traceback
from typing import Any


def show(*things: Any) -> None:
    """Those that are of the package; what is the application's own it shows as it likes."""
    for thing in things:
        if type(thing).__module__.partition(".")[0] == "nemo_relay":
            print(repr(thing), str(thing), f"{thing}", file=sys.stderr)


def show_error(error: BaseException) -> None:
    """As a program does that does not catch it, and as one that logs it."""
    traceback.print_exception(error)
    print(repr(error), str(error), getattr(error, "__notes__", None), vars(error), file=sys.stderr)
