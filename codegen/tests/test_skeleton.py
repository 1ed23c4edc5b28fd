"""--new: every skeleton is accepted but for its doc."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run
from nemo_relay_codegen.skeleton import KINDS

NAMES = {
    "enum": ("Colour", "spec/types/colour.yaml"),
    "flags": ("ColourFlags", "spec/types/colour_flags.yaml"),
    "record": ("ColourChart", "spec/types/colour_chart.yaml"),
    "config": ("ColourConfig", "spec/config/colour_config.yaml"),
    "profile": ("ColourProfile", "spec/events/colour_profile.yaml"),
    "family": ("tool_colour", "spec/middleware/tool_colour.yaml"),
    "codec": ("colour_chat", "spec/codecs/colour_chat.yaml"),
    "host": ("colour", "spec/hosts/colour.yaml"),
    "op": ("scope.colour", "spec/api/scope.yaml"),
    "error": ("colour_missing", "spec/errors.yaml"),
    "event-field": ("ScopeEvent.colour", "spec/events/scope.yaml"),
    "fault": ("colours.colour_missing", "spec/faults/colours.yaml"),
}


def test_there_is_a_name_for_every_kind() -> None:
    assert set(NAMES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_lints_but_for_its_doc(tree: Path, run: Run, kind: str) -> None:
    name, file = NAMES[kind]
    before = run(tree, "--lint").text
    done = run(tree, "--new", kind, name)
    assert done.status == 0
    assert done.text == f"{file}: replace the doc, then run: ./noxw -s codegen\n"
    new = set(run(tree, "--lint").text.splitlines()) - set(before.splitlines())
    placeholders = [line for line in new if line.endswith("[doc.placeholder]")]
    assert placeholders
    assert all(line.startswith(f"{file}:") and "of the skeleton by a sentence" in line for line in placeholders)
    work = ("[doc.placeholder]", "[promise.scenario]", "[fault.scenario]", "[fault.missing]")
    assert not [line for line in new if not line.endswith(work)]
    assert run(tree, "--target", "rust_core").status == 0


def test_a_new_module_and_an_empty_list_are_filled(tree: Path, run: Run) -> None:
    assert run(tree, "--new", "op", "colours.mix").status == 0
    assert run(tree, "--new", "op", "colours.split").status == 0
    assert run(tree, "--new", "event-field", "MarkEvent.colour").status == 0
    assert "op: colours.split" in (tree / "spec/api/colours.yaml").read_text(encoding="utf-8")
    mark = (tree / "spec/events/mark.yaml").read_text(encoding="utf-8")
    assert mark.index("name: colour") < mark.index("marks:")
    assert "reserved_metadata" in (tree / "spec/events/envelope.yaml").read_text(encoding="utf-8")
    assert run(tree, "--explain", "colours.mix").status == 0


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        ("thing", "x", "there is no kind `thing`; write one of enum"),
        ("event-field", "colour", "write the event and the field, such as ScopeEvent.colour"),
        ("enum", "EventKind", "event_kind.yaml is there already"),
        ("fault", "colour", "write the subject and the fault, such as scope.colour"),
    ],
)
def test_what_cannot_be_made_is_refused(tree: Path, run: Run, kind: str, name: str, message: str) -> None:
    done = run(tree, "--new", kind, name)
    assert done.status == 1
    assert message in done.text
