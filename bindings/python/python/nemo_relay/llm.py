"""Model calls, those whose response comes in chunks included; called, it is the decorator of `decorators.llm`."""

from __future__ import annotations

import sys
from types import ModuleType

from ._impl.stream import LlmStream
from .generated import llm as _generated
from .generated import llm_dictionaries as _dictionaries
from .generated.llm import *
from .generated.llm_dictionaries import *

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = [*_generated.__all__, *_dictionaries.__all__, "LlmStream"]


class _Decorator(ModuleType):
    """Lets `@relay.llm` stand beside `@relay.tool`, where the name is that of this module already."""

    def __call__(self, name: Any = None, **options: Any) -> Any:
        from .decorators import llm

        return llm(name, **options)


sys.modules[__name__].__class__ = _Decorator
