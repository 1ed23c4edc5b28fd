"""Codecs of one type: what is written, what comes back, and what is said of values that do not fit."""

from __future__ import annotations

import collections
import enum
import math
import typing
from collections.abc import Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path, PurePosixPath
from uuid import UUID

import attrs
import msgspec
import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nemo_relay import InvalidPayloadError, LimitExceededError
from nemo_relay.typed import (
    AttrsCodec,
    DataclassCodec,
    JsonPassthrough,
    MsgspecCodec,
    PydanticCodec,
    codec_for,
)


class Color(enum.Enum):
    RED = "red"
    PAIR = (1, 2)


class Point(typing.NamedTuple):
    x: int
    y: float


class Options(typing.TypedDict):
    depth: int
    name: typing.NotRequired[str]


Number = typing.NewType("Number", int)


@dataclass
class Item:
    name: str
    price: Decimal = Decimal(0)


@dataclass
class Order:
    items: list[Item]
    id: UUID
    note: str | None = None
    at: datetime | None = None
    tags: frozenset[str] = frozenset()
    by_name: dict[str, Item] = field(default_factory=dict)


@attrs.define
class Part:
    _size: int = attrs.field(validator=attrs.validators.gt(0))
    inner: Item | None = None
    made: list[int] = attrs.Factory(list)


class Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid")

    text: str
    many: list[int] = []
    other: str = pydantic.Field(default="o", alias="anotherName")


class Strict(pydantic.BaseModel, strict=True):
    at: date
    pair: tuple[int, int]


class Struct(msgspec.Struct):
    count: int
    parts: list[str] = []
    at: datetime | None = None


ORDER = Order(
    [Item("a", Decimal("1.50")), Item("b")],
    UUID(int=7),
    at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    tags=frozenset({"x", "y"}),
    by_name={"a b": Item("c")},
)
ORDER_JSON = {
    "items": [{"name": "a", "price": "1.50"}, {"name": "b", "price": "0"}],
    "id": "00000000-0000-0000-0000-000000000007",
    "at": "2026-01-02T03:04:05+00:00",
    "tags": ["x", "y"],
    "by_name": {"a b": {"name": "c", "price": "0"}},
}


@pytest.mark.parametrize(
    ("codec", "value", "data"),
    [
        (DataclassCodec(Order), ORDER, ORDER_JSON),
        (AttrsCodec(Part), Part(2, Item("i")), {"_size": 2, "inner": {"name": "i", "price": "0"}, "made": []}),
        (PydanticCodec(Model), Model(text="t", anotherName="n"), {"text": "t", "many": [], "other": "n"}),
        (PydanticCodec(Strict), Strict(at=date(2026, 1, 2), pair=(1, 2)), {"at": "2026-01-02", "pair": [1, 2]}),
        (MsgspecCodec(Struct), Struct(1, ["p"]), {"count": 1, "parts": ["p"], "at": None}),
        (codec_for(int | None), None, None),
        (codec_for(list[Model]), [Model(text="t")], [{"text": "t", "many": [], "other": "o"}]),
        (codec_for(dict[str, Struct]), {"k": Struct(1)}, {"k": {"count": 1, "parts": [], "at": None}}),
        (codec_for(list[Color]), [Color.RED, Color.PAIR], ["red", [1, 2]]),
        (codec_for(Point), Point(1, 2.5), [1, 2.5]),
        (codec_for(Options), {"depth": 1}, {"depth": 1}),
        (codec_for(dict[int, bool]), {1: True}, {"1": True}),
        (codec_for(dict[UUID, Number]), {UUID(int=1): 2}, {"00000000-0000-0000-0000-000000000001": 2}),
        (codec_for(tuple[int, ...]), (1, 2), [1, 2]),
        (codec_for(tuple[int, str]), (1, "a"), [1, "a"]),
        (codec_for(set[int]), {2, 1}, [1, 2]),
        (codec_for(collections.deque[int]), collections.deque([1]), [1]),
        (codec_for(Sequence[Item]), [Item("a")], [{"name": "a", "price": "0"}]),
        (codec_for(Mapping[str, Item]), {"k": Item("a")}, {"k": {"name": "a", "price": "0"}}),
        (codec_for(bytes), b"\xff\x00", "/wA="),
        (codec_for(date), date(2026, 1, 2), "2026-01-02"),
        (codec_for(time), time(1, 2), "01:02:00"),
        (codec_for(timedelta), timedelta(minutes=1.5), 90.0),
        (codec_for(Path), Path("/a/b"), "/a/b"),
        (codec_for(PurePosixPath), PurePosixPath("a"), "a"),
        (codec_for(typing.Literal["a", 1]), 1, 1),
        (codec_for(typing.Annotated[int, "count"]), 1, 1),
        (codec_for(int | str | Item), Item("a"), {"name": "a", "price": "0"}),
        (codec_for(float | int), 1, 1),
    ],
)
def test_values_go_to_json_and_come_back(codec, value, data):
    assert codec.to_json(value) == data
    back = codec.from_json(data)
    assert back == value and type(back) is type(value)


