"""The program of the README, on a page."""

from __future__ import annotations

import re

from conftest import ROOT
from page import printed_by


def blocks(language: str) -> list[str]:
    text = (ROOT / "bindings" / "wasm" / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_program_of_the_readme_prints_on_a_page_what_the_readme_says() -> None:
    program, wanted = blocks("js")[0], blocks("text")[1]
    assert program.count('"nemo-relay-wasm"') == 1
    assert printed_by(program.replace('"nemo-relay-wasm"', '"nemo-relay-wasm/web"')) == wanted.splitlines()
