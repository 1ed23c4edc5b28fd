//! The folder of a launch, which only the user can open: the socket of the hooks, and what hosts are configured with.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// A folder that is there as long as this value.
#[derive(Debug)]
pub struct LaunchFolder(PathBuf);

impl LaunchFolder {
    /// A new one, where the system keeps what belongs to a session.
    ///
    /// Errors: where it cannot be made.
    pub fn new() -> io::Result<Self> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir());
        let mut number = [0u8; 8];
        getrandom::fill(&mut number).map_err(io::Error::other)?;
        let name = format!("nemo-relay-{:016x}", u64::from_ne_bytes(number));
        let folder = runtime.unwrap_or_else(std::env::temp_dir).join(name);
        DirBuilder::new().mode(0o700).create(&folder)?;
        Ok(Self(folder))
    }

    /// The path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file that only the user can read.
    ///
    /// Errors: where it cannot be written, or is there already.
    pub fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(self.0.join(name))?;
        file.write_all(text.as_bytes())
    }
}

impl Drop for LaunchFolder {
    fn drop(&mut self) {
        // Nothing in it is worth a message.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
