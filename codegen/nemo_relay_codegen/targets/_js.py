"""JavaScript modules, declarations, and the native interface of the packages for Node.js and WebAssembly.

Both packages have the same functions under the same names; a package whose language lacks something raises
`unsupported` for it.
"""

from __future__ import annotations

import json
from typing import Any

from ..lower import Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, Type, nodes, parse_type
from ..naming import camel, pascal, screaming
from ..operations import Operation
from ..output import Output
from . import _js_plugins as plugins
from ._dictionaries import dictionaries
from ._js_native import native_functions, stays
from ._js_published import gathered, given_type, looked_into, registered, returned, returned_type, worded_objects
from ._js_records import described, said, worded

# Where the fields of a record come from that tells a callback about its call.
_FACTS = {
    "tool_name": "call.name",
    "args": "frame.value",
    "tool_call_id": "call.toolCallId",
}


# Kinds of families whose callbacks are about events, and run outside of a call that could be cancelled.
_EVENTS = ("observe", "inject", "sanitize_event")

# The checks of records.
_RECORDS = ("check.record(", "check.records(")

# The checks of enumerations.
_CHOICES = ("oneOf", "optionalOneOf")


def shared(lower: Lowering, folder: str) -> list[Output]:
    """The generated modules that both packages have."""
    operations = lower.operations()
    spec = lower.spec
    enums = [enum for enum in lower.enums() if enum.wire in _asked(operations, lower)]
    listed = _listed(operations)
    context = {
        "digest": spec.digest,
        "version": spec.sdk.version,
        "enums": enums,
        "words": [enum for enum in lower.enums() if enum.wire in listed and enum.wire not in lower.language.worded],
        "worded_objects": worded_objects(lower, in_documents=False),
        "said": lambda field: said(lower, enums, field) if field.parsed.name not in listed else [field.type],
        "flags": lower.flags(),
        "errors": _errors(lower),
        "families": lower.families(),
        "given": lambda family: _given(lower, family),
        "records": [
            record for record in [*lower.records(), *lower.configs()] if not getattr(record.node, "opaque", False)
        ],
        "contexts": [record for record in lower.records() if record.resolves],
        "codecs": sorted(spec.of("codec"), key=lambda codec: codec.number),
        "shapes": _shapes(lower),
        "aliases": _aliases(lower),
        "dictionaries": dictionaries(lower, lambda key: key.alias or _texts(key)),
        "handles": [one for one in lower.records() if one.node.opaque and one not in plugins.activations(lower)],
        "activations": plugins.activations(lower),
        "events": lower.events(),
        "functions": [_function(lower, op) for op in operations if not op.owner and not op.op.construct],
        "also": [(name, op.name) for op in operations if (name := lower.language.also.get(op.id))],
        "string": json.dumps,
        "jsdoc": jsdoc,
        "function_doc": function_doc,
        "screaming": screaming,
        "returns": _returns,
        "given_type": given_type,
        "looked_into": looked_into,
        "returned": returned,
        "given_records": ("LLMRequest", "ToolExecutionContext", "ToolExecutionResult"),
        "gathered": gathered(lower),
        "described": lambda field: described(lower, enums, field),
        "worded": ["timestamp", *(enum.wire for enum in lower.enums())],
        "constructed": ["LLMRequest", "ScopeStack"],
        "class_names": [op.name for op in operations if op.op.kind == "constructor"],
        "func_type": _func_type,
        "signal_doc": _signal_doc,
    }
    context["methods"] = plugins.context_methods(context["functions"])
    context["choice_names"] = sorted(
        {name for marker in _CHOICES for name in _used(context["functions"], f"check.{marker}(")}
    )
    context["worded_enums"] = worded(enums, context["records"])
    context["record_names"] = [name for check in _RECORDS for name in _used(context["functions"], check)]
    context["modules"] = sorted(
        {f["operation"].op.module for f in context["functions"] if not f["operation"].op.family}
    )
    context["exports"] = _exports(context)
    modules = {
        "enums.mjs": ["enum", "flags"],
        "errors.mjs": ["errors"],
        "families.mjs": ["family"],
        "contexts.mjs": ["record"],
        "plugin_context.mjs": ["module", "family"],
        "codec_classes.mjs": ["codec"],
        "records.mjs": ["record", "config"],
        "operations.mjs": ["module", "family"],
        "digest.mjs": [],
        "exports.mjs": [],
        "index.d.ts": [],
    }
    return [
        Output(f"{folder}/{name}", f"js/{name}.j2", context, sources(spec, kinds)) for name, kinds in modules.items()
    ]


