"""Registration of what adds to the metadata of events."""

from .generated.event_metadata import *
from .generated.event_metadata import __all__ as __all__
