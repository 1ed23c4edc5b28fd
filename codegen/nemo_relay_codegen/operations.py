"""Every public operation of the SDK, fully expanded: plain ops, registrations by family and place, classes.

Bindings, the dispatch tables of the conformance drivers and the reference are all made from this one list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .model import Spec, Type, nodes, parse_type

OperationKind = Literal["function", "register", "deregister", "constructor", "method", "property"]


@dataclass(frozen=True)
class Operation:
    """One operation.

    `id` is its name everywhere outside of a language: `scope.push`, `scope_register_tool_request_intercept`,
    `exporters.atof.new`. `family` and `place` are set for registrations, `owner` for constructors and members.
    """

    id: str
    kind: OperationKind
    module: str
    verb: str
    doc: str
    sync: bool
    params: tuple[nodes.Parameter, ...]
    options: tuple[nodes.Parameter, ...]
    returns: Type
    errors: tuple[str, ...]
    since: str
    stability: nodes.Stability
    source: str
    construct: bool = False
    pipeline: str | None = None
    part: str = "whole"
    family: nodes.Family | None = None
    place: nodes.Place | None = None
    owner: nodes.Class | None = None


def operations(spec: Spec) -> list[Operation]:
    """All of them, in the order of the spec files."""
    found: list[Operation] = []
    for module in spec.modules:
        file = spec.source_of(module).file
        found += [_plain(module, op, file) for op in module.ops]
        found += [
            _registration(module, template, family, file)
            for family in spec.families
            for template in module.templates
            if template.place in family.register_in
        ]
        for class_ in module.classes:
            found += _class(module, class_, file)
    return found


def _plain(module: nodes.Module, op: nodes.Op, file: str) -> Operation:
    return Operation(
        id=op.op,
        kind="function",
        module=module.module,
        verb=op.op.removeprefix(f"{module.module}."),
        doc=op.doc,
        sync=op.sync,
        params=op.params,
        options=op.options,
        returns=parse_type(op.returns),
        errors=op.errors,
        since=op.since,
        stability=op.stability,
        source=file,
        construct=op.visibility == "construct",
        pipeline=op.pipeline,
        part=op.part,
    )


def _registration(module: nodes.Module, template: nodes.OpTemplate, family: nodes.Family, file: str) -> Operation:
    name = template.op.format(family=family.family)
    return Operation(
        id=name,
        kind=template.action,
        module=module.module,
        verb=name,
        doc=template.doc.replace("{family.doc}", family.doc),
        sync=template.sync,
        params=tuple(_parameter(param, family) for param in module.params if _has(param, template, family)),
        options=(),
        returns=parse_type(template.returns),
        errors=template.errors,
        since=family.since,
        stability=family.stability,
        source=file,
        family=family,
        place=template.place,
    )


def _has(param: nodes.TemplateParameter, template: nodes.OpTemplate, family: nodes.Family) -> bool:
    registers = template.action == "register"
    match param.only:
        case "scope":
            return template.place == "scope"
        case "ordered":
            return registers and family.ordered
        case "break_chain":
            return registers and family.break_chain
        case "switch":
            return registers and family.kind == "switch"
        case "register":
            return registers
        case _:
            return True


def _parameter(param: nodes.TemplateParameter, family: nodes.Family) -> nodes.Parameter:
    """The parameter with `family` in its type replaced by the family's own name."""
    return nodes.Parameter(
        name=param.name, doc=param.doc, default=param.default, type=param.type.replace("<family>", f"<{family.family}>")
    )


def _class(module: nodes.Module, class_: nodes.Class, file: str) -> list[Operation]:
    shared = {"module": module.module, "since": class_.since, "stability": class_.stability, "source": file}
    stem = f"{module.module}.{class_.short}"
    config = nodes.Parameter(name="config", type=class_.config, doc="The configuration.")
    constructor = Operation(
        id=f"{stem}.new",
        kind="constructor",
        verb="new",
        doc=class_.doc,
        sync=True,
        params=(config,),
        options=(),
        returns=Type(class_.class_),
        errors=class_.constructor_errors,
        owner=class_,
        **shared,
    )
    members = [
        Operation(
            id=f"{stem}.{method.name}",
            kind="property" if method.property else "method",
            verb=method.name,
            doc=method.doc,
            sync=method.sync,
            params=method.params,
            options=(),
            returns=parse_type(method.returns),
            errors=method.errors,
            owner=class_,
            **shared,
        )
        for method in class_.methods
    ]
    return [constructor, *members]
