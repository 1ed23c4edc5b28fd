"""Programs written for the published configurations: by place, by keyword, and changed after they were made."""

from __future__ import annotations

import json
import pickle

import nemo_relay
import pytest
from nemo_relay import (
    AtofExporter,
    AtofExporterConfig,
    AtofStreamSinkConfig,
    InvalidArgumentError,
    OpenTelemetryConfig,
    OpenTelemetryFileSinkConfig,
    OpenTelemetryLogConfig,
    OpenTelemetrySubscriber,
    adaptive,
    model_pricing,
    observability,
    pii_redaction,
    plugin,
    scope,
)

pytestmark = pytest.mark.usefixtures("plugins_alone")


def wrong(component):
    """The errors that a document with one component has."""
    report = plugin.validate_exact(plugin.PluginConfig(components=[component]))
    return [one for one in report["config"]["diagnostics"] if one["level"] == "error"]


def by_place(folder):
    """A full configuration of the component observability, given by place wherever that may be."""
    file = observability.AtofFileSinkConfig(folder, "events.jsonl", "overwrite")
    headers, from_env, from_file = {"x-team": "red"}, {"authorization": "TOKEN"}, {"x-key": f"{folder}/key"}
    stream = observability.AtofStreamSinkConfig(
        "http://127.0.0.1:9/events", "ndjson", headers, from_env, 500, "replace_dots", "wire", from_file
    )
    http = observability.HttpStorageConfig("http://127.0.0.1:9/runs", headers, from_env, 700, from_file)
    s3 = observability.S3StorageConfig(
        "runs", "team/", "id", "SECRET", "SESSION", "eu-west-1", "http://127.0.0.1", True
    )
    atif = observability.AtifConfig(
        True, "planner", "1.2", "small", [{"name": "search"}], {"team": "red"}, folder, "{session_id}.json", [http, s3]
    )
    mappings = [{"key": "a", "alias": "b"}]
    traces = observability.OpenTelemetryEndpointConfig(
        "gen_ai", "http://127.0.0.1:4318", "tool", ["llm.chunk"], mappings, "http_binary", "research", "labs", "3",
        "me", 900, headers, from_env, {"team": "red"}, 10, 5, 100, 1000, ["app."], ["run."], from_file,
    )  # fmt: skip
    signal = observability.OpenTelemetrySignalEndpointConfig(
        "http://127.0.0.1:4317", "grpc", headers, from_env, {"team": "red"}, "research", "labs", "3", "me", 900,
        from_file, ["run."],
    )  # fmt: skip
    logs = observability.OpenTelemetryLogSectionConfig(True, [signal], "warn", 20, 10, 200, 2000)
    metrics = observability.OpenTelemetryMetricSectionConfig(True, [signal], 5000, "delta", 30, 40)
    section = observability.OpenTelemetrySectionConfig(True, [traces], logs, metrics)
    atof = observability.AtofConfig(True, [file, stream])
    policy = observability.ConfigPolicy("error", "error", "error")
    return observability.ObservabilityConfig(4, atof, atif, section, policy, True)


