"""What the harness's own tests share: scenarios from text, and sessions with a driver that replays answers."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from conftest import ROOT
from nemo_relay_conformance.declared import Declared, Gap
from nemo_relay_conformance.load import load_scenarios
from nemo_relay_conformance.scenario import Scenario
from nemo_relay_conformance.session import Session
from nemo_relay_conformance.vocabulary import Vocabulary

VOCABULARY = Vocabulary.of_tree(ROOT)
SURFACE = list(VOCABULARY.surface)
FAKE = Path(__file__).with_name("fake_driver.py")


def scenarios(folder: Path, **files: str) -> list[Scenario]:
    """Loads the given files, `a__b` standing for a/b.yaml, which need no `scenario` and no `doc` of their own."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"scenario: {name.replace('__', '/')}\ndoc: A behaviour.\n{text}", encoding="utf-8")
    return load_scenarios(ROOT, VOCABULARY, folder)


def hello(**changes: Any) -> dict[str, Any]:
    plain = {"driver": "fake", "binding": "0", "spec": VOCABULARY.spec.digest, "runtime": "none", "ops": SURFACE}
    return {**plain, **changes}


def session(folder: Path, gaps: list[Gap] | None = None, kinds: dict[str, str] | None = None, **script: Any) -> Session:
    """A session with a driver that answers what `script` says (see fake_driver.py)."""
    path = folder / "script.json"
    path.write_text(json.dumps({"hello": hello(), **script}), encoding="utf-8")
    command = [sys.executable, str(FAKE), str(path)]
    return Session(Declared("fake", command, gaps or [], kinds or {}), ROOT, VOCABULARY, seconds=10)


def gap(**changes: str) -> Gap:
    return Gap(
        **{
            "scenario": "a/b",
            "reason": "not yet",
            "fails_with": "wanted 1",
            "since": "2026-01-01",
            "place": "gaps:1",
            **changes,
        }
    )
