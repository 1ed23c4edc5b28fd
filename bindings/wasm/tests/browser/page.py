"""Runs a program on a page."""

from __future__ import annotations

import json
import queue

from chromium import Chromium
from server import Server

SECONDS = 30.0

# Says what the program printed, once all of it has run.
RUNNER = """
const lines = [];
console.log = (...parts) => lines.push(parts.join(" "));
await import("/program.mjs");
await fetch("/answer", { method: "POST", body: JSON.stringify(lines) });
"""


def printed_by(program: str) -> list[str]:
    """The lines that a module prints."""
    heard: queue.SimpleQueue[str] = queue.SimpleQueue()
    texts = {"/runner.mjs": RUNNER, "/program.mjs": program}
    server = Server("/runner.mjs", answered=heard.put, failed=heard.put, texts=texts)
    browser = Chromium(server.url)
    try:
        said = heard.get(timeout=SECONDS)
    finally:
        browser.close()
    assert said.startswith("["), said
    lines: list[str] = json.loads(said)
    return lines
