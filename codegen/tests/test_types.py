"""The type language."""

from __future__ import annotations

import re

import pytest
from nemo_relay_codegen.model import Type, parse_type


def test_a_type_says_its_parts() -> None:
    assert parse_type("string") == Type("string")
    assert parse_type("list<Mark>?") == Type("list", Type("Mark"), optional=True)
    assert parse_type("map<list<json?>>") == Type("map", Type("list", Type("json", optional=True)))
    assert str(parse_type("map < list<json?> >")) == "map<list<json?>>"


def test_what_is_called_says_what_it_takes() -> None:
    called = parse_type("callback<Request, list<json>>?")
    assert called == Type("callback", Type("list", Type("json")), optional=True, takes=Type("Request"))
    assert str(called) == "callback<Request, list<json>>?"
    assert called.declared() == ["Request"]
    assert called.required.takes == Type("Request")
    assert parse_type("next<json>").takes is None


def test_declared_names_are_found_at_any_depth() -> None:
    assert parse_type("map<list<Mark>>?").declared() == ["Mark"]
    assert parse_type("json").declared() == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "a name is missing"),
        ("list", "`list` needs an argument, such as list<string>"),
        ("list<string", "`>` is missing"),
        ("string<u32>", "`string` takes no argument; only list, map, stream, next, callback do"),
        ("string??", "`?` is left over"),
        ("list<>", "a name is missing"),
        ("list<json, json>", "`>` is missing"),
        ("next<, json>", "a name is missing"),
        ("int*", "is not a type; write a name"),
    ],
)
def test_what_is_no_type_says_why(text: str, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)):
        parse_type(text)
