//! The names of the files that a rotated file consists of: `events.jsonl` is written, `events.000001.jsonl` was closed first,
//! `events.000002.jsonl.zst` was compressed.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::Result;
use std::path::{Path, PathBuf};

pub(crate) const COMPRESSED: &str = ".zst";
const DIGITS: usize = 6;

/// The closed files of a path, the oldest first, and the path itself where it exists.
///
/// Errors: those of reading the directory.
pub fn segments(path: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = closed(path)?.into_values().collect();
    if path.try_exists()? {
        files.push(path.to_owned());
    }
    Ok(files)
}

/// The name that the next closed file of a path gets.
pub(crate) fn next_name(path: &Path) -> Result<PathBuf> {
    let number = closed(path)?.last_key_value().map_or(1, |(number, _)| number + 1);
    let (stem, extension) = split(path);
    Ok(path.with_file_name(format!("{stem}.{number:0DIGITS$}{extension}")))
}

/// The closed files by number. Where one is there twice, because compressing it was interrupted, it is the plain one.
pub(crate) fn closed(path: &Path) -> Result<BTreeMap<u64, PathBuf>> {
    let (stem, extension) = split(path);
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut found = BTreeMap::new();
    for entry in directory.read_dir()? {
        let name = entry?.file_name();
        let Some(number) = name.to_str().and_then(|name| number_of(name, &stem, &extension)) else { continue };
        let file = path.with_file_name(&name);
        let compressed = is_compressed(&file);
        found
            .entry(number)
            .and_modify(|known| {
                if !compressed {
                    *known = file.clone()
                }
            })
            .or_insert(file);
    }
    Ok(found)
}

pub(crate) fn is_compressed(path: &Path) -> bool {
    path.to_string_lossy().ends_with(COMPRESSED)
}

/// The name up to the last dot, and the rest with the dot.
fn split(path: &Path) -> (String, String) {
    let name = path.file_name().unwrap_or(OsStr::new("")).to_string_lossy();
    match name.rfind('.').filter(|&at| at > 0) {
        Some(at) => (name[..at].to_owned(), name[at..].to_owned()),
        None => (name.into_owned(), String::new()),
    }
}

fn number_of(name: &str, stem: &str, extension: &str) -> Option<u64> {
    let digits = name.strip_suffix(COMPRESSED).unwrap_or(name).strip_prefix(stem)?.strip_prefix('.')?;
    let digits = digits.strip_suffix(extension)?;
    let plain = digits.len() >= DIGITS && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}
