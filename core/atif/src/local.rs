//! Documents as files of a directory.

use crate::{Body, Storage};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Writes documents into a directory, each under another name first, so that nobody ever sees half of one.
///
/// The directory is made with mode 0700 where it does not exist; files have mode 0600.
pub struct LocalStorage {
    directory: PathBuf,
}

/// Makes the names of unfinished files differ.
static NUMBER: AtomicU64 = AtomicU64::new(0);

impl LocalStorage {
    /// A storage in a directory.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self { directory: directory.into() }
    }

    /// Removes a document; that there is none is no fault. Errors: `io_error`.
    pub fn remove(&mut self, name: &str) -> Result<()> {
        let path = self.directory.join(name);
        match std::fs::remove_file(&path) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(io_error(&path, &fault)),
            _ => Ok(()),
        }
    }

    fn write(&self, path: &Path, body: &dyn Body) -> io::Result<()> {
        make_private(&self.directory)?;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let unfinished = self.directory.join(format!(".nemo-relay-{}-{number}.tmp", std::process::id()));
        let written = create(&unfinished).and_then(|file| fill(file, body)).and_then(|()| {
            // Where the name is a link, the link is replaced and not what it points to.
            std::fs::rename(&unfinished, path)
        });
        if written.is_err() {
            let _ = std::fs::remove_file(&unfinished);
        }
        written
    }
}

impl Storage for LocalStorage {
    fn store(&mut self, name: &str, _: &str, body: &dyn Body) -> Result<()> {
        let path = self.directory.join(name);
        self.write(&path, body).map_err(|fault| io_error(&path, &fault))
    }
}

fn io_error(path: &Path, fault: &io::Error) -> Error {
    let shown = path.to_string_lossy();
    Error::new(ErrorCode::IoError, format!("{shown}: {fault}")).with("path", shown.clone())
}

/// A name that is there already is not opened: it may be a link that somebody else made.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {
            // A process of this number died here.
            std::fs::remove_file(path)?;
            options.open(path)
        }
        opened => opened,
    }
}

fn fill(file: File, body: &dyn Body) -> io::Result<()> {
    let mut to = BufWriter::new(file);
    body.write_to(&mut to)?;
    to.flush()?;
    to.get_ref().sync_all()
}

fn make_private(directory: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)
}