def test_the_codec_of_a_type():
    kinds = {
        Order: DataclassCodec,
        Part: AttrsCodec,
        Model: PydanticCodec,
        Struct: MsgspecCodec,
        typing.Any: JsonPassthrough,
    }
    assert {form: type(codec_for(form)) for form in kinds} == kinds


@pytest.mark.parametrize("make", [DataclassCodec, AttrsCodec, PydanticCodec])
@pytest.mark.parametrize("form", [int, Struct, "Order", list[Order]])
def test_a_codec_of_a_kind_refuses_other_types(make, form):
    with pytest.raises(TypeError, match=" is no "):
        make(form)


@pytest.mark.parametrize(
    ("codec", "data", "path", "said"),
    [
        (
            DataclassCodec(Order),
            {**ORDER_JSON, "items": [{"name": 1}]},
            "$.items[0].name",
            "expected a string, not an int",
        ),
        (DataclassCodec(Order), {**ORDER_JSON, "items": [{}]}, "$.items[0].name", "the field is missing"),
        (DataclassCodec(Order), {**ORDER_JSON, "items": None}, "$.items", "expected an array, not null"),
        (DataclassCodec(Order), {**ORDER_JSON, "by_name": {"a b": 1}}, '$.by_name["a b"]', "expected an object"),
        (DataclassCodec(Order), {**ORDER_JSON, "id": "x"}, "$.id", "no uuid.UUID can be made of it: badly formed"),
        (DataclassCodec(Order), {**ORDER_JSON, "ids": "x"}, "$.ids", "Order has no such field"),
        (DataclassCodec(Item), {"name": "a", "price": []}, "$.price", "no decimal.Decimal can be made of it"),
        (AttrsCodec(Part), {"_size": 0}, "$", "Part refused it: ValueError: "),
        (AttrsCodec(Part), {"_size": 1, "inner": {"name": None}}, "$.inner.name", "expected a string, not null"),
        (PydanticCodec(Model), {"text": "t", "many": [1, "x"]}, "$.many[1]", "Input should be a valid integer"),
        (PydanticCodec(Model), {"more": 1}, "$.text", "Field required (and 1 more)"),
        (MsgspecCodec(Struct), {"count": "x"}, "$.count", "Expected `int`, got `str`"),
        (MsgspecCodec(Struct), {"count": 1, "parts": ["a", 1]}, "$.parts[1]", "Expected `str`, got `int`"),
        (codec_for(list[Model]), [{"text": 1}], "$[0].text", "Input should be a valid string"),
        (codec_for(list[Struct]), [{"count": 1, "parts": [1]}], "$[0].parts[0]", "Expected `str`"),
        (codec_for(bool), 1, "$", "expected true or false, not an integer"),
        (codec_for(int), True, "$", "expected an integer, not true or false"),
        (codec_for(float), "1", "$", "expected a number, not a string"),
        (codec_for(Color), "blue", "$", "it is no Color: 'red', (1, 2)"),
        (codec_for(typing.Literal["a"]), "b", "$", "it is none of 'a'"),
        (codec_for(tuple[int, int]), [1], "$", "expected 2 items, not 1"),
        (codec_for(Options), {}, "$.depth", "the field is missing"),
        (codec_for(dict[int, int]), {"x": 1}, "$", "the key 'x' is no int"),
        (codec_for(int | str), [], "$", "it is none of int, str"),
        (codec_for(set[list[int]]), [[1]], "$", "no set can be made of it"),
        (codec_for(type(test_the_codec_of_a_type)), {}, "$", "values of type function cannot be read"),
    ],
)
def test_json_that_does_not_fit(codec, data, path, said):
    with pytest.raises(InvalidPayloadError) as caught:
        codec.from_json(data)
    assert caught.value.path == path
    assert str(caught.value).startswith(f"invalid payload: {codec!r}: {path}: {said}")


@dataclass
class Holder:
    it: typing.Any


class Secretive(pydantic.BaseModel, arbitrary_types_allowed=True):
    it: object


