//! What a call cost, estimated from a catalogue of prices that the application brings; nothing is looked up anywhere.

mod catalog;
mod estimate;
mod reader;

pub use catalog::{Catalog, Pricing};
