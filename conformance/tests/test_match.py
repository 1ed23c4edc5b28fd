"""The operators, each with what it accepts and what it says of what it does not."""

from __future__ import annotations

import pytest
from nemo_relay_conformance.match import match

UUID = "01a1fc87-0eca-7031-969e-ffcb0ac34f0a"
ROOT = "01a1fc87-0eca-7031-8001-020304050607"
TRACE = "00-01a1fc870eca70318001020304050607-969effcb0ac34f0a-01"
TRACED = {"root": ROOT, "span": UUID}

ACCEPTED = [
    (1, 1.0, {}),
    ({"a": 1}, {"a": 1}, {}),
    ({"$any": True}, None, {}),
    ({"a": {"$absent": True}}, {}, {}),
    ({"$type": "uuid"}, UUID, {}),
    ({"$type": "timestamp"}, "2023-11-14T22:13:20.500+00:00", {}),
    ({"$type": "null"}, None, {}),
    ({"$contains": "b"}, "abc", {}),
    ({"$contains": {"a": 1}}, {"a": 1, "b": 2}, {}),
    ({"$contains": [{"$type": "string"}]}, [1, "x"], {}),
    ({"$same": "x"}, 7, {"x": 7}),
    ({"$not": {"$same": "x"}}, 8, {"x": 7}),
    ({"$after": "x"}, "2023-11-14T22:13:20.500+00:00", {"x": "2023-11-14T22:13:20+00:00"}),
    ({"$traceparent": ["root", "span"]}, TRACE, TRACED),
    ({"$trace_id": "x"}, UUID.replace("-", ""), {"x": UUID}),
    ({"$span_id": "x"}, UUID.replace("-", "")[16:], {"x": UUID}),
]

REFUSED = [
    (1, True, {}, "wanted 1, got true"),
    (True, 1, {}, "wanted true, got 1"),
    ({"a": 1}, {"a": 1, "b": 2}, {}, "b: wanted nothing, got 2"),
    ({"a": 1}, {}, {}, "a: wanted 1, got nothing"),
    ({"a": {"$absent": True}}, {"a": None}, {}, "a: wanted nothing, got null"),
    ([1, 2], [1], {}, "wanted 2 items, got 1"),
    ([1], [2], {}, "/0: wanted 1, got 2"),
    ({"$type": "uuid"}, UUID.upper(), {}, "of type uuid"),
    ({"$type": "uuid"}, "01a1fc87-0eca-4031-969e-ffcb0ac34f0a", {}, "of type uuid"),
    ({"$type": "timestamp"}, "2023-11-14T22:13:20Z", {}, "of type timestamp"),
    ({"$type": "timestamp"}, "2023-11-14T22:13:20.50+00:00", {}, "of type timestamp"),
    ({"$type": "number"}, True, {}, "of type number"),
    ({"$contains": "x"}, "abc", {}, 'a text with "x"'),
    ({"$contains": {"a": 1}}, {"a": 2}, {}, "a: wanted 1, got 2"),
    ({"$contains": [3]}, [1, 2], {}, "wanted an item 3"),
    ({"$same": "x"}, 8, {"x": 7}, "wanted the value of `x`, 7, got 8"),
    ({"$same": "y"}, 8, {}, "nothing was bound to `y`"),
    ({"$not": []}, [], {}, "anything but []"),
    ({"$after": "x"}, "2023-11-14T22:13:20+00:00", {"x": "2023-11-14T22:13:20+00:00"}, "wanted something after"),
    ({"$traceparent": ["span", "root"]}, TRACE, TRACED, "wanted "),
    ({"$traceparent": ["root", "span"]}, None, TRACED, "got null"),
    ({"$traceparent": ["root", "other"]}, TRACE, TRACED, "nothing was bound to `other`"),
    ({"$trace_id": "x"}, UUID, {"x": UUID}, "wanted "),
    ({"$span_id": "x"}, UUID.replace("-", ""), {"x": UUID}, "wanted "),
    ({"$span_id": "y"}, "", {}, "nothing was bound to `y`"),
]


@pytest.mark.parametrize(("want", "got", "env"), ACCEPTED)
def test_accepts(want, got, env) -> None:
    assert list(match(want, got, env)) == []


@pytest.mark.parametrize(("want", "got", "env", "message"), REFUSED)
def test_refuses(want, got, env, message) -> None:
    faults = [f"{where}: {text}" for where, text in match(want, got, env)]
    assert len(faults) == 1
    assert message in faults[0]


def test_binds_what_it_sees() -> None:
    env: dict = {}
    assert list(match([{"$bind": "x"}, {"$same": "x"}], [5, 5], env)) == []
    assert env == {"x": 5}


def test_only_the_outermost_mapping_is_partial() -> None:
    assert list(match({"a": {"b": 1}}, {"a": {"b": 1}, "c": 2}, {}, partial=True)) == []
    assert len(list(match({"a": {"b": 1}}, {"a": {"b": 1, "d": 3}}, {}, partial=True))) == 1
