"""Talks to one driver process: requests with time-outs, its last words, its exit status."""

from __future__ import annotations

import contextlib
import json
import queue
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from .findings import DriverFault, Mismatch

REQUEST_SECONDS = 20.0
EXIT_SECONDS = 5.0
_LAST_LINES = 40


class Driver:
    """A running driver; every way in which it can break the protocol is a DriverFault."""

    def __init__(
        self,
        command: Sequence[str],
        cwd: Path,
        seconds: float = REQUEST_SECONDS,
        env: Mapping[str, str] | None = None,
        kept_lines: int | None = _LAST_LINES,
    ):
        """`env` is the environment where it is not that of the harness; `kept_lines` are kept of standard error."""
        self.command, self.cwd, self.seconds = list(command), cwd, seconds
        self._next_id = 0
        self._answers: queue.Queue[bytes | None] = queue.Queue()
        self._last_words: deque[str] = deque(maxlen=kept_lines)
        try:
            self._process = subprocess.Popen(
                self.command, cwd=cwd, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise DriverFault("start", f"cannot start {' '.join(self.command)}: {error.strerror}") from error
        self._readers = [
            threading.Thread(target=self._read_answers, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._read_last_words, args=(self._process.stderr,), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def request(self, cmd: str, **fields: Any) -> dict[str, Any]:
        """Sends one request and returns its answer, which holds `ok` or `error`."""
        self._next_id += 1
        line = json.dumps({"id": self._next_id, "cmd": cmd, **fields}, separators=(",", ":")).encode() + b"\n"
        try:
            self._process.stdin.write(line)  # type: ignore[union-attr]
            self._process.stdin.flush()  # type: ignore[union-attr]
        except OSError:
            raise self._died() from None
        try:
            text = self._answers.get(timeout=self.seconds)
        except queue.Empty:
            self.kill()
            raise DriverFault("hang", f"no answer to `{cmd}` within {self.seconds:g} s") from None
        if text is None:
            raise self._died()
        return self._answer(text)

    def _answer(self, text: bytes) -> dict[str, Any]:
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError):
            self.kill()
            raise DriverFault("protocol", f"an answer is no JSON: {text[:200]!r}") from None
        if not isinstance(answer, dict) or answer.get("id") != self._next_id:
            self.kill()
            raise DriverFault("protocol", f"the answer to request {self._next_id} has another id: {text[:200]!r}")
        if ("ok" in answer) == ("error" in answer):
            self.kill()
            raise DriverFault("protocol", f"an answer holds either ok or error: {text[:200]!r}")
        return answer

    def close(self) -> Mismatch | None:
        """Closes standard input and waits; the fault, where the driver does not leave as it must."""
        if self._process.stdin and not self._process.stdin.closed:
            # Where the process is gone already, its status says how.
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            status = self._process.wait(EXIT_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            return Mismatch("exit", "driver", f"still running {EXIT_SECONDS:g} s after its input was closed")
        finally:
            self._drain()
        return Mismatch("exit", "driver", f"left with {_status(status)}, wanted status 0") if status else None

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def last_words(self) -> str:
        """The last lines that the driver wrote to standard error."""
        return "\n".join(self._last_words)

    def _died(self) -> DriverFault:
        try:
            status = self._process.wait(EXIT_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            return DriverFault("died", "closed its output without leaving")
        self._drain()
        return DriverFault("died", f"ended in the middle of the run with {_status(status)}")

    def _drain(self) -> None:
        for reader in self._readers:
            reader.join(EXIT_SECONDS)

    def _read_answers(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._answers.put(line)
        self._answers.put(None)

    def _read_last_words(self, stream: IO[bytes]) -> None:
        for line in stream:
            self._last_words.append(line.decode("utf-8", "replace").rstrip())


def _status(status: int) -> str:
    return f"signal {signal.Signals(-status).name}" if status < 0 else f"status {status}"