def glue(spec: Spec, path: str, template: str) -> Output:
    """The native functions of one package, with their guards."""
    return Output(path, template, {"functions": native_functions(Lowering(spec, "rust"))}, sources(spec, ["module"]))


def arguments(spec: Spec, path: str) -> Output:
    """The argument records of the engine that both packages share."""
    functions = [function for function in native_functions(Lowering(spec, "rust")) if function.record]
    return Output(path, "js/arguments.rs.j2", {"functions": functions}, sources(spec, ["module"]))


def jsdoc(lines: list[str], indent: int = 0) -> str:
    """A documentation comment; what would end it early is taken apart."""
    space = " " * indent
    safe = [line.replace("*/", "*\\/") for line in lines]
    if len(safe) == 1:
        return f"/** {safe[0]} */"
    body = [f"{space} * {line}".rstrip() for line in safe]
    return "\n".join(["/**", *body, f"{space} */"])


def function_doc(operation: LoweredOperation, *more: str, fields: list[Field] | None = None) -> list[str]:
    """What a function does, takes, gives and throws; `fields` are its parameters where they are not its own."""
    lines = list(operation.doc)
    for field in operation.positional if fields is None else fields:
        given = f" Default: {json.dumps(field.default)}." if field.default is not None else ""
        lines.append(f"@param {field.name} {' '.join(field.doc)}{given}")
    lines += more
    for code in operation.op.errors:
        lines.append(f"@throws {{RelayError}} `{code}`")
    return lines


def sources(spec: Spec, kinds: list[str]) -> tuple[str, ...]:
    return tuple(
        source.file for source in spec.sources if source.kind in kinds or (not kinds and source.kind != "language")
    )


def _errors(lower: Lowering) -> list[dict[str, Any]]:
    """Every code but `ok` with the name of its class."""
    errors = [error for error in lower.errors() if error.node.number]
    return [{"class": f"{error.name.removesuffix('Error')}Error", "error": error} for error in errors]


def _function(lower: Lowering, operation: LoweredOperation) -> dict[str, Any]:
    spec, op = lower.spec, operation.op
    kept = _kept(spec, operation)
    checked = [check_of(spec, op, field, kept) for field in [*operation.params, *operation.options]]
    if op.kind == "register":
        checked = [registered(lower, op.family, one) for one in checked]
    arguments = {field["field"].wire: field["checked"] for field in checked}
    if op.family:
        call = _registration(operation, arguments)
    else:
        call = f"{op.module}Ops.{camel(op.verb)}({', '.join(arguments.values())})"
    return {
        "operation": operation,
        "call": call,
        "context_call": op.kind == "register" and _of_context(operation, arguments),
        "params": operation.positional,
        "block": op.id == "scope.push",
        "sets_stack": op.id == "isolation.set_thread_scope_stack",
        "managed": bool(op.pipeline) and op.part == "whole",
        "streams": op.returns.name == "stream",
        "by_functions": bool(op.pipeline) and op.part == "whole" and "codec" in arguments,
        "takes_plugin": "plugin" in arguments,
        "gathered": op.kind == "register" and op.family.family in lower.language.gathered,
    }


def _kept(spec: Spec, operation: LoweredOperation) -> set[str]:
    """The JSON that is needed even where no event shows it.

    It is what a handle keeps, what a severity is written to, and that of operations that emit nothing.
    """
    if operation.op.module not in ("scope", "tools", "llm"):
        return {field.wire for field in operation.positional}
    opened = spec.types.get(operation.op.returns.name)
    kept = {field.name for field in opened.fields} if getattr(opened, "opaque", False) else set()
    graded = any(field.parsed.name == "LogSeverity" for field in operation.options)
    return kept | ({"metadata"} if graded else set())


def _registration(operation: LoweredOperation, checked: dict[str, str]) -> str:
    family, place = operation.op.family, checked.get("scope", "null")
    if operation.op.kind == "deregister":
        return f"middleware.deregister({family.number}, {place}, {checked['name']})"
    if family.kind == "switch":
        return f"middleware.registerSwitch({', '.join(checked.values())})"
    return f"middleware.register({family.number}, {place}, {_entry(checked)})"


