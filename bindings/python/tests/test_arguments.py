"""Arguments of a wrong type are refused with our error and the name of the argument; names may be what they like."""

from __future__ import annotations

import pytest
from nemo_relay import (
    AtofExporter,
    AtofExporterConfig,
    DataSchema,
    InvalidArgumentError,
    LLMAttributes,
    LLMRequest,
    LLMRequestInterceptOutcome,
    MetricKind,
    MetricMeasurement,
    MetricValueType,
    PendingMarkSpec,
    ScopeAttributes,
    ScopeType,
    ToolAttributes,
    guardrails,
    scope,
    subscribers,
    tools,
)

WRONG = [
    ("name", lambda: DataSchema(5, "1")),
    ("version", lambda: DataSchema("a", None)),
    ("name", lambda: scope.event("x", data_schema=DataSchema("\ud800", "1"))),
    ("name", lambda: PendingMarkSpec(5)),
    ("severity", lambda: PendingMarkSpec("x", severity="info")),
    ("kind", lambda: MetricMeasurement("m", "counter", MetricValueType.U64, 1)),
    ("value_type", lambda: MetricMeasurement("m", MetricKind.Counter, None, 1)),
    ("headers", lambda: LLMRequest(None, {})),
    ("headers", lambda: setattr(LLMRequest({}, {}), "headers", 5)),
    ("request", lambda: LLMRequestInterceptOutcome({})),
    ("output_directory", lambda: AtofExporterConfig(output_directory="\ud800")),
    ("filename", lambda: AtofExporterConfig(filename=5)),
    ("filename", lambda: setattr(AtofExporterConfig(), "filename", b"")),
    ("filename", lambda: AtofExporter(AtofExporterConfig(filename=""))),
    ("mode", lambda: AtofExporterConfig(mode="apend")),
    ("mode", lambda: AtofExporterConfig(mode=None)),
    ("value", lambda: ScopeAttributes(-1)),
    ("value", lambda: ToolAttributes("1")),
    ("value", lambda: LLMAttributes(2**40)),
    ("timeout_millis", lambda: subscribers.flush(timeout_millis="soon")),
    ("timeout_millis", lambda: subscribers.flush(timeout_millis=-1)),
    ("timeout_millis", lambda: subscribers.flush(timeout_millis=2**70)),
    ("name", lambda: subscribers.register("", print)),
]


@pytest.mark.parametrize(("argument", "call"), WRONG)
def test_a_wrong_argument_is_named(argument, call):
    with pytest.raises(InvalidArgumentError) as caught:
        call()
    assert (caught.value.code, caught.value.argument) == ("invalid_argument", argument)
    assert isinstance(caught.value, TypeError) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize("timeout", ["soon", -1, 1.5, True])
def test_an_exporter_waits_for_a_number_of_milliseconds(tmp_path, timeout):
    exporter = AtofExporter(AtofExporterConfig(output_directory=str(tmp_path), filename="events.jsonl"))
    with pytest.raises(InvalidArgumentError) as caught:
        exporter.force_flush(timeout)
    assert caught.value.argument == "timeout_millis"
    for fine in (0, 10**12, None):
        exporter.force_flush(fine)
    assert exporter.deregister("") is False
    exporter.shutdown()


def test_nothing_is_registered_under_no_name():
    assert subscribers.deregister("") is False
    assert guardrails.deregister_tool_conditional_execution("") is False


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_a_scope_a_mark_and_a_call_may_have_any_name(run, recorder, name):
    async def main():
        with scope.scope(name, ScopeType.Agent):
            scope.event(name)
            await tools.execute(name, {}, lambda args: 1)

    run(main())
    assert [event["name"] for event in recorder.events] == [name] * 5


def test_a_registration_is_found_by_the_whole_of_its_name():
    guardrails.register_tool_conditional_execution("a\0b", 1, print)
    assert guardrails.deregister_tool_conditional_execution("a") is False
    assert guardrails.deregister_tool_conditional_execution("a\0b") is True
