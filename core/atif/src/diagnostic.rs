//! What went wrong in the background, counted.

/// A kind of fault that an exporter has met since it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind, such as `atif.local_write_failed`.
    pub code: &'static str,
    /// The latest fault of the kind.
    pub message: String,
    /// How many there were.
    pub count: u64,
}
