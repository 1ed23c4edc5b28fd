# Code generated from spec/api/middleware.yaml by codegen. DO NOT EDIT.

"""Registration of event metadata."""

from __future__ import annotations

from .. import _native
from .._impl.stage import register as _register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import EventMetadataInjectorCallback

__all__ = [
    "register_injector",
    "deregister_injector",
]


def register_injector(name: str, priority: int, injector: EventMetadataInjectorCallback) -> None:
    """Registers for every call of the process: Adds to the metadata of every event before the sanitizers run.

    Args:
        name (str): The name of the registration; unique in its family and place.
        priority (int): Lower runs first and is outermost.
        injector (EventMetadataInjectorCallback): The callback.

    Raises:
        AlreadyExistsError: A name is taken at the place of registration.
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _register(16, False, None, name, priority, False, injector)


def deregister_injector(name: str) -> bool:
    """Removes a registration by name; calls that have begun still use it.

    Args:
        name (str): The name of the registration; unique in its family and place.
    """
    return _native.deregister(16, False, None, name)
