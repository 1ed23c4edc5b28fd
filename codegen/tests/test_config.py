"""Configurations: what they include, their bounds, and the schema of the document of plugins."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from conftest import REPOSITORY, Run, edit
from jsonschema import Draft202012Validator
from nemo_relay_codegen.load import load
from nemo_relay_codegen.lower import Lowering
from nemo_relay_codegen.targets import outputs
from nemo_relay_codegen.targets.config import reachable

SPEC = load(REPOSITORY)
TABLE = next(output.context for output in outputs(SPEC, "config") if output.path.endswith("schema.rs"))
SCHEMAS = {Path(output.path).name: json.loads(output.context["text"]) for output in outputs(SPEC, "schema")}
SCHEMA = SCHEMAS["plugins.schema.json"]
PUBLISHED = REPOSITORY / "core/config/tests/published"


def fields(config: str) -> list[str]:
    return [field.name for field in SPEC.types[config].fields]


def test_what_is_included_comes_after_its_own() -> None:
    sink = fields("ObservabilityAtofSinkConfig")
    assert sink[:2] == ["type", "name"]
    assert set(sink[2:]) == set(fields("AtofExporterConfig")) - {"sink_type"}


def test_parts_of_the_document_are_no_arguments() -> None:
    low = Lowering(SPEC, "python")
    assert {config.wire for config in low.configs()}.isdisjoint(config.wire for config in low.documents())
    assert {config.config for config in reachable(SPEC)} >= {config.wire for config in low.documents()}


def test_the_table_has_what_the_spec_says() -> None:
    records = {record["title"].strip('"'): record for record in TABLE["records"]}
    sink = {field["name"].strip('"'): field for field in records["ObservabilityAtofSinkConfig"]["fields"]}
    assert sink["headers"]["secret"] == "true"
    assert sink["rotate_bytes"]["kind"] == f"Kind::Integer {{ min: 4096, max: {2**64 - 1} }}"
    assert sink["type"]["default"] == 'Some("\\"file\\"")'
    pricing = {field["name"].strip('"'): field for field in records["PricingConfig"]["fields"]}
    assert pricing["sources"]["merge"] == "Merge::Append", "the lists of a component itself are joined"


@pytest.mark.parametrize(
    ("rule", "old", "new", "said"),
    [
        ("config.bounds", "    min: 4096\n", "    min: 4096\n    max: 1\n", "`min` is above `max`"),
        ("config.bounds", "    secret: true\n", "    min: 1\n", "has no bounds"),
        ("config.bounds", "    secret: true\n", "    merge: append\n", "only a list"),
    ],
)
def test_bounds_are_for_numbers(tree: Path, run: Run, rule: str, old: str, new: str, said: str) -> None:
    edit(tree / "spec/config/atof_exporter.yaml", old, new)
    done = run(tree, "--lint")
    assert done.status == 1
    assert rule in done.text
    assert said in done.text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("AtofExporterConfig", "AtofExporter", "no config with fields of its own"),
        ("[sink_type]", "[kind_of_sink]", "has no field `kind_of_sink`"),
    ],
)
def test_what_is_included_is_there(tree: Path, run: Run, old: str, new: str, said: str) -> None:
    edit(tree / "spec/config/observability_atof_sink.yaml", old, new)
    done = run(tree, "--lint")
    assert done.status == 1
    assert said in done.text


def documents() -> list[Path]:
    """The published documents that are written in the current version."""
    return sorted(path for path in PUBLISHED.iterdir() if "version-" not in path.name or "version-4" in path.name)


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_editors_accept_what_is_published(path: Path) -> None:
    old = {"quick-start-1.toml", "storage-of-one.json"}
    text = path.read_text(encoding="utf-8")
    document = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    assert Draft202012Validator(SCHEMA).is_valid(document) == (path.name not in old)


@pytest.mark.parametrize(
    "config",
    [
        {"atof": {"sinks": [{"type": "fiel"}]}},
        {"atof": {"sinks": [{"timeout_millis": 0}]}},
        {"atof": {"enabeld": True}},
        {"opentelemetry": {"logs": {"endpoints": {}}}},
    ],
)
def test_editors_show_what_is_wrong(config: dict[str, Any]) -> None:
    document = {"components": [{"kind": "observability", "config": config}]}
    assert not Draft202012Validator(SCHEMA).is_valid(document)
    assert Draft202012Validator(SCHEMA).is_valid({"components": [{"kind": "mine", "config": config}]})
