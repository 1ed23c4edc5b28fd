"""Python values as JSON: what is accepted, what is refused with which path, and what events show."""

from __future__ import annotations

import collections
import enum
import gc
import json
import math
import typing

import nemo_relay
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nemo_relay import scope, tools


def accept(run, value):
    return run(tools.execute("t", value, lambda args: args))


def shown(recorder, value):
    """What an event shows of a value."""
    scope.event("mark", data=value)
    return recorder.events[-1]["data"]


class Word(enum.StrEnum):
    A = "a"


class Number(enum.IntEnum):
    ONE = 1


class Point(typing.NamedTuple):
    x: int
    y: int


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (Word.A, "a"),
        (Number.ONE, 1),
        (Point(1, 2), [1, 2]),
        (collections.OrderedDict(b=1, a=2), {"a": 2, "b": 1}),
        (collections.defaultdict(list, a=[1]), {"a": [1]}),
        (frozenset({1}), [1]),
        ({"n": math.nan, "i": -math.inf}, {"n": None, "i": None}),
        (2**64 - 1, 2**64 - 1),
        (-(2**63), -(2**63)),
        (0.1 + 0.2, 0.1 + 0.2),
        (1e22, 1e22),
        ('\u2028\x00"\\/é😀', '\u2028\x00"\\/é😀'),
    ],
)
def test_values_that_are_json_in_their_way(run, recorder, value, data):
    assert accept(run, value) is value
    assert shown(recorder, value) == data


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"a": [1, object()]}, "$.a[1]"),
        ({"a b": {1: 2}}, '$["a b"]'),
        ([b"x"], "$[0]"),
        (2**64, "$"),
        (-(2**63) - 1, "$"),
        (["\ud800"], "$[0]"),
        ({"\ud800": 1}, "$"),
        ((1, {2, 3j}), None),
        (range(3), "$"),
        (nemo_relay.ScopeType.Agent, "$"),
    ],
)
@pytest.mark.parametrize("observed", [False, True])
def test_values_that_are_not(run, request, observed, value, path):
    if observed:
        request.getfixturevalue("recorder")
    with pytest.raises(nemo_relay.InvalidPayloadError) as caught:
        accept(run, value)
    assert path is None or caught.value.path == path
    assert isinstance(caught.value, ValueError)


def nested(depth, make):
    value = 0
    for _ in range(depth):
        value = make(value)
    return value


@pytest.mark.parametrize("make", [lambda v: [v], lambda v: (v,), lambda v: {"k": v}])
def test_depth(run, make):
    accept(run, nested(256, make))
    for depth in (257, 100_000):
        with pytest.raises(nemo_relay.LimitExceededError) as caught:
            accept(run, nested(depth, make))
        assert caught.value.limit == "max_depth"


def test_a_cycle_is_named_where_it_closes(run):
    value: dict = {"a": [0]}
    value["a"].append({"back": value["a"]})
    with pytest.raises(nemo_relay.InvalidPayloadError) as caught:
        accept(run, value)
    assert caught.value.path == "$.a[1].back"


