// Code generated from spec/codecs/*.yaml by codegen. DO NOT EDIT.

import { provide } from "../codec_objects.mjs";
import { BuiltInCodec } from "../codecs.mjs";

/** OpenAI Chat Completions, and the many services that speak it. */
export class OpenAIChatCodec extends BuiltInCodec {
  static codecName = "openai_chat";
}

/** OpenAI Responses. */
export class OpenAIResponsesCodec extends BuiltInCodec {
  static codecName = "openai_responses";
}

/** Anthropic Messages. */
export class AnthropicMessagesCodec extends BuiltInCodec {
  static codecName = "anthropic_messages";
}

/** Gemini generateContent. */
export class GeminiGenerateContentCodec extends BuiltInCodec {
  static codecName = "gemini_generate_content";
}

/** Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form. */
export class OCIGenAIChatCodec extends BuiltInCodec {
  static codecName = "oci_genai";
}

provide(OpenAIChatCodec, OpenAIResponsesCodec, AnthropicMessagesCodec, GeminiGenerateContentCodec, OCIGenAIChatCodec);
