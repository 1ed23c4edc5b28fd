"""`python -m nemo_relay` shows a run: a page, a tree, totals."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from nemo_relay import AtofExporter, AtofExporterConfig, ScopeType, scope


def ran(*arguments: str | Path, given: bytes = b"", status: int = 0) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "nemo_relay", *map(str, arguments)]
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    assert done.returncode == status, done.stderr
    return done


@pytest.fixture
def run_file(tmp_path: Path) -> Path:
    exporter = AtofExporter(AtofExporterConfig(output_directory=str(tmp_path), filename="run.jsonl"))
    exporter.register("file")
    with scope.scope("planner", ScopeType.Agent):
        scope.event("</script>", data={"found": 3})
    exporter.deregister("file")
    exporter.shutdown()
    return tmp_path / "run.jsonl"


def test_a_tree_shows_the_scopes_of_a_file_however_it_is_packed(run_file, tmp_path):
    plain = ran("tree", run_file).stdout.decode()
    assert " planner agent · " in plain and "</script>" in plain and "\x1b[" not in plain
    packed = tmp_path / "run.jsonl.gz"
    packed.write_bytes(gzip.compress(run_file.read_bytes()))
    assert ran("tree", packed).stdout.decode() == plain
    assert ran("tree", "-", given=run_file.read_bytes()).stdout.decode() == plain
    assert "\x1b[" in ran("tree", "--color", "always", run_file).stdout.decode()


def test_what_is_drawn_is_utf_8_whatever_the_encoding(run_file, monkeypatch):
    commands = (("tree", run_file), ("summary", run_file), ("view", "-o", "-", run_file))
    wanted = [ran(*command).stdout for command in commands]
    assert not all(drawn.isascii() for drawn in wanted)
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert [ran(*command).stdout for command in commands] == wanted


def test_totals_are_a_text_or_json(run_file):
    assert b"planner" in ran("summary", run_file).stdout
    assert isinstance(json.loads(ran("summary", "--json", run_file).stdout), dict)


def test_a_page_is_written_beside_the_file(run_file):
    page = run_file.with_suffix(".html")
    assert ran("view", run_file).stdout.decode().strip() == str(page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>") and '"title":"run.jsonl"' in text and 'id="events"' in text
    assert ran("view", "-o", "-", run_file).stdout.decode() == text


def test_a_fault_names_the_file_and_is_no_traceback(tmp_path):
    missing = ran("tree", tmp_path / "missing.jsonl", status=1).stderr.decode()
    assert missing.startswith("nemo_relay: ") and "missing.jsonl: No such file" in missing
    torn = tmp_path / "torn.jsonl.gz"
    torn.write_bytes(gzip.compress(b"{}" * 100)[:-9])
    damaged = tmp_path / "damaged.jsonl.gz"
    packed = bytearray(gzip.compress(b"{}" * 100))
    packed[10] |= 0b110  # a kind of block that there is not
    damaged.write_bytes(packed)
    nothing = tmp_path / "notes.txt"
    nothing.write_text("no events")
    for file in (torn, damaged, nothing):
        said = ran("summary", file, status=1).stderr.decode()
        assert file.name in said and "Traceback" not in said


def test_a_file_that_grows_is_for_the_program(run_file):
    assert b"nemo-relay view --live" in ran("view", "--live", run_file, status=1).stderr
