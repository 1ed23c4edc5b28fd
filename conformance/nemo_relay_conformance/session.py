"""Runs scenarios against one binding: keeps its driver alive, restarts it after a fault, judges."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from .client import REQUEST_SECONDS, Driver
from .declared import Declared
from .findings import DriverFault, Mismatch
from .judge import Env, judge_end, judge_file, judge_step
from .results import ABSENT, FAIL, GAP, PASS, STALE, Cell
from .scenario import FileStep, Scenario
from .stream import decode, normalized, tree
from .vocabulary import Vocabulary


class Session:
    """One binding under test."""

    def __init__(self, declared: Declared, root: Path, vocabulary: Vocabulary, seconds: float = REQUEST_SECONDS):
        self.declared, self.root, self.vocabulary, self.seconds = declared, root, vocabulary, seconds
        self.hello: dict[str, Any] = {}
        self._driver: Driver | None = None
        self._schema = _schema(root)

    @property
    def name(self) -> str:
        return self.declared.name

    def start(self) -> Driver:
        """The running driver; starts it, and says hello, where there is none."""
        if self._driver is None:
            driver = Driver(self.declared.command, self.root, self.seconds)
            self._driver = driver
            answer = driver.request("hello", protocol=1)
            if not isinstance(answer.get("ok"), dict):
                raise DriverFault("protocol", f"hello was answered with {json.dumps(answer)[:300]}")
            self.hello = answer["ok"]
        return self._driver

    def language(self) -> str:
        """The language of the binding, by which the spec and kinds.yaml know it."""
        return str(self.hello.get("driver") or self.name)

    def stop(self) -> Mismatch | None:
        """Ends the driver; how it left, where that was not as it must be."""
        driver, self._driver = self._driver, None
        return driver.close() if driver else None

    def abandon(self) -> str:
        """Gives up a driver that is no longer usable; its last words."""
        driver, self._driver = self._driver, None
        if driver is None:
            return ""
        driver.kill()
        return driver.last_words()

    def run(self, scenario: Scenario) -> Cell:
        """One scenario from `begin` to `end`, judged, with its gap taken into account."""
        cell = Cell(scenario.name, self.name, PASS)
        started = time.monotonic()
        try:
            self.start()
            cell.reason = self._inapplicable(scenario)
            if cell.reason:
                cell.state = ABSENT
                return cell
            cell.mismatches = self._play(scenario, cell)
        except DriverFault as fault:
            cell.mismatches = [fault.mismatch]
            cell.last_words = self.abandon()
        cell.seconds = time.monotonic() - started
        if cell.mismatches and self._driver:
            cell.last_words = self._driver.last_words()
        self._settle(cell)
        return cell

    def _inapplicable(self, scenario: Scenario) -> str:
        """Why the scenario cannot be asked of the language; empty where it can."""
        for kind in sorted(scenario.kinds()):
            if kind in self.declared.kinds:
                return f"{kind}: {self.declared.kinds[kind]}"
        for operation in sorted(scenario.operations()):
            reason = self.vocabulary.missing(self.language(), operation)
            if reason:
                return f"{operation}: {reason}"
        return ""

    def _settle(self, cell: Cell) -> None:
        gap = self.declared.gap_of(cell.scenario)
        if gap is None:
            cell.state = FAIL if cell.mismatches else PASS
            return
        gap.used = True
        cell.reason = f"{gap.reason} (since {gap.since})"
        if not cell.mismatches:
            cell.state = STALE
            cell.mismatches = [Mismatch("gap", gap.place, "the scenario passes; remove the gap")]
        elif gap.explains(cell.mismatches):
            cell.state = GAP
        else:
            cell.state = FAIL
            cell.mismatches.append(Mismatch("gap", gap.place, f"fails otherwise than declared: {gap.fails_with}"))

    def _play(self, scenario: Scenario, cell: Cell) -> list[Mismatch]:
        driver, env, faults = self.start(), Env(), []
        began = datetime.now(UTC)
        folder = Path(tempfile.mkdtemp(prefix="relay-"))
        try:
            _accept(driver.request("begin", scenario=scenario.name, subscriber=scenario.subscriber), "begin")
            for step in scenario.steps:
                if step.file:
                    faults += _file(step.file, folder, env)
                    continue
                request = _with_paths(step.request, folder)
                cmd = "together" if step.branches else "op"
                faults += judge_step(step, driver.request(cmd, **request), env, self.declared.identity)
            end = _accept(driver.request("end"), "end")
            events, broken = decode(end["events"])
            faults += broken
            faults += self._against_schema(events)
            called = self._decode_events(end["called"], scenario)
            faults += judge_end(scenario, events, called, end["left"], env)
            cell.stream = self._stream(scenario, events, began, folder)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise DriverFault(
                "protocol", f"an answer has not the documented form: {type(error).__name__} {error}"
            ) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return faults

    def _stream(self, scenario: Scenario, events: list[dict], began: datetime, folder: Path) -> list[Any] | None:
        """What must be equal in all bindings: the stream or, where the order is free, its tree."""
        if not scenario.parity:
            return None
        if any(step.branches for step in scenario.steps):
            return tree(events)
        return normalized(events, began, {str(folder): "$tmp"})

    def _decode_events(self, called: list[Any], scenario: Scenario) -> list[Any]:
        """The calls, with the JSON text of every event among the arguments read, so that scenarios can look into it."""
        events: dict[str, int] = {}
        for request in _requests([step.request for step in scenario.all_steps()]):
            operation = self.vocabulary.operations.get(request["op"])
            family = operation.family if operation else None
            kinds = [param.type for param in family.callback.params] if family else []
            if "Event" in kinds:
                for callback in request.get("callbacks", {}).values():
                    events[callback.get("id")] = kinds.index("Event") + 1
        return [
            [json.loads(value) if index == events.get(call[0]) else value for index, value in enumerate(call)]
            for call in called
        ]

    def _against_schema(self, events: list[dict]) -> list[Mismatch]:
        if self._schema is None:
            return [Mismatch("events.schema", "", "docs/reference/schema/atof-event.schema.json is missing")]
        faults = []
        for index, event in enumerate(events):
            if not self._schema.quick.is_valid(event):
                error = best_match(self._schema.thorough.iter_errors(event))
                place, message = (error.json_path, error.message[:300]) if error else ("", "not as the schema says")
                faults.append(Mismatch("events.schema", f"events/{index} {place}", message))
        return faults


def _requests(value: Any) -> Iterator[dict[str, Any]]:
    """Every request in what is sent, also those that callbacks and the methods of plugins make."""
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict) and isinstance(value.get("op"), str):
        yield value
    for item in items:
        yield from _requests(item)


@dataclass(frozen=True)
class _Schema:
    """One validator to decide, a hundred times as fast, and one that says best what is wrong."""

    quick: jsonschema_rs.Draft202012Validator
    thorough: Draft202012Validator


def _schema(root: Path) -> _Schema | None:
    path = root / "docs" / "reference" / "schema" / "atof-event.schema.json"
    if not path.exists():
        return None
    schema = json.loads(path.read_text())
    return _Schema(jsonschema_rs.Draft202012Validator(schema), Draft202012Validator(schema))


def _accept(answer: dict[str, Any], cmd: str) -> Any:
    if "error" in answer:
        raise DriverFault("protocol", f"`{cmd}` was answered with an error: {json.dumps(answer['error'])[:300]}")
    return answer["ok"]


def _with_paths(value: Any, folder: Path) -> Any:
    """The request with `{$tmp: NAME}` turned into a path in the folder of the scenario."""
    if isinstance(value, dict):
        if set(value) == {"$tmp"}:
            return str(folder / value["$tmp"]) if value["$tmp"] else str(folder)
        return {key: _with_paths(item, folder) for key, item in value.items()}
    return [_with_paths(item, folder) for item in value] if isinstance(value, list) else value


def _file(step: FileStep, folder: Path, env: Env) -> list[Mismatch]:
    path = folder / re.sub(r"\{(\w+)\}", lambda bound: str(env.get(bound[1], bound[0])), step.name)
    if step.write is not None:
        path.write_text(step.write, encoding="utf-8")
    if step.append is not None:
        with path.open("a", encoding="utf-8") as file:
            file.write(step.append)
    return list(judge_file(step, _text(path), _text(folder / step.equals) if step.equals else None, env))


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8", errors="surrogateescape") if path.exists() else None
