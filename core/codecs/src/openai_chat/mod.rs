//! OpenAI Chat Completions: the shape is modelled on it, so most of it is carried over as it is.

mod parts;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod stream;

pub(crate) use parts::{read_part, write_part};
