//! The configuration of plugins: documents and files, what is wrong with them and where, without any side effect.
//!
//! A document is read with [`read_json`], or put together from files with [`layers`]; components of older versions
//! become the current one on the way, with a note. [`check`] says everything that is wrong at once, and [`effective`]
//! gives the configuration that a component is activated with. What a component may hold is in [`generated`], which
//! comes from `spec/config`.

mod check;
mod diagnostic;
mod document;
mod host_policy;
mod kinds;
#[cfg(not(target_arch = "wasm32"))]
mod manifest;
mod mask;
mod origin;
mod path;
mod read;
mod schema;
mod shown;
mod suggest;
mod upgrade;

/// The schema that codegen writes from `spec/config`.
pub mod generated;

#[cfg(not(target_arch = "wasm32"))]
mod digest;
#[cfg(not(target_arch = "wasm32"))]
pub mod layers;
#[cfg(not(target_arch = "wasm32"))]
mod migrate;
#[cfg(not(target_arch = "wasm32"))]
mod toml;
#[cfg(not(target_arch = "wasm32"))]
pub mod trust;

pub use check::{about, check, effective};
pub use diagnostic::{Diagnostic, Level, Place};
pub use document::{Action, Component, Document, Dynamic, Policy};
pub use host_policy::host_policy;
pub use kinds::{Kind as ComponentKind, Kinds};
#[cfg(not(target_arch = "wasm32"))]
pub use manifest::read_manifest;
#[cfg(not(target_arch = "wasm32"))]
pub use migrate::migrate;
pub use origin::{Layer, Origin, Origins};
pub use read::read_json;
#[cfg(not(target_arch = "wasm32"))]
pub use read::read_toml;
pub use schema::{ComponentSchema, Field, Kind, Merge, Record, Word, Words};
pub use suggest::hint as did_you_mean;
pub use upgrade::upgrade;
