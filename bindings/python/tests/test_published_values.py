"""What published values can do: registrations by their words, normalized forms with methods, contexts by place."""

from __future__ import annotations

import asyncio
import contextvars
import json

import nemo_relay
import pytest
from nemo_relay import (
    AnnotatedLLMRequest,
    AnnotatedLLMResponse,
    PropagationContext,
    codecs,
    guardrails,
    runtime_registrations,
    utils,
)
from nemo_relay.runtime_registrations import RuntimeRegistrationKind, RuntimeRegistrationOwnerKind


def test_kinds_of_registrations_are_strings():
    kind = RuntimeRegistrationKind.TOOL_REQUEST_INTERCEPT
    assert (kind, str(kind), kind.value) == ("tool_request_intercept",) * 3
    assert kind.name == "TOOL_REQUEST_INTERCEPT" and RuntimeRegistrationKind("tool_request_intercept") is kind
    assert json.dumps([kind]) == '["tool_request_intercept"]' and len(RuntimeRegistrationKind) == 16
    with pytest.raises(ValueError, match="nothing"):
        RuntimeRegistrationKind("nothing")


def test_what_is_listed_has_those_kinds():
    guardrails.register_tool_conditional_execution("gate", 5, guardrail=lambda name, args: None)
    try:
        [one] = runtime_registrations.list_runtime_registrations(list(RuntimeRegistrationKind))
    finally:
        assert guardrails.deregister_tool_conditional_execution("gate")
    assert one.kind is RuntimeRegistrationKind.TOOL_CONDITIONAL_EXECUTION_GUARDRAIL
    assert one.owner.kind is RuntimeRegistrationOwnerKind.GLOBAL_API
    assert runtime_registrations.list_runtime_registrations({"subscriber"}) == []


def test_a_normalized_request_is_made_of_its_members():
    said = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "first"},
        {"role": "user", "content": [{"type": "image"}, {"type": "text", "text": "second"}]},
    ]
    request = AnnotatedLLMRequest(said, model="small", tools=None, extra={"seed": 7})
    assert request == {"messages": said, "model": "small", "seed": 7} and request.extra == {"seed": 7}
    assert (request.system_prompt(), request.last_user_message()) == ("Be brief.", "second")
    assert not request.has_tool_calls()
    assert AnnotatedLLMRequest(said, instructions="Be long.").system_prompt() == "Be long."
    called = AnnotatedLLMRequest({"messages": [{"role": "assistant", "tool_calls": [{"id": "1"}]}]})
    assert called.has_tool_calls() and called.system_prompt() is None and called.last_user_message() is None
    assert AnnotatedLLMRequest(request) == request == AnnotatedLLMRequest(**request)


def test_a_normalized_response_is_made_of_its_members():
    response = AnnotatedLLMResponse("1", "small", "yes", [], "stop", {"prompt_tokens": 1}, None, {"seed": 7})
    assert (response.id, response.model, response.finish_reason, response.extra) == ("1", "small", "stop", {"seed": 7})
    assert (response.response_text(), response.has_tool_calls()) == ("yes", False)
    parts = AnnotatedLLMResponse(message=[{"type": "text", "text": "a"}], tool_calls=[{"id": "1"}])
    assert (parts.response_text(), parts.has_tool_calls(), parts.id) == ("a", True, None)
    assert AnnotatedLLMResponse({"id": "2"}).response_text() is None and AnnotatedLLMResponse({"id": "2"}).id == "2"


def test_what_a_codec_reads_has_the_methods():
    request = codecs.OpenAIChatCodec().decode(
        nemo_relay.LLMRequest({}, {"model": "m", "messages": [{"role": "user", "content": "hello"}]})
    )
    assert isinstance(request, AnnotatedLLMRequest) and request.last_user_message() == "hello"
    assert isinstance(codecs.OpenAIChatCodec(), codecs.LlmCodec)
    assert isinstance(codecs.OpenAIChatCodec(), codecs.LlmResponseCodec)


def test_a_context_of_another_process_is_made_by_place():
    context = PropagationContext("01890a5d-ac96-774b-bcce-b302099a8057")
    assert (context.version, context.root_uuid, context.traceparent) == (1, None, None)
    read = PropagationContext.from_json(value=context.to_json())
    assert read.parent_uuid == context.parent_uuid
    with pytest.raises(nemo_relay.InvalidArgumentError, match="version"):
        PropagationContext("a", version="1")


def test_a_coroutine_is_run_from_everywhere():
    place = contextvars.ContextVar("place", default="nowhere")

    async def work(fails=False):
        await asyncio.sleep(0)
        if fails:
            raise KeyError("kaboom")
        return place.get()

    async def inside():
        place.set("here")
        return utils.run_sync(work())

    assert utils.run_sync(work()) == "nowhere"
    assert asyncio.run(inside()) == "here"
    with pytest.raises(KeyError, match="kaboom"):
        utils.run_sync(work(fails=True))
