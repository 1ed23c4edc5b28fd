"""What is asked of every driver besides the scenarios: who it is, what it can do, how it leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .findings import DriverFault, Mismatch
from .results import PASS, Cell, Row
from .session import Session

_FILE = "conformance/nemo_relay_conformance/checks.py"


def hello(session: Session) -> Iterator[Mismatch]:
    """Answers hello with the digest of this spec."""
    session.start()
    for key in ("driver", "binding", "spec", "runtime"):
        if not isinstance(session.hello.get(key), str):
            yield Mismatch("protocol", "hello", f"`{key}` must be a text, got {session.hello.get(key)!r}")
    wanted = session.vocabulary.spec.digest
    if session.hello.get("spec") != wanted:
        yield Mismatch(
            "digest", "hello", f"the binding was built from the spec {session.hello.get('spec')}, this is {wanted}"
        )


def surface(session: Session) -> Iterator[Mismatch]:
    """Has every operation of the spec and no other."""
    session.start()
    found = set(session.hello.get("ops", []))
    for name in session.vocabulary.surface:
        reason = session.vocabulary.missing(session.language(), name)
        if name not in found and not reason:
            yield Mismatch("surface", name, "the package has no such operation")
    for name in sorted(found - set(session.vocabulary.surface)):
        yield Mismatch("surface", name, "no operation of the spec")


def unknown(session: Session) -> Iterator[Mismatch]:
    """Says so when it is asked for something that does not exist."""
    driver = session.start()
    code = driver.request("dance").get("error", {}).get("code")
    if code != "unknown_command":
        yield Mismatch("protocol", "dance", f"wanted the error unknown_command, got {code}")
    driver.request("begin", scenario="driver/unknown", subscriber=True)
    code = driver.request("op", op="scope.dance", args={}).get("error", {}).get("code")
    driver.request("end")
    if code != "unknown_op":
        yield Mismatch("protocol", "scope.dance", f"wanted the error unknown_op, got {code}")


def unsupported(session: Session) -> Iterator[Mismatch]:
    """What the language cannot have fails with the error `unsupported`."""
    driver = session.start()
    operations = session.vocabulary.operations
    for name in session.vocabulary.without.get(session.language(), {}):
        operation = next((operations[op] for op in (f"{name}.new", name) if op in operations), None)
        if operation is None or any(operation.params[given].name != "string" for given in operation.required):
            continue
        args = dict.fromkeys(operation.required, "x")
        driver.request("begin", scenario="driver/unsupported", subscriber=False)
        code = driver.request("op", op=operation.name, args=args).get("error", {}).get("code")
        driver.request("end")
        if code != "unsupported":
            yield Mismatch("error.code", operation.name, f"wanted unsupported, got {code}")


def busy_exit(session: Session) -> Iterator[Mismatch]:
    """Leaves with status 0 while a scope is open, a subscriber is registered and events are queued."""
    driver = session.start()
    driver.request("begin", scenario="driver/busy-exit", subscriber=True)
    driver.request("op", op="scope.push", args={"name": "open", "scope_type": "agent"})
    for number in range(100):
        driver.request("op", op="scope.event", args={"name": f"mark-{number}"})
    fault = session.stop()
    if fault:
        yield fault


def idle_exit(session: Session) -> Iterator[Mismatch]:
    """Leaves with status 0 when its input closes."""
    session.start()
    fault = session.stop()
    if fault:
        yield fault


BEFORE: dict[str, Callable[[Session], Iterator[Mismatch]]] = {
    "driver/hello": hello,
    "driver/surface": surface,
    "driver/unknown": unknown,
    "driver/unsupported": unsupported,
}
AFTER = {"driver/exit": idle_exit, "driver/busy-exit": busy_exit}


def run(name: str, session: Session) -> Cell:
    """One check as a cell, so that it is reported beside the scenarios."""
    cell = Cell(name, session.name, PASS)
    try:
        for mismatch in {**BEFORE, **AFTER}[name](session):
            cell.fail(mismatch)
    except DriverFault as fault:
        cell.fail(fault.mismatch)
        cell.last_words = session.abandon()
    except (KeyError, TypeError, AttributeError) as error:
        cell.fail(Mismatch("protocol", name, f"an answer has not the documented form: {type(error).__name__} {error}"))
    return cell


def row(name: str) -> Row:
    return Row(name, {**BEFORE, **AFTER}[name].__doc__ or "", (), _FILE)
