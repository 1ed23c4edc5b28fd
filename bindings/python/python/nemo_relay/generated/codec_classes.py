# Code generated from spec/codecs/*.yaml by codegen. DO NOT EDIT.

"""The runtime's own codecs as classes."""

from __future__ import annotations

from .._impl.codecs import BuiltInCodec

__all__ = [
    "AnthropicMessagesCodec",
    "GeminiGenerateContentCodec",
    "OCIGenAIChatCodec",
    "OpenAIChatCodec",
    "OpenAIResponsesCodec",
]


class AnthropicMessagesCodec(BuiltInCodec):
    """Anthropic Messages."""

    __slots__ = ()

    codec_name = "anthropic_messages"


class GeminiGenerateContentCodec(BuiltInCodec):
    """Gemini generateContent."""

    __slots__ = ()

    codec_name = "gemini_generate_content"


class OCIGenAIChatCodec(BuiltInCodec):
    """Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form."""

    __slots__ = ()

    codec_name = "oci_genai"


class OpenAIChatCodec(BuiltInCodec):
    """OpenAI Chat Completions, and the many services that speak it."""

    __slots__ = ()

    codec_name = "openai_chat"


class OpenAIResponsesCodec(BuiltInCodec):
    """OpenAI Responses."""

    __slots__ = ()

    codec_name = "openai_responses"


BY_NAME: dict[str, type[BuiltInCodec]] = {
    "anthropic_messages": AnthropicMessagesCodec,
    "gemini_generate_content": GeminiGenerateContentCodec,
    "oci_genai": OCIGenAIChatCodec,
    "openai_chat": OpenAIChatCodec,
    "openai_responses": OpenAIResponsesCodec,
}
