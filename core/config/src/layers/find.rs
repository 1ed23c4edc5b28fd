//! Finding and reading files of plugins.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

pub(super) const FILE: &str = "plugins.toml";
const FOLDER: &str = ".nemo-relay";

/// The longest file that is read, in bytes.
const MAX_BYTES: u64 = 1 << 20;

/// The nearest file of a project, from a folder upwards.
pub(super) fn project(from: &Path) -> Option<PathBuf> {
    from.ancestors().map(|folder| folder.join(FOLDER).join(FILE)).find(|file| file.is_file())
}

/// The text of a file; nothing where there is none.
pub(super) fn read(path: &Path) -> Result<Option<String>, String> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(format!("it is longer than {MAX_BYTES} bytes"));
    }
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|error| format!("it is not UTF-8 from byte {} on", error.utf8_error().valid_up_to()))
}
