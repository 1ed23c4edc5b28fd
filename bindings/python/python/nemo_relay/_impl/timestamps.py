"""Points in time as a caller gives them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ..generated.errors import InvalidArgumentError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(timestamp: datetime) -> int:
    """Whole microseconds since 1970 in UTC.

    Raises:
        InvalidArgumentError: It is no datetime, or it has no time zone.
    """
    if not isinstance(timestamp, datetime):
        raise _fault(f"timestamp must be a datetime.datetime object, not {type(timestamp).__name__}")
    if timestamp.utcoffset() is None:
        raise _fault("timestamp datetime must be timezone-aware")
    return (timestamp - _EPOCH) // _MICROSECOND


def _fault(message: str) -> InvalidArgumentError:
    error = InvalidArgumentError(f"invalid argument: {message}")
    error.argument = "timestamp"
    return error