def test_size_is_counted_in_json(run):
    most = 16 * 1024 * 1024
    accept(run, "x" * (most - 2))
    accept(run, "\n" * (most // 2 - 1))
    for value in ("x" * (most - 1), "\n" * (most // 2), "\x01" * (most // 5)):
        with pytest.raises(nemo_relay.LimitExceededError) as caught:
            accept(run, value)
        assert caught.value.limit == "max_payload_bytes"
    shared = nested(100, lambda v: [v, v])
    with pytest.raises(nemo_relay.LimitExceededError):
        accept(run, shared)


def test_no_code_of_the_application_runs_while_its_value_is_read(run, recorder):
    class Sneaky(dict):
        def items(self):
            raise AssertionError

        keys = __iter__ = __len__ = __getitem__ = items

    class Odd(set):
        def __iter__(self):
            raise AssertionError

    value = Sneaky(a=Odd({1}))
    assert accept(run, value) is value
    assert dict.__getitem__(value, "a") is not None


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@settings(deadline=None)
@given(values)
def test_what_goes_in_comes_out(value):
    seen = []
    nemo_relay.subscribers.register("one", seen.append)
    try:
        scope.event("mark", data=value)
        nemo_relay.subscribers.flush()
    finally:
        nemo_relay.subscribers.deregister("one")
    assert seen[0].data == value
    assert json.loads(seen[0].to_json(), object_pairs_hook=in_order)["data"] == value


def in_order(members):
    """An object whose keys stand in the order of their bytes."""
    keys = [key for key, _ in members]
    assert keys == sorted(keys, key=str.encode)
    return dict(members)


def test_a_sanitizer_has_a_copy(run, recorder):
    args = {"mail": ["a@b.c"]}

    def clean(name, shown):
        shown["mail"].clear()
        return shown

    nemo_relay.guardrails.register_tool_sanitize_request("clean", 1, clean)
    try:
        run(tools.execute("t", args, lambda given: given))
    finally:
        nemo_relay.guardrails.deregister_tool_sanitize_request("clean")
    assert args == {"mail": ["a@b.c"]}
    assert recorder.events[0]["data"] == {"mail": []}


@pytest.mark.parametrize("count", [0, 1, 2, 7, 8, 9, 40])
def test_the_members_of_a_dictionary_are_sorted_however_many_they_are(recorder, count):
    value = {f"key {(number * 7) % count:03}": [{"b": number, "a": None}] for number in range(count)}
    assert list(shown(recorder, value)) == sorted(value)
    assert shown(recorder, value) == value


def test_nothing_of_a_value_that_was_refused_is_in_the_next_one(recorder):
    for refused in ({"first": "x" * 50, "second": object()}, ["x" * 100_000, object()]):
        with pytest.raises(nemo_relay.InvalidPayloadError):
            scope.event("mark", data=refused)
        assert shown(recorder, {"next": 1}) == {"next": 1}


class Odd(str):
    """A key that is equal as text to another, and yet another key."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other):
        return self is other


KEYS = st.sampled_from(
    [("a", "b"), ("b", "a"), ("a",), ("b", "a", "c"), ('"', "é"), tuple("hgfedcba"), tuple("ihgfedcba"), ()]
)


def rows(inner):
    """Dictionaries of a few shapes next to each other, some with a set between them."""
    made = KEYS.flatmap(lambda keys: st.fixed_dictionaries({key: inner for key in keys}))
    return st.lists(made | st.just(frozenset({1})), max_size=6)


@settings(max_examples=300, deadline=None)
@given(value=st.recursive(st.sampled_from([None, 1, "x", 'q"']), rows, max_leaves=60))
def test_rows_with_the_same_keys_are_written_like_others(value):
    kept = []
    nemo_relay.subscribers.register("rows", lambda event: kept.append(event.data))
    try:
        scope.event("mark", data=value)
        nemo_relay.subscribers.flush()
    finally:
        nemo_relay.subscribers.deregister("rows")
    assert json.dumps(kept) == json.dumps([value], sort_keys=True, default=list)


def test_a_fault_in_a_later_row_has_its_path(run, recorder):
    data = [{'b"': 1, "a": {"c": 1}}, {'b"': 1, "a": {"c": object()}}]
    for place, value in (("$[1].a.c", data), ('$[1]["b\\""]', [{'b"': 1, "a": 1}, {'b"': b"", "a": 1}])):
        with pytest.raises(nemo_relay.RelayError) as caught:
            scope.event("mark", data=value)
        assert caught.value.path == place


def test_a_key_that_counts_twice_counts_twice_in_every_row(recorder):
    odd = Odd("a")
    data = [{"a": number, odd: -number} for number in range(1, 4)]
    assert shown(recorder, data) == [{"a": -1}, {"a": -2}, {"a": -3}]


class Finalized:
    """Changes a dictionary when it is collected, which only a collection does: it is in a cycle."""

    def __init__(self, changed):
        self.myself, self.changed = self, changed

    def __del__(self):
        self.changed.clear()


def test_no_garbage_is_collected_while_a_value_is_read(recorder):
    threshold = gc.get_threshold()
    value = {"a": {"set": {1}, "texts": ["x" * 100]}, "b": ["y" * 100]}
    before = json.loads(json.dumps(value, default=list))
    gc.collect()
    Finalized(value["a"])
    gc.set_threshold(1)
    try:
        scope.event("mark", data=value)
    finally:
        gc.set_threshold(*threshold)
    assert gc.isenabled()
    assert recorder.events[-1]["data"] == before