def _of_context(operation: LoweredOperation, checked: dict[str, str]) -> str:
    """The same registration by the context of a plugin."""
    family = operation.op.family
    if family.kind == "switch":
        return f"registerSwitch({', '.join(checked.values())})"
    return f"register({family.number}, {_entry(checked)})"


def _entry(checked: dict[str, str]) -> str:
    order = [checked["name"], checked.get("priority", "0"), checked.get("break_chain", "false"), checked["callback"]]
    return ", ".join(order)


def _asked(operations: list[LoweredOperation], lower: Lowering) -> set[str]:
    """The declared types that a caller passes in, directly or inside a configuration; lists hold words."""
    fields = [field for operation in operations for field in operation.positional]
    fields += [field for config in lower.configs() for field in config.fields]
    shapes = {field.parsed.shape for field in fields}
    fields += [field for record in lower.records() if record.wire in shapes for field in record.fields]
    return {name for field in fields if field.parsed.name != "list" for name in field.parsed.declared()}


def _listed(operations: list[LoweredOperation]) -> set[str]:
    """The declared types of which a caller passes lists."""
    types = [field.parsed for operation in operations for field in operation.positional]
    return {type_.argument.name for type_ in types if type_.name == "list" and type_.argument}


def _used(functions: list[dict[str, Any]], marker: str) -> list[str]:
    """The tables that the functions check against with the given check."""
    calls = [function["call"].split(marker)[1:] for function in functions]
    return sorted({part.split(")")[0].split(", ")[-1] for parts in calls for part in parts})


def _shapes(lower: Lowering) -> list[dict[str, Any]]:
    """The normalized forms as interfaces; their members keep the names that they have in JSON."""
    return [
        {
            "name": lower.type(parse_type(f"json<{shape.normalized}>")),
            "doc": shape.doc,
            "fields": [(field, lower.type(field.parsed).replace("Json", "any")) for field in shape.fields],
        }
        for shape in lower.spec.of("normalized")
    ]


def _aliases(lower: Lowering) -> list[dict[str, str]]:
    """The choices of words in dictionaries that have a published name."""
    keys = [key for dictionary in lower.spec.of("dictionary") for key in dictionary.fields if key.alias]
    words = {key.alias: _texts(key) for key in keys}
    of = {alias: ", ".join(f"`{key.name}`" for key in keys if key.alias == alias) for alias in words}
    return [{"name": name, "type": words[name], "doc": f"The words of {of[name]}."} for name in sorted(words)]


def _texts(key: nodes.Key) -> str:
    """The words of a key; where others may come, an editor still offers them."""
    return " | ".join([*(json.dumps(word) for word in key.words), *(["(string & {})"] if key.others else [])])


def _given(lower: Lowering, family: LoweredFamily) -> str:
    """What a callback of the family is given, as a JavaScript list; `frame` is one invocation of it."""
    # What a switch is given is bound to it when it is registered.
    params = [param for param in family.params if family.node.kind != "switch"]
    return f"[{', '.join(_given_one(lower, param) for param in params)}]"


def _given_one(lower: Lowering, param: Field) -> str:
    type_ = param.parsed
    if type_.name == "next":
        return "(args) => call.next(frame, args)"
    known = {"string": "call.name", "Event": "call.event()"}.get(type_.name)
    if known or type_.optional:
        return known or "frame.annotation"
    record = next((record for record in lower.records() if record.wire == type_.name), None)
    if record is None or record.wire == "LLMRequest":
        return "frame.value"
    if record.resolves:
        return f"new {record.name}(...codecsOf(call, frame))"
    return f"{{ {', '.join(f'{field.name}: {_FACTS[field.wire]}' for field in record.fields)} }}"


def _signal_doc(family: LoweredFamily) -> list[str]:
    """What is said of the signal that a callback is given as its last argument; nothing where it is given none."""
    return [] if family.node.kind in _EVENTS else ["@param signal The signal of the call, where the caller gave one."]


def _returns(family: LoweredFamily) -> str:
    """What a callback may return: the value itself or a promise of it."""
    if family.node.kind == "observe":
        return "void | Promise<void>"
    type_ = returned_type(family)
    if family.returns_parsed.name == "stream":
        type_ = "AsyncIterable<Json> | Iterable<Json>"
    elif family.node.kind == "wrap" and type_ != "Json":
        type_ = f"{type_} | Json"
    elif family.returns_parsed.name == "LLMRequestInterceptOutcome":
        type_ = f"{type_} | LlmRequest"
    elif family.returns_parsed.optional:
        type_ = f"{type_} | undefined | void"
    return f"{type_} | Promise<{type_}>"


