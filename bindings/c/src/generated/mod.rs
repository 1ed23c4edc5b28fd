// Code generated from spec/ by codegen. DO NOT EDIT.

//! What follows from the specification: the structs of the header, the arguments of every operation, the exports.

pub mod arguments;
pub mod callbacks;
pub mod configs;
pub mod exports;
pub mod types;
