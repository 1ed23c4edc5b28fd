"""Codecs as Python programs use them; what every language does is in the scenarios."""

from __future__ import annotations

import asyncio

import nemo_relay
import pytest
from nemo_relay import AnnotatedLLMRequest, LLMRequest, LLMRequestInterceptOutcome, codecs, intercepts, llm

CHAT = {
    "model": "m",
    "zz": 1,
    "messages": [{"role": "user", "content": "u"}],
    "temperature": 0.2,
    "aa": [1.0, {"q": 2}],
}


@pytest.fixture
def registered():
    names = []
    yield lambda name, function: (names.append(name), intercepts.register_llm_request(name, 0, False, function))
    for name in names:
        intercepts.deregister_llm_request(name)


async def echo(request):
    return {"sent": request.content}


def execute(**options):
    return asyncio.run(llm.execute("provider", LLMRequest({}, CHAT), echo, **options))["sent"]


def test_a_normalized_request_is_a_dictionary_with_attributes():
    annotated = codecs.OpenAIChatCodec().decode(LLMRequest({}, CHAT))
    assert isinstance(annotated, AnnotatedLLMRequest)
    assert annotated.model == annotated["model"] == "m"
    assert annotated.tools is None and "tools" not in annotated
    assert annotated.extra == {"aa": [1.0, {"q": 2}], "zz": 1}
    assert annotated.to_dict()["tools"] is None
    annotated.model = "n"
    del annotated.params
    assert annotated["model"] == "n" and "params" not in annotated


def test_a_word_that_the_shape_does_not_know_reads_as_the_word():
    response = {"choices": [{"index": 0, "finish_reason": "odd", "message": {"role": "assistant", "content": "x"}}]}
    annotated = codecs.decode_response("openai_chat", response)
    assert annotated.finish_reason == "odd" and annotated["finish_reason"] == {"unknown": "odd"}


def test_members_keep_their_order_where_one_is_changed(registered):
    def edit(name, request, annotated):
        annotated.params["temperature"] = 0.9
        return LLMRequestInterceptOutcome(request, annotated)

    registered("edit", edit)
    sent = execute(codec="openai_chat")
    assert list(sent) == list(CHAT) and sent == {**CHAT, "temperature": 0.9}


def test_the_very_content_is_sent_where_nothing_is_changed(registered):
    registered("look", lambda name, request, annotated: request)
    assert execute(codec=codecs.OpenAIChatCodec()) is CHAT


@pytest.mark.parametrize("codec", [7, 1.5, [], {}, ()])
def test_what_nobody_takes_for_a_codec_is_refused(codec):
    with pytest.raises(nemo_relay.InvalidArgumentError, match="codec must be the name of a codec or an object"):
        execute(codec=codec)


def test_a_name_that_is_not_known_lists_those_that_are():
    with pytest.raises(nemo_relay.NotFoundError, match="there are openai_chat, "):
        execute(codec="openai")


def test_the_error_of_a_codec_is_itself():
    class Broken:
        def decode(self, request):
            raise KeyError("broken")

    with pytest.raises(KeyError, match="broken"):
        execute(codec=Broken())


def test_codecs_of_a_class_are_equal():
    assert codecs.OpenAIChatCodec() == codecs.OpenAIChatCodec() != codecs.OCIGenAIChatCodec()
    assert len({codecs.OpenAIChatCodec(), codecs.OpenAIChatCodec()}) == 1
    assert repr(codecs.AnthropicMessagesCodec()) == "AnthropicMessagesCodec()"
