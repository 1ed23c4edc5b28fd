"""The classes of the JavaScript packages: some methods give a promise in one package and wait in the other."""

from __future__ import annotations

import json
from typing import Any

from ..lower import Field, LoweredOperation, Lowering
from ..model import Spec
from ..naming import camel, screaming
from ..output import Output
from ._js import check_of, function_doc, jsdoc, sources
from ._js_published import returned


def classes(spec: Spec, language: str, folder: str) -> list[Output]:
    """What a package has in its own way: the classes, and their declarations, which follow those of `index.d.ts`."""
    lower = Lowering(spec, language)
    operations = lower.operations()
    context = {
        "classes": _classes(lower, operations),
        "config_names": sorted({screaming(op.op.params[0].type) for op in operations if op.op.kind == "constructor"}),
        "string": json.dumps,
        "jsdoc": jsdoc,
        "function_doc": function_doc,
        "returned": returned,
    }
    origin = sources(spec, ["module", "config"])
    return [Output(f"{folder}/{name}", f"js/{name}.j2", context, origin) for name in ("classes.mjs", "classes.d.ts")]


def _classes(lower: Lowering, operations: list[LoweredOperation]) -> list[dict[str, Any]]:
    classes = []
    for operation in operations:
        if operation.op.kind != "constructor":
            continue
        config = check_of(lower.spec, operation.op, operation.params[0])
        members = [other for other in operations if other.owner == operation.owner and other is not operation]
        classes.append(
            {
                "constructor": operation,
                "config": config,
                "spread": _spread(lower, operation),
                "members": [
                    {
                        "operation": member,
                        "verb": camel(member.op.verb),
                        "args": [check_of(lower.spec, member.op, field)["checked"] for field in member.positional],
                    }
                    for member in members
                ],
            }
        )
    return classes


def _spread(lower: Lowering, constructor: LoweredOperation) -> list[Field]:
    """The fields of the configuration that a constructor takes one by one as well."""
    owner = constructor.op.owner
    config = next(config for config in lower.configs() if config.wire == owner.config)
    return [field for name in owner.spread for field in config.fields if field.wire == name]
