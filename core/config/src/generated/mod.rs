// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

//! What codegen writes from `spec/config`.

mod schema;

pub use schema::*;
