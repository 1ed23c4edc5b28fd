"""What people and programs are told: the codes of errors, and the records of the log."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Documented, Name, Node
from .typed import Dotted, Typed


class ErrorPart(Typed):
    shown: Literal["at", "named"] | None = Field(
        None, description="How a description of the error shows it; absent: its text says it already."
    )


class ErrorCode(Documented):
    code: Name
    number: int
    message: str = Field(description="How the text of the error begins.")
    event_type: Name | None = Field(None, description="`error.type` in the metadata of events; absent: never there.")
    payload: tuple[ErrorPart, ...] = ()


class Errors(Node):
    errors: tuple[ErrorCode, ...]


class LogRecord(Documented):
    event: Name
    severity: Name = Field(description="A value of LogSeverity.")
    target: Dotted
    message: str = Field(description="The text, the same every time.")
    fields: tuple[Typed, ...]


class Logs(Documented):
    logs: Name
    records: tuple[LogRecord, ...]
