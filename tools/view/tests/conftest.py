"""Runs and their pages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.view.browser import Browser

ROOT = Path(__file__).resolve().parents[3]
BUILT = ROOT / "target" / "ci"
PROGRAM = BUILT / "nemo-relay"

Open = Callable[[str], Browser]


def sample(path: Path, agents: int, turns: int) -> Path:
    """A run of several agents."""
    with path.open("wb") as out:
        subprocess.run([BUILT / "examples" / "sample_run", str(agents), str(turns)], stdout=out, check=True)
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample(tmp_path_factory.mktemp("small") / "events.jsonl", 3, 12)


@pytest.fixture(scope="session")
def small_page(small: Path) -> Path:
    return page_of(small)


def page_of(events: Path) -> Path:
    page = events.with_suffix(".html")
    subprocess.run([PROGRAM, "view", str(events), "-o", str(page)], check=True, stdout=subprocess.DEVNULL)
    return page


def shown(browser: Browser) -> float:
    """Waits for the page; says after how many milliseconds it showed the run."""
    return float(browser.wait("performance.getEntriesByName('shown')[0]?.startTime"))


@pytest.fixture
def page(small_page: Path) -> Iterator[Browser]:
    """The page of the small run, opened as a file, in which nothing may go wrong and which may ask nobody."""
    with Browser(small_page.as_uri()) as browser:
        shown(browser)
        yield browser
        assert browser.faults == []
        assert [request for request in browser.requests if request != small_page.as_uri()] == []
