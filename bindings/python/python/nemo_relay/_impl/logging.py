"""The log: what the runtime and the application say reaches the loggers below `nemo_relay` of the module `logging`.

That module is not imported here: where the application has not imported it, nobody has asked to hear anything. What a
call says is taken with the events that are delivered; what threads of exporters say, by a thread that looks once a
second.
"""

from __future__ import annotations

import os
import sys
from threading import Event, Thread

from .. import _native
from ..generated.types import LogSeverity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ..generated.callbacks import Json

_PAUSE = 1.0
"""Seconds between two looks."""

_LEVELS = {"trace": 5, "debug": 10, "info": 20, "warn": 30, "error": 40}

_ROOT = "nemo_relay"

_watching: Thread | None = None
_is_silenced = False


def logging_log(severity: LogSeverity, message: str, target: str | None, fields: Json | None) -> None:
    """Writes what the application has to say."""
    _native.log(severity, message, target, fields)
    hand_over()


def trace(message: str, *, target: str | None = None, fields: Json | None = None) -> None:
    """Logs a detail of a detail; see `log`."""
    logging_log(LogSeverity.Trace, message, target, fields)


def debug(message: str, *, target: str | None = None, fields: Json | None = None) -> None:
    """Logs a detail that helps to find a fault; see `log`."""
    logging_log(LogSeverity.Debug, message, target, fields)


def info(message: str, *, target: str | None = None, fields: Json | None = None) -> None:
    """Logs the usual course of things; see `log`."""
    logging_log(LogSeverity.Info, message, target, fields)


def warn(message: str, *, target: str | None = None, fields: Json | None = None) -> None:
    """Logs something that may become a fault; see `log`."""
    logging_log(LogSeverity.Warn, message, target, fields)


def error(message: str, *, target: str | None = None, fields: Json | None = None) -> None:
    """Logs a fault; see `log`."""
    logging_log(LogSeverity.Error, message, target, fields)


def callback_failed(callback: str, name: str, fault: BaseException) -> None:
    """Says that a callback failed, without the text of its error, which may hold payloads."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    at = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else None
    try:
        _native.log_callback_failed(callback, name, type(fault).__name__, at)
    except Exception as error:
        _log_failed(error)
    hand_over()


def hand_over() -> None:
    """Hands what waits to the loggers."""
    try:
        records = _native.take_log()
    except Exception as error:  # the native library failed; what waits is still there
        _log_failed(error)
        return
    logging = sys.modules.get("logging")
    if logging is None:
        return
    for record in records:
        try:
            _tell(logging, *record)
        except Exception:  # a filter or a handler of the application; whoever has something to say must not fail by it
            pass


def _log_failed(fault: Exception) -> None:
    """Says that the log itself failed: the threads that have something to say live on."""
    try:
        _native.log_callback_failed("log", "", type(fault).__name__, None)
    except Exception:  # it goes on failing, and there is nobody else to tell
        pass


def _tell(
    logging: Any, at: float, severity: str, target: str, event: str, message: str, fields: dict[str, Any]
) -> None:
    global _is_silenced
    if not _is_silenced:
        # Without it, `logging` itself would print what no handler takes.
        logging.getLogger(_ROOT).addHandler(logging.NullHandler())
        _is_silenced = True
    logger = logging.getLogger(target)
    level = _LEVELS[severity]
    if not logger.isEnabledFor(level):
        return
    shown = ", ".join(f"{name}={value}" for name, value in fields.items())
    text = f"{message} ({shown})" if shown else message
    made = logger.makeRecord(target, level, _ROOT, 0, text, (), None, None, {"event": event, "fields": fields})
    made.created, made.msecs = at, (at - int(at)) * 1000
    logger.handle(made)


def watch() -> bool:
    """Has a thread take what native threads say, once somebody may hear it; says whether it is there."""
    global _watching
    if "logging" not in sys.modules:
        return False
    if _watching is None:
        _watching = Thread(target=_look, name="nemo-relay-log", daemon=True)
        _watching.start()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=_after_fork)
    return True


def _look() -> None:
    never = Event()
    while True:
        never.wait(_PAUSE)
        hand_over()


def _after_fork() -> None:
    """In a forked child: a thread anew."""
    global _watching
    _watching = Thread(target=_look, name="nemo-relay-log", daemon=True)
    _watching.start()
