"""The generated JSON Schemas accept what is right and refuse what is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPOSITORY
from jsonschema import Draft202012Validator
from nemo_relay_codegen.load import Yaml12, load
from nemo_relay_codegen.model.nodes import KINDS
from nemo_relay_codegen.targets import outputs

SPEC = load(REPOSITORY)
SCHEMAS = {Path(output.path).name: json.loads(output.context["text"]) for output in outputs(SPEC, "schema")}
MARK = {
    "atof_version": "0.1",
    "category": None,
    "category_profile": None,
    "data": {"a": [1, None]},
    "data_schema": {"name": "x", "version": "1"},
    "kind": "mark",
    "metadata": None,
    "name": "m",
    "parent_uuid": None,
    "propagation_root_uuid": "0191f2c4-0000-7000-8000-000000000001",
    "timestamp": "2023-11-14T22:13:20.500+00:00",
    "uuid": "0191f2c4-0000-7000-8000-000000000000",
}
SCOPE = MARK | {
    "attributes": ["parallel"],
    "category": "tool",
    "category_profile": {},
    "data_schema": None,
    "kind": "scope",
    "scope_category": "start",
}


def valid(event: dict[str, Any]) -> bool:
    return Draft202012Validator(SCHEMAS["atof-event.schema.json"]).is_valid(event)


def without(event: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in event.items() if name != key}


@pytest.mark.parametrize("schema", sorted(SCHEMAS))
def test_a_schema_is_a_schema(schema: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[schema])


@pytest.mark.parametrize(
    "event",
    [
        MARK,
        SCOPE,
        without(MARK, "propagation_root_uuid"),
        MARK | {"timestamp": "2023-11-14T22:13:20+00:00"},
        MARK | {"timestamp": "2023-11-14T22:13:20.123456789+00:00", "category": "anything", "data": 1.5},
        SCOPE | {"category_profile": None},
        SCOPE | {"category": "agent", "category_profile": None},
        SCOPE | {"category_profile": {"tool_call_id": "c1", "tool_result_annotation": [1]}},
    ],
)
def test_an_event_is_accepted(event: dict[str, Any]) -> None:
    assert valid(event)


@pytest.mark.parametrize(
    "event",
    [
        *(without(SCOPE, key) for key in SCOPE if key != "propagation_root_uuid"),
        MARK | {"scope_category": "start"},
        MARK | {"extra": 1},
        MARK | {"atof_version": "0.2"},
        MARK | {"propagation_root_uuid": None},
        MARK | {"timestamp": "2023-11-14T22:13:20Z"},
        MARK | {"timestamp": "2023-11-14T22:13:20.5+00:00"},
        MARK | {"uuid": "0191F2C4-0000-7000-8000-000000000000"},
        MARK | {"data_schema": {"name": "x"}},
        SCOPE | {"scope_category": "middle"},
        SCOPE | {"attributes": None},
        SCOPE | {"category_profile": []},
        SCOPE | {"category_profile": {"tool_call_id": 1}},
    ],
)
def test_what_is_no_event_is_refused(event: dict[str, Any]) -> None:
    assert not valid(event)


@pytest.mark.parametrize("source", SPEC.sources, ids=lambda source: source.file)
def test_every_spec_file_is_valid_in_an_editor(source: Any) -> None:
    text = (REPOSITORY / source.file).read_text(encoding="utf-8")
    reference = "schema" if "/" not in source.file.removeprefix("spec/") else "../schema"
    assert text.startswith(f"# yaml-language-server: $schema={reference}/{source.kind}.schema.json\n")
    errors = Draft202012Validator(SCHEMAS[f"{source.kind}.schema.json"]).iter_errors(yaml.load(text, Loader=Yaml12))
    assert [error.message for error in errors] == []


def test_there_is_a_schema_for_every_kind() -> None:
    assert {f"{kind}.schema.json" for kind in KINDS} <= set(SCHEMAS)
