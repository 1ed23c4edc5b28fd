"""What a person does with the page: looks, clicks, searches, filters, presses keys."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import page_of, shown

from tools.view.browser import Browser

NAMES = "[...document.querySelectorAll('.row:not([hidden]) .name')].map((e) => e.textContent)"


def text(browser: Browser, selector: str) -> str:
    return str(browser.run(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''"))


def choose(browser: Browser, name: str) -> None:
    """Clicks on the first row of a name."""
    rows = "[...document.querySelectorAll('.row:not([hidden]) .name')]"
    browser.run(f"{rows}.find((e) => e.textContent === {json.dumps(name)}).dataset.wanted = ''")
    browser.click("[data-wanted]")
    browser.run("delete document.querySelector('[data-wanted]').dataset.wanted")


def search(browser: Browser, words: str) -> str:
    """Types into the search box; gives what is said of the matches."""
    put = f"(box) => {{ box.value = {json.dumps(words)}; box.dispatchEvent(new Event('input')); }}"
    browser.run(f"({put})(document.getElementById('search'))")
    return str(browser.wait("document.getElementById('hits').textContent"))


def test_the_run_is_shown_with_its_totals(page: Browser) -> None:
    page.wait(f"({NAMES}).length > 20")
    assert page.run(NAMES)[:4] == ["planner-0", "openai", "command-policy", "search"]
    stats = text(page, "#stats")
    for part in ("6\nagents", "45\nmodel calls", "33\ntool calls", "6\nerrors", "3\nrefusals"):
        assert part.replace("\n", " ") in stats.replace("\n", " ")


def test_an_agent_has_a_conversation_and_its_steps_lead_to_the_tool(page: Browser) -> None:
    choose(page, "planner-0")
    assert "You are a careful engineer" in text(page, "#detail .message.system")
    assert page.run("document.querySelectorAll('#detail .message.user').length") == 1
    page.click("#detail .step:not(.slim)")
    assert text(page, "#detail h2") == "search"
    assert "how does a" in text(page, "#detail .fields")
    page.click("#detail .crumbs button")
    assert text(page, "#detail h2") == "planner-0"


def test_a_model_call_shows_messages_and_usage(page: Browser) -> None:
    choose(page, "openai")
    assert page.run("[...document.querySelectorAll('#detail .message header b')].map((e) => e.textContent)") == [
        "system",
        "user",
        "assistant",
    ]
    assert "tokens" in text(page, "#detail .message.assistant header")


def test_a_refusal_says_why(page: Browser) -> None:
    page.key("e")
    assert text(page, "#detail h2") == "command-policy"
    assert "rm is not allowed outside of the workspace" in text(page, "#detail .callout.refused")


def test_search_finds_payloads_and_keeps_what_is_above(page: Browser) -> None:
    assert search(page, "TIMEOUTERROR") == "3 matches"
    page.wait(f"({NAMES}).length === 6")
    assert page.run(NAMES) == ["planner-0", "openai", "researcher-1", "openai", "coder-2", "openai"]
    page.key("n")
    assert text(page, "#detail h2") == "openai"
    page.key("Escape")
    page.key("Escape")
    page.wait(f"({NAMES}).length > 20")


def test_filters_hide_kinds_and_leave_problems(page: Browser) -> None:
    page.click("#filters .chip:nth-child(3)")
    page.wait(f"!({NAMES}).includes('openai')")
    page.click("#filters .chip:nth-child(3)")
    page.click("[data-filter=problems]")
    assert text(page, "#hits") == "12 matches"
    page.click("[data-filter=problems]")
    page.click("[data-filter=chunks]")
    page.wait(f"({NAMES}).includes('llm.chunk')")


def test_keys_move_fold_and_change_the_view(page: Browser) -> None:
    page.key("j")
    page.key("ArrowLeft")
    page.wait(f"({NAMES})[1] === 'researcher-1'")
    page.key("ArrowRight")
    page.wait(f"({NAMES})[1] === 'openai'")
    page.key("2")
    assert page.run("[...document.querySelectorAll('#agents h2')].map((e) => e.textContent)") == [
        "planner-0", "subagent", "researcher-1", "subagent", "coder-2", "subagent",
    ]  # fmt: skip
    page.wait("document.querySelectorAll('#agents .message').length > 10")
    page.key("3")
    assert "command-policy" in text(page, "#summary")
    page.key("4")
    assert "ran without a decision" in text(page, "#audit")
    page.click("#audit tr.go")
    assert text(page, "#detail h2") == "fetch"


def test_time_zooms_and_shows_everything_again(page: Browser) -> None:
    page.key("+")
    page.wait("document.querySelector('.brush').hidden === false")
    page.key("0")
    page.wait("document.querySelector('.brush').hidden === true")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_system_until_somebody_chooses(page: Browser, scheme: str) -> None:
    page.scheme(scheme)
    page.wait(f"document.documentElement.dataset.theme === '{scheme}'")
    page.key("t")
    assert page.run("document.documentElement.dataset.theme") == {"light": "dark", "dark": "light"}[scheme]


def test_what_a_run_holds_is_text_and_never_part_of_the_page(tmp_path: Path) -> None:
    evil = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    lines = [
        {"name": evil, "scope_category": "start", "data": {evil: evil}},
        {
            "name": evil,
            "scope_category": "end",
            "data": evil,
            "metadata": {"otel.status_code": "ERROR", "otel.status_description": evil},
        },
    ]
    common = {
        "atof_version": "0.1",
        "kind": "scope",
        "category": "tool",
        "timestamp": 1,
        "uuid": "01a1fc87-0000-7000-8000-000000000001",
    }
    events = tmp_path / "events<script>.jsonl"
    events.write_text("".join(json.dumps({**common, **line}) + "\n" for line in lines))
    with Browser(page_of(events).as_uri()) as browser:
        shown(browser)
        browser.click(".row .name")
        assert evil in text(browser, "#detail h2")
        assert "owned" not in browser.run("document.title").replace(evil, "")
        assert browser.run("document.querySelectorAll('img').length") == 0
        assert browser.faults == []


def test_a_torn_file_says_which_line_is_missing(small: Path, tmp_path: Path) -> None:
    events = tmp_path / "torn.jsonl"
    events.write_bytes(small.read_bytes()[:-100])
    with Browser(page_of(events).as_uri()) as browser:
        shown(browser)
        assert "line 267" in text(browser, "#faults")
        assert "open" in text(browser, "#rows")
