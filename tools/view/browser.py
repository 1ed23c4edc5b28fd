"""A headless Chromium that is driven through its debugging pipe: no port, no package."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any

BROWSER = "chromium"
FLAGS = (
    "--headless",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-first-run",
    "--remote-debugging-pipe",
)
SECONDS = 60.0
# The middle of an element, which is brought into view.
PLACE = """(selector) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: "nearest" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""


class PageFault(Exception):
    """An error of the page or of the browser."""


class Browser:
    """One page of a browser that is gone when the block ends."""

    def __init__(self, url: str, width: int = 1440, height: int = 900) -> None:
        self._folder = tempfile.mkdtemp(prefix="relay-")
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        command = [
            BROWSER,
            *FLAGS,
            *sandbox,
            f"--window-size={width},{height}",
            f"--user-data-dir={self._folder}/profile",
        ]
        # The browser reads its commands from descriptor 3 and answers on 4.
        moved = f'exec {to_browser}<&{to_browser} 3<&{to_browser} 4>&{from_browser}; exec "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", moved, "browser", *command, "about:blank"],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._answers: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._sent = 0
        self.faults: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()
        target = self._send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._send(f"{domain}.enable")
        self._send("Performance.enable", {"timeDomain": "threadTicks"})
        self.size(width, height)
        self.requests: list[str] = []
        self._send("Page.navigate", {"url": url})

    _session: str | None = None

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def size(self, width: int, height: int) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._send("Emulation.setDeviceMetricsOverride", metrics)

    def scheme(self, name: str) -> None:
        """Light or dark, as the system would say it."""
        self._send("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})

    def run(self, script: str) -> Any:
        """The value of an expression in the page, awaited."""
        arguments = {"expression": script, "awaitPromise": True, "returnByValue": True}
        answer = self._send("Runtime.evaluate", arguments)
        if "exceptionDetails" in answer:
            raise PageFault(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def wait(self, script: str) -> Any:
        """The value of an expression as soon as it is true."""
        look = f"const look = () => {{ const value = ({script}); value ? done(value) : setTimeout(look, 20); }};"
        waiting = f"new Promise((done) => {{ {look} look(); }})"
        return self.run(waiting)

    def busy(self) -> float:
        """How many seconds the page's main thread has worked so far, without the time that other programs took."""
        metrics = self._send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    def key(self, key: str) -> None:
        text = {"text": key} if len(key) == 1 else {}
        self._send("Input.dispatchKeyEvent", {"type": "keyDown", "key": key, **text})
        self._send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key})

    def click(self, selector: str) -> None:
        """A click of the mouse on the middle of the first element that is found."""
        where = self.run(f"({PLACE})({json.dumps(selector)})")
        if where is None:
            raise PageFault(f"nothing on the page is {selector}")
        for kind in ("mousePressed", "mouseReleased"):
            mouse = {"type": kind, "x": where[0], "y": where[1], "button": "left", "clickCount": 1}
            self._send("Input.dispatchMouseEvent", mouse)

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._send("Page.captureScreenshot", {"format": "png"})["data"]))

    def _send(self, method: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
        self._sent += 1
        message: dict[str, Any] = {"id": self._sent, "method": method, "params": params or {}}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._answers.get(timeout=SECONDS)
            if answer.get("id") == self._sent:
                break
        if "error" in answer:
            raise PageFault(f"{method}: {answer['error']['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def _read(self) -> None:
        rest = b""
        while piece := os.read(self._in, 1 << 16):
            *messages, rest = (rest + piece).split(b"\0")
            for message in messages:
                self._hear(json.loads(message))

    def _hear(self, message: dict[str, Any]) -> None:
        params = message.get("params", {})
        match message.get("method"):
            case None:
                self._answers.put(message)
            case "Runtime.exceptionThrown":
                self.faults.append(json.dumps(params["exceptionDetails"]))
            case "Log.entryAdded" if params["entry"]["level"] == "error":
                self.faults.append(params["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(params["request"]["url"][:200])
