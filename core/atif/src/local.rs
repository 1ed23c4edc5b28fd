//! Documents as files of a directory.

use crate::{Body, Storage};
use nemo_relay_files::{Opening, is_at, lock, make_directories};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Writes documents into a directory, each under another name first, so that nobody ever sees half of one.
///
/// The directory is made with mode 0700 where it does not exist; files have mode 0600. What a process that was killed left
/// unfinished is removed before the first document.
pub struct LocalStorage {
    directory: PathBuf,
    is_clean: bool,
}

const UNFINISHED_START: &str = ".nemo-relay-";
const UNFINISHED_END: &str = ".tmp";

const MOST_ATTEMPTS: u32 = 8;

/// Makes the names of unfinished files differ.
static NUMBER: AtomicU64 = AtomicU64::new(0);

impl LocalStorage {
    /// A storage in a directory.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self { directory: directory.into(), is_clean: false }
    }

    /// Removes a document; that there is none is no fault. Errors: `io_error`.
    pub fn remove(&mut self, name: &str) -> Result<()> {
        let path = self.directory.join(name);
        match std::fs::remove_file(&path) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(io_error(&path, &fault)),
            _ => Ok(()),
        }
    }

    fn write(&mut self, path: &Path, body: &dyn Body) -> io::Result<()> {
        make_directories(&self.directory)?;
        self.remove_unfinished();
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{UNFINISHED_START}{}-{number}{UNFINISHED_END}", std::process::id());
        let unfinished = self.directory.join(name);
        // The file stays open, and locked, until it has its name.
        let written = create(&unfinished).and_then(|file| fill(&file, body).map(|()| file)).and_then(|_file| {
            // Where the name is a link, the link is replaced and not what it points to.
            std::fs::rename(&unfinished, path)
        });
        if written.is_err() {
            let _ = std::fs::remove_file(&unfinished);
        }
        written
    }

    /// Removes, once, what processes that were killed left unfinished. What somebody still writes is locked, and stays.
    pub fn remove_unfinished(&mut self) {
        if std::mem::replace(&mut self.is_clean, true) {
            return;
        }
        for entry in self.directory.read_dir().into_iter().flatten().flatten() {
            let name = entry.file_name();
            let shown = name.to_string_lossy();
            let unfinished = shown.starts_with(UNFINISHED_START) && shown.ends_with(UNFINISHED_END);
            let path = self.directory.join(&name);
            if unfinished && Opening::existing().write().open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
                let _ = std::fs::remove_file(&path);
            }
        }
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
    for _ in 0..MOST_ATTEMPTS {
        match Opening::fresh().open(path) {
            Ok(file) => {
                lock(&file);
                // Another process may have taken it for one that nobody writes, before it was locked.
                if is_at(path, &file.metadata()?) {
                    return Ok(file);
                }
            }
            // A process of this number died here.
            Err(_) if path.symlink_metadata().is_ok() => std::fs::remove_file(path)?,
            Err(fault) => return Err(fault),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn fill(file: &File, body: &dyn Body) -> io::Result<()> {
    let mut to = BufWriter::new(file);
    body.write_to(&mut to)?;
    to.flush()?;
    file.sync_all()
}
