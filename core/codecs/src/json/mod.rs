//! JSON of the codecs: text with the place of every value in it, and values that keep the text of their numbers.
//!
//! A library's value type would round large integers, lose `1.0` and forget where in the text a value stands.

mod align;
mod number;
mod object;
mod parse;
mod patch;
mod prefix;
mod value;

pub(crate) use align::align;
pub use object::Object;
pub(crate) use parse::{Kind, Node, parse};
pub(crate) use patch::patched;
pub(crate) use prefix::whole_part;
pub use value::Value;
