"""The corpus is whole and in its form, and the program that says so finds what is not. Needs no client."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from tools.corpus.case import Sent
from tools.corpus.clients.gemini_fold import folded
from tools.corpus.store import FIXTURES, different, loaded, write
from tools.corpus.validate import faults

PAYLOADS = loaded()
MANIFEST = json.loads((FIXTURES / "manifest.json").read_text(encoding="utf-8"))
REQUEST = "openai_chat/request/text.json"
STREAM = "anthropic_messages/stream/text.json"


def test_the_corpus_is_whole_and_in_its_form() -> None:
    assert faults(PAYLOADS, MANIFEST) == []


def change(path: str, key: str, value: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda payloads: payloads[path].update({key: value})


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (change(REQUEST, "kind", "rumour"), "the kind 'rumour' is not known"),
        (change(REQUEST, "folded", {}), "has or lacks ['folded']"),
        (lambda payloads: payloads[REQUEST].pop("path"), "has or lacks ['path']"),
        (change(REQUEST, "typed", "yes"), "typed is of the wrong type"),
        (change(REQUEST, "surface", "oci_genai"), "is not in the folder of its surface and kind"),
        (change(REQUEST, "about", "one question"), "`about` is not a sentence"),
        (change(REQUEST, "covers", ["magic"]), "covers nothing, or something that is not known"),
        (change(REQUEST, "origin", "documented"), "the origin does not go with the client"),
        (change(REQUEST, "text", '{"model":'), "holds a text that is not JSON"),
        (change(REQUEST, "text", "[]"), "holds a text that is not an object"),
        (change(REQUEST, "text", '{"url":"http://127.0.0.1:9/v1"}'), "names a host or a path of the real world"),
        (change(STREAM, "chunks", ["{"]), "holds a text that is not JSON"),
        (lambda payloads: payloads.pop(REQUEST), "manifest.json does not say what there is"),
    ],
)
def test_a_damaged_payload_is_found(damage: Callable[[dict[str, Any]], Any], found: str) -> None:
    payloads = copy.deepcopy(PAYLOADS)
    damage(payloads)
    assert [fault for fault in faults(payloads, MANIFEST) if found in fault]


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (lambda path, _: not path.startswith("oci_genai/r"), "oci_genai: 13 payloads, fewer than 40"),
        (lambda path, _: not path.startswith("openai_chat/error/"), "openai_chat: no error"),
        (
            lambda path, payload: not (path.startswith("openai_responses/") and "cache" in payload["covers"]),
            "openai_responses: nothing covers ['cache']",
        ),
        (
            lambda path, _: not path.startswith("anthropic_messages/request/written-"),
            "anthropic_messages: every request survives being read and written again",
        ),
    ],
)
def test_what_the_corpus_lacks_is_found(kept: Callable[[str, dict[str, Any]], bool], found: str) -> None:
    payloads = {path: payload for path, payload in PAYLOADS.items() if kept(path, payload)}
    assert found in faults(payloads, MANIFEST)


@pytest.mark.parametrize("covers", ["", "magic", "text magic"])
def test_a_case_covers_something_known(covers: str) -> None:
    with pytest.raises(ValueError, match="odd covers"):
        _ = Sent("odd", covers, "An odd case.", {}).features


def test_writing_makes_the_folder_hold_exactly_the_files(tmp_path: Any) -> None:
    write({"a/b/old.json": "{}\n", "a/b/same.json": "{}\n", "a/b/other.json": "{}\n"}, tmp_path)
    wanted = {"a/b/same.json": "{}\n", "a/b/other.json": "[]\n", "a/b/new.json": "{}\n"}
    changed = ["a/b/new.json", "a/b/old.json", "a/b/other.json"]
    assert different(wanted, tmp_path) == changed
    assert write(wanted, tmp_path) == changed
    assert different(wanted, tmp_path) == []


def test_a_gemini_stream_adds_up_by_its_rule() -> None:
    def chunk(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {"candidates": [{"content": {"parts": list(parts), "role": "model"}, **more}]}

    whole = folded(
        [
            chunk({"text": "a", "thought": True}),
            chunk({"text": "b", "thought": True}, {"text": "c"}),
            chunk({"text": "d", "thoughtSignature": "s"}),
            chunk({"text": "e"}),
            chunk({"functionCall": {"name": "f"}}, {"functionCall": {"name": "g"}}, finishReason="STOP"),
            {"usageMetadata": {"totalTokenCount": 2}},
            {"usageMetadata": {"totalTokenCount": 3}},
        ]
    )
    assert whole == {
        "candidates": [
            {
                "content": {
                    "parts": [
                        {"text": "ab", "thought": True},
                        {"text": "cd", "thoughtSignature": "s"},
                        {"text": "e"},
                        {"functionCall": {"name": "f"}},
                        {"functionCall": {"name": "g"}},
                    ],
                    "role": "model",
                },
                "finishReason": "STOP",
            }
        ],
        "usageMetadata": {"totalTokenCount": 3},
    }
