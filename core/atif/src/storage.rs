//! Where documents go.

use nemo_relay_types::Result;
use std::io;
use std::sync::Arc;

/// A document that writes itself as often as it is asked to.
pub trait Body {
    /// Writes the whole document. Errors: those of what it is written to.
    fn write_to(&self, to: &mut dyn io::Write) -> io::Result<()>;
}

/// A place for documents.
pub trait Storage: Send {
    /// Stores a document under the name of a file, which has no directory in it; what is there under the name is replaced,
    /// whole or not at all. `session_id` is the session that the document tells of.
    ///
    /// Errors: `io_error`.
    fn store(&mut self, name: &str, session_id: &str, body: &dyn Body) -> Result<()>;
}

/// Makes a storage on the thread that uses it, and again in a forked child.
pub type StorageFactory = Arc<dyn Fn() -> Result<Box<dyn Storage>> + Send + Sync>;
