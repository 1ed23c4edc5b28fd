"""Decorated tools whose arguments and results are objects of the application's own classes."""

from __future__ import annotations

import dataclasses
from typing import Any

import attrs
import msgspec
import nemo_relay as relay
import pydantic
import pytest
from nemo_relay import InvalidPayloadError, intercepts


@dataclasses.dataclass
class Query:
    text: str
    limit: int = 3


@attrs.define
class Place:
    city: str


class Model(pydantic.BaseModel):
    name: str


class Struct(msgspec.Struct):
    size: int


@dataclasses.dataclass
class Client:
    connection: Any


VALUES = [
    (Query("a"), {"text": "a", "limit": 3}),
    (Place("b"), {"city": "b"}),
    (Model(name="c"), {"name": "c"}),
    (Struct(4), {"size": 4}),
]


def data(recorder, boundary):
    return [event["data"] for event in recorder.events if event["scope_category"] == boundary]


@pytest.fixture
def intercept():
    """Registers what changes arguments or runs around the tool, for one test."""
    names = []

    def register(rewrite=None, around=None):
        if rewrite:
            intercepts.register_tool_request("typed", 1, False, rewrite)
            names.append(intercepts.deregister_tool_request)
        if around:
            intercepts.register_tool_execution("typed", 1, around)
            names.append(intercepts.deregister_tool_execution)

    yield register
    for deregister in names:
        deregister("typed")


@pytest.mark.parametrize(("value", "shown"), VALUES, ids=lambda value: type(value).__name__)
def test_the_function_and_its_caller_have_the_very_objects(recorder, run, value, shown):
    seen = []

    @relay.tool
    def plain(given):
        seen.append(given)
        return given

    @relay.tool
    async def later(given):
        seen.append(given)
        return given

    assert plain(value) is value and run(later(given=value)) is value
    assert [one is value for one in seen] == [True, True]
    assert data(recorder, "start") == [{"given": shown}] * 2 and data(recorder, "end") == [shown] * 2


@pytest.mark.parametrize(("value", "shown"), VALUES, ids=lambda value: type(value).__name__)
def test_what_intercepts_make_is_an_object_of_the_same_class(recorder, intercept, value, shown):
    (field,) = list(shown)[:1]
    other = 9 if field == "size" else "changed"

    def in_place(name, args):
        args["given"][field] = other
        return args

    @relay.tool
    def tool(given):
        assert type(given) is type(value) and getattr(given, field) == other
        return given

    intercept(rewrite=in_place)
    assert getattr(tool(value), field) == other
    assert getattr(value, field) == shown[field], "the caller's own object stays as it is"
    assert data(recorder, "start")[0]["given"][field] == other


@dataclasses.dataclass
class Tagged:
    tags: set[str]


class TaggedModel(pydantic.BaseModel):
    tags: set[str]


class TaggedStruct(msgspec.Struct):
    tags: set[str]


@pytest.mark.parametrize("form", [Tagged, TaggedModel, TaggedStruct])
def test_a_set_is_json_for_intercepts_as_well(run, intercept, form):
    seen = []

    @relay.tool
    async def tool(given):
        seen.append(given)
        return given

    async def around(context, next_):
        await next_(context.args)
        return {"tags": {"x", "y"}}

    intercept(rewrite=lambda name, args: {"given": {"tags": {"b", "c"}}}, around=around)
    assert run(tool(form(tags={"a", "b"}))) == form(tags={"x", "y"})
    assert seen == [form(tags={"b", "c"})]


def test_sets_in_sets_are_compared_too(intercept):
    @relay.tool
    def tool(given: Client) -> Client:
        return given

    nested = frozenset({frozenset({"a", "b"}), ("c", 1)})
    intercept(rewrite=lambda name, args: {"given": {"connection": nested}})
    assert tool(Client("x")).connection == nested
    value = Client([["a", "b"], ["c", 1]])
    assert tool(value) is value, "it is the same JSON"


def test_what_the_class_does_not_take_fails_before_the_tool_runs(recorder, intercept):
    ran = []

    @relay.tool
    def tool(given: Query):
        ran.append(given)

    intercept(rewrite=lambda name, args: {"given": {"limit": 1}})
    with pytest.raises(InvalidPayloadError):
        tool(Query("a"))
    assert not ran and data(recorder, "end") == [None]


def test_lists_and_the_like_are_known_by_their_annotations(recorder):
    @relay.tool
    def tool(queries: list[Query], by_name: dict[str, Place]) -> list[Query]:
        assert queries is given and by_name is places
        return queries

    given, places = [Query("a"), Query("b", 1)], {"x": Place("y")}
    assert tool(given, places) is given
    listed = [{"text": "a", "limit": 3}, {"text": "b", "limit": 1}]
    assert data(recorder, "start") == [{"queries": listed, "by_name": {"x": {"city": "y"}}}]
    assert data(recorder, "end") == [listed]


def test_an_answer_that_the_tool_did_not_give_is_an_object_too(recorder, intercept):
    @relay.tool
    def tool() -> Query:
        raise AssertionError("it does not run")

    def around(context, next_):
        return {"text": "answered"}

    intercept(around=around)
    assert tool() == Query("answered")


def test_a_result_that_an_intercept_changed_is_made_anew(recorder, intercept):
    @relay.tool
    async def tool(given: Query) -> Query:
        return given

    async def around(context, next_):
        return (await next_(context.args)).result | {"limit": 8}

    intercept(around=around)
    import asyncio

    value = Query("a")
    assert asyncio.run(tool(value)) == Query("a", 8) and value.limit == 3


def test_what_a_generator_gives_is_shown_as_json(recorder):
    @relay.tool
    def tool(query: Query):
        yield query
        yield 1

    value = Query("a")
    assert [one is value for one in tool(value)] == [True, False]
    assert data(recorder, "end") == [[{"text": "a", "limit": 3}, 1]]


def test_an_object_that_has_no_json_is_passed_by(recorder):
    @relay.tool
    def tool(client, query):
        return client is marker

    marker = Client(object())
    assert tool(marker, 1) is True
    assert data(recorder, "start") == [{"query": 1}]


def test_annotations_that_say_nothing_cost_nothing(recorder):
    @relay.tool
    def tool(query: "NotDefined", more: str) -> dict[str, int]:  # noqa: F821, UP037
        return {"a": 1}

    assert tool({"b": 2}, "x") == {"a": 1}
    assert data(recorder, "start") == [{"query": {"b": 2}, "more": "x"}]
