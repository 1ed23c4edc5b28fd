# Code generated from spec/api/logging.yaml by codegen. DO NOT EDIT.

"""The log of the application, where the runtime also says what nobody else is told."""

from __future__ import annotations
from .._impl.logging import logging_log as _logging_log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import Json
    from .types import LogSeverity

__all__ = [
    "log",
]


def log(severity: LogSeverity, message: str, *, target: str | None = None, fields: Json | None = None) -> None:
    """Writes a line into the log that the runtime writes to; nothing happens where that is off.

    Args:
        severity (LogSeverity): How serious it is.
        message (str): What happened.
        target (str | None): What it is about; the name of the language goes before it. Default: None.
        fields (Json | None): An object with what else there is to say. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _logging_log(severity, message, target, fields)
