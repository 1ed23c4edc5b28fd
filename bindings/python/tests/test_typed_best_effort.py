"""The codec for values of any type: what comes back as it was, and what is only told of."""

from __future__ import annotations

import asyncio
import base64
import collections
import dataclasses
import enum
import functools
import gc
import json
import math
import pickle
import re
import subprocess
import sys
from datetime import datetime
from uuid import UUID

import attrs
import msgspec
import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nemo_relay import InvalidPayloadError, LimitExceededError, ScopeType, scope, typed
from nemo_relay.typed import BestEffortAnyCodec

CODEC = BestEffortAnyCodec()


@dataclasses.dataclass(frozen=True)
class Data:
    a: object
    b: object = None


@attrs.frozen
class Attrs:
    _a: object


class Struct(msgspec.Struct):
    a: object


class Model(pydantic.BaseModel):
    a: int


class Word(enum.StrEnum):
    A = "a"


class OldWord(str, enum.Enum):  # noqa: UP042
    A = "a"


class Pair(tuple): ...


HERE = __name__


@pytest.mark.parametrize(
    ("value", "data"),
    [
        ({"a": [1, 2.5, None, True, "x"]}, {"a": [1, 2.5, None, True, "x"]}),
        ((1, (2,)), [1, [2]]),
        ({1: 2}, {"1": 2}),
        ({None: 1, True: 2, 1.5: 3}, {"null": 1, "true": 2, "1.5": 3}),
        (Word.A, "a"),
        (OldWord.A, "a"),
        (collections.OrderedDict(a=1), {"a": 1}),
        (Pair((1,)), [1]),
        (2**64 - 1, 2**64 - 1),
        (-(2**63), -(2**63)),
    ],
)
def test_json_stays(value, data):
    shown = CODEC.to_json(value)
    assert shown == data and json.loads(json.dumps(shown)) == data


def test_numbers_that_json_does_not_have_stay():
    assert math.isnan(CODEC.to_json(math.nan)) and CODEC.from_json(CODEC.to_json(math.inf)) == math.inf


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (
            Data(1),
            {"__nv_dataclass__": f"{HERE}.Data", "data": {"a": 1, "b": None}, "__nv_runtime_type__": f"{HERE}.Data:1"},
        ),
        (Model(a=1), {"__nv_pydantic__": f"{HERE}.Model", "data": {"a": 1}}),
        (Attrs(1), {"__nv_attrs__": f"{HERE}.Attrs", "data": {"_a": 1}, "__nv_runtime_type__": f"{HERE}.Attrs:1"}),
        ({"b", "a"}, {"__nv_builtin__": "set", "data": ["a", "b"]}),
        (frozenset({1}), {"__nv_builtin__": "frozenset", "data": [1]}),
        (b"\xff", {"__nv_builtin__": "bytes", "data": "/w=="}),
        ((1, {2}), {"__nv_builtin__": "tuple", "data": [1, {"__nv_builtin__": "set", "data": [2]}]}),
        ({(1, 2): 3}, {"__nv_builtin__": "dict", "data": [[{"__nv_builtin__": "tuple", "data": [1, 2]}, 3]]}),
        ({1: 2, "1": 3}, {"__nv_builtin__": "dict", "data": [[1, 2], ["1", 3]]}),
    ],
)
def test_what_can_be_made_again_has_a_tag(value, data):
    assert CODEC.to_json(value) == data
    back = CODEC.from_json(json.loads(json.dumps(data)))
    assert back == value and type(back) is type(value)


def test_a_struct_has_one_too():
    data = CODEC.to_json([Struct({1})])
    assert data[0]["__nv_msgspec__"] == f"{HERE}.Struct" and CODEC.from_json(data)[0].a == {1}


def test_classes_of_one_name_are_told_apart():
    def make(default):
        @dataclasses.dataclass
        class Local:
            it: int
            kind: str = dataclasses.field(default=default, init=False)

        return Local

    first, second = make("first"), make("second")
    shown = [CODEC.to_json(first(1)), CODEC.to_json(second(2))]
    assert [type(value) for value in CODEC.from_json(shown)] == [first, second]
    assert [one["__nv_runtime_type__"][-2:] for one in shown] == [":1", ":2"]
    assert shown == [CODEC.to_json(first(1)), CODEC.to_json(second(2))]


