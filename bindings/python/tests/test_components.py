"""The components of the runtime, switched on by configurations that are objects."""

from __future__ import annotations

import asyncio
import json
import threading

import pytest
from nemo_relay import (
    InvalidArgumentError,
    LLMRequest,
    llm,
    model_pricing,
    observability,
    pii_redaction,
    plugin,
    scope,
    tools,
)
from nemo_relay._impl.activation import elsewhere

pytestmark = pytest.mark.usefixtures("plugins_alone")


def active(*components):
    return plugin.activate(plugin.PluginConfig(components=components))


def test_events_go_to_a_file_by_configuration(run, tmp_path):
    sink = observability.AtofSinkConfig(output_directory=str(tmp_path), filename="events.jsonl", mode="overwrite")
    config = observability.ObservabilityConfig(atof=observability.AtofConfig(enabled=True, sinks=[sink]))

    async def work():
        async with active(observability.ComponentSpec(config)):
            scope.event("inside")
        scope.event("outside")

    run(work())
    names = [json.loads(line)["name"] for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert "inside" in names and "outside" not in names


def test_personal_data_is_kept_out_of_events_and_not_out_of_calls(run, recorder):
    builtin = pii_redaction.BuiltinConfig(action="redact", detector="email")
    config = pii_redaction.PiiRedactionConfig(builtin=builtin)

    async def work():
        async with active(pii_redaction.ComponentSpec(config)):
            return await tools.execute("mail", {"to": "alice@example.com"}, lambda args: args["to"])

    assert run(work()) == "alice@example.com"
    start, end = (event for event in recorder.events if event["name"] == "mail")
    assert start["data"] == {"to": "[REDACTED]"} and end["data"] == "[REDACTED]"


def test_model_calls_have_a_price_by_configuration(run, recorder):
    entry = model_pricing.ModelPricing(
        provider="openai",
        model_id="small",
        pricing_as_of="2026-01-31",
        pricing_source="a test",
        rates=model_pricing.TokenPricingRates(input_per_million=1.0, output_per_million=2.0),
    )
    source = model_pricing.InlineSource(model_pricing.PricingCatalog([entry]))
    response = {
        "id": "1",
        "model": "small",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"}}],
        "usage": {"prompt_tokens": 1_000_000, "completion_tokens": 1_000_000, "total_tokens": 2_000_000},
    }
    request = LLMRequest({}, {"model": "small", "messages": [{"role": "user", "content": "hi"}]})

    async def work():
        async with active(model_pricing.ComponentSpec(model_pricing.PricingConfig([source]))):
            await llm.execute(
                "openai", request, lambda request: response, codec="openai_chat", response_codec="openai_chat"
            )

    run(work())
    end = recorder.events[-1]
    assert end["category_profile"]["annotated_response"]["usage"]["cost"]["total"] == 3.0


def test_what_is_no_configuration_is_refused_where_it_is_made():
    with pytest.raises(InvalidArgumentError, match="sinks must be a list or None, not str"):
        observability.AtofConfig(sinks="file")
    with pytest.raises(InvalidArgumentError, match="enabled must be a bool"):
        observability.ComponentSpec({}, enabled=1)
    with pytest.raises(AttributeError, match="has no field 'sink'"):
        observability.AtofConfig().sink = []


def test_a_configuration_is_plain_values_and_says_what_was_given():
    assert observability.AtofConfig().to_dict() == {"enabled": False}
    assert observability.AtofConfig(sinks=[]).to_dict() == {"enabled": False, "sinks": []}
    assert plugin.default_config().to_dict() == {
        "version": 1,
        "components": [],
        "policy": {"unknown_component": "warn", "unsupported_value": "error"},
    }
    spec = pii_redaction.ComponentSpec({"mode": "builtin"}, enabled=False)
    assert spec.to_dict() == {"kind": "pii_redaction", "config": {"mode": "builtin"}, "enabled": False}


def test_secrets_are_not_shown():
    sink = observability.AtofSinkConfig(type="stream", url="http://localhost", headers={"authorization": "hush"})
    spec = observability.ComponentSpec({"atof": {"sinks": [{"headers": {"authorization": "hush"}}]}})
    request = LLMRequest({"authorization": "hush"}, {})
    assert "hush" not in repr(sink) and "headers" in repr(request) and "hush" not in repr(request)
    assert "hush" not in repr(plugin.DynamicConfig("relay-plugin.toml", {"key": "hush"}))
    assert "hush" not in repr(plugin.PluginConfig(components=[spec]))


@pytest.mark.parametrize("loop", [True, False])
def test_work_that_may_wait_holds_up_no_event_loop(loop):
    done = []

    class Work:
        def run(self):
            done.append(threading.current_thread() is threading.main_thread())

    if loop:
        asyncio.run(elsewhere(Work()))
    else:
        with pytest.raises(StopIteration):
            elsewhere(Work()).send(None)
    assert done == [not loop]
