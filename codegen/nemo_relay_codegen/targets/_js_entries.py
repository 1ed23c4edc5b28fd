"""The entries of both JavaScript packages for plugins and their components, with their declarations."""

from __future__ import annotations

import json

from ..lower import Lowering
from ..naming import screaming
from ..output import Output
from . import _js_plugins as plugins
from ._js import jsdoc, sources
from ._js_documents import Entries


def entries(lower: Lowering, folder: str) -> list[Output]:
    """Their modules."""
    documents = Entries(lower)
    tools = {"string": json.dumps, "jsdoc": jsdoc, "screaming": screaming}
    found = [(one["module"], "component", one, ["config"]) for one in documents.components()]
    if documents.document:
        found.append((plugins.MODULE, plugins.MODULE, plugins.entry(lower) | documents.plugin(), ["config", "module"]))
    return [
        Output(f"{folder}/{name}.{kind}", f"js/{template}.{kind}.j2", context | tools, sources(lower.spec, kinds))
        for name, template, context, kinds in found
        for kind in ("mjs", "d.ts")
    ]
