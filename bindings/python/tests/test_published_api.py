"""The names, parameters, keywords and defaults of the published 0.10 interface, as the installed package has them.

The package may take more than is listed here; what is listed it must take just so.
"""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
from functools import reduce
from pathlib import Path

import nemo_relay
import pytest

SCOPE_START = "handle attributes data metadata input timestamp"
CALL = "handle attributes data metadata"

# By name: the parameters by position, and those by keyword, which may all be left out.
FUNCTIONS = {
    "scope.get_handle": ("", ""),
    "scope.push": ("name scope_type", SCOPE_START),
    "scope.pop": ("handle", "output metadata timestamp"),
    "scope.scope": ("name scope_type", f"{SCOPE_START} end_timestamp"),
    "scope.event": ("name", "handle data data_schema metadata severity timestamp"),
    "scope.metric": ("name measurements", "handle metadata timestamp"),
    "tools.call": ("name args", f"{CALL} tool_call_id timestamp"),
    "tools.call_end": ("handle result", "data metadata timestamp"),
    "tools.execute": ("name args func", f"{CALL} tool_call_id"),
    "tools.request_intercepts": ("name args", ""),
    "tools.conditional_execution": ("name args", ""),
    "llm.call": ("name request", f"{CALL} model_name timestamp"),
    "llm.call_end": ("handle response", "data metadata annotated_response timestamp"),
    "llm.execute": ("name request func", f"{CALL} model_name"),
    "llm.stream_execute": ("name request func collector finalizer", f"{CALL} model_name"),
    "llm.request_intercepts": ("name request", ""),
    "llm.conditional_execution": ("request", ""),
    "subscribers.register": ("name callback", ""),
    "subscribers.deregister": ("name", ""),
    "subscribers.flush": ("", ""),
    "subscribers.flush_async": ("", ""),
    "event_metadata.register_injector": ("name priority injector", ""),
    "event_metadata.deregister_injector": ("name", ""),
    "scope_local.register_event_metadata_injector": ("scope_handle name priority injector", ""),
    "scope_local.deregister_event_metadata_injector": ("scope_handle name", ""),
    "scope_local.register_subscriber": ("scope_handle name callback", ""),
    "scope_local.deregister_subscriber": ("scope_handle name", ""),
    "runtime_registrations.list_runtime_registrations": ("kinds", ""),
    "runtime_registrations.register_conditional_middleware_guardrail": ("name kinds registration_name guardrail", ""),
    "runtime_registrations.deregister_conditional_middleware_guardrail": ("name", ""),
    "trace": ("message", "target fields"),
    "debug": ("message", "target fields"),
    "info": ("message", "target fields"),
    "warn": ("message", "target fields"),
    "error": ("message", "target fields"),
    "create_scope_stack": ("", ""),
    "get_scope_stack": ("", ""),
    "scope_stack_active": ("", ""),
    "set_thread_scope_stack": ("stack", ""),
    "use_scope_stack": ("stack", ""),
    "propagate_scope_to_thread": ("", ""),
    "fork_asyncio_context": ("", ""),
    "capture_propagation_context": ("", ""),
    "capture_propagation_context_with_root": ("root_uuid", ""),
    "capture_rootless_propagation_context": ("", ""),
    "create_scope_stack_from_propagation": ("context", ""),
    "capture_traceparent": ("", ""),
}

GUARDRAILS = (
    "tool_sanitize_request tool_sanitize_response tool_conditional_execution "
    "llm_sanitize_request llm_sanitize_response llm_conditional_execution "
    "mark_sanitize scope_sanitize_start scope_sanitize_end"
)
INTERCEPTS = "tool_request tool_execution llm_request llm_execution llm_stream_execution"

for _module, _families, _callback in (("guardrails", GUARDRAILS, "guardrail"), ("intercepts", INTERCEPTS, "fn")):
    for _family in _families.split():
        _chain = "break_chain " if _family in ("tool_request", "llm_request") else ""
        _registered = f"name priority {_chain}{_callback}"
        FUNCTIONS[f"{_module}.register_{_family}"] = (_registered, "")
        FUNCTIONS[f"{_module}.deregister_{_family}"] = ("name", "")
        FUNCTIONS[f"scope_local.register_{_family}"] = (f"scope_handle {_registered}", "")
        FUNCTIONS[f"scope_local.deregister_{_family}"] = ("scope_handle name", "")

# By class: the parameters of the constructor, those of them that have the default None, and the attributes.
RECORDS = {
    "ToolExecutionResult": ("result annotation", "annotation"),
    "ToolExecutionContext": ("tool_name args tool_call_id", "tool_call_id"),
    "ToolExecutionInterceptOutcome": ("result pending_marks annotation", "pending_marks annotation"),
    "LLMRequest": ("headers content", ""),
    "LLMRequestInterceptOutcome": (
        "request annotated_request pending_marks optimization_contributions",
        "annotated_request pending_marks optimization_contributions",
    ),
    "PendingMarkSpec": (
        "name category category_profile data metadata data_schema severity",
        "category category_profile data metadata data_schema severity",
    ),
    "MetricMeasurement": (
        "name kind value_type value unit description attributes boundaries",
        "unit description attributes boundaries",
    ),
    "LlmExecutionContext": ("request_codec response_codec", "request_codec response_codec"),
    "DataSchema": ("name version", ""),
    "RuntimeRegistrationIdentity": ("kind local_name effective_name owner", ""),
    "RuntimeRegistrationOwner": ("kind plugin_kind component_ordinal", "plugin_kind component_ordinal"),
}

