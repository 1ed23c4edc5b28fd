"""What the Node.js and the WebAssembly packages share: JavaScript modules, declarations, and the native interface.

Both packages have the same functions; a package whose language file lacks something raises `unsupported` for it.
"""

from __future__ import annotations

import json
from typing import Any

from ..lower import Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, nodes
from ..naming import camel, pascal, screaming, snake
from ..output import Output
from ._js_native import native_functions


def package(spec: Spec, language: str, folder: str) -> list[Output]:
    """The generated JavaScript modules of one package."""
    lower = Lowering(spec, language)
    operations = lower.operations()
    context = {
        "digest": spec.digest,
        "version": spec.sdk.version,
        "enums": [enum for enum in lower.enums() if enum.wire in _asked(operations, lower)],
        "flags": lower.flags(),
        "errors": _errors(lower),
        "families": lower.families(),
        "records": [
            record for record in [*lower.records(), *lower.configs()] if not getattr(record.node, "opaque", False)
        ],
        "handles": [record for record in lower.records() if record.node.opaque],
        "events": lower.events(),
        "functions": [_function(spec, op) for op in operations if not op.owner and not op.op.construct],
        "classes": _classes(spec, operations),
        "string": json.dumps,
        "jsdoc": jsdoc,
        "function_doc": _function_doc,
        "screaming": screaming,
        "returns": _returns,
        "enum_names": [enum.wire for enum in lower.enums()],
        "worded": ["timestamp", *(enum.wire for enum in lower.enums())],
    }
    context["choice_names"] = _used(context["functions"], "check.oneOf(")
    context["record_names"] = _used(context["functions"], "check.record(")
    context["config_names"] = sorted(
        {screaming(op.op.params[0].type) for op in operations if op.op.kind == "constructor"}
    )
    context["modules"] = sorted(
        {f["operation"].op.module for f in context["functions"] if not f["operation"].op.family}
    )
    context["exports"] = _exports(context)
    modules = {
        "enums.mjs": ["enum", "flags"],
        "errors.mjs": ["errors"],
        "families.mjs": ["family"],
        "records.mjs": ["record", "config"],
        "operations.mjs": ["module", "family"],
        "classes.mjs": ["module", "config"],
        "digest.mjs": [],
        "exports.mjs": [],
        "index.d.ts": [],
    }
    return [
        Output(f"{folder}/{name}", f"js/{name}.j2", context, _sources(spec, kinds)) for name, kinds in modules.items()
    ]


def glue(spec: Spec, language: str, path: str, template: str) -> Output:
    """The native functions of one package, with their guards."""
    lower = Lowering(spec, language)
    functions = native_functions(Lowering(spec, "rust"), [op.id for op in lower.operations() if op.without])
    return Output(path, template, {"functions": functions, "camel": camel}, _sources(spec, ["module"]))


def arguments(spec: Spec, path: str) -> Output:
    """The argument records of the engine that both packages share."""
    functions = [function for function in native_functions(Lowering(spec, "rust"), []) if function.record]
    return Output(path, "js/arguments.rs.j2", {"functions": functions}, _sources(spec, ["module"]))


def dispatch(spec: Spec, language: str, path: str) -> Output:
    """The table of a conformance driver: which function of the package an operation is."""
    lower = Lowering(spec, language)
    return Output(
        path,
        "js/dispatch.mjs.j2",
        {"operations": lower.operations(), "string": json.dumps},
        _sources(spec, ["module", "family"]),
    )


def jsdoc(lines: list[str], indent: int = 0) -> str:
    """A documentation comment; what would end it early is taken apart."""
    space = " " * indent
    safe = [line.replace("*/", "*\\/") for line in lines]
    if len(safe) == 1:
        return f"/** {safe[0]} */"
    body = [f"{space} * {line}".rstrip() for line in safe]
    return "\n".join(["/**", *body, f"{space} */"])


def _function_doc(operation: LoweredOperation, *more: str) -> list[str]:
    """What a function does, takes, gives and throws."""
    lines = list(operation.doc)
    for field in operation.positional:
        given = f" Default: {json.dumps(field.default)}." if field.default is not None else ""
        lines.append(f"@param {field.name} {' '.join(field.doc)}{given}")
    lines += more
    for code in operation.op.errors:
        lines.append(f"@throws {{RelayError}} `{code}`")
    return lines


def _sources(spec: Spec, kinds: list[str]) -> tuple[str, ...]:
    return tuple(
        source.file for source in spec.sources if source.kind in kinds or (not kinds and source.kind != "language")
    )


def _errors(lower: Lowering) -> list[dict[str, Any]]:
    """Every code but `ok` with the name of its class."""
    errors = [error for error in lower.errors() if error.node.number]
    return [{"class": f"{error.name.removesuffix('Error')}Error", "error": error} for error in errors]


