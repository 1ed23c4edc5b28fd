"""Operations in every language: expanded over families and places, and under their published names."""

from __future__ import annotations

import pytest
from conftest import REPOSITORY
from nemo_relay_codegen.load import load
from nemo_relay_codegen.lower import LoweredOperation, Lowering
from nemo_relay_codegen.naming import camel, kebab, pascal, screaming, words
from nemo_relay_codegen.operations import operations

SPEC = load(REPOSITORY)

# Published names, which programs rely on.
PUBLISHED = [
    ("register_tool_conditional_execution_guardrail", {
        "rust": "register_tool_conditional_execution_guardrail",
        "python": "guardrails.register_tool_conditional_execution",
        "node": "registerToolConditionalExecutionGuardrail",
        "wasm": "registerToolConditionalExecutionGuardrail",
        "go": "RegisterToolConditionalExecutionGuardrail",
        "c": "nemo_relay_register_tool_conditional_execution_guardrail",
    }),
    ("scope_register_tool_request_intercept", {
        "rust": "scope_register_tool_request_intercept",
        "python": "scope_local.register_tool_request",
        "node": "scopeRegisterToolRequestIntercept",
        "go": "ScopeRegisterToolRequestIntercept",
        "c": "nemo_relay_scope_register_tool_request_intercept",
    }),
    ("deregister_tool_execution_intercept", {"python": "intercepts.deregister_tool_execution"}),
    ("register_subscriber", {
        "python": "subscribers.register", "node": "registerSubscriber", "go": "RegisterSubscriber",
    }),
    ("scope_deregister_subscriber", {"python": "scope_local.deregister_subscriber"}),
    ("scope.push", {
        "rust": "push_scope", "python": "scope.push", "node": "pushScope", "go": "PushScope",
        "c": "nemo_relay_push_scope",
    }),
    ("tools.execute", {
        "rust": "tool_call_execute", "python": "tools.execute", "node": "toolCallExecute", "go": "ToolCallExecute",
        "c": "nemo_relay_tool_call_execute",
    }),
    ("subscribers.flush", {"python": "subscribers.flush", "node": "flushSubscribers", "go": "FlushSubscribers"}),
    ("exporters.atof.new", {"python": "AtofExporter", "go": "NewAtofExporter", "c": "nemo_relay_atof_exporter_create"}),
    ("exporters.atof.force_flush", {
        "python": "AtofExporter.force_flush", "node": "AtofExporter.forceFlush",
        "c": "nemo_relay_atof_exporter_force_flush",
    }),
]  # fmt: skip


def lowered(language: str) -> dict[str, LoweredOperation]:
    return {op.id: op for op in Lowering(SPEC, language).operations()}


@pytest.mark.parametrize(("id_", "names"), PUBLISHED)
def test_published_names(id_: str, names: dict[str, str]) -> None:
    assert {language: lowered(language)[id_].name for language in names if "." not in names[language]} == {
        language: name for language, name in names.items() if "." not in name
    }
    for language, name in names.items():
        if "." in name:
            assert lowered(language)[id_].qualified == name


def test_every_family_and_place_is_expanded() -> None:
    ids = {op.id for op in operations(SPEC)}
    for family in SPEC.families:
        for action in ("register", "deregister"):
            assert (f"{action}_{family.family}" in ids) == ("global" in family.register_in)
            assert (f"scope_{action}_{family.family}" in ids) == ("scope" in family.register_in)
    assert len(ids) == len(operations(SPEC))


def test_parameters_follow_from_the_family() -> None:
    ops = {op.id: [param.name for param in op.params] for op in operations(SPEC)}
    assert ops["register_tool_request_intercept"] == ["name", "priority", "break_chain", "callback"]
    assert ops["register_tool_execution_intercept"] == ["name", "priority", "callback"]
    assert ops["scope_register_subscriber"] == ["scope", "name", "callback"]
    assert ops["scope_deregister_tool_request_intercept"] == ["scope", "name"]
    assert ops["deregister_tool_request_intercept"] == ["name"]


def test_every_language_lowers_the_same_operations() -> None:
    ids = {op.id for op in operations(SPEC)}
    for language in SPEC.of("language"):
        ops = lowered(language.language)
        assert set(ops) == ids
        assert len({op.qualified for op in ops.values()}) == len(ids)
        for op in ops.values():
            assert sorted(field.wire for field in op.positional) == sorted(
                field.wire for field in [*op.params, *op.options]
            )


def test_positional_order_and_lacks() -> None:
    pop = lowered("node")["scope.pop"]
    assert [field.name for field in pop.positional] == ["handle", "output", "timestamp", "metadata"]
    assert [field.name for field in pop.options] == ["output", "metadata", "timestamp"]
    assert lowered("wasm")["exporters.recover"].without
    assert lowered("node")["exporters.recover"].without is None


def test_types_are_spelled_by_their_whole_or_their_parts() -> None:
    go = Lowering(SPEC, "go")
    data = next(field for field in go.events()[0].fields if field.wire == "data")
    assert (data.name, data.type, data.optional) == ("Data", "json.RawMessage", True)
    assert next(field for field in go.events()[0].fields if field.wire == "parent_uuid").name == "ParentUUID"


def test_a_reserved_word_is_escaped() -> None:
    assert Lowering(SPEC, "python").parameter_name("class") == "class_"
    assert Lowering(SPEC, "rust").field_name("type") == "type_"


def test_words() -> None:
    assert words("toolCallID") == words("tool_call_id") == words("ToolCallId") == ("tool", "call", "id")
    assert words("otel.status_code") == ("otel", "status", "code")
    assert pascal("tool_call_id", {"id": "ID"}) == "ToolCallID"
    assert camel("tool_call_id", {"id": "ID"}) == "toolCallID"
    assert camel("id", {"id": "ID"}) == "id"
    assert (screaming("ScopeType"), kebab("ScopeType")) == ("SCOPE_TYPE", "scope-type")


def test_a_language_may_order_the_arguments_of_a_callback_and_rename_a_field() -> None:
    node = Lowering(SPEC, "node")
    family = next(family for family in node.families() if family.wire == "llm_execution_intercept")
    assert [param.wire for param in family.params] == ["request", "next", "context", "name"]
    outcome = next(record for record in node.records() if record.wire == "LLMRequestInterceptOutcome")
    assert {field.wire: field.name for field in outcome.fields}["annotated_request"] == "annotated"
