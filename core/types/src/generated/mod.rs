// Code generated from spec/ by codegen. DO NOT EDIT.

//! What follows from the specification.

mod digest;
mod enums;
mod errors;
mod events;
mod families;
mod flags;
mod headers;
mod limits;
mod logs;
mod pipelines;
mod records;

pub use digest::*;
pub use enums::*;
pub use errors::*;
pub use events::*;
pub use families::*;
pub use flags::*;
pub use headers::*;
pub use limits::*;
pub use logs::*;
pub use pipelines::*;
pub use records::*;
