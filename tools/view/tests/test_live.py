"""A page that follows a file."""

from __future__ import annotations

import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PROGRAM

from tools.view.browser import Browser

CALLS = "document.querySelector('#stats .stat:nth-child(3) b')?.textContent"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "events.jsonl"


@pytest.fixture
def server(file: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen([PROGRAM, "view", "--live", str(file)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process, process.stdout.readline().strip()
    process.kill()
    process.communicate()


def status(url: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_the_page_shows_what_is_added_and_lines_only_when_they_are_whole(
    server: tuple[subprocess.Popen[str], str], file: Path, small: Path
) -> None:
    process, url = server
    lines = small.read_text().splitlines(keepends=True)
    with Browser(url) as browser:
        browser.wait("document.getElementById('live')?.hidden === false")
        file.write_text("".join(lines[:40]))
        browser.wait(f"({CALLS}) === '7'")
        with file.open("a") as out:
            out.write("".join(lines[40:-1]) + lines[-1][:50])
        browser.wait(f"({CALLS}) === '45'")
        assert browser.run("document.getElementById('faults').hidden") is True
        # A file that is rotated goes on in the next one.
        with file.open("a") as out:
            out.write(lines[-1][50:])
        file.rename(file.with_suffix(".000001.jsonl"))
        file.write_text(lines[0].replace("000000000001", "00000000ffff"))
        browser.wait("document.querySelector('#stats .stat:nth-child(2) b').textContent === '7'")
        process.kill()
        browser.wait("document.getElementById('live').textContent === 'ended'")


def test_only_who_has_the_address_is_answered(server: tuple[subprocess.Popen[str], str]) -> None:
    _, url = server
    bare = url.split("?")[0]
    assert status(url) == 200
    assert status(bare) == 403
    assert status(f"{bare}?token={'0' * 64}") == 403
    assert status(url, Host="relay.example") == 403
    assert status(url.replace("/?", "/events?")) == 400
    assert status(url.replace("/?", "/other?")) == 404
