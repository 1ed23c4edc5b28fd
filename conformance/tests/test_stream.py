"""What every stream must be, its normal form and its tree."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from nemo_relay_conformance.stream import decode, laws, normalized, tree, unended


def scope(boundary: str, uuid: str, parent: str = "root", **fields) -> dict:
    plain = {"kind": "scope", "scope_category": boundary, "uuid": uuid, "parent_uuid": parent, "name": uuid}
    return {**plain, "category": "agent", "attributes": [], "timestamp": "2026-01-01T00:00:00+00:00", **fields}


def mark(name: str, parent: str) -> dict:
    return {
        "kind": "mark",
        "uuid": f"mark {name}",
        "parent_uuid": parent,
        "name": name,
        "timestamp": "2026-01-01T00:00:00+00:00",
    }


def test_sound_stream_breaks_no_law() -> None:
    events = [scope("start", "a"), scope("start", "b", "a"), mark("m", "b"), scope("end", "b", "a"), scope("end", "a")]
    assert list(laws(events)) == []
    assert unended(events) == []


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ([scope("end", "a")], "ends without having started"),
        ([scope("start", "a"), scope("end", "a"), scope("end", "a")], "ends twice"),
        ([scope("start", "a"), scope("start", "a")], "starts twice"),
        ([scope("start", "a"), scope("end", "a", "other")], "parent_uuid differs"),
        ([scope("start", "a"), scope("end", "a", attributes=["x"])], "attributes differs"),
        ([scope("start", "a", "a")], "its own parent"),
    ],
)
def test_law_is_broken(events, message) -> None:
    assert any(message in mismatch.message for mismatch in laws(events))


def test_scope_that_never_ends_is_named() -> None:
    assert unended([scope("start", "a"), scope("start", "b"), scope("end", "b")]) == ["a"]


def test_tree_hides_the_order_of_concurrent_work() -> None:
    one = [
        scope("start", "a"),
        scope("start", "b", "a"),
        scope("start", "c", "a"),
        mark("m", "c"),
        scope("end", "b", "a"),
    ]
    other = [scope("start", "a"), scope("start", "c", "a"), mark("m", "c"), scope("start", "b", "a")]
    assert tree(one) == tree(other) == [{"a": [{"b": []}, {"c": ["m"]}]}]


def test_normal_form_numbers_ids_and_forgets_times_of_now() -> None:
    since = datetime(2025, 1, 1, tzinfo=UTC)
    events = [
        scope("start", "x", "r", data="/folder/x/file"),
        mark("m", "x"),
        scope("end", "x", "r", timestamp="2023-01-01T00:00:00+00:00"),
    ]
    done = normalized(events, since, {"/folder/x": "$tmp"})
    assert [(e["uuid"], e["parent_uuid"], e["timestamp"]) for e in done] == [
        ("id-1", "id-2", "now"),
        ("id-3", "id-1", "now"),
        ("id-1", "id-2", "2023-01-01T00:00:00+00:00"),
    ]
    assert done[0]["data"] == "$tmp/file"


def test_normal_form_forgets_how_long_the_first_chunk_took() -> None:
    profile = {"model_name": "gpt", "time_to_first_chunk": 0.5}
    (done,) = normalized([scope("end", "x", category_profile=profile)], datetime(2025, 1, 1, tzinfo=UTC), {})
    assert done["category_profile"] == {"model_name": "gpt", "time_to_first_chunk": "seconds"}


def test_normal_form_forgets_how_old_a_kept_answer_was() -> None:
    metadata = {"nemo_relay.response_cache.age_ms": 3, "nemo_relay.response_cache.ttl_ms": 9}
    (done,) = normalized([scope("end", "x", metadata=metadata)], datetime(2025, 1, 1, tzinfo=UTC), {})
    assert done["metadata"] == {"nemo_relay.response_cache.age_ms": "millis", "nemo_relay.response_cache.ttl_ms": 9}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no JSON text"),
        (None, "no JSON text"),
        ("[]", "no JSON object"),
        ('{"b":1,"a":2}', "alphabetical"),
        ('{"a":{"c":1,"b":2}}', "alphabetical"),
        ('{"a": 1}', "not compact"),
    ],
)
def test_bytes_are_checked(text, message) -> None:
    _, faults = decode([text])
    assert [fault.rule for fault in faults] == ["events.bytes"]
    assert message in faults[0].message


def test_white_space_inside_texts_is_no_fault() -> None:
    events, faults = decode(['{"a":"x : \\" y","b":1.50}'])
    assert (events, faults) == ([{"a": 'x : " y', "b": 1.5}], [])
