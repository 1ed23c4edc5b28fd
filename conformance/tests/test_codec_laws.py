"""The law of codecs against every binding: what nobody changed stays as it is, to the letter where values are text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from nemo_relay_conformance import declared
from nemo_relay_conformance.client import Driver
from payloads import places, put, replaced, requests

EXAMPLES = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)
_BEFORE, _AFTER = "@before@", "@after@"
CORPUS = ROOT / "conformance" / "fixtures" / "codecs"


class Codecs(Driver):
    """A driver whose answers are also kept as text, since numbers and the order of members show only there."""

    def __init__(self, name: str):
        binding = declared.of_binding(ROOT, name)
        super().__init__(binding.command, ROOT)
        # JSON text is what a language with values of its own cannot hold where it is broken.
        self.holds_text = "bad_json" not in binding.kinds
        self.keeps_order = "order" not in binding.kinds
        self.text = b""

    def _answer(self, text: bytes) -> dict[str, Any]:
        self.text = text
        return super()._answer(text)

    def ask(self, op: str, **args: Any) -> dict[str, Any]:
        answer = self.request("op", op=op, args=args)
        assert "error" not in answer, answer
        return answer

    def written(self) -> Any:
        """The last answer to the letter: every number as its text, every object as a list of members."""
        return _to_the_letter(self.text.decode())["ok"] if self.holds_text else None


def _to_the_letter(text: str) -> Any:
    plain = json.loads(text)
    exact = json.loads(text, parse_int=_number, parse_float=_number, object_pairs_hook=_members)
    return {**plain, "ok": dict(exact)["ok"]}


def _ordered(value: Any) -> Any:
    """The value with objects as lists of members, which are equal only in the same order."""
    if isinstance(value, dict):
        return [(key, _ordered(item)) for key, item in value.items()]
    return [_ordered(item) for item in value] if isinstance(value, list) else value


def _is_too_large(value: Any) -> bool:
    """Whether a payload has an integer of more than 64 bits, which the payload scenarios are about."""
    if isinstance(value, dict | list):
        return any(map(_is_too_large, value.values() if isinstance(value, dict) else value))
    return isinstance(value, int) and not -(2**63) <= value < 2**64


def _as_everywhere(value: Any) -> Any:
    """The value as every driver can read and write it: one language has doubles alone, and puts whole numbers as keys
    first."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: (0, int(member[0])) if member[0].isdecimal() else (1, 0))
        return {key: _as_everywhere(item) for key, item in members}
    if isinstance(value, list):
        return [_as_everywhere(item) for item in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _number(text: str) -> tuple[str, str]:
    return ("number", text)


def _members(pairs: list[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple(pairs)


@pytest.fixture(scope="module")
def drivers(bindings: list[str]) -> Iterator[dict[str, Codecs]]:
    running = {name: Codecs(name) for name in bindings}
    for driver in running.values():
        assert driver.request("begin", scenario="codec-law", subscriber=False)["ok"] is None
    yield running
    for driver in running.values():
        assert driver.request("end")["ok"]["left"] == {"handles": 0, "callbacks": 0, "registrations": 0}
    assert {name: driver.close() for name, driver in running.items()} == dict.fromkeys(running)


@EXAMPLES
@given(request=requests())
def test_an_untouched_request_is_the_very_request(drivers: dict[str, Codecs], request: tuple[str, Any]) -> None:
    codec, content = request
    whole = {"headers": {}, "content": content}
    for name, driver in drivers.items():
        annotated = driver.ask("codecs.decode", codec=codec, request=whole)["ok"]
        answer = driver.ask("codecs.encode", codec=codec, annotated_request=annotated, original=whole)
        assert answer["ok"] == whole, name
        assert not driver.keeps_order or _ordered(answer["ok"]["content"]) == _ordered(content), name
        assert answer["result_same"] is not False, name


@EXAMPLES
@given(request=requests(), data=st.data())
def test_one_changed_text_is_changed_alone(
    drivers: dict[str, Codecs], request: tuple[str, Any], data: st.DataObject
) -> None:
    codec, content = request
    said = places(content)
    assume(said)
    content = put(content, data.draw(st.sampled_from(said)), _BEFORE)
    whole = {"headers": {"h": 1}, "content": content}
    wanted = {"headers": {"h": 1}, "content": replaced(content, _BEFORE, _AFTER)[0]}
    letters = _to_the_letter(json.dumps({"ok": wanted}))["ok"]
    for name, driver in drivers.items():
        shown = driver.ask("codecs.decode", codec=codec, request=whole)["ok"]
        annotated, count = replaced(shown, _BEFORE, _AFTER)
        assert count == 1, f"{name} shows {shown}"
        answer = driver.ask("codecs.encode", codec=codec, annotated_request=annotated, original=whole)
        assert answer["ok"] == wanted, name
        assert not driver.keeps_order or _ordered(answer["ok"]["content"]) == _ordered(wanted["content"]), name
        if driver.holds_text:
            assert dict(driver.written())["content"] == dict(letters)["content"], name


@pytest.mark.parametrize("codec", sorted(path.name for path in CORPUS.iterdir() if path.is_dir()))
def test_every_request_of_the_corpus_stays_as_it_is(drivers: dict[str, Codecs], codec: str) -> None:
    payloads = sorted((CORPUS / codec / "request").glob("*.json"))
    assert payloads
    for payload in payloads:
        content = json.loads(json.loads(payload.read_text(encoding="utf-8"))["text"])
        if _is_too_large(content):
            continue
        whole = {"headers": {}, "content": content}
        for name, driver in drivers.items():
            annotated = driver.ask("codecs.decode", codec=codec, request=whole)["ok"]
            answer = driver.ask("codecs.encode", codec=codec, annotated_request=annotated, original=whole)
            assert _as_everywhere(answer["ok"]) == _as_everywhere(whole), (name, payload.name)
            shown, written = (_ordered(_as_everywhere(value)) for value in (answer["ok"]["content"], content))
            assert not driver.keeps_order or shown == written, (name, payload.name)
            assert answer["result_same"] is not False, (name, payload.name)