def by_keyword(folder):
    """The same by keyword."""
    headers, from_env, from_file = {"x-team": "red"}, {"authorization": "TOKEN"}, {"x-key": f"{folder}/key"}
    sent = {"headers": headers, "header_env": from_env, "header_file": from_file}
    named = {"service_name": "research", "service_namespace": "labs", "service_version": "3"}
    named |= {"instrumentation_scope": "me", "resource_attributes": {"team": "red"}, "timeout_millis": 900}
    named |= {"promote_resource_metadata_prefixes": ["run."]}
    file = observability.AtofFileSinkConfig(output_directory=folder, filename="events.jsonl", mode="overwrite")
    stream = observability.AtofStreamSinkConfig(
        url="http://127.0.0.1:9/events", transport="ndjson", timeout_millis=500, field_name_policy="replace_dots",
        name="wire", **sent,
    )  # fmt: skip
    http = observability.HttpStorageConfig(endpoint="http://127.0.0.1:9/runs", timeout_millis=700, **sent)
    s3 = observability.S3StorageConfig(
        bucket="runs", key_prefix="team/", access_key_id="id", secret_access_key_var="SECRET",
        session_token_var="SESSION", region="eu-west-1", endpoint_url="http://127.0.0.1", allow_http=True,
    )  # fmt: skip
    atif = observability.AtifConfig(
        enabled=True, agent_name="planner", agent_version="1.2", model_name="small",
        tool_definitions=[{"name": "search"}], extra={"team": "red"}, output_directory=folder,
        filename_template="{session_id}.json", storage=[http, s3],
    )  # fmt: skip
    traces = observability.OpenTelemetryEndpointConfig(
        type="gen_ai", endpoint="http://127.0.0.1:4318", mark_projection="tool", mark_exclude_names=["llm.chunk"],
        attribute_mappings=[{"key": "a", "alias": "b"}], transport="http_binary", max_queue_size=10,
        max_export_batch_size=5, scheduled_delay_millis=100, completed_span_context_ttl_millis=1000,
        promote_metadata_prefixes=["app."], **sent, **named,
    )  # fmt: skip
    signal = observability.OpenTelemetrySignalEndpointConfig(
        endpoint="http://127.0.0.1:4317", transport="grpc", **sent, **named
    )
    logs = observability.OpenTelemetryLogSectionConfig(
        enabled=True, endpoints=[signal], minimum_severity="warn", max_queue_size=20, max_export_batch_size=10,
        scheduled_delay_millis=200, completed_span_context_ttl_millis=2000,
    )  # fmt: skip
    metrics = observability.OpenTelemetryMetricSectionConfig(
        enabled=True, endpoints=[signal], export_interval_millis=5000, temporality="delta", max_instruments=30,
        cardinality_limit=40,
    )  # fmt: skip
    return observability.ObservabilityConfig(
        version=4,
        atof=observability.AtofConfig(enabled=True, sinks=[file, stream]),
        atif=atif,
        opentelemetry=observability.OpenTelemetrySectionConfig(
            enabled=True, endpoints=[traces], logs=logs, metrics=metrics
        ),
        policy=observability.ConfigPolicy(unknown_component="error", unknown_field="error", unsupported_value="error"),
        enable_full_payloads=True,
    )


def test_a_full_observability_document_is_what_was_meant(tmp_path, monkeypatch):
    for name in ("TOKEN", "SECRET", "SESSION"):
        monkeypatch.setenv(name, "hush")
    (tmp_path / "key").write_text("hush")
    config = by_place(str(tmp_path))
    assert config == by_keyword(str(tmp_path))
    document = config.to_dict()
    file, stream = document["atof"]["sinks"]
    assert (file["type"], file["filename"], file["mode"]) == ("file", "events.jsonl", "overwrite")
    assert stream == {
        "type": "stream", "url": "http://127.0.0.1:9/events", "transport": "ndjson", "headers": {"x-team": "red"},
        "header_env": {"authorization": "TOKEN"}, "header_file": {"x-key": f"{tmp_path}/key"}, "timeout_millis": 500,
        "field_name_policy": "replace_dots", "name": "wire", "max_queue_size": 8192, "max_export_batch_size": 512,
        "scheduled_delay_millis": 100,
    }  # fmt: skip
    http, s3 = document["atif"]["storage"]
    assert (http["type"], http["endpoint"], s3["type"], s3["bucket"]) == (
        "http",
        "http://127.0.0.1:9/runs",
        "s3",
        "runs",
    )
    assert "bucket" not in http and "endpoint" not in s3
    [traces] = document["opentelemetry"]["traces"]
    assert (traces["type"], traces["service_name"], traces["max_queue_size"]) == ("gen_ai", "research", 10)
    [signal] = document["opentelemetry"]["logs"]["endpoints"]
    assert signal == document["opentelemetry"]["metrics"]["endpoints"][0] and "minimum_severity" not in signal
    assert document["policy"]["unknown_field"] == "error"
    assert json.loads(json.dumps(document)) == document
    assert wrong(observability.ComponentSpec(config)) == []


def test_a_configuration_may_be_changed_after_it_was_made(tmp_path):
    config = observability.ObservabilityConfig()
    config.atof = observability.AtofConfig()
    config.atof.enabled = True
    config.atof.sinks.append(observability.AtofFileSinkConfig(output_directory=str(tmp_path)))
    config.policy.unknown_field = "error"
    spec = plugin.ComponentSpec("acme")
    spec.config["depth"] = 2
    assert config.to_dict()["atof"]["sinks"][0]["type"] == "file"
    assert config.to_dict()["policy"]["unknown_field"] == "error"
    assert spec.to_dict() == {"kind": "acme", "enabled": True, "config": {"depth": 2}}
    document = plugin.PluginConfig()
    document.components.append(observability.ComponentSpec(config))
    document.policy.unknown_component = "error"
    assert document.to_dict()["policy"]["unknown_component"] == "error"
    assert plugin.validate(document)["config"]["diagnostics"] == []


