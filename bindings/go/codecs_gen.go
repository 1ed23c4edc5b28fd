// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

// NewAnthropicMessagesCodec is a codec of the runtime's own: Anthropic Messages.
func NewAnthropicMessagesCodec() *CodecHandle { return CodecByName("anthropic_messages") }

// NewGeminiGenerateContentCodec is a codec of the runtime's own: Gemini generateContent.
func NewGeminiGenerateContentCodec() *CodecHandle { return CodecByName("gemini_generate_content") }

// NewOCIGenAIChatCodec is a codec of the runtime's own: Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form.
func NewOCIGenAIChatCodec() *CodecHandle { return CodecByName("oci_genai") }

// NewOpenAIChatCodec is a codec of the runtime's own: OpenAI Chat Completions, and the many services that speak it.
func NewOpenAIChatCodec() *CodecHandle { return CodecByName("openai_chat") }

// NewOpenAIResponsesCodec is a codec of the runtime's own: OpenAI Responses.
func NewOpenAIResponsesCodec() *CodecHandle { return CodecByName("openai_responses") }
