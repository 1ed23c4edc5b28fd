"""Turns the steps of a scenario into requests of the protocol, checking every name against the spec."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from nemo_relay_codegen.errors import Finding

from .callbacks import lower_callback
from .codecs import lower_codec
from .findings import Document
from .match import OPERATORS
from .plugins import lower_plugin
from .scenario import Expectation, FileStep, Step
from .vocabulary import Operation, Vocabulary

_OBJECTS = {"codec": lower_codec, "plugin": lower_plugin}
_SUGAR = ("register", "deregister")
_CALLBACK_KEYS = {"calls", "collector", "finalizer"}
_STEP_KEYS = {"op", "args", *_CALLBACK_KEYS, "consume", "bind", "cancel_after", "ok", "error", "chunks", "same"}
_SUGAR_KEYS = {"calls", "bind", "ok", "error"} | {
    *_SUGAR,
    *("place", "in", "context", "name", "priority", "break_chain", "kinds", "registration_name"),
}
_BLOCK_KEYS = {"block", "steps", "raise", "bind", "cancel_after", "ok", "error"}
_CONSUME_KEYS = {"take", "then", "pause", "record"}
_FILE_KEYS = {"name", "write", "append", "lines", "at", "json", "equals", "absent"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Lowering:
    """One variant of one scenario; the faults gather in `findings`."""

    def __init__(self, document: Document, vocabulary: Vocabulary):
        self.document = document
        self.vocabulary = vocabulary
        self.findings: list[Finding] = []
        self.bound: set[str] = set()

    def fault(self, path: tuple, message: str) -> None:
        self.findings.append(self.document.finding(path, message))

    def checks(self, ids: list[str]) -> tuple[str, ...]:
        for index, name in enumerate(ids):
            if name not in self.vocabulary.invariants:
                self.fault(("checks", index), f"`{name}` is no invariant of the spec")
        return tuple(ids)

    # Steps

    def steps(self, steps: Any, path: tuple) -> tuple[Step, ...]:
        if not isinstance(steps, list):
            self.fault(path, "`steps` is a list")
            return ()
        return tuple(self._step(step, (*path, index)) for index, step in enumerate(steps))

    def _step(self, step: Any, path: tuple) -> Step:
        where = f"step {' '.join(str(part + 1) for part in path if isinstance(part, int))}"
        if not isinstance(step, dict):
            self.fault(path, "a step is a mapping")
        elif "file" in step:
            return self._file(step, path, where)
        elif "together" in step:
            return self._together(step, path, where)
        elif "block" in step:
            return self._block(step, path, where)
        else:
            return self._op_step(step, path, where)
        return Step(where, None)

    def _op_step(self, step: dict, path: tuple, where: str) -> Step:
        request = self.request(step, path, _STEP_KEYS if "op" in step else _SUGAR_KEYS)
        return Step(f"{where} {request.get('op', '')}", request, self._expect(step, path))

    def _block(self, step: dict, path: tuple, where: str) -> Step:
        self._keys(step, _BLOCK_KEYS, path)
        request: dict[str, Any] = {
            "op": "scope.block",
            "args": self._args("scope.block", step["block"], (*path, "block")),
        }
        request |= {key: step[key] for key in ("raise", "bind", "cancel_after") if key in step}
        self._bind(step)
        children = self.steps(step.get("steps", []), (*path, "steps"))
        request["ops"] = [child.request for child in children]
        return Step(f"{where} scope.block", request, self._expect(step, path), children)

    def _together(self, step: dict, path: tuple, where: str) -> Step:
        self._keys(step, {"together"}, path)
        # A name that one branch binds may be used by another, so every name is known before any branch is read.
        for branch in step["together"]:
            for inner in branch if isinstance(branch, list) else []:
                self._bind(inner)
        branches = tuple(
            self.steps(branch, (*path, "together", index)) for index, branch in enumerate(step["together"])
        )
        requests = [[child.request for child in branch] for branch in branches]
        return Step(f"{where} together", {"branches": requests}, Expectation(), (), branches)

    def _file(self, step: dict, path: tuple, where: str) -> Step:
        self._keys(step, {"file"}, path)
        given = step["file"]
        self._keys(given, _FILE_KEYS, (*path, "file"))
        lines = self.sequence(given.get("lines"), (*path, "file", "lines"))
        self._operators(given.get("json"), (*path, "file", "json"))
        if "at" in given and lines is None:
            self.fault((*path, "file", "at"), "`at` says where in the file `lines` are looked for")
        plain = {key: given[key] for key in _FILE_KEYS - {"lines"} if key in given}
        return Step(f"{where} file", None, file=FileStep(lines=lines, **plain))

    # Requests

    def request(self, step: Any, path: tuple, keys: set[str] | None = None) -> dict[str, Any]:
        """An operation with its arguments and callback; also those inside of callbacks, which expect nothing."""
        if not isinstance(step, dict):
            self.fault(path, "an operation is a mapping with `op`")
            return {}
        if "block" in step:
            return self._block(step, path, "").request or {}
        known = _STEP_KEYS if "op" in step else _SUGAR_KEYS
        self._keys(step, keys or known - {"ok", "error", "chunks", "same"}, path)
        name, args = self._named(step, path)
        operation = self.vocabulary.operations.get(name)
        if operation is None:
            self.fault(path, f"`{name}` is no operation of the spec")
            return {}
        request: dict[str, Any] = {"op": name, "args": self._args(name, args, path)}
        callbacks = self._callbacks(step, operation, path)
        if callbacks:
            request["callbacks"] = callbacks
        if "consume" in step and self._consumes(step["consume"], operation, (*path, "consume")):
            request["consume"] = step["consume"]
        request |= {key: step[key] for key in ("bind", "cancel_after") if key in step}
        self._bind(step)
        return request

    def _callbacks(self, step: dict, operation: Operation, path: tuple) -> dict[str, Any]:
        lowered = {}
        for name, callback in operation.callbacks.items():
            key = callback.step_key
            if key in step or callback.required:
                where = (*path, key)
                lowered[name] = lower_callback(step.get(key), where, operation, name, self.request, self.fault)
                self._values(lowered[name], where)
        known = {callback.step_key for callback in operation.callbacks.values()}
        for key in (_CALLBACK_KEYS & step.keys()) - known:
            self.fault((*path, key), f"`{operation.name}` takes no callback" + (f" `{key}`" if known else ""))
        return lowered

    def _consumes(self, consume: Any, operation: Operation, path: tuple) -> bool:
        self._keys(consume, _CONSUME_KEYS, path)
        if not operation.gives_stream:
            self.fault(path, f"`{operation.name}` gives no stream")
        elif isinstance(consume, dict) and ("take" in consume) != ("then" in consume):
            self.fault(path, "`take` says how many chunks are asked for and `then` what becomes of the stream")
        return isinstance(consume, dict)

    def _named(self, step: dict, path: tuple) -> tuple[str, dict]:
        """The operation and its arguments; `register: FAMILY` stands for the one of its place, with what it needs."""
        sugar = next((key for key in _SUGAR if key in step), None)
        if sugar is None:
            return str(step.get("op")), step.get("args", {})
        family = self.vocabulary.families.get(step[sugar])
        if family is None:
            self.fault(path, f"`{step[sugar]}` is no middleware family of the spec")
            return "", {}
        local = step.get("place", "global") == "scope"
        args = {"name": step.get("name")}
        if local:
            args["scope"] = {"$handle": step.get("in")}
        if "context" in step:
            args["context"] = step["context"]
        if sugar == "register" and family.ordered:
            args["priority"] = step.get("priority", 0)
        args |= {key: step[key] for key in ("break_chain", "kinds", "registration_name") if key in step}
        place = "scope_" if local else "plugin_" if "context" in step else ""
        return f"{place}{sugar}_{family.family}", args

    def _args(self, name: str, args: Any, path: tuple) -> dict[str, Any]:
        operation: Operation = self.vocabulary.operations[name]
        if not isinstance(args, dict):
            self.fault(path, "`args` is a mapping")
            return {}
        for key in args.keys() - operation.params.keys():
            self.fault((*path, "args", key), f"`{name}` has no parameter `{key}`; it has {', '.join(operation.params)}")
        for key in operation.required - args.keys():
            self.fault(path, f"`{name}` needs `{key}`")
        self._values(args, (*path, "args"))
        return {key: self._arg(operation, key, value, path) for key, value in args.items()}

    def _arg(self, operation: Operation, key: str, value: Any, path: tuple) -> Any:
        kind = operation.params[key].name if key in operation.params else ""
        if kind in _OBJECTS:
            return _OBJECTS[kind](value, (*path, "args", key), self.request, self.fault)
        if kind in self.vocabulary.flags and isinstance(value, list):
            bits = self.vocabulary.flags[kind]
            for name in set(value) - bits.keys():
                self.fault(path, f"`{name}` is no flag of {kind}")
            return sum(bits.get(name, 0) for name in set(value))
        if kind == "timestamp" and isinstance(value, str):
            since = datetime.fromisoformat(value) - _EPOCH
            return (since.days * 86400 + since.seconds) * 1_000_000 + since.microseconds
        return value

    def _values(self, value: Any, path: tuple) -> None:
        """Every `$handle` names something that was bound before."""
        if isinstance(value, dict):
            if set(value) == {"$handle"} and value["$handle"] not in self.bound:
                self.fault(path, f"`{value['$handle']}` is not bound by an earlier step")
            for key, item in value.items():
                self._values(item, (*path, key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._values(item, (*path, index))

    def _bind(self, step: Any) -> None:
        if isinstance(step, dict) and "bind" in step:
            self.bound.add(step["bind"])

    # Expectations

    def _expect(self, step: dict, path: tuple) -> Expectation:
        if "ok" in step and "error" in step:
            self.fault(path, "a step gives `ok` or `error`, not both")
        error = step.get("error")
        if error is not None:
            self._error(error, (*path, "error"))
        self._operators(step.get("ok"), (*path, "ok"))
        same = step.get("same", {})
        for key in same.keys() - {"args", "result"}:
            self.fault((*path, "same"), f"`same` knows args and result, not `{key}`")
        self._operators(step.get("chunks"), (*path, "chunks"))
        return Expectation(step.get("ok"), "ok" in step, error, step.get("chunks"), same)

    def _error(self, error: Any, path: tuple) -> None:
        if not isinstance(error, dict) or "code" not in error:
            self.fault(path, "`error` needs a `code`")
            return
        code = error["code"]
        if code not in self.vocabulary.errors:
            self.fault(path, f"`{code}` is no error code of the spec")
            return
        allowed = {"code", "message", "same_object", *self.vocabulary.errors[code]}
        for key in error.keys() - allowed:
            self.fault((*path, key), f"the error `{code}` has no `{key}`")
        self._operators(error, path)

    def sequence(self, values: Any, path: tuple) -> tuple[Any, ...] | None:
        if values is None:
            return None
        if not isinstance(values, list):
            self.fault(path, "must be a list")
            return ()
        self._operators(values, path)
        return tuple(values)

    def expectation(self, value: Any, path: tuple) -> Any:
        self._operators(value, path)
        return value

    def _operators(self, value: Any, path: tuple) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                if key.startswith("$") and key not in OPERATORS:
                    self.fault((*path, key), f"`{key}` is no operator; the operators are {', '.join(OPERATORS)}")
                self._operators(item, (*path, key))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._operators(item, (*path, index))

    def _keys(self, given: Any, allowed: set[str], path: tuple) -> None:
        if not isinstance(given, dict):
            self.fault(path, "must be a mapping")
            return
        for key in given.keys() - allowed:
            self.fault((*path, key), f"unknown key `{key}`; the keys are {', '.join(sorted(allowed))}")
