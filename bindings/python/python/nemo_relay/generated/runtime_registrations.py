# Code generated from spec/api/*.yaml by codegen. DO NOT EDIT.

"""What is registered, and who decides whether it takes part."""

from __future__ import annotations

from .. import _native
from .._impl.runtime_registrations import register as _register
from .._impl.runtime_registrations import (
    runtime_registrations_list_runtime_registrations as _runtime_registrations_list_runtime_registrations,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from .callbacks import ConditionalMiddlewareGuardrailCallback
    from .types import RuntimeRegistrationIdentity, RuntimeRegistrationKind

__all__ = [
    "register_conditional_middleware_guardrail",
    "deregister_conditional_middleware_guardrail",
    "list_runtime_registrations",
]


def register_conditional_middleware_guardrail(
    name: str,
    kinds: set[RuntimeRegistrationKind],
    registration_name: str,
    guardrail: ConditionalMiddlewareGuardrailCallback,
) -> None:
    """Registers for every call of the process: Decides each time that a global registration is about to be used whether that use is left out.

    Args:
        name (str): The name of the registration; unique in its family and place.
        kinds (set[RuntimeRegistrationKind]): The kinds of registrations that it decides about; at least one.
        registration_name (str): The name of the registrations that it decides about.
        guardrail (ConditionalMiddlewareGuardrailCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(name, kinds, registration_name, guardrail)


def deregister_conditional_middleware_guardrail(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(17, False, None, name)


def list_runtime_registrations(
    kinds: Iterable[RuntimeRegistrationKind] | None = None,
) -> list[RuntimeRegistrationIdentity]:
    """Lists everything that is registered globally by kind and name.

    Args:
        kinds (Iterable[RuntimeRegistrationKind] | None): The kinds to list; all where absent.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _runtime_registrations_list_runtime_registrations(kinds)
