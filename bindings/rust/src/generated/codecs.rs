// Code generated from spec/ by codegen. DO NOT EDIT.

//! The codecs that the runtime has itself, and those of the application beside them.

use std::sync::Arc;

use nemo_relay_runtime::codecs::Codec;

use crate::CustomCodec;
use crate::codec::Form;

/// What reads the requests or responses of one provider and brings changes of the normalized form back.
#[derive(Clone)]
pub enum LlmCodec {
    /// Anthropic Messages.
    AnthropicMessages,
    /// Gemini generateContent.
    GeminiGenerateContent,
    /// Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form.
    OciGenai,
    /// OpenAI Chat Completions, and the many services that speak it.
    OpenaiChat,
    /// OpenAI Responses.
    OpenaiResponses,
    /// The codec that is known by this name: one of those above, or one that was registered.
    Named(String),
    /// An object of the application.
    Custom(Arc<dyn CustomCodec>),
}

impl LlmCodec {
    pub(crate) fn form(&self) -> Form<'_> {
        match self {
            Self::AnthropicMessages => Form::BuiltIn(Codec::AnthropicMessages),
            Self::GeminiGenerateContent => Form::BuiltIn(Codec::GeminiGenerateContent),
            Self::OciGenai => Form::BuiltIn(Codec::OciGenai),
            Self::OpenaiChat => Form::BuiltIn(Codec::OpenaiChat),
            Self::OpenaiResponses => Form::BuiltIn(Codec::OpenaiResponses),
            Self::Named(name) => Form::Named(name),
            Self::Custom(codec) => Form::Custom(codec),
        }
    }
}

impl From<Codec> for LlmCodec {
    fn from(codec: Codec) -> Self {
        match codec {
            Codec::AnthropicMessages => Self::AnthropicMessages,
            Codec::GeminiGenerateContent => Self::GeminiGenerateContent,
            Codec::OciGenai => Self::OciGenai,
            Codec::OpenaiChat => Self::OpenaiChat,
            Codec::OpenaiResponses => Self::OpenaiResponses,
        }
    }
}