def _function(spec: Spec, operation: LoweredOperation) -> dict[str, Any]:
    op = operation.op
    opened = spec.types.get(op.returns.name)
    kept = {field.name for field in opened.fields} if getattr(opened, "opaque", False) else set()
    checked = [_checked(spec, field, kept) for field in [*operation.params, *operation.options]]
    if op.family:
        call = _registration(operation, {field["field"].wire: field["checked"] for field in checked})
    else:
        call = f"{op.module}Ops.{camel(op.verb)}({', '.join(field['checked'] for field in checked)})"
    return {"operation": operation, "call": call, "params": operation.positional, "block": op.id == "scope.push"}


def _registration(operation: LoweredOperation, checked: dict[str, str]) -> str:
    family, place = operation.op.family, checked.get("scope", "null")
    if operation.op.kind == "deregister":
        return f"middleware.deregister({family.number}, {place}, {checked['name']})"
    parts = [
        place,
        checked["name"],
        checked.get("priority", "0"),
        checked.get("break_chain", "false"),
        checked["callback"],
    ]
    return f"middleware.register({family.number}, {', '.join(parts)})"


def _asked(operations: list[LoweredOperation], lower: Lowering) -> set[str]:
    """The declared types that a caller passes in, directly or inside a configuration."""
    fields = [field for operation in operations for field in operation.positional]
    fields += [field for config in lower.configs() for field in config.fields]
    return {name for field in fields for name in field.parsed.declared()}


def _used(functions: list[dict[str, Any]], marker: str) -> list[str]:
    """The tables that the functions check against with the given check."""
    calls = [function["call"].split(marker)[1:] for function in functions]
    return sorted({part.split(")")[0].split(", ")[-1] for parts in calls for part in parts})


def _returns(family: LoweredFamily) -> str:
    """What a callback may return: the value itself or a promise of it."""
    type_ = {"wrap": f"{family.returns} | Json", "observe": "void | Promise<void>"}.get(
        family.node.kind, family.returns
    )
    if family.node.kind == "gate":
        type_ = f"{type_} | undefined | void"
    return type_ if family.node.kind == "observe" else f"{type_} | Promise<{type_}>"


def _checked(spec: Spec, field: Field, kept: set[str] = frozenset()) -> dict[str, Any]:
    """The expression that checks an argument and turns it into what the native side takes.

    `kept` are the arguments that a handle keeps; other JSON is for events and needed only where somebody sees them.
    """
    type_, name, wire = field.parsed, field.name, json.dumps(field.wire)
    declared = spec.types.get(type_.name)
    if isinstance(declared, nodes.Enum):
        text = f"check.oneOf({wire}, {name}, {declared.enum})"
    elif isinstance(declared, nodes.Flags):
        text = f"check.flags({wire}, {name}, {sum(value.bit for value in declared.values)})"
    elif isinstance(declared, nodes.Record) and declared.opaque:
        text = f"check.{'optionalH' if type_.optional else 'h'}andle({wire}, {name})"
        if field.wire == "scope":
            text = f"scopeOps.numberOf({wire}, {name})"
    elif isinstance(declared, nodes.Record | nodes.Config):
        given = f"{name} ?? {{}}" if isinstance(declared, nodes.Config) else name
        text = f"check.record({wire}, {given}, {screaming(type_.name)})"
    elif type_.name == "json":
        text = f"check.{'optionalJson' if field.wire in kept else 'shownJson'}({name})" if type_.optional else name
    elif type_.name == "callback":
        text = f"check.callable({wire}, {name})"
    elif field.wire == "name" and not type_.optional:
        text = f"check.name({wire}, {name})"
    else:
        default = f", {json.dumps(field.default)}" if field.default is not None else ""
        function = f"optional{pascal(type_.name)}" if type_.optional and not default else camel(type_.name)
        text = f"check.{function}({wire}, {name}{default})"
    return {"field": field, "checked": text}


def _classes(spec: Spec, operations: list[LoweredOperation]) -> list[dict[str, Any]]:
    classes = []
    for operation in operations:
        if operation.op.kind != "constructor":
            continue
        members = [other for other in operations if other.owner == operation.owner and other is not operation]
        classes.append(
            {
                "constructor": operation,
                "config": _checked(spec, operation.params[0]),
                "native": camel(snake(operation.id)),
                "members": [
                    {
                        "operation": member,
                        "native": camel(snake(member.id)),
                        "args": [_checked(spec, field)["checked"] for field in member.positional],
                    }
                    for member in members
                ],
            }
        )
    return classes


def _names(function: dict[str, Any]) -> list[str]:
    """A function and what the package has beside it."""
    name = function["operation"].name
    beside = [f"{name}Async"] if function["operation"].op.pipeline else []
    return [name, *beside, *(["withScope"] if function["block"] else [])]


def _exports(context: dict[str, Any]) -> dict[str, list[str]]:
    """Public names by module."""
    return {
        "enums": [node.name for node in [*context["enums"], *context["flags"]]],
        "errors": [error["class"] for error in context["errors"]],
        "operations": [name for function in context["functions"] for name in _names(function)],
        "classes": [class_["constructor"].name for class_ in context["classes"]],
    }
