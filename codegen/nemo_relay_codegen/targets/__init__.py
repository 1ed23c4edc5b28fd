"""One module a language; each has a NAME and `outputs(spec)`. A module put here is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

from ..model import Spec
from ..output import Output


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))


def outputs(spec: Spec, only: str | None = None) -> list[Output]:
    """The outputs of every target, or of one; raises ValueError where two claim one path."""
    if only is not None and only not in names():
        raise ValueError(f"there is no target `{only}`; there are {', '.join(names())}")
    found: dict[str, Output] = {}
    for name in [only] if only else names():
        target: ModuleType = importlib.import_module(f"{__name__}.{name}")
        for output in target.outputs(spec):
            if output.path in found:
                raise ValueError(f"target {target.NAME}: {output.path} is written twice")
            found[output.path] = output
    return list(found.values())