def test_a_change_of_middleware_reaches_the_object_and_is_checked():
    data = CODEC.to_json(Model(a=1))
    data["data"]["a"] = 5
    assert CODEC.from_json(data) == Model(a=5)
    data["data"]["a"] = "x"
    with pytest.raises(InvalidPayloadError, match=r"BestEffortAnyCodec\(\): \$\.a: Input should be a valid integer"):
        CODEC.from_json(data)
    data = CODEC.to_json({"k": [Data(1)]})
    del data["k"][0]["data"]["a"]
    with pytest.raises(InvalidPayloadError, match=r"\$\.k\[0\]: Data refused it: TypeError"):
        CODEC.from_json(data)


class Evil:
    ran = False

    def __reduce__(self):
        return setattr, (Evil, "ran", True)


@pytest.mark.parametrize("kind", ["builtins.set", f"{HERE}.Evil"])
def test_a_pickle_is_never_loaded(kind):
    data = {"__nv_pickle__": kind, "data": base64.b64encode(pickle.dumps(Evil())).decode()}
    assert CODEC.from_json([data]) == [data] and not Evil.ran


def test_nothing_is_pickled_and_nothing_that_live_objects_hold_is_written():
    assert "pickle" not in json.dumps(CODEC.to_json([{1}, b"x", Evil(), (Evil(),)]))
    program = (
        "import sys; from nemo_relay import typed; codec = typed.BestEffortAnyCodec()\n"
        "codec.from_json(codec.to_json([{1}, b'x', object()])); print('pickle' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("False\n", 0), done.stderr


@pytest.mark.parametrize("tag", ["__nv_dataclass__", "__nv_pydantic__", "__nv_attrs__", "__nv_msgspec__"])
@pytest.mark.parametrize("name", ["subprocess.Popen", "never_imported.Class", "builtins.set"])
def test_a_class_that_was_never_written_here_is_not_made(tag, name):
    data = {tag: name, "data": {"args": ["touch", "x"]}, "__nv_runtime_type__": f"{name}:1"}
    assert CODEC.from_json(data) == data
    assert "never_imported" not in sys.modules


@pytest.mark.parametrize(
    "data",
    [
        {"__nv_builtin__": "eval", "data": "1"},
        {"__nv_builtin__": 1, "data": "1"},
        {"__nv_builtin__": "set", "data": [[1]]},
        {"__nv_builtin__": "dict", "data": [1]},
        {"__nv_builtin__": "bytes", "data": "!!!!"},
        {"__nv_dataclass__": f"{HERE}.Data"},
        {"__nv_dataclass__": f"{HERE}.Data", "data": [1]},
        {"__nv_pydantic__": f"{HERE}.Data", "data": {"a": 1}},
        {"__nv_attrs__": f"{HERE}.Data", "data": {"a": 1}},
        {"__nv_dataclass__": f"{HERE}.Nobody", "data": 1, "__nv_runtime_type__": []},
    ],
)
def test_a_tag_that_says_nothing_stays(data):
    CODEC.to_json(Data(1))
    assert CODEC.from_json(data) == data


def test_an_application_that_uses_the_tags_gets_its_own_value_back():
    CODEC.to_json(Model(a=1))
    value = {"__nv_pydantic__": f"{HERE}.Model", "data": {"a": 1}}
    back = CODEC.from_json(CODEC.to_json([value]))
    assert back == [value] and type(back[0]) is dict


class Live:
    def __init__(self):
        self.secret = "password"


class Speaking:
    def __repr__(self):
        return f"<Speaking at {hex(id(self))} {'x' * 1000}>"


class Failing:
    def __repr__(self):
        raise RuntimeError


async def work(): ...


@pytest.mark.parametrize(
    ("value", "kind", "summary"),
    [
        (work, "builtins.function", f"{HERE}.work"),
        (Live, "builtins.type", f"{HERE}.Live"),
        (functools.partial(work, 1), "functools.partial", "functools.partial(<function work>, 1)"),
        (datetime(2026, 1, 2), "datetime.datetime", "2026-01-02T00:00:00"),
        (UUID(int=1), "uuid.UUID", "00000000-0000-0000-0000-000000000001"),
        (2**64, "builtins.int", str(2**64)),
        (10**1000, "builtins.int", "an integer of 3322 bits"),
        (1j, "builtins.complex", "1j"),
        (KeyError("x"), "builtins.KeyError", "KeyError('x')"),
        (ScopeType.Agent, "nemo_relay.ScopeType", "ScopeType.Agent"),
    ],
)
def test_other_objects_are_told_of(value, kind, summary):
    shown = CODEC.to_json(value)
    assert shown["data"] == summary and shown == {"__nv_fallback_str__": shown["__nv_fallback_str__"], "data": summary}
    assert shown["__nv_fallback_str__"].split(".")[-1] == kind.split(".")[-1]
    assert CODEC.from_json(shown) == shown


def test_live_objects_have_stable_numbers_and_no_addresses():
    one, other = Live(), Live()
    shown = [CODEC.to_json(value)["data"] for value in (one, other, one, Failing(), object())]
    number = int(shown[0].removeprefix("Live#"))
    assert shown == [f"Live#{number}", f"Live#{number + 1}", f"Live#{number}", "Failing#1", "object"]
    text = json.dumps(CODEC.to_json([one, Speaking(), work, asyncio.Lock(), (n for n in ()), print, sys]))
    assert not re.search(r"0x[0-9a-f]{5,}", text) and "password" not in text
    assert len(CODEC.to_json(Speaking())["data"]) == 200


def test_live_objects_are_not_kept():
    from nemo_relay._typed import live

    before = len(live._numbers)
    values = [Live() for _ in range(10)]
    CODEC.to_json(values)
    assert len(live._numbers) == before + 10
    del values
    gc.collect()
    assert len(live._numbers) == before


def test_an_object_whose_constructor_wants_more_is_told_of():
    @dataclasses.dataclass
    class Wants:
        a: int
        b: dataclasses.InitVar[int]

    assert "Wants(a=1)" in CODEC.to_json(Wants(1, 2))["data"]


def test_a_model_that_cannot_write_itself_is_told_of():
    class Holder(pydantic.BaseModel, arbitrary_types_allowed=True):
        it: object

    assert CODEC.to_json(Holder(it=object()))["data"] == "Holder(it=<object object>)"


def test_a_set_of_live_objects_is_told_of():
    shown = CODEC.to_json({Live()})
    assert CODEC.from_json(shown) == shown and shown["data"][0]["__nv_fallback_str__"] == f"{HERE}.Live"


def test_what_contains_itself_is_told_of():
    value = {"a": []}
    value["a"].append(value)
    assert CODEC.to_json(value)["a"] == [{"__nv_fallback_str__": "builtins.dict", "data": "the value that this is in"}]


def test_what_is_nested_too_deep_is_an_error():
    value = []
    for _ in range(100_000):
        value = [value]
    for work in (CODEC.to_json, CODEC.from_json):
        with pytest.raises(LimitExceededError):
            work(value)


def test_the_pipeline_takes_what_it_writes(run, recorder):
    value = Data({1, 2}, [b"x", Live()])
    result = run(typed.tool_execute("t", value, lambda given: given, CODEC, CODEC))
    assert result.a == {1, 2} and result.b[0] == b"x" and result.b[1]["__nv_fallback_str__"] == f"{HERE}.Live"
    scope.event("mark", data=CODEC.to_json(value))
    assert recorder.events[0]["data"] == recorder.events[-1]["data"]


scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=5)
    | st.binary(max_size=5)
)
hashables = st.recursive(
    scalars, lambda inner: st.frozensets(inner) | st.tuples(inner) | st.builds(Data, inner), max_leaves=4
)
# A key that is a number comes back as its text.
keys = st.binary(max_size=5) | st.tuples(hashables) | st.frozensets(hashables, max_size=2)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    | st.dictionaries(keys, inner, max_size=3)
    | st.sets(hashables, max_size=3)
    | st.builds(Data, inner, inner),
    max_leaves=8,
)


@given(values)
def test_every_value_is_written_as_json_and_comes_back(value):
    shown = CODEC.to_json(value)
    assert json.loads(json.dumps(shown)) == shown
    assert CODEC.from_json(shown) == value
