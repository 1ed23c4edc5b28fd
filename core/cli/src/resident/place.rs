//! Where the process of a session is found: a folder that only the user can open.

use crate::host::Host;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::PathBuf;

/// The place of one session.
pub(super) struct Place {
    folder: PathBuf,
    name: String,
}

impl Place {
    /// The place of a session of a host.
    ///
    /// Errors: where the folder cannot be made, or belongs to somebody else.
    pub fn of(host: &Host, session: &str) -> io::Result<Self> {
        Self::named(&format!("{}-{:016x}", host.id, hash(session.as_bytes())))
    }

    /// The place of a name.
    ///
    /// Errors: as those of `of`, and for a name that leads elsewhere.
    pub fn named(name: &str) -> io::Result<Self> {
        if name.contains(['/', '.']) {
            return Err(io::Error::other("the name of a session holds neither / nor ."));
        }
        Ok(Self { folder: folder()?, name: name.to_owned() })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn socket(&self) -> PathBuf {
        self.folder.join(format!("{}.sock", self.name))
    }

    /// Held while a socket of the folder comes or goes.
    ///
    /// Errors: where it cannot be had.
    pub fn lock(&self) -> io::Result<File> {
        let lock =
            OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(self.folder.join("lock"))?;
        lock.lock().map(|()| lock)
    }
}

/// Names of sockets are short, so names of sessions of any length become one of 16 digits (FNV-1a).
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn folder() -> io::Result<PathBuf> {
    let user = rustix::process::geteuid().as_raw();
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir());
    let folder = match runtime {
        Some(runtime) => runtime.join("nemo-relay"),
        None => std::env::temp_dir().join(format!("nemo-relay-{user}")),
    };
    match DirBuilder::new().mode(0o700).create(&folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    // In a folder for all, anybody may have made it before.
    let found = fs::symlink_metadata(&folder)?;
    if !found.is_dir() || found.uid() != user || found.mode() & 0o077 != 0 {
        return Err(io::Error::other(format!("{} is not the user's alone", folder.display())));
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_have_short_names_that_lead_nowhere_else() {
        let host = Host::find("claude").unwrap();
        let place = Place::of(host, &"../../".repeat(100)).unwrap();
        assert_eq!(place.name().len(), "claude-".len() + 16);
        assert_ne!(place.name(), Place::of(host, "other").unwrap().name());
        assert!(Place::named("../x").is_err());
        assert!(place.socket().as_os_str().len() < 100);
    }
}
