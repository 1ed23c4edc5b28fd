"""A host in a process of its own, which asks a plugin what a test wants."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


class Host:
    """`core/worker/examples/host.rs`, which `NEMO_RELAY_WORKER_HOST` names, with a plugin of this folder."""

    def __init__(self, plugin: str, config: dict[str, Any] | None = None) -> None:
        program = os.environ["NEMO_RELAY_WORKER_HOST"]
        worker = [sys.executable, "-m", "nemo_relay_worker", plugin]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
        self._process = subprocess.Popen(
            [program, "test", json.dumps(config or {}), *worker],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self.started = self._read()

    def do(self, what: str, **options: Any) -> Any:
        self._process.stdin.write(json.dumps({"do": what, **options}) + "\n")
        self._process.stdin.flush()
        return self._read()

    def ask(self, family: str, name: str = "search", value: Any = None) -> Any:
        return self.do("ask", family=family, name=name, value=value)

    def wrap(self, family: str, name: str, value: Any, chain: list[Any]) -> Any:
        return self.do("wrap", family=family, name=name, value=value, chain=chain)

    def close(self) -> None:
        self._process.communicate(timeout=20)

    def _read(self) -> Any:
        line = self._process.stdout.readline()
        assert line, f"the host ended with {self._process.wait(timeout=20)}"
        return json.loads(line)


@pytest.fixture
def hosts() -> Iterator[Callable[..., Host]]:
    started: list[Host] = []

    def start(plugin: str, config: dict[str, Any] | None = None) -> Host:
        started.append(Host(plugin, config))
        return started[-1]

    yield start
    for host in started:
        host.close()


@pytest.fixture
def host(hosts: Callable[..., Host]) -> Host:
    host = hosts("plugins:plugin", {"forbidden": "delete"})
    assert host.started == {"started": True}
    return host
