//! Files of people are replaced at once, so that nobody ever reads half of one.

use crate::fault::Fault;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Puts a text in the place of a file, which keeps its permissions; a link stays one. Folders are made where they are
/// missing.
///
/// Errors: with the file, which is as it was then.
pub fn replace(file: &Path, text: &str) -> Result<(), Fault> {
    let fault = |error: std::io::Error| Fault::new(format!("{}: {error}", file.display()));
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fault)?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.join(format!(".{name}.{}", std::process::id()));
    let put = || {
        let mut opened = OpenOptions::new().write(true).create_new(true).open(&draft)?;
        opened.write_all(text.as_bytes())?;
        if let Ok(before) = fs::metadata(&target) {
            fs::set_permissions(&draft, before.permissions())?;
        }
        opened.sync_all()?;
        fs::rename(&draft, &target)
    };
    put().map_err(|error| {
        let _ = fs::remove_file(&draft);
        fault(error)
    })
}
