"""Runs a browser for as long as its starter lives, then ends it and removes its profile.

    python keeper.py URL

The starter holds the other end of standard input, which closes when it dies, however it dies: a process that is killed
cannot clean up after itself, so this one does. Its status is 0 where the starter ended first, 1 where the browser did.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

BROWSER = "chromium"
FLAGS = (
    "--headless",
    "--disable-background-networking",
    # A crash reporter would be a process that outlives its browser.
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--js-flags=--expose-gc",
    "--log-level=3",
    "--no-first-run",
)
REMOVAL_SECONDS = 5.0


def main(url: str) -> int:
    # Short, for sockets of the browser are in it. It is also where the browser makes its own temporary folders.
    folder = tempfile.mkdtemp(prefix="relay-")
    try:
        return run(url, folder)
    finally:
        remove(folder)


def run(url: str, folder: str) -> int:
    """Runs the browser until it ends or the starter does."""
    # The sandbox of Chromium refuses to work for root.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = subprocess.Popen(
        [BROWSER, *FLAGS, *sandbox, f"--user-data-dir={folder}/profile", url],
        env={**os.environ, "TMPDIR": folder},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    ended = threading.Event()

    def end_with_starter() -> None:
        sys.stdin.buffer.read()
        ended.set()
        end(browser)

    threading.Thread(target=end_with_starter, daemon=True).start()
    browser.wait()
    end(browser)
    return 0 if ended.is_set() else 1


def end(browser: subprocess.Popen[bytes]) -> None:
    """Ends a browser with all its processes; its profile is thrown away, so it need not put anything in order."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(browser.pid, signal.SIGKILL)


def remove(folder: str) -> None:
    """Removes a folder into which processes that are dying may still write."""
    until = time.monotonic() + REMOVAL_SECONDS
    while os.path.exists(folder) and time.monotonic() < until:
        shutil.rmtree(folder, ignore_errors=True)
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
