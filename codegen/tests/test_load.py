"""Faults in spec files: each has its file and line, and all are shown at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run, edit
from nemo_relay_codegen.load import load_file

ENUM = """\
enum: Colour
doc: A colour.
since: "0.1"
stability: experimental
values:
  - {name: red, number: 0, doc: Like blood.}
  - {name: blue, number: 1, doc: Like the sea.}
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("doc: A colour.", "docs: A colour.", 2, "unknown key `docs`"),
        ("doc: A colour.\n", "", 1, "the key `doc` is missing"),
        ("since: ", "enum: Other\nsince: ", 3, "duplicate key `enum`; the first is on line 1"),
        ("number: 1", 'number: "1"', 7, '`number`: input should be a valid integer, not "1"'),
        ("number: 1", "number: 0.1", 7, "`number`: input should be a valid integer"),
        ("number: 1", "number: yes", 7, '`number`: input should be a valid integer, not "yes"'),
        ("values:", "values: &all", 5, "anchors are not allowed; remove `&all`"),
        ("A colour.", "*all", 2, "aliases are not allowed; write the value out"),
        ("A colour.", "!!str A colour.", 2, "tags are not allowed"),
        ("name: blue", "name: Blue", 7, "`Blue` does not match ^[a-z][a-z0-9_]*$"),
        ("experimental", "finished", 4, "`stability`: input should be 'experimental', 'stable' or 'deprecated'"),
        ("enum: Colour", "enumeration: Colour", 1, "the first key must say what the file declares: one of sdk, enum"),
        ("number: 1, ", "number: 1, , ", 7, "not YAML: "),
        ("doc: A colour.", "doc: [A colour.]", 2, "`doc`: input should be a valid string"),
        ("doc: A colour.", "doc:", 2, "`doc`: input should be a valid string, not null"),
        ("name: blue", "name: blue, colour: deep", 7, "unknown key `colour`"),
        ("name: blue", "? [a]\n    : 1, name: blue", 7, "a key must be a plain word"),
    ],
)
def test_a_fault_has_its_line(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    assert old in ENUM
    path = tmp_path / "colour.yaml"
    path.write_text(ENUM.replace(old, new, 1), encoding="utf-8")
    source, findings = load_file(path, "spec/types/colour.yaml")
    assert source is None
    assert any(
        found.file == "spec/types/colour.yaml" and found.line == line and message in found.message for found in findings
    ), findings


FAULTS = """\
faults: paint
doc: Colours that run out.
entries:
  - id: no_red
    doc: There is no red left.
    code: not_found
    remedy: Use blue.
    scenario: paint/no-red[wet,1]
    step: [1, 2]
without:
  - {code: ok, doc: It is no error.}
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("    remedy: Use blue.\n", "", 4, "the key `remedy` is missing"),
        ("id: no_red", "id: no-red", 4, "`no-red` does not match"),
        ("code: not_found", "code: none", 4, "a fault says its `outcome` where the code is `none`, and only there"),
        ("code: not_found", "code: not_found\n    outcome: A mess.", 4, "a fault says its `outcome`"),
        ("code: not_found", "code: none\n    outcome: [a mess]", 7, "`outcome`: input should be a valid string"),
        ("paint/no-red[wet,1]", "no-red", 8, "`no-red` does not match"),
        ("paint/no-red[wet,1]", "paint/no-red[]", 8, "`paint/no-red[]` does not match"),
        ("step: [1, 2]", "step: [0]", 9, "`step`: input should be greater than or equal to 1, not 0"),
        ("step: [1, 2]", "step: 1", 9, "`step`: input should be a valid"),
        ("step: [1, 2]", "steps: [1]", 9, "unknown key `steps`"),
        (", doc: It is no error.", "", 11, "the key `doc` is missing"),
    ],
)
def test_a_fault_of_the_catalogue_has_its_line(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    path = tmp_path / "paint.yaml"
    path.write_text(FAULTS, encoding="utf-8")
    assert load_file(path, "spec/faults/paint.yaml")[1] == []
    assert old in FAULTS
    path.write_text(FAULTS.replace(old, new, 1), encoding="utf-8")
    source, findings = load_file(path, "spec/faults/paint.yaml")
    assert source is None
    assert [(found.line, message in found.message) for found in findings] == [(line, True)], findings


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "the file is empty"), (b"enum: \xff", "not YAML"), (b"- a\n- b\n", "the first key must say")],
)
def test_what_is_no_spec_file_at_all(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    source, findings = load_file(tmp_path / "x.yaml", "x.yaml")
    assert source is None
    assert message in findings[0].message


def test_every_fault_of_every_file_is_shown_at_once(tree: Path, run: Run) -> None:
    edit(tree / "spec/types/scope_category.yaml", "number: 0", "number: first")
    edit(tree / "spec/types/scope_category.yaml", "since:", "sinec:")
    edit(tree / "spec/events/mark.yaml", "kind: mark", "kind: mark\nsort: mark")
    done = run(tree, "--lint")
    assert done.status == 1
    lines = done.text.splitlines()
    assert lines[0] == "spec/events/mark.yaml:4: unknown key `sort`"
    assert lines[1] == "spec/types/scope_category.yaml:2: the key `since` is missing"
    assert [line.split(" ")[0] for line in lines[2:4]] == [
        "spec/types/scope_category.yaml:4:",
        "spec/types/scope_category.yaml:7:",
    ]
    assert lines[4] == "4 faults in the spec; spec/README.md teaches the grammar"


def test_only_what_programs_print_has_secrets(tree: Path, run: Run) -> None:
    file = "spec/types/llm_sanitize_context.yaml"
    text = (tree / file).read_text(encoding="utf-8")
    edit(tree / file, "resolves:\n  - name:", "resolves:\n  - secret: true\n    name:")
    line = text.splitlines().index("resolves:") + 2
    assert f"{file}:{line}: unknown key `secret`" in run(tree, "--lint").text


def test_a_dialect_is_of_a_language(tree: Path, run: Run) -> None:
    edit(tree / "spec/languages/wasm.yaml", "of: node", "of: wasm")
    assert "spec/languages/wasm.yaml:3: no file declares `language: wasm`" in run(tree, "--lint").text


def test_a_bad_type_is_a_fault_of_its_line(tree: Path, run: Run) -> None:
    edit(tree / "spec/types/data_schema.yaml", "{name: version, type: string,", '{name: version, type: "list",')
    done = run(tree, "--check")
    assert done.status == 1
    assert "spec/types/data_schema.yaml:8: `list` needs an argument, such as list<string>" in done.text


def test_there_is_one_sdk_and_one_envelope(tree: Path, run: Run) -> None:
    (tree / "spec/sdk.yaml").unlink()
    text = (tree / "spec/events/envelope.yaml").read_text(encoding="utf-8")
    (tree / "spec/events/second.yaml").write_text(text, encoding="utf-8")
    done = run(tree, "--lint")
    assert done.status == 1
    assert "spec/sdk.yaml:1: no file declares `sdk:`; exactly one must" in done.text
    assert "spec/events/second.yaml:2: a second `envelope:`; the first is in spec/events/envelope.yaml" in done.text
