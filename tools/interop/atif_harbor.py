"""Holds trajectories against the models and the JSON Schema of Harbor, which read what we write.

Usage: python tools/interop/atif_harbor.py PATH...

A file holds one trajectory, or, where its name ends in .jsonl, one a line; of a folder, every .json file in it. Needs
the packages `harbor` and `jsonschema`, and Python 3.12 or later. Prints how many were accepted, and what is wrong
with the first ten that were not.

`ATIF_DOCUMENTS=all.jsonl cargo test -p nemo-relay-atif` collects every trajectory of the tests.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harbor.models.trajectories import Trajectory
from jsonschema import Draft202012Validator
from pydantic import ValidationError

SHOWN = 10


def documents(paths: list[str]) -> Iterator[tuple[str, str]]:
    """The name and the text of every trajectory in the files."""
    for path in files(paths):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for number, line in enumerate(text.splitlines(), 1):
                yield f"{path}:{number}", line
        else:
            yield str(path), text


def files(paths: list[str]) -> Iterator[Path]:
    for path in map(Path, paths):
        yield from sorted(path.rglob("*.json")) if path.is_dir() else [path]


def fault(text: str, schema: Draft202012Validator) -> str | None:
    """What Harbor says against a trajectory; None if nothing."""
    document: dict[str, Any] = json.loads(text)
    try:
        Trajectory.model_validate(document)
    except ValidationError as error:
        return str(error)
    errors = [f"{error.json_path}: {error.message}" for error in schema.iter_errors(document)]
    return "\n".join(errors) or None


def main(paths: list[str]) -> int:
    """Checks the files; 1 if a trajectory was refused or there was none."""
    schema = Draft202012Validator(Trajectory.model_json_schema())
    accepted = refused = 0
    for name, text in documents(paths):
        wrong = fault(text, schema)
        if wrong is None:
            accepted += 1
        else:
            refused += 1
            if refused <= SHOWN:
                print(f"{name}: {wrong}", file=sys.stderr)
    print(f"{accepted} trajectories accepted, {refused} refused")
    return 0 if accepted and not refused else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
