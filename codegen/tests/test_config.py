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


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("pricing_rates", "class: TokenPricingRates", "class: ModelPricing", "is that of PricingEntryConfig"),
        (
            "open_telemetry",
            "doc: Where and how",
            "class: Traces\ndoc: Where and how",
            "only a part of the document has",
        ),
        ("pricing_cache", "read_accounting: included_in_prompt_tokens", "read_accounting: some", "is not a value of"),
        ("pricing_entry", "{prompt_cache: {}}", "{prompt_cash: {}}", "there is no field `prompt_cash`"),
        ("pricing_entry", "{prompt_cache: {}}", "{unit: {}}", "{} is not a value of `PricingUnit`"),
        ("observability_atif", "takes: [enabled,", "takes: [enabelt,", "there is no field `enabelt`"),
        ("pricing_source", "takes: [path]", "takes: [pfad]", "`PricingSourceConfig` has no field `pfad`"),
        ("pricing_source", "requires: [path]", "requires: [catalog]", "`catalog` is required but not taken"),
        ("pricing_source", "without: [catalog]", "without: [catalog, path]", "`path` is named twice"),
        ("pricing_source", "{type: file}", "{type: fiel}", "'fiel' is not a value of `PricingSourceType`"),
        (
            "atif_storage",
            "component: observability\n    sets: {type: s3}",
            "component: o11y\n    sets: {type: s3}",
            "o11y",
        ),
    ],
)
def test_what_classes_say_is_true(tree: Path, run: Run, file: str, old: str, new: str, said: str) -> None:
    edit(tree / f"spec/config/{file}.yaml", old, new)
    done = run(tree, "--lint")
    assert done.status == 1
    assert "config.class" in done.text
    assert said in done.text


def test_names_of_classes_change_no_document(tree: Path, run: Run) -> None:
    digest = run(tree, "--digest").text
    edit(tree / "spec/config/pricing_entry.yaml", "class: ModelPricing", "class: PriceOfAModel")
    edit(tree / "spec/config/pricing_source.yaml", "takes: [path]\n    requires: [path]", "takes: [path]")
    assert run(tree, "--digest").text == digest


def module(name: str) -> dict[str, dict[str, Any]]:
    """The classes of a module of Python."""
    context = next(one.context for one in outputs(SPEC, "python") if one.path.endswith(f"generated/{name}.py"))
    return {config["name"]: config for config in context["configs"]}


def test_a_variant_takes_its_fields_in_its_order() -> None:
    made = module("observability")
    stream = made["AtofStreamSinkConfig"]
    assert stream["base"] == "AtofSinkConfig"
    assert [field["argument"] for field in stream["by_place"]][:3] == ["url", "transport", "headers"]
    assert stream["by_place"][0]["default"] == "REQUIRED"
    assert stream["sets"] == [("type", "'stream'")]
    assert "mode" in stream["without"]
    assert "max_queue_size" in [field["name"] for field in stream["by_name"]]
    assert made["OpenTelemetrySignalEndpointConfig"]["base"] == "OpenTelemetryLogConfig"
    metrics = {field["name"]: field for field in made["OpenTelemetryMetricSectionConfig"]["fields"]}
    assert metrics["endpoints"]["type"] == "list[OpenTelemetryMetricConfig | OpenTelemetrySignalEndpointConfig]"


def test_a_class_has_the_order_and_the_defaults_of_programs() -> None:
    [first, *_] = module("observability")["AtifConfig"]["by_place"][1:]
    assert first["name"] == "agent_name"
    prices = {field["name"]: field for field in module("model_pricing")["ModelPricing"]["fields"]}
    assert (prices["prompt_cache"]["fresh"], prices["prompt_cache"]["default"]) == ("PromptCachePricing", "None")
    assert module("adaptive")["ToolClass"]["base"] == "ToolOverride"


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
