"""Runs the Python snippets of Markdown files, each as a program of its own in an empty directory.

    python tools/snippets.py README.md docs/*.md

A snippet that is not a whole program is marked ```` ```python fragment ```` and is only compiled.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```python[ \t]*(?P<kind>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def run_file(path: pathlib.Path) -> tuple[int, list[str]]:
    """How many snippets the file has, and what went wrong in them."""
    text = path.read_text(encoding="utf-8")
    count, faults = 0, []
    for match in FENCE.finditer(text):
        count += 1
        place = f"{path}:{text.count(chr(10), 0, match.start()) + 2}"
        if match["kind"] == "fragment":
            compile(match["code"], place, "exec")
            continue
        with tempfile.TemporaryDirectory() as directory:
            done = subprocess.run(
                [sys.executable, "-c", match["code"]],
                cwd=directory,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
        if done.returncode != 0:
            faults.append(f"{place}: exit {done.returncode}\n{done.stderr}")
    return count, faults


def main(paths: list[str]) -> int:
    total, faults = 0, []
    for path in paths:
        count, wrong = run_file(pathlib.Path(path))
        total += count
        faults += wrong
    print(*faults, sep="\n")
    print(f"{total - len(faults)} passed, {len(faults)} failed")
    return 1 if faults or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
