"""What is registered."""

from .generated.runtime_registrations import *
from .generated.runtime_registrations import __all__ as __all__