def test_what_nobody_touched_is_left_out_and_what_was_given_empty_is_not():
    logs = observability.OpenTelemetryLogSectionConfig
    assert observability.ObservabilityConfig().to_dict() == {"version": 4, "enable_full_payloads": False}
    assert logs().to_dict() == {"enabled": False} and logs().endpoints == []
    assert logs(endpoints=[]).to_dict() == {"enabled": False, "endpoints": []}
    assert observability.ObservabilityConfig(policy=observability.ConfigPolicy()).to_dict()["policy"] == {
        "unknown_component": "warn",
        "unsupported_value": "error",
    }


def test_prices_are_built_from_objects_and_from_dictionaries(tmp_path):
    rates = model_pricing.TokenPricingRates(1.0, 2.0, 0.5, 1.5)
    tier = model_pricing.TokenRateTier(rates, 0, 1000)
    rest = model_pricing.TokenRateTier({"input_per_million": 3.0, "output_per_million": 4.0}, min_prompt_tokens=1001)
    schedule = model_pricing.PromptTokenThresholdRateSchedule([tier, rest.to_dict()])
    plain = model_pricing.ModelPricing("openai", "small", "2026-01-31", "a test", ["tiny"], "USD", "per_token", rates)
    tiered = model_pricing.ModelPricing(
        "openai", "large", "2026-01-31", "a test", rate_schedule=schedule,
        prompt_cache=model_pricing.PromptCachePricing("separate"),
    )  # fmt: skip
    catalog = model_pricing.PricingCatalog([plain, tiered.to_dict()])
    config = model_pricing.PricingConfig([model_pricing.InlineSource(catalog)])
    [source] = config.to_dict()["sources"]
    assert source["type"] == "inline" and source["catalog"]["version"] == 1
    first, second = source["catalog"]["entries"]
    assert first["prompt_cache"] == {"read_accounting": "included_in_prompt_tokens"} and first["aliases"] == ["tiny"]
    assert second["rate_schedule"]["type"] == "prompt_token_threshold"
    assert second["rate_schedule"]["tiers"][0]["rates"]["cache_read_per_million"] == 0.5
    assert model_pricing.validate_config(config) == {"diagnostics": []}
    assert model_pricing.FileSource("prices.json").to_dict() == {"type": "file", "path": "prices.json"}
    assert model_pricing.validate_config({"sources": [{"type": "x"}]})["diagnostics"][0]["level"] == "error"
    assert model_pricing.ComponentSpec(config).to_dict()["kind"] == model_pricing.PRICING_PLUGIN_KIND == "pricing"


def test_redaction_is_built_from_objects():
    builtin = pii_redaction.BuiltinConfig(None, "redact", [], [], None, "email")
    local = pii_redaction.LocalModelConfig("server", "finder", "names", False, 50)
    config = pii_redaction.PiiRedactionConfig(1, "builtin", True, False, True, False, True, 90, "openai_chat", builtin)
    assert config.to_dict()["builtin"] == {
        "action": "redact", "target_paths": [], "target_path_globs": [], "detector": "email",
        "replacement": "[REDACTED]", "mask_char": "*",
    }  # fmt: skip
    assert local.to_dict()["max_latency_ms"] == 50
    assert pii_redaction.validate_config(config) == {"diagnostics": []}
    assert "builtin" in [one["field"] for one in pii_redaction.validate_config({})["diagnostics"]]
    assert pii_redaction.PII_REDACTION_PLUGIN_KIND == "pii_redaction"