EVENT = "kind atof_version parent_uuid uuid timestamp name data metadata category category_profile data_schema"

# By class: the attributes of its objects, with methods.
MEMBERS = {
    "ScopeHandle": "uuid name scope_type attributes parent_uuid data metadata",
    "ToolHandle": "uuid name attributes parent_uuid data metadata",
    "LLMHandle": "uuid name attributes parent_uuid data metadata",
    "ScopeEvent": f"{EVENT} scope_category attributes annotated_request annotated_response to_dict to_json",
    "MarkEvent": f"{EVENT} severity to_dict to_json",
    "ScopeStack": "",
    "PropagationContext": "version root_uuid parent_uuid traceparent tracestate to_json from_json to_traceparent",
    "ScopeAttributes": "PARALLEL RELOCATABLE value is_parallel is_relocatable __or__ __and__",
    "ToolAttributes": "REMOTE value is_remote __or__ __and__",
    "LLMAttributes": "STATEFUL STREAMING value is_stateful is_streaming __or__ __and__",
    "ScopeType": "Agent Function Tool Llm Retriever Embedder Reranker Guardrail Evaluator Custom Unknown",
    "MetricKind": "Counter UpDownCounter Gauge Histogram",
    "MetricValueType": "U64 I64 F64",
    "LogSeverity": "Trace Debug Info Warn Error",
    "RuntimeRegistrationKind": (
        "SUBSCRIBER EVENT_METADATA_INJECTOR MARK_SANITIZE_GUARDRAIL SCOPE_SANITIZE_START_GUARDRAIL "
        "SCOPE_SANITIZE_END_GUARDRAIL TOOL_SANITIZE_REQUEST_GUARDRAIL TOOL_SANITIZE_RESPONSE_GUARDRAIL "
        "TOOL_CONDITIONAL_EXECUTION_GUARDRAIL TOOL_REQUEST_INTERCEPT TOOL_EXECUTION_INTERCEPT "
        "LLM_SANITIZE_REQUEST_GUARDRAIL LLM_SANITIZE_RESPONSE_GUARDRAIL LLM_CONDITIONAL_EXECUTION_GUARDRAIL "
        "LLM_REQUEST_INTERCEPT LLM_EXECUTION_INTERCEPT LLM_STREAM_EXECUTION_INTERCEPT"
    ),
    "RuntimeRegistrationOwnerKind": "CORE GLOBAL_API PLUGIN",
}

SUBMODULES = "scope tools llm guardrails event_metadata intercepts subscribers scope_local runtime_registrations"


def found(path):
    return reduce(getattr, path.split("."), nemo_relay)


@pytest.mark.parametrize("path", FUNCTIONS)
def test_a_function_takes_what_it_took(path):
    by_place, by_keyword = (names.split() for names in FUNCTIONS[path])
    parameters = inspect.signature(found(path)).parameters
    for (name, parameter), wanted in zip(parameters.items(), by_place, strict=False):
        assert (name, parameter.kind) == (wanted, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    assert len(parameters) >= len(by_place)
    for name in by_keyword:
        assert (parameters[name].kind, parameters[name].default) == (inspect.Parameter.KEYWORD_ONLY, None), name
    more = parameters.keys() - {*by_place, *by_keyword}
    assert all(parameters[name].default is not inspect.Parameter.empty for name in more)


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_made_as_it_was(name):
    wanted, optional = (names.split() for names in RECORDS[name])
    made = getattr(nemo_relay, name)
    parameters = inspect.signature(made).parameters
    assert list(parameters) == wanted
    assert [one for one in wanted if parameters[one].default is None] == optional
    assert all(hasattr(made, one) for one in wanted)


@pytest.mark.parametrize("name", MEMBERS)
def test_a_class_has_what_it_had(name):
    assert [one for one in MEMBERS[name].split() if not hasattr(getattr(nemo_relay, name), one)] == []


def test_flags_are_numbers_and_what_calls_take_is_made_of_them():
    assert (nemo_relay.ScopeAttributes.PARALLEL, nemo_relay.ScopeAttributes.RELOCATABLE) == (1, 2)
    assert (nemo_relay.LLMAttributes.STATEFUL, nemo_relay.LLMAttributes.STREAMING) == (1, 2)
    both = nemo_relay.LLMAttributes(1) | nemo_relay.LLMAttributes(2)
    assert (both.value, both.is_stateful, both.is_streaming) == (3, True, True)


@pytest.mark.parametrize("name", [*SUBMODULES.split(), *RECORDS, *MEMBERS, "Event"])
def test_the_package_exports_it(name):
    assert name in nemo_relay.__all__ and hasattr(nemo_relay, name)


def test_a_kind_that_is_not_known_is_found_missing_as_it_was(plugins_alone, run):
    with pytest.raises(FileNotFoundError, match="plugin component 'nope' is not registered") as caught:
        run(nemo_relay.plugin.initialize({"version": 1, "components": [{"kind": "nope"}]}))
    assert isinstance(caught.value, nemo_relay.NotFoundError) and isinstance(caught.value, RuntimeError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again)) == (nemo_relay.NotFoundError, str(caught.value))


def test_a_program_that_was_written_for_it_runs():
    program = str(Path(__file__).with_name("published_program.py"))
    done = subprocess.run([sys.executable, "-W", "error", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "fine\n")
