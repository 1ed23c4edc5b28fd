"""The program of the README, on a page."""

from __future__ import annotations

import json
import queue
import re

from chromium import Chromium
from conftest import ROOT
from server import Server

SECONDS = 30.0

# Says what the program printed, once all of it has run.
RUNNER = """
const lines = [];
console.log = (...parts) => lines.push(parts.join(" "));
await import("/program.mjs");
await fetch("/answer", { method: "POST", body: JSON.stringify(lines) });
"""


def blocks(language: str) -> list[str]:
    text = (ROOT / "bindings" / "wasm" / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_program_of_the_readme_prints_on_a_page_what_the_readme_says() -> None:
    program, wanted = blocks("js")[0], blocks("text")[1]
    assert program.count('"nemo-relay-wasm"') == 1
    heard: queue.SimpleQueue[str] = queue.SimpleQueue()
    texts = {"/runner.mjs": RUNNER, "/program.mjs": program.replace('"nemo-relay-wasm"', '"nemo-relay-wasm/web"')}
    server = Server("/runner.mjs", answered=heard.put, failed=heard.put, texts=texts)
    browser = Chromium(server.url)
    try:
        said = heard.get(timeout=SECONDS)
    finally:
        browser.close()
    assert said.startswith("["), said
    assert json.loads(said) == wanted.splitlines(), said