def _func_type(field: Field, *, signal: bool) -> str:
    """The type of the application's own function, whose result the caller gets."""
    given = "request: LlmRequest" if field.parsed.takes else "args: any"
    result = "T | Promise<T>"
    if field.parsed.argument.name == "stream":
        result = "AsyncIterable<T> | Iterable<T> | Promise<AsyncIterable<T> | Iterable<T>>"
    return f"({given}{', signal: AbortSignal' if signal else ''}) => {result}"


def check_of(spec: Spec, op: Operation, field: Field, kept: set[str] = frozenset()) -> dict[str, Any]:
    """The expression that checks an argument and turns it into what the native side takes.

    `kept` are the arguments that a handle keeps; other JSON is for events and needed only where somebody sees them.
    """
    type_, name, wire = field.parsed, field.name, json.dumps(field.wire)
    declared = spec.types.get(type_.name)
    if stays(spec, op, field):
        text = f"check.request({wire}, {name})" if type_.name == "LLMRequest" else name
    elif isinstance(declared, nodes.Enum):
        text = f"check.{'optionalOneOf' if type_.optional else 'oneOf'}({wire}, {name}, {declared.enum})"
    elif isinstance(declared, nodes.Flags):
        text = f"check.flags({wire}, {name}, {sum(value.bit for value in declared.values)})"
    elif isinstance(declared, nodes.Record) and declared.opaque:
        text = f"check.{_checker(type_)}({wire}, {name})"
        if field.wire == "scope":
            text = f"scopeOps.{'optionalNumberOf' if type_.optional else 'numberOf'}({wire}, {name})"
        elif op.module == plugins.MODULE:
            text = f"pluginOps.{field.wire}Of({wire}, {name})"
    elif isinstance(declared, nodes.Record | nodes.Config):
        given = f"{name} ?? {{}}" if isinstance(declared, nodes.Config) else name
        text = f"check.record({wire}, {given}, {screaming(type_.name)})"
    elif type_.shape in spec.types:
        text = f"check.records({name}, {screaming(type_.shape)})"
    elif (op.module, op.verb, field.wire) == ("scope", "event", "data"):
        text = f"check.markJson(name, {name})"
    elif type_.name == "json":
        text = f"check.{_json_check(type_, field.wire in kept)}({name})"
    elif type_.name == "list":
        text = f"check.{'optionalWords' if type_.optional else 'words'}({wire}, {name})"
    elif type_.name == "callback":
        text = f"check.{'optionalCallable' if type_.optional else 'callable'}({wire}, {name})"
    elif field.wire == "name" and "register" in (op.kind, op.verb):
        text = f"check.name({wire}, {name})"
    else:
        default = f", {json.dumps(field.default)}" if field.default is not None else ""
        function = camel(type_.name) if default else _checker(type_)
        text = f"check.{function}({wire}, {name}{default})"
    return {"field": field, "checked": text}


def _json_check(type_: Type, is_kept: bool) -> str:
    if not type_.optional:
        return "json"
    return "optionalJson" if is_kept else "shownJson"


def _checker(type_: Type) -> str:
    return f"optional{pascal(type_.name)}" if type_.optional else camel(type_.name)


def _names(function: dict[str, Any]) -> list[str]:
    """A function and what the package has beside it."""
    name = function["operation"].name
    beside = [f"{name}Async"] if function["managed"] and not function["streams"] else []
    beside += ["withScope"] if function["block"] else []
    beside += ["withScopeStack"] if function["sets_stack"] else []
    return [name, *beside]


def _exports(context: dict[str, Any]) -> dict[str, list[str]]:
    """Public names by module."""
    return {
        "enums": [node.name for node in [*context["enums"], *context["flags"]]]
        + [enum["name"] for enum in context["worded_objects"]],
        "errors": [error["class"] for error in context["errors"]],
        "operations": [name for function in context["functions"] for name in _names(function)]
        + [name for name, _ in context["also"]],
        "classes": context["class_names"],
        "codec_classes": [codec.class_name for codec in context["codecs"]],
    }
