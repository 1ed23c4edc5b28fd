"""What a scenario says about callbacks, turned into the flat lists of actions of the protocol (§4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .vocabulary import Operation

_STREAM_FIELDS = {
    *("chunks", "inner", "drop", "set", "take", "recover", "after", "raise", "wait"),
    *("form", "lazy", "record"),
}
# The fields that an ordinary generator and a list cannot have.
_NOT_IN_FORM = {
    "sync": {"inner", "wait"},
    "list": _STREAM_FIELDS - {"chunks", "form"},
    "none": _STREAM_FIELDS - {"form"},
}

# action -> (the field that a bare value fills, required fields, other fields)
ACTIONS: dict[str, tuple[str | None, set[str], set[str]]] = {
    "return": ("value", {"value"}, set()),
    "return_result": (None, {"value"}, {"annotation"}),
    "return_outcome": (None, {"value"}, {"annotation", "pending_marks", "contributions"}),
    "return_next": (None, set(), set()),
    "stream": (None, set(), _STREAM_FIELDS),
    "raise": (None, {"type", "message"}, {"status"}),
    "set": (None, {"pointer", "value"}, {"in_place"}),
    "next": (None, set(), {"args", "times", "concurrent", "pick", "recover", "record"}),
    "keep_next": (None, set(), set()),
    "op": (None, {"request"}, {"recover", "record"}),
    "recurse": (None, set(), {"recover", "record"}),
    "sleep": ("ms", {"ms"}, set()),
    "wait": (None, set(), set()),
}
_RETURNING = {"return", "return_result", "return_outcome", "return_next", "stream", "raise"}
_AWAITING = {"next", "sleep", "wait", "recurse"}
_WRAP_ONLY = {"next", "keep_next", "return_next"}
_EXECUTING = {"tools.execute", "llm.execute"}
_STREAMING = {"llm.stream_execute"}
_STANDALONE = {
    f"{module}.{helper}" for module in ("tools", "llm") for helper in ("conditional_execution", "request_intercepts")
}
_PLUGINS = {f"plugin.{verb}" for verb in ("initialize", "close", "clear")}
_AWAITED_OPS = {*_EXECUTING, *_STREAMING, *_STANDALONE, *_PLUGINS, "driver.barrier", "driver.call_kept"}

Fault = Callable[[tuple, str], None]
LowerOp = Callable[[Any, tuple], dict[str, Any]]


def lower_callback(
    calls: Any, path: tuple, operation: Operation, parameter: str, lower_op: LowerOp, fault: Fault
) -> dict[str, Any]:
    """The callback of a step: `{id, return: …}`, `{id, do: […]}`, `{id, runs: [[…]]}`, or only `{id}`."""
    if not isinstance(calls, dict) or not isinstance(calls.get("id"), str):
        fault(path, "`calls` needs an `id`, by which `called` names the callback")
        return {}
    if calls.get("not_callable"):
        return {"id": calls["id"], "not_callable": True}
    short = [key for key in calls if key not in ("id", "mode", "do", "runs")]
    if len(short) + ("do" in calls) + ("runs" in calls) > 1:
        fault(path, "`calls` has one action, `do` with a list of actions, or `runs` with such lists")
    wrap = operation.family is not None and operation.family.kind == "wrap"
    if "runs" in calls:
        runs = [(run, (*path, "runs", index)) for index, run in enumerate(calls["runs"])]
    elif "do" in calls:
        runs = [(calls["do"], (*path, "do"))]
    elif short:
        runs = [([{key: calls[key] for key in short}], path)]
    else:
        runs = [(["next"] if wrap else [], path)]
    lowered = [_lower_run(run, where, wrap, lower_op, fault) for run, where in runs]
    gives_stream = operation.callbacks[parameter].gives_stream
    for action in (action for run in lowered for action in run):
        if action.get("do") == "stream":
            _check_stream(action, gives_stream, wrap, path, fault)
        elif gives_stream and action.get("do") in ("return", "return_result", "return_outcome"):
            fault(path, f"`{action['do']}` is not for a callback that gives a stream; write `stream`")
    mode = calls.get("mode") or _mode(lowered, operation)
    if mode not in ("sync", "async"):
        fault((*path, "mode"), "`mode` is sync or async")
    if mode == "sync" and any(_awaits(action) for run in lowered for action in run):
        fault(path, "a sync callback cannot wait, call next or run an operation that is awaited")
    return {"id": calls["id"], "mode": mode, "runs": lowered}


def _check_stream(action: dict[str, Any], gives_stream: bool, wrap: bool, path: tuple, fault: Fault) -> None:
    if not gives_stream:
        fault(path, "`stream` is for the callback of a stream and for the intercepts that wrap it")
    if not wrap and "inner" in action:
        fault(path, "`inner` is for intercepts, which alone have a stream that theirs can be made of")
    form = action.get("form", "async")
    if form not in ("async", *_NOT_IN_FORM):
        fault(path, f"`form` is async, {', '.join(_NOT_IN_FORM)}")
    for field in sorted(_NOT_IN_FORM.get(form, set()) & action.keys()):
        fault(path, f"a stream of the form {form} has no `{field}`")
    for field in sorted({"drop", "set", "take", "recover"} & action.keys()):
        if "inner" not in action:
            fault(path, f"`{field}` is for the chunks of `inner`")


def _mode(runs: list[list[dict]], operation: Operation) -> str:
    """What a user would write: the tool, the model and what waits is async, everything else is an ordinary function."""
    awaited = operation.name in _EXECUTING or any(_awaits(action) for run in runs for action in run)
    return "async" if awaited else "sync"


def _awaits(action: dict[str, Any]) -> bool:
    if action.get("do") in _AWAITING:
        return True
    request = action.get("request", {})
    nested = request.get("op") == "scope.block" and any(_awaits({"request": op}) for op in request.get("ops", []))
    return request.get("op") in _AWAITED_OPS or nested


def _lower_run(run: Any, path: tuple, wrap: bool, lower_op: LowerOp, fault: Fault) -> list[dict[str, Any]]:
    if not isinstance(run, list):
        fault(path, "a run is a list of actions")
        return []
    lowered = [_lower_action(action, (*path, index), wrap, lower_op, fault) for index, action in enumerate(run)]
    for index, action in enumerate(lowered[:-1]):
        if action.get("do") in _RETURNING:
            fault((*path, index + 1), f"nothing runs after `{action['do']}`")
    return lowered


def _lower_action(action: Any, path: tuple, wrap: bool, lower_op: LowerOp, fault: Fault) -> dict[str, Any]:
    action = {action: {}} if isinstance(action, str) else action
    name = next((key for key in action if key in ACTIONS), None) if isinstance(action, dict) else None
    if name is None:
        fault(path, f"not an action; the actions are {', '.join(ACTIONS)}")
        return {}
    if name in _WRAP_ONLY and not wrap:
        fault(path, f"`{name}` is for execution intercepts, which alone have a continuation")
    bare, required, optional = ACTIONS[name]
    if name == "op":
        fields = {"request": lower_op(action[name], (*path, name))}
    elif bare:
        fields = {bare: action[name]}
    else:
        fields = dict(action[name] or {})
    fields |= {key: value for key, value in action.items() if key != name}
    for key in fields.keys() - required - optional:
        fault(path, f"`{name}` has no field `{key}`")
    for key in required - fields.keys():
        fault(path, f"`{name}` needs `{key}`")
    return {"do": name, **fields}
