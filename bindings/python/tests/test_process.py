"""The process: exit, forks, import, sub-interpreters."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import nemo_relay
import pytest

EXIT = Path(__file__).parent / "exit_program.py"
CHILDREN = EXIT.with_name("children_program.py")


def python(*arguments: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(Path(nemo_relay.__file__).parent.parent)}
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=timeout, env=environment
    )


@pytest.mark.parametrize("turn", range(int(os.environ.get("NEMO_RELAY_EXITS", "10"))))
@pytest.mark.parametrize("shape", ["queued", "activated", "emitting", "in-flight", "stuck", "raises"])
def test_a_process_ends_with_its_own_status(tmp_path, shape, turn):
    done = python(str(EXIT), shape, str(tmp_path / "events.jsonl"))
    status = 1 if shape == "raises" else 7
    assert done.returncode == status, done.stderr
    lines = (tmp_path / "events.jsonl").read_text().splitlines()
    events = [json.loads(line) for line in lines]
    assert [event["name"] for event in events if event["name"].isdigit()] == [str(number) for number in range(200)]
    if shape in ("queued", "activated", "raises"):
        assert done.stdout.split() == [str(number) for number in range(200)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_child_delivers_for_itself(tmp_path):
    done = python("-c", _FORK, str(tmp_path / "events.jsonl"))
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.split()) == ["child:child", "child:t", "child:t", "parent:both", "parent:parent"]
    lines = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert sorted(line["name"] for line in lines) == ["both", "child", "parent", "t", "t"]
    assert len({line["uuid"] for line in lines}) == 4


_FORK = """
import asyncio, os, sys, threading
import nemo_relay
from nemo_relay import scope, subscribers, tools
path = sys.argv[1]
config = nemo_relay.AtofExporterConfig(output_directory=os.path.dirname(path), filename=os.path.basename(path))
exporter = nemo_relay.AtofExporter(config)
exporter.register("file")
parent, gate = os.getpid(), threading.Event()
def told(event):
    if os.getpid() == parent:
        gate.wait()
    who = "parent" if os.getpid() == parent else "child"
    os.write(1, f"{who}:{event.name}\\n".encode())
subscribers.register("s", told)
scope.event("both")
exporter.force_flush()
child = os.fork()
if child == 0:
    scope.event("child")
    assert asyncio.run(tools.execute("t", 1, lambda args: args)) == 1
    assert subscribers.flush().pending == 0
    exporter.force_flush()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
gate.set()
scope.event("parent")
subscribers.flush()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_child_is_ready_also_where_the_package_was_imported_first():
    done = python("-W", "ignore::DeprecationWarning", "-c", _IMPORTED_FIRST)
    assert (done.returncode, done.stdout, done.stderr) == (0, "child nemo-relay-delivery\n", "")


_IMPORTED_FIRST = """
import os
from nemo_relay import scope, subscribers
import sys, threading
def told(event):
    os.write(1, f"{event.name} {threading.current_thread().name}\\n".encode())
subscribers.register("s", told)
if (child := os.fork()) == 0:
    scope.event("child")
    sys.exit(0)
assert os.waitpid(child, 0)[1] == 0
"""

METHODS = multiprocessing.get_all_start_methods()


@pytest.mark.parametrize("kind", ["process", "pool", "executor", "late"])
@pytest.mark.parametrize("method", METHODS)
def test_a_child_of_multiprocessing_delivers_to_its_end(tmp_path, method, kind):
    done = python(str(CHILDREN), method, kind, str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    names = [json.loads(line)["name"] for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert names == done.stdout.split() == ["0", "1", "2", "3", "4"]


def test_the_import_loads_little():
    code = "import sys; before = set(sys.modules); import nemo_relay; print(*sorted(set(sys.modules) - before))"
    loaded = python("-S", "-c", code).stdout.split()
    heavy = {"asyncio", "typing", "dataclasses", "inspect", "enum", "re", "json", "threading", "importlib", "datetime"}
    assert not heavy & set(loaded), loaded
    assert not any(name.startswith("nemo_relay.generated.scope") for name in loaded)


def test_a_subinterpreter_is_refused_clearly():
    done = python("-c", _SUBINTERPRETER)
    assert done.stdout.startswith("UnsupportedError unsupported: ") and done.returncode == 0, done.stderr


_SUBINTERPRETER = '''
import nemo_relay
try:
    import _interpreters
except ImportError:
    import _xxsubinterpreters as _interpreters
_interpreters.run_string(_interpreters.create(), """
try:
    import nemo_relay
except Exception as error:
    print(type(error).__name__, error, flush=True)
""")
'''
