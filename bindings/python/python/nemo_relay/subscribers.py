"""Subscribers: functions that are told of every event, by a thread of the package, in the order of emission."""

from ._impl.subscribers import flush_async
from .generated import subscribers as _generated
from .generated.subscribers import *

__all__ = [*_generated.__all__, "flush_async"]
