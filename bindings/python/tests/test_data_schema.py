"""The schema of the data of an event is a dictionary."""

import copy
import json
import pickle

import nemo_relay
import pytest
from nemo_relay import DataSchema, InvalidArgumentError, scope, subscribers

BAD = [
    ("schema", "data_schema must be a dict of name and version, not str"),
    ({"name": "a"}, "data_schema.version is missing"),
    ({"name": "a", "version": 1}, "data_schema.version must be a string, not int"),
    ({"name": "a", "version": "1", "url": "b"}, "data_schema must be a dict of name and version; it has 'url'"),
]


@pytest.fixture
def seen():
    events = []
    subscribers.register("seen", events.append)
    yield events
    subscribers.deregister("seen")


@pytest.mark.parametrize("given", [{"name": "note", "version": "1"}, DataSchema("note", "1")], ids=["dict", "class"])
def test_a_data_schema_is_a_dictionary(seen, given):
    scope.event("m", data_schema=given)
    subscribers.flush()
    schema = seen[0].data_schema
    assert schema == {"name": "note", "version": "1"}
    assert (schema["name"], schema.version) == ("note", "1")
    assert json.loads(json.dumps(schema)) == seen[0].to_dict()["data_schema"]
    assert copy.copy(schema) == pickle.loads(pickle.dumps(schema)) == schema


@pytest.mark.parametrize(("given", "message"), BAD, ids=[message for _, message in BAD])
def test_what_is_no_data_schema_is_refused_at_its_place(given, message):
    with pytest.raises(InvalidArgumentError) as caught:
        scope.event("m", data_schema=given)
    assert str(caught.value) == f"invalid argument: {message}"
    assert caught.value.argument.startswith("data_schema")


def test_a_pending_mark_takes_a_dictionary_too():
    schema = {"name": "note", "version": "1"}
    assert nemo_relay.PendingMarkSpec("m", data_schema=schema).data_schema is schema
    with pytest.raises(InvalidArgumentError, match="data_schema must be a dict or a DataSchema"):
        nemo_relay.PendingMarkSpec("m", data_schema="note")
