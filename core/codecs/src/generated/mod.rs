// Code generated from spec/codecs/*.yaml by codegen. DO NOT EDIT.

//! What the codecs are: their names, and the tables of what is regular in them.

mod anthropic_messages;
mod gemini_generate_content;
mod oci_genai;
mod openai_chat;
mod openai_responses;

use crate::table::Table;

/// A provider codec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Codec {
    /// OpenAI Chat Completions, and the many services that speak it.
    OpenaiChat = 1,
    /// OpenAI Responses.
    OpenaiResponses = 2,
    /// Anthropic Messages.
    AnthropicMessages = 3,
    /// Gemini generateContent.
    GeminiGenerateContent = 4,
    /// Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form.
    OciGenai = 5,
}

impl Codec {
    /// Every codec, by number.
    pub const ALL: &'static [Self] = &[
        Self::OpenaiChat,
        Self::OpenaiResponses,
        Self::AnthropicMessages,
        Self::GeminiGenerateContent,
        Self::OciGenai,
    ];

    /// The name of the codec, the same in every language.
    pub const fn as_str(self) -> &'static str {
        self.table().id
    }

    /// The codec of a name; `None` where no codec has it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|codec| codec.as_str() == name)
    }

    pub(crate) const fn table(self) -> &'static Table {
        match self {
            Self::OpenaiChat => &openai_chat::TABLE,
            Self::OpenaiResponses => &openai_responses::TABLE,
            Self::AnthropicMessages => &anthropic_messages::TABLE,
            Self::GeminiGenerateContent => &gemini_generate_content::TABLE,
            Self::OciGenai => &oci_genai::TABLE,
        }
    }
}

/// The fields of the shape.
///
/// A request to a model in one shape, whatever the provider; null members of it count as absent.
pub(crate) const LLM_REQUEST_FIELDS: &[&str] = &[
    "messages",
    "instructions",
    "model",
    "params",
    "tools",
    "tool_choice",
    "store",
    "previous_response_id",
    "truncation",
    "reasoning",
    "include",
    "user",
    "metadata",
    "service_tier",
    "parallel_tool_calls",
    "max_output_tokens",
    "max_tool_calls",
    "top_logprobs",
    "stream",
    "api_specific",
];

/// The fields of the shape.
///
/// A response of a model in one shape, whatever the provider.
pub(crate) const LLM_RESPONSE_FIELDS: &[&str] =
    &["id", "model", "message", "tool_calls", "finish_reason", "usage", "optimization_summary", "api_specific"];
