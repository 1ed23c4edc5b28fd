"""Runs the snippets of Markdown files, so that what the documentation shows is what happens.

    python tools/snippets.py README.md docs/*.md

- A snippet in Python or JavaScript is run as a program of its own in an empty directory, and there once more.
- A snippet with `title="examples/…"` must be that file to the letter; the file is run.
- Where a block of `text` follows a snippet, it must be what the program prints.
- What is no whole program is marked `fragment`; Python is compiled then. Go, Rust and C need a title or that mark.
- A callback that fails where nobody is told, such as a subscriber, fails the snippet too. In one that is marked
  `callback-fails` it has to.
"""

import os
import pathlib
import re
import sys
import tempfile
import textwrap
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tools import examples

FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>python|js|rust|go|c)\b(?P<info>[^\n]*)\n(?P<code>.*?)^(?P=indent)```$"
    r"(?:\n\s*\n(?P=indent)```text\n(?P<output>.*?)^(?P=indent)```$)?",
    re.MULTILINE | re.DOTALL,
)
TITLE = re.compile(r'title="(?P<path>[^"]+)"')
SUFFIXES = {"python": ".py", "js": ".mjs"}


class Snippet(NamedTuple):
    place: str
    language: str
    info: str
    code: str
    output: str | None


def snippets(path: pathlib.Path) -> list[Snippet]:
    text = path.read_text(encoding="utf-8")
    found = []
    for match in FENCE.finditer(text):
        place = f"{path}:{text.count(chr(10), 0, match.start('code')) + 1}"
        shown = match["output"]
        output = None if shown is None else textwrap.dedent(shown)
        found.append(Snippet(place, match["language"], match["info"], textwrap.dedent(match["code"]), output))
    return found


def check(snippet: Snippet) -> None:
    """Runs a snippet; raises `AssertionError` or `SyntaxError` where it is not what it seems."""
    if "fragment" in snippet.info:
        if snippet.language == "python":
            compile(snippet.code, snippet.place, "exec")
        return
    fails = "callback-fails" in snippet.info
    if title := TITLE.search(snippet.info):
        path = examples.ROOT / title["path"]
        assert path.read_text(encoding="utf-8") == snippet.code, f"is not {title['path']}; copy that file"
        printed = examples.output(path, callbacks_fail=fails)
    else:
        assert snippet.language in SUFFIXES, 'needs title="examples/…" or the mark `fragment`'
        with tempfile.TemporaryDirectory() as directory:
            program = pathlib.Path(directory) / f"snippet{SUFFIXES[snippet.language]}"
            program.write_text(snippet.code, encoding="utf-8")
            printed = examples.output(program, callbacks_fail=fails, times=2)
    wanted = snippet.output
    assert wanted is None or printed == wanted, f"prints\n{printed}and the page says\n{wanted}"


def fault_of(snippet: Snippet) -> str | None:
    """What is wrong with a snippet, if anything."""
    try:
        check(snippet)
    except (AssertionError, SyntaxError) as fault:
        return f"{snippet.place}: {fault}"
    return None


def main(paths: list[str]) -> int:
    found = [snippet for path in paths for snippet in snippets(pathlib.Path(path))]
    # Those in Rust and Go are compiled; meanwhile the others run.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for fault in pool.map(fault_of, found) if fault]
    print("\n".join([*faults, f"{len(found) - len(faults)} passed, {len(faults)} failed"]))
    return 1 if faults or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
