"""The two edits that must stay easy: a field of an event, and a middleware family, on a copy of the tree."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import REPOSITORY, Run, edit

FIELD = '  - {name: attempt, type: "u32?", presence: omit, doc: Which try this was.}\n'
# A crate of its own, since a test of one that is there would build all that its other tests need.
MANIFEST = """\
[package]
name = "proof"
version = "0.1.0"
edition = "2024"

[dependencies]
nemo-relay-types = { path = "../core/types" }
nemo-relay-runtime = { path = "../core/runtime" }
"""
PROOF = """\
use nemo_relay_types::{Event, Family, FamilyKind, SPEC_DIGEST, ScopeEvent, Step, TOOL};

#[test]
fn a_new_field_is_written() {
    let mut text = String::new();
    let event = ScopeEvent { attempt: Some(2), ..ScopeEvent::default() };
    Event::Scope(event).write_json(&mut text);
    assert!(text.starts_with(r#"{"atof_version":"0.1","attempt":2,"attributes":"#), "{text}");
    text.clear();
    Event::Scope(ScopeEvent::default()).write_json(&mut text);
    assert!(text.starts_with(r#"{"atof_version":"0.1","attributes":[],"category":null,"#), "{text}");
}

#[test]
fn a_new_family_is_in_the_pipeline() {
    assert_eq!(Family::parse("tool_second_gate"), Some(Family::ToolSecondGate));
    assert_eq!(Family::ToolSecondGate.kind(), FamilyKind::Gate);
    assert!(matches!(TOOL.steps[1], Step::Run { family: Family::ToolSecondGate, .. }));
    assert_eq!(SPEC_DIGEST, "@digest");
}
"""


@pytest.fixture
def grown(tree: Path, run: Run) -> Path:
    """The tree, written once, then with one field and one family more, and written again."""
    for name in ("Cargo.toml", "Cargo.lock", "core"):
        copy = shutil.copytree if (REPOSITORY / name).is_dir() else shutil.copy
        copy(REPOSITORY / name, tree / name)
    assert run(tree).status == 0
    _add_field(tree)
    assert run(tree, "--new", "family", "tool_second_gate").status == 0
    family = tree / "spec/middleware/tool_second_gate.yaml"
    text = (
        family.read_text(encoding="utf-8")
        .replace("kind: observe", "kind: gate")
        .replace("on_error: skip", "on_error: fail")
    )
    text = text.replace("type: Event", "type: json").replace("returns: none", 'returns: "string?"')
    family.write_text(re.sub(r"doc: <[^>]*>", "doc: Decides once more.", text), encoding="utf-8")
    first = "  - {run: tool_request_intercept"
    step = "  - {run: tool_second_gate, on: args, doc: Decides once more.}\n"
    edit(tree / "spec/pipelines/tool.yaml", first, step + first)
    return tree


def test_a_field_and_a_family_reach_every_output(grown: Path, run: Run) -> None:
    before = {path: path.read_text(encoding="utf-8") for path in grown.rglob("generated/*.rs")}
    digest = run(grown, "--digest").text
    done = run(grown)
    assert done.status == 0
    written = {line.removeprefix("wrote ") for line in done.text.splitlines() if line.startswith("wrote ")}
    assert {
        "core/types/src/generated/events.rs",
        "core/types/src/generated/families.rs",
        "core/types/src/generated/pipelines.rs",
        "core/types/src/generated/digest.rs",
        "docs/reference/api.md",
        "docs/reference/events.md",
        "docs/reference/middleware.md",
        "docs/reference/schema/atof-event.schema.json",
    } <= written
    assert digest.strip() not in before[grown / "core/types/src/generated/digest.rs"]
    assert digest.strip() in (grown / "core/types/src/generated/digest.rs").read_text(encoding="utf-8")
    places = run(grown, "--explain", "tool_second_gate").text
    for place in ("families.rs:", "pipelines.rs:", "docs/reference/api.md:", "docs/reference/middleware.md:"):
        assert place in places
    assert "scope_register_tool_second_gate" in (grown / "docs/reference/api.md").read_text(encoding="utf-8")
    assert run(grown, "--check").status == 0


def test_the_core_compiles_and_writes_the_field(grown: Path, run: Run) -> None:
    assert run(grown).status == 0
    manifest = grown / "Cargo.toml"
    members = 'members = ["core/types", "core/runtime", "proof"]'
    manifest.write_text(re.sub(r"members = \[.*?\]", members, manifest.read_text(), flags=re.DOTALL))
    proof = grown / "proof"
    (proof / "tests").mkdir(parents=True)
    (proof / "src").mkdir()
    (proof / "src/lib.rs").touch()
    (proof / "Cargo.toml").write_text(MANIFEST, encoding="utf-8")
    text = PROOF.replace("@digest", run(grown, "--digest").text.strip())
    (proof / "tests/golden_path.rs").write_text(text, encoding="utf-8")
    assert "2 passed" in _cargo(grown, "test", "-p", "proof", "--test", "golden_path")


def test_the_digest_is_of_what_is_said_and_not_of_the_prose(tree: Path, run: Run) -> None:
    digest = run(tree, "--digest").text
    assert re.fullmatch(r"[0-9a-f]{64}\n", digest)
    edit(tree / "spec/types/scope_category.yaml", "doc: The work begins.", "doc: Work begins.")
    edit(tree / "spec/languages/go.yaml", "scope.event: EmitEvent", "scope.event: Emit")
    assert run(tree, "--digest").text == digest
    edit(tree / "spec/types/scope_category.yaml", "number: 1", "number: 2")
    assert run(tree, "--digest").text != digest


def _add_field(tree: Path) -> None:
    edit(tree / "spec/events/scope.yaml", "fields:\n", f"fields:\n{FIELD}")


def _cargo(folder: Path, *arguments: str) -> str:
    """Cargo with a build folder of its own in the repository, so that the second run finds the first one's work."""
    environment = {**os.environ, "CARGO_TARGET_DIR": str(REPOSITORY / "target/codegen")}
    done = subprocess.run(
        ["cargo", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
