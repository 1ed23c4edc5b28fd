//! Oracle Cloud Infrastructure Generative AI.

mod messages;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod stream;