@pytest.mark.parametrize(
    ("codec", "value", "path", "said"),
    [
        (DataclassCodec(Holder), Holder([1, object()]), "$.it[1]", "a value of type object has no form in JSON"),
        (DataclassCodec(Holder), Holder({(1, 2): 3}), "$.it", "a key of type tuple has no form in JSON"),
        (DataclassCodec(Holder), Item("a"), "$", "expected a value of type "),
        (PydanticCodec(Secretive), Secretive(it=object()), "$", "PydanticSerializationError: "),
        (MsgspecCodec(Struct), Struct(object()), "$", "TypeError: "),
        (MsgspecCodec(Struct), 1, "$", "expected a value of type "),
        (DataclassCodec(Holder), Holder(Secretive(it=object())), "$.it", "PydanticSerializationError: "),
    ],
)
def test_values_that_cannot_be_written(codec, value, path, said):
    with pytest.raises(InvalidPayloadError) as caught:
        codec.to_json(value)
    assert caught.value.path == path
    assert str(caught.value).startswith(f"invalid payload: {codec!r}: {path}: {said}")


def test_a_value_that_contains_itself_is_refused():
    holder = Holder([])
    holder.it.append(holder)
    with pytest.raises(InvalidPayloadError, match="contains itself") as caught:
        DataclassCodec(Holder).to_json(holder)
    assert caught.value.path == "$.it[0]"
    shared = [1]
    assert DataclassCodec(Holder).to_json(Holder([shared, shared])) == {"it": [[1], [1]]}


@dataclass
class Chain:
    next: Chain | None = None


def test_a_value_that_is_nested_too_deep_is_an_error():
    value, data = Chain(), {}
    for _ in range(100_000):
        value, data = Chain(value), {"next": data}
    codec = DataclassCodec(Chain)
    for work, deep in ((codec.to_json, value), (codec.from_json, data)):
        with pytest.raises(LimitExceededError) as caught:
            work(deep)
        assert caught.value.limit == "max_depth"
    while value is not None:
        value = value.next


@dataclass
class Defaults:
    either: int | None = 5
    sloppy: float = None
    needed: str | None = field(default_factory=str)


def test_none_is_told_from_what_is_left_out():
    codec = DataclassCodec(Defaults)
    assert codec.to_json(Defaults(None, None, None)) == {"either": None, "needed": None}
    assert codec.from_json({"either": None, "sloppy": None, "needed": None}) == Defaults(None, None, None)
    assert codec.from_json({}) == Defaults(5, None, "")


def test_a_field_that_the_constructor_does_not_take_is_not_written():
    @dataclass
    class Square:
        side: int
        area: int = field(init=False)

        def __post_init__(self):
            self.area = self.side**2

    codec = DataclassCodec(Square)
    assert codec.to_json(Square(3)) == {"side": 3} and codec.from_json({"side": 4}).area == 16


def test_what_the_constructor_wants_beside_the_fields_is_missing():
    @dataclass
    class Wants:
        a: int
        b: InitVar[int]

    with pytest.raises(InvalidPayloadError, match="Wants refused it: TypeError"):
        DataclassCodec(Wants).from_json({"a": 1})


def test_annotations_that_name_what_only_a_function_has_say_nothing():
    @dataclass
    class Inner:
        a: int

    @dataclass
    class Outer:
        inner: Inner
        count: int

    codec = DataclassCodec(Outer)
    assert codec.to_json(Outer(Inner(1), 2)) == {"inner": {"a": 1}, "count": 2}
    assert codec.from_json({"inner": {"a": 1}, "count": 2}) == Outer({"a": 1}, 2)
    with pytest.raises(InvalidPayloadError, match=r"\$\.count"):
        codec.from_json({"inner": 1, "count": "x"})


def test_a_model_is_read_by_names_and_by_aliases():
    codec = PydanticCodec(Model)
    assert codec.from_json({"text": "t", "anotherName": "n"}) == codec.from_json({"text": "t", "other": "n"})


def test_numbers_that_json_does_not_have_stay(run):
    class Numbers(pydantic.BaseModel):
        it: float

    for codec, value in ((codec_for(list[float]), [math.nan]), (DataclassCodec(Holder), Holder(math.nan))):
        assert "nan" in repr(codec.from_json(codec.to_json(value)))
    codec = PydanticCodec(Numbers)
    assert math.isinf(codec.from_json(codec.to_json(Numbers(it=math.inf))).it)


def test_subclasses_are_written_as_what_they_are():
    @dataclass
    class Special(Item):
        extra: int = 0

    class Text(str): ...

    assert DataclassCodec(Item).to_json(Special("a")) == {"name": "a", "price": "0", "extra": 0}
    written = codec_for(list[str]).to_json([Text("a")])
    assert written == ["a"] and type(written[0]) is str


ITEMS = st.builds(Item, st.text(), st.decimals(allow_nan=False))
ORDERS = st.builds(
    Order,
    st.lists(ITEMS),
    st.uuids(),
    st.none() | st.text(),
    st.none() | st.datetimes(timezones=st.just(UTC)),
    st.frozensets(st.text()),
    st.dictionaries(st.text(), ITEMS),
)


@given(ORDERS)
def test_whatever_is_written_comes_back(order):
    codec = DataclassCodec(Order)
    assert codec.from_json(codec.to_json(order)) == order
