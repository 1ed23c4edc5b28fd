//! The folder of the sockets, which only its user can enter.

use rustix::process::{Pid, test_kill_process};
use std::fs::{self, DirBuilder};
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

const PREFIX: &str = "nemo-relay-worker-";
/// What the address of a Unix socket holds, less the longest name of a socket.
const MAX_PATH: usize = 108 - "/worker-4294967295.sock\0".len();

/// Goes with its content when it is dropped by the process that made it.
pub(crate) struct Folder {
    path: PathBuf,
    pid: u32,
}

impl Folder {
    /// Makes one under `XDG_RUNTIME_DIR` or the folder for temporary files, and removes those of hosts that died.
    ///
    /// Errors: where it cannot be made, or its path is too long for a socket.
    pub fn make(name: &str) -> Result<Self> {
        let parent = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_absolute());
        let parent = parent.filter(|path| path.is_dir()).unwrap_or_else(std::env::temp_dir);
        remove_left_over(&parent);
        let pid = std::process::id();
        let path = parent.join(format!("{PREFIX}{pid}-{name}"));
        if path.as_os_str().len() > MAX_PATH {
            let what = format!("{}: too long for a socket; set XDG_RUNTIME_DIR or TMPDIR", path.display());
            return Err(Error::new(ErrorKind::InvalidInput, what));
        }
        DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Self { path, pid })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.pid == std::process::id() {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// A host that was killed leaves its folder behind.
fn remove_left_over(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split('-').next()?.parse().ok());
        let is_ours =
            entry.metadata().is_ok_and(|meta| meta.is_dir() && meta.uid() == rustix::process::getuid().as_raw());
        if is_ours && owner.and_then(Pid::from_raw).is_some_and(|pid| !is_alive(pid)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_alive(pid: Pid) -> bool {
    !matches!(test_kill_process(pid), Err(rustix::io::Errno::SRCH))
}
