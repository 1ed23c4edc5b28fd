//! For authors of plugins that are libraries of NeMo Relay: the C ABI as safe Rust.
//!
//! A plugin implements [`Plugin`], exports itself with [`export!`], and is built as a `cdylib`:
//!
//! ```
//! use nemo_relay_plugin::{Answer, Context, Failure, Family, Plugin, Question};
//! use serde_json::Value;
//!
//! struct Deny;
//!
//! impl Plugin for Deny {
//!     fn open() -> Result<Self, Failure> {
//!         Ok(Self)
//!     }
//!
//!     fn activate(&self, config: &Value, context: &mut Context) -> Result<(), Failure> {
//!         let denied = config["deny"].clone();
//!         let refuse = move |question: &Question| {
//!             let is_denied = denied.as_array().is_some_and(|names| names.contains(&question.name.as_str().into()));
//!             Ok(if is_denied { Answer::refuse("the policy denies it") } else { Answer::Nothing })
//!         };
//!         context.answer(Family::ToolConditionalExecutionGuardrail, "deny", 0, refuse)
//!     }
//! }
//!
//! nemo_relay_plugin::export!(Deny);
//! # fn main() {}
//! ```
//!
//! A panic of the plugin becomes a failure of the call that it was asked about.

pub mod abi;
mod context;
mod glue;
mod question;
mod stream;

pub use context::{Around, Context, Step};
pub use glue::description;
pub use nemo_relay_types::{Family, RuntimeRegistrationKind};
pub use question::{Answer, Came, Question};
pub use serde_json;
pub use stream::{AroundStream, StreamCame, StreamStep};

use serde_json::Value;
use std::fmt;

/// A plugin; its functions may be called by several threads at once.
pub trait Plugin: Sized + Send + Sync + 'static {
    /// Makes an instance; each activation has one of its own.
    ///
    /// Errors: why there can be none.
    fn open() -> Result<Self, Failure>;

    /// What is wrong with a configuration; nothing by default. Nothing else happens here.
    fn validate(&self, _config: &Value) -> Vec<Diagnostic> {
        Vec::new()
    }

    /// Registers what the configuration asks for.
    ///
    /// Errors: why it cannot; nothing of it takes effect then.
    fn activate(&self, config: &Value, context: &mut Context) -> Result<(), Failure>;
}

/// Why something failed, for people; it is shown, so it holds no secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(pub String);

impl<T: fmt::Display> From<T> for Failure {
    fn from(why: T) -> Self {
        Self(why.to_string())
    }
}

/// One thing that is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether nothing is to be activated because of it.
    pub is_error: bool,
    /// A code such as `guard.missing`.
    pub code: String,
    /// The field, as a path in the configuration.
    pub field: Option<String>,
    /// What is wrong and what to do.
    pub message: String,
}

/// Exports a plugin under the symbol that manifests name where they name none.
#[macro_export]
macro_rules! export {
    ($plugin:ty) => {
        #[allow(missing_docs, non_upper_case_globals, unsafe_code, reason = "the ABI wants this symbol")]
        #[unsafe(no_mangle)]
        pub static nemo_relay_plugin: $crate::abi::Plugin = $crate::description::<$plugin>();
    };
}