def test_the_adaptive_component_is_built_whole_and_says_what_is_not_there():
    tools = adaptive.ToolCacheConfig(
        True,
        classes={"reads": adaptive.ToolClass(True, 60, 0.1, "2", ["id"], ["get_*"])},
        overrides={"get_time": adaptive.ToolOverride(False)},
        default=adaptive.ToolClass(),
    )
    cache = adaptive.ResponseCacheConfig(
        namespace="team",
        key_strategy=adaptive.ResponseCacheKeyStrategy.LOGICAL,
        backend=adaptive.BackendSpec.in_memory(),
        tools=tools,
    )
    served = adaptive.AdaptiveConfig(agent_id="planner", response_cache=cache)
    assert adaptive.validate_config(served) == {"diagnostics": []}
    assert served.to_dict()["response_cache"]["key_strategy"] == "logical"
    assert served.to_dict()["response_cache"]["tools"]["classes"]["reads"]["members"] == ["get_*"]
    whole = adaptive.AdaptiveConfig(
        1, "planner", adaptive.StateConfig(adaptive.BackendSpec.redis("redis://127.0.0.1")),
        adaptive.TelemetryConfig("learner", ["tool_parallelism"]), adaptive.AdaptiveHintsConfig(10, True),
        adaptive.ToolParallelismConfig(mode="schedule"),
        adaptive.AcgConfig("anthropic", 50, 20, adaptive.AcgStabilityThresholds(0.9)), adaptive.ConfigPolicy(), cache,
    )  # fmt: skip
    document = whole.to_dict()
    backend = {"kind": "redis", "config": {"url": "redis://127.0.0.1", "key_prefix": "nemo_relay:"}}
    assert document["state"] == {"backend": backend}
    assert document["acg"]["stability_thresholds"]["stable_threshold"] == 0.9
    named = {one["field"] for one in adaptive.validate_config(whole)["diagnostics"] if one["level"] == "error"}
    assert named >= {"state", "telemetry", "adaptive_hints", "tool_parallelism", "acg"}


def test_the_sensitivity_to_latency_is_checked():
    assert adaptive.set_latency_sensitivity(4) is None
    for level in (0, -1, 2**40, "4", True):
        with pytest.raises(InvalidArgumentError, match="level must be an integer of at least 1"):
            adaptive.set_latency_sensitivity(level)


def test_exporters_take_what_is_set_one_by_one(tmp_path):
    config = OpenTelemetryConfig("full", "http://127.0.0.1:9/v1/traces")
    config.set_header("x-team", "red")
    config.set_header_from_env("authorization", "TOKEN")
    config.set_resource_attribute("team", "red")
    config.transport, config.service_name = "http_binary", "research"
    assert (config.type, config.headers, config.header_env) == ("full", {"x-team": "red"}, {"authorization": "TOKEN"})
    assert config.to_dict()["resource_attributes"] == {"team": "red"} and "red" not in repr(config.headers.keys())
    with pytest.raises(InvalidArgumentError, match="value must be a string, not int"):
        config.set_header("x", 1)
    with pytest.raises(
        InvalidArgumentError, match="transport must be one of http_binary, http_json, grpc, not 'pigeon'"
    ):
        config.transport = "pigeon"
    assert OpenTelemetryLogConfig("http://127.0.0.1:9/v1/logs").endpoint == "http://127.0.0.1:9/v1/logs"
    stream = AtofStreamSinkConfig("http://127.0.0.1:9", transport="ndjson", headers={"a": "b"}, timeout_millis=50)
    assert stream.to_dict()["sink_type"] == "stream" and "mode" not in stream.to_dict()
    AtofExporter(stream).shutdown()
    assert AtofExporterConfig(sink_type="stream").sink_type == "stream"


def test_a_file_of_traces_is_a_configuration_of_its_own(tmp_path):
    config = OpenTelemetryFileSinkConfig("gen_ai", str(tmp_path), "spans.jsonl", "json_lines", "append")
    config.service_name = "research"
    config.set_resource_attribute("team", "red")
    exporter = OpenTelemetrySubscriber(config)
    exporter.register("spans")
    with scope.scope("planner", nemo_relay.ScopeType.Agent):
        scope.event("inside")
    exporter.force_flush()
    said = exporter.runtime_diagnostics()
    exporter.shutdown()
    text = (tmp_path / "spans.jsonl").read_text()
    assert "planner" in text and "research" in text and '"team"' in text
    assert (said.entries, said.get("nothing")) == ([], None)


def test_diagnostics_have_attributes_and_are_plain_values():
    said = nemo_relay.OpenTelemetryRuntimeDiagnostics([{"code": "c", "message": "m", "count": 2}])
    entry = said.get("c")
    assert (entry.code, entry.message, entry.count, said.entries) == ("c", "m", 2, [entry])
    assert (
        json.loads(json.dumps(said)) == [{"code": "c", "message": "m", "count": 2}] == pickle.loads(pickle.dumps(said))
    )
