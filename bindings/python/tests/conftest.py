"""What the tests share: a recorder of events, and that nothing stays registered."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from nemo_relay import plugin, subscribers
from nemo_relay.runtime_registrations import list_runtime_registrations


@pytest.fixture
def run() -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """Runs a coroutine in a context with no scope open."""
    return lambda work: contextvars.Context().run(asyncio.run, work)


class Recorder:
    """Every event that was emitted, as dictionaries."""

    def __init__(self) -> None:
        self._events: list[Any] = []

    def __call__(self, event: Any) -> None:
        self._events.append(event)

    @property
    def events(self) -> list[dict[str, Any]]:
        subscribers.flush()
        return [event.to_dict() for event in self._events]


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    made = Recorder()
    subscribers.register("recorder", made)
    yield made
    subscribers.deregister("recorder")


@pytest.fixture
def plugins_alone(tmp_path, monkeypatch, run) -> Iterator[None]:
    """No configuration of the machine is read, and nothing is active or known afterwards."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    own = set(plugin.list_kinds())
    yield
    run(plugin.clear())
    for kind in set(plugin.list_kinds()) - own:
        assert plugin.deregister(kind)
    left = [one.effective_name for one in list_runtime_registrations()]
    assert not [name for name in left if name.startswith("nemo-relay-plugin.")]
