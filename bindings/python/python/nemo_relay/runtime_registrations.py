"""What is registered, and functions that decide whether it takes part."""

from .generated import runtime_registrations as _generated
from .generated.callbacks import ConditionalMiddlewareGuardrailCallback as ConditionalMiddlewareGuardrail
from .generated.runtime_registrations import *
from .generated.types import (
    RuntimeRegistrationIdentity,
    RuntimeRegistrationKind,
    RuntimeRegistrationOwner,
    RuntimeRegistrationOwnerKind,
)

__all__ = [
    *_generated.__all__,
    "ConditionalMiddlewareGuardrail",
    "RuntimeRegistrationIdentity",
    "RuntimeRegistrationKind",
    "RuntimeRegistrationOwner",
    "RuntimeRegistrationOwnerKind",
]
