"""Operations of the specification, called in the installed package as their generated description says."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import nemo_relay
from generated.dispatch import ENUMS, FLAGS, RECORDS, Operation, Parameter
from nemo_relay._impl.scope import scope_close
from values import reported_object, request

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def find(path: str) -> Any:
    """What a path such as `scope.push` leads to; raises AttributeError."""
    found: Any = nemo_relay
    for part in path.split("."):
        found = getattr(found, part)
    return found


def exists(operation: Operation) -> bool:
    """Whether the installed package has the operation. What only a block does is there where the block is."""
    try:
        find("scope.scope" if operation.kind == "construct" else operation.path)
    except AttributeError:
        return False
    return True


def converted(parameter: Parameter, value: Any) -> Any:
    """A value of a request in the type that the package takes; what does not convert is passed as it is."""
    if value is None:
        return None
    if parameter.type in ENUMS:
        if isinstance(value, list):
            return {_member(parameter.type, word) for word in value}
        return _member(parameter.type, value)
    if parameter.type in FLAGS:
        return getattr(nemo_relay, parameter.type)(value)
    if parameter.type == "timestamp":
        return _EPOCH + datetime.timedelta(microseconds=value)
    if parameter.type == "LLMRequest":
        return request(value)
    if parameter.type in RECORDS and isinstance(value, dict):
        return getattr(nemo_relay, parameter.type)(**value)
    return value


def _member(type_: str, word: Any) -> Any:
    """The member of an enum; the word itself where it has none for it."""
    enum = getattr(nemo_relay, type_)
    return next((one for one in vars(enum).values() if isinstance(one, enum) and one.value == word), word)


def prepared(operation: Operation, args: dict[str, Any]) -> tuple[Callable[..., Any], list[Any], dict[str, Any]]:
    """The function with its arguments, by position and by keyword."""
    if operation.kind == "construct":
        return _close, [], args
    function = find(operation.path)
    if operation.kind == "constructor":
        fields = {field.name: converted(field, args[field.wire]) for field in operation.fields if field.wire in args}
        return function, [getattr(nemo_relay, operation.config or "")(**fields)], {}
    positional = [converted(one, args.get(one.wire, one.default)) for one in operation.positional]
    keyword = {one.name: converted(one, args[one.wire]) for one in operation.keyword if one.wire in args}
    if operation.kind in ("method", "property"):
        owner = args["object"]
        if operation.kind == "property":
            return getattr, [owner, operation.path.rpartition(".")[2]], {}
        positional.insert(0, owner)
    return function, positional, keyword


def _close(handle: Any, output: Any = None, metadata: Any = None, **more: Any) -> None:
    """What the block construct does at its end."""
    error = more.get("status_description", "") if more.get("status") == "ERROR" else None
    scope_close(handle, output, metadata, more.get("timestamp"), error)


def result_of(operation: Operation, value: Any) -> Any:
    """What an operation gave, as it is reported."""
    if operation.kind == "constructor" or operation.returns == "ScopeStack":
        return None
    if operation.returns in RECORDS and isinstance(value, list):
        return [reported_object(item) for item in value]
    return reported_object(value) if operation.returns in RECORDS or operation.pipeline else value
