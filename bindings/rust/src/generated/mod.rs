// Code generated from spec/ by codegen. DO NOT EDIT.

//! What follows from the specification.

mod codecs;
mod digest;
mod errors;
mod exporters;
mod functions;
mod handle;
mod params;
mod records;
mod registrations;

pub use codecs::*;
pub use digest::*;
pub use exporters::*;
pub use functions::*;
pub use handle::*;
pub use params::*;
pub use records::*;
pub use registrations::*;
