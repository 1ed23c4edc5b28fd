//! Requests: payload to normalized shape, and changes of the shape back to the payload.

mod encode;
mod normal;
mod read;

pub(crate) mod list;
pub(crate) mod native;

pub(crate) use encode::{encode, inexpressible};
pub(crate) use read::read;
