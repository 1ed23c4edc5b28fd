"""The driver in a browser leaves nothing behind, however it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import DRIVER

SECONDS = 20.0


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the driver may have temporary files; none of pytest's, for the path of a socket in it must be short."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.fixture
def driver(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A driver whose browser has shown its page; its temporary files are in a folder of the test."""
    process = subprocess.Popen(
        [sys.executable, str(DRIVER / "browser.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(folder)},
    )
    process.stdin.write(b'{"id":1,"cmd":"hello","protocol":1}\n')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["ok"]["driver"] == "wasm"
    yield process
    process.kill()
    process.communicate()


def processes_below(process: int) -> set[int]:
    """The processes that a process started, and those that they started."""
    children: dict[int, list[int]] = {}
    for line in subprocess.check_output(["ps", "-eo", "pid=,ppid="], text=True).splitlines():
        child, parent = map(int, line.split())
        children.setdefault(parent, []).append(child)
    found, waiting = set(), [process]
    while waiting:
        more = children.get(waiting.pop(), [])
        found.update(more)
        waiting += more
    return found


def is_running(process: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return state.stdout.strip() != "" and not state.stdout.startswith("Z")


def assert_gone(processes: set[int], folder: Path) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and (any(map(is_running, processes)) or any(folder.iterdir())):
        time.sleep(0.05)
    assert [process for process in processes if is_running(process)] == []
    assert list(folder.iterdir()) == []


def test_closing_its_input_ends_it_with_status_0(driver: subprocess.Popen[bytes], folder: Path) -> None:
    processes = processes_below(driver.pid)
    assert len(processes) > 2
    assert len(list(folder.iterdir())) > 0
    driver.communicate(timeout=SECONDS)
    assert driver.returncode == 0
    assert_gone(processes, folder)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_signal_takes_the_browser_along(driver: subprocess.Popen[bytes], folder: Path, how: signal.Signals) -> None:
    processes = processes_below(driver.pid)
    driver.send_signal(how)
    driver.wait(SECONDS)
    assert_gone(processes, folder)


def test_an_error_that_the_page_does_not_catch_is_told(driver: subprocess.Popen[bytes], folder: Path) -> None:
    processes = processes_below(driver.pid)
    driver.stdin.write(b"this is no JSON\n")
    driver.stdin.flush()
    assert driver.wait(SECONDS) == 1
    assert b"SyntaxError" in driver.stderr.read()
    assert_gone(processes, folder)


def test_a_browser_that_ends_by_itself_is_told(driver: subprocess.Popen[bytes], folder: Path) -> None:
    processes = processes_below(driver.pid)
    (keeper,) = (process for process in processes if parent_of(process) == driver.pid)
    (browser,) = (process for process in processes if parent_of(process) == keeper)
    os.kill(browser, signal.SIGKILL)
    assert driver.wait(SECONDS) == 1
    assert b"the browser has ended" in driver.stderr.read()
    assert_gone(processes, folder)


def parent_of(process: int) -> int:
    return int(subprocess.check_output(["ps", "-o", "ppid=", "-p", str(process)], text=True))
