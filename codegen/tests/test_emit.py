"""Writing, comparing and orphans."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import REPOSITORY, Run, edit

ENUMS = "core/types/src/generated/enums.rs"


@pytest.fixture
def written(tree: Path, run: Run) -> Path:
    assert run(tree).status == 0
    return tree


def test_what_is_written_passes_the_check(written: Path, run: Run) -> None:
    done = run(written, "--check")
    assert (done.status, done.text) == (0, "")
    again = run(written, "generate")
    assert again.text.startswith("0 of ")


def test_the_check_shows_a_hand_edit_and_writes_nothing(written: Path, run: Run) -> None:
    edit(written / ENUMS, "Agent = 0,", "Agent = 99,")
    done = run(written, "--check")
    assert done.status == 1
    assert f"--- {ENUMS}\n+++ {ENUMS} (spec)\n" in done.text
    assert "-    Agent = 99,\n+    Agent = 0,\n" in done.text
    assert "1 of " in done.text
    assert done.text.endswith(" generated files are out of date\nrun: ./noxw -s codegen\n")
    assert "Agent = 99" in (written / ENUMS).read_text(encoding="utf-8")
    run(written)
    assert run(written, "--check").status == 0


def test_the_check_shows_a_missing_file_and_other_line_ends(written: Path, run: Run) -> None:
    (written / ENUMS).unlink()
    page = written / "docs/reference/errors.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert "2 of " in run(written, "--check").text


def test_a_changed_spec_is_out_of_date(written: Path, run: Run) -> None:
    edit(written / "spec/types/scope_category.yaml", "doc: The work begins.", "doc: Work begins.")
    done = run(written, "--check")
    assert done.status == 1
    assert "+    /// Work begins." in done.text


def test_an_orphan_is_an_error_with_its_path(written: Path, run: Run) -> None:
    orphan = written / "bindings/go/old_gen.go"
    orphan.parent.mkdir(parents=True, exist_ok=True)
    orphan.write_text(
        "// Code generated from spec/types/old.yaml by codegen. DO NOT EDIT.\npackage x\n", encoding="utf-8"
    )
    message = "bindings/go/old_gen.go:1: no target writes this generated file any more; delete it"
    for option in (["--check"], []):
        done = run(written, *option)
        assert done.status == 1
        assert message in done.text
    orphan.unlink()
    assert run(written, "--check").status == 0


def test_a_file_that_only_speaks_of_the_marker_is_no_orphan(written: Path, run: Run) -> None:
    text = "\n" * 6 + "It begins with: Code generated from spec/x.yaml by codegen. DO NOT EDIT.\n"
    (written / "docs/guide.md").write_text(text, encoding="utf-8")
    assert run(written, "--check").status == 0


def test_one_target_alone(tree: Path, run: Run) -> None:
    assert run(tree, "--target", "rust_core").status == 0
    assert (tree / ENUMS).is_file()
    assert not (tree / "docs").exists()
    done = run(tree, "--target", "cobol")
    assert done.status == 1
    assert "there is no target `cobol`" in done.text


def test_this_repository_is_up_to_date(run: Run) -> None:
    done = run(REPOSITORY, "--check")
    assert done.status == 0, done.text
