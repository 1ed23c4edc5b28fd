// Code generated from spec/ by codegen. DO NOT EDIT.

//! What follows from the specification.

pub mod dispatch;
