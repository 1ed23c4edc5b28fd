"""Personal data and secrets kept out of events, by configuration."""

from .generated.pii_redaction import *
from .generated.pii_redaction import __all__ as __all__
