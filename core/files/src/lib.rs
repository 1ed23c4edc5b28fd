//! Files that only their owner can read, that several processes may write, and that no symbolic link leads to: whoever can
//! put a link into a directory must not choose what is written.

use std::fs::{DirBuilder, File, Metadata, OpenOptions, TryLockError};
use std::io::{Error, Result};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a writer waits for its turn. A process that was stopped or killed in its own, while a fork of it lives, may
/// keep the lock for ever; lines that come without the lock are better than none.
const MAX_WAIT: Duration = Duration::from_millis(500);

/// How a file is opened.
pub struct Opening(OpenOptions);

impl Opening {
    /// A file that is made with mode 0600 where it is missing.
    pub fn private() -> Self {
        let mut opening = Self::existing();
        opening.0.create(true);
        opening
    }

    /// A file that must not be there yet; it is made with mode 0600.
    pub fn fresh() -> Self {
        let mut opening = Self::existing();
        opening.0.write(true).create_new(true);
        opening
    }

    /// A file that must be there.
    pub fn existing() -> Self {
        let mut options = OpenOptions::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600).custom_flags(libc::O_NOFOLLOW);
        }
        Self(options)
    }

    /// To read.
    pub fn read(mut self) -> Self {
        self.0.read(true);
        self
    }

    /// To write at its beginning.
    pub fn write(mut self) -> Self {
        self.0.write(true);
        self
    }

    /// To write at its end, wherever that is by then.
    pub fn append(mut self) -> Self {
        self.0.append(true);
        self
    }

    /// Without what it holds.
    pub fn truncate(mut self) -> Self {
        self.0.truncate(true);
        self
    }

    /// Opens it.
    ///
    /// Errors: those of the operating system; a symbolic link is one, which the error says.
    pub fn open(self, path: &Path) -> Result<File> {
        #[cfg(not(unix))]
        refuse_link(path)?;
        self.0.open(path).map_err(|fault| refuse_link(path).err().unwrap_or(fault))
    }
}

fn refuse_link(path: &Path) -> Result<()> {
    if path.symlink_metadata().is_ok_and(|metadata| metadata.file_type().is_symlink()) {
        return Err(Error::other("it is a symbolic link, and links are not followed; name the file itself"));
    }
    Ok(())
}

/// Opens a file for reading and appending, and makes its directories with mode 0700 where they are missing.
///
/// Errors: as [`Opening::open`].
pub fn append(path: &Path) -> Result<File> {
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        make_directories(parent)?;
    }
    Opening::private().read().append().open(path)
}

/// Makes a directory and those that it is in, with mode 0700, where they are missing.
///
/// Errors: those of the operating system.
pub fn make_directories(path: &Path) -> Result<()> {
    let mut directories = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut directories, 0o700);
    directories.recursive(true).create(path)
}

/// Whether a path still is an open file, which another process may have moved or removed.
pub fn is_at(path: &Path, file: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        path.symlink_metadata().is_ok_and(|there| (there.dev(), there.ino()) == (file.dev(), file.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}

/// Waits for the turn to write; others might otherwise see a line, or write, in the middle of one. Says whether it came.
pub fn lock(file: &File) -> bool {
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
