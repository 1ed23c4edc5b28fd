# Code generated from spec/api/runtime_registrations.yaml by codegen. DO NOT EDIT.

"""What is registered."""

from __future__ import annotations
from .._impl.runtime_registrations import (
    runtime_registrations_list_runtime_registrations as _runtime_registrations_list_runtime_registrations,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import Json

__all__ = [
    "list_runtime_registrations",
]


def list_runtime_registrations(*, kinds: Json | None = None) -> Json:
    """Lists everything that is registered globally by kind and name.

    Args:
        kinds (Json | None): A list of the kinds to list; all where absent. Default: None.

    Raises:
        InvalidArgumentError: An argument is not of the documented form.
    """
    return _runtime_registrations_list_runtime_registrations(kinds)
