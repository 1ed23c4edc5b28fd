//! Content addressing: long values that repeat are written once, on a line of their own, and referred to by hash.
//! `docs/reference/content-addressing.md` describes the form.

mod expand;
mod hash;
mod pack;

pub use expand::{Expander, expand};
pub use pack::Packer;

/// The version that lines of this form carry, so that a reader that does not know it refuses them.
pub const CONTENT_VERSION: &str = "0.1+content";
/// Values that are longer than this, in bytes of the form in which they would be written, are referred to by hash.
pub const MIN_BYTES: usize = 256;

const PLAIN_START: &str = "{\"atof_version\":\"0.1\",";
const PACKED_START: &str = "{\"atof_version\":\"0.1+content\",";
/// The one member of an object that stands for a value.
const REFERENCE_START: &str = "{\"$content\":\"";
