//! Anthropic Messages.

mod parts;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod stream;
