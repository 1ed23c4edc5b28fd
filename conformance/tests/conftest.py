"""Options and the one run that all tests against bindings share; the reports are written when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from nemo_relay_conformance import declared, report
from nemo_relay_conformance.client import Driver
from nemo_relay_conformance.session import Session
from nemo_relay_conformance.suite import Suite

ROOT = Path(__file__).resolve().parents[2]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--binding", action="append", default=[], help="a binding of drivers.yaml; all of them by default")


class Run:
    """The suite and a session for each binding, made when it is first asked for."""

    def __init__(self) -> None:
        self.suite = Suite(ROOT)
        self.sessions: dict[str, Session] = {}

    def session(self, binding: str) -> Session:
        if binding not in self.sessions:
            self.sessions[binding] = self.suite.session(declared.of_binding(ROOT, binding))
        return self.sessions[binding]


def _run(config: pytest.Config) -> Run:
    if not hasattr(config, "_relay_run"):
        config._relay_run = Run()  # type: ignore[attr-defined]
    return config._relay_run  # type: ignore[attr-defined]


def chosen_bindings(config: pytest.Config) -> list[str]:
    return config.getoption("--binding") or declared.bindings(ROOT)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if {"binding", "name"} <= set(metafunc.fixturenames):
        names = _run(metafunc.config).suite.names()
        cases = [(binding, name) for binding in chosen_bindings(metafunc.config) for name in names]
        metafunc.parametrize(("binding", "name"), cases, ids=[f"{binding}-{name}" for binding, name in cases])


@pytest.fixture(scope="session")
def run(request: pytest.FixtureRequest) -> Run:
    return _run(request.config)


@pytest.fixture(scope="session")
def bindings(request: pytest.FixtureRequest) -> list[str]:
    return chosen_bindings(request.config)


@pytest.fixture(scope="module")
def drivers(bindings: list[str]) -> Iterator[dict[str, Driver]]:
    """The drivers of the bindings, each of which must leave well."""
    running = {name: Driver(declared.of_binding(ROOT, name).command, ROOT) for name in bindings}
    yield running
    assert {name: driver.close() for name, driver in running.items()} == dict.fromkeys(running)


def pytest_sessionfinish(session: pytest.Session) -> None:
    run = getattr(session.config, "_relay_run", None)
    if run is None or not run.suite.results.cells:
        return
    for binding in run.sessions.values():
        binding.stop()
    report.write(run.suite.results, ROOT / "build" / "conformance")
