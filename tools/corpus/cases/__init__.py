"""The cases of the corpus, one package a surface and one module a kind."""

import importlib

from tools.corpus.case import Case

MODULES = ("requests", "written", "responses", "streams", "errors")


def cases(surface: str) -> list[Case]:
    """All cases of `surface`, in the order in which they are written down."""
    modules = [importlib.import_module(f"tools.corpus.cases.{surface}.{name}") for name in MODULES]
    return [case for module in modules for case in module.CASES]
