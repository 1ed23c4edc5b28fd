//! Files that only their owner can read, and that several processes may write.

use std::fs::{DirBuilder, File, Metadata, OpenOptions, TryLockError};
use std::io::Result;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a writer waits for its turn. A process that was stopped or killed in its own, while a fork of it lives, may
/// keep the lock for ever; lines that come without the lock are better than none.
const MAX_WAIT: Duration = Duration::from_millis(500);

/// Options that make files with mode 0600.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens a file for reading and appending, and makes its directories with mode 0700 where they are missing.
pub(crate) fn append(path: &Path) -> Result<File> {
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        let mut directories = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut directories, 0o700);
        directories.recursive(true).create(parent)?;
    }
    private().read(true).append(true).open(path)
}

/// Whether a path still leads to an open file, which another process may have moved or removed.
pub(crate) fn is_at(path: &Path, file: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).is_ok_and(|there| (there.dev(), there.ino()) == (file.dev(), file.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}

/// Waits for the turn to write; others might otherwise see a line, or write, in the middle of one.
pub(crate) fn lock(file: &File) -> bool {
    let until = Instant::now() + MAX_WAIT;
    loop {
        match file.try_lock() {
            Ok(()) => return true,
            Err(TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(Duration::from_millis(1)),
            // Some file systems have no locks.
            Err(_) => return false,
        }
    }
}
