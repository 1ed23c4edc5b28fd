//! Provider codecs: requests, responses and streams of every provider in one shape, and changes of that shape back to the
//! provider's text without losing a byte of what was not changed. No I/O, no clock, no global state.

mod annotated;
mod anthropic_messages;
mod codec;
mod detect;
mod gemini_generate_content;
mod hooks;
mod json;
mod oci_genai;
mod openai_chat;
mod openai_responses;
mod rebase;
mod request;
mod response;
mod stream;
mod table;

/// What codegen writes from `spec/codecs/`.
mod generated;

pub mod pricing;

pub use annotated::{AnnotatedLlmRequest, AnnotatedLlmResponse};
pub use detect::{detect_request, detect_response};
pub use generated::Codec;
pub(crate) use generated::{LLM_REQUEST_FIELDS, LLM_RESPONSE_FIELDS};
pub use json::{Object, Value};
pub use stream::StreamAssembler;
