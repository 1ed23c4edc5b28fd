//! A file that grows, and that others put in its place when it is rotated, as one stream of bytes.

use std::fs::{File, Metadata};
use std::io::{Read, Result, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// How much one answer holds.
const MAX_PIECE: u64 = 4 << 20;
/// How many files that were rotated away are still read; they stay open, so that a page can be loaded again.
const MAX_FILES: usize = 256;

/// The files that were at a path, in order.
pub(super) struct Growing {
    path: PathBuf,
    /// Each with the place in the stream where it begins.
    files: Vec<(u64, File)>,
}

impl Growing {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), files: Vec::new() }
    }

    /// What is in the stream from a place on, and whether there is more. Nothing where the file is not there yet.
    ///
    /// Errors: those of reading.
    pub(super) fn read(&mut self, from: u64) -> Result<(Vec<u8>, bool)> {
        self.look()?;
        for at in 0..self.files.len() {
            let (begins, file) = &self.files[at];
            let ends = begins + file.metadata()?.len();
            let is_last = at + 1 == self.files.len();
            let ends = if is_last { ends } else { self.files[at + 1].0 };
            if (*begins..ends).contains(&from) {
                let mut piece = Vec::new();
                let mut file = file;
                file.seek(SeekFrom::Start(from - begins))?;
                file.take(MAX_PIECE.min(ends - from)).read_to_end(&mut piece)?;
                let has_more = from + (piece.len() as u64) < ends || !is_last;
                return Ok((piece, has_more));
            }
        }
        Ok((Vec::new(), false))
    }

    /// Opens what is at the path now, if it is another file than the last one.
    fn look(&mut self) -> Result<()> {
        let Ok(file) = File::open(&self.path) else { return Ok(()) };
        let begins = match self.files.last() {
            None => 0,
            Some((begins, last)) => {
                let (old, new) = (last.metadata()?, file.metadata()?);
                if is_same(&old, &new) || self.files.len() >= MAX_FILES {
                    return Ok(());
                }
                begins + old.len()
            }
        };
        self.files.push((begins, file));
        Ok(())
    }
}

#[cfg(unix)]
fn is_same(old: &Metadata, new: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (old.dev(), old.ino()) == (new.dev(), new.ino())
}

#[cfg(not(unix))]
fn is_same(old: &Metadata, new: &Metadata) -> bool {
    // A file that was begun anew is shorter than what was read.
    old.len() <= new.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn folder() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("relay-follow-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_file_that_grows_and_is_rotated_is_one_stream() {
        let path = folder().join("events.jsonl");
        let mut growing = Growing::new(&path);
        assert_eq!(growing.read(0).unwrap(), (Vec::new(), false));
        let mut file = File::create(&path).unwrap();
        file.write_all(b"one\n").unwrap();
        assert_eq!(growing.read(0).unwrap(), (b"one\n".to_vec(), false));
        assert_eq!(growing.read(4).unwrap(), (Vec::new(), false));
        file.write_all(b"two\n").unwrap();
        std::fs::rename(&path, folder().join("events.000001.jsonl")).unwrap();
        std::fs::write(&path, b"three\n").unwrap();
        assert_eq!(growing.read(4).unwrap(), (b"two\n".to_vec(), true));
        assert_eq!(growing.read(8).unwrap(), (b"three\n".to_vec(), false));
        assert_eq!(growing.read(0).unwrap(), (b"one\ntwo\n".to_vec(), true));
        std::fs::remove_dir_all(folder()).unwrap();
    }
}
