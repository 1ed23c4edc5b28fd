"""Subscribers: functions that are told of every event, each on a thread of its own."""

from ._impl.subscribers import flush_async
from .generated import subscribers as _generated
from .generated.subscribers import *

__all__ = [*_generated.__all__, "flush_async"]
