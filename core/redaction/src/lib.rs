//! What events may not show: personal data and secrets are found in the text of payloads and removed, replaced, masked or
//! hashed. The application's own values are never touched. No I/O, no clock, no global state.
//!
//! ```
//! use nemo_relay_redaction::{Redactor, Surface};
//! use nemo_relay_types::{Json, Limits};
//!
//! let config = serde_json::json!({"builtin": {"action": "redact", "detector": "email"}});
//! let redactor = Redactor::new(config.as_object().unwrap()).unwrap();
//! let args = Json::parse(r#"{"to":"alice@example.com"}"#, &Limits::default()).unwrap();
//! let shown = redactor.profiles()[0].tool_value(Surface::Input, &args);
//! assert_eq!(shown.as_str(), r#"{"to":"[REDACTED]"}"#);
//! ```

mod config;
mod detectors;
mod escapes;
mod event;
mod fields;
mod mask;
mod matcher;
mod metadata;
mod metrics;
mod preset;
mod profile;
mod rule;
mod selectors;
mod walk;

pub use config::Problem;
pub use detectors::{Detector, Find};
pub use event::{EventFields, EventKind, EventView};
pub use profile::{Profile, Redactor, Surface, Surfaces};

/// What stands for text that is gone, where the configuration says nothing else.
pub(crate) const REDACTED: &str = "[REDACTED]";

/// No redacted text becomes longer than the longest payload: what would is replaced whole.
pub(crate) const MAX_BYTES: usize = 16 << 20;
