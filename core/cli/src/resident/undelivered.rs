//! What hooks were given that nobody could take: it is kept in the folder of the user, and the next process of the session
//! sees it first.

use super::place::Place;
use nemo_relay_config::layers::Sources;
use serde_json::Value;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;

const FOLDER: &str = "undelivered";
/// So much is kept of one session; then the newest is lost.
const MOST_BYTES: u64 = 16 << 20;

/// Keeps the input of a hook. Where even this fails the hook goes on, for its answer is what the agent waits for.
pub(super) fn keep(place: &Place, input: &[u8]) {
    let Some(file) = file(place) else { return };
    let Ok(value) = serde_json::from_slice::<Value>(input) else { return };
    let put = || {
        DirBuilder::new().recursive(true).mode(0o700).create(file.parent()?).ok()?;
        let mut opened = OpenOptions::new().append(true).create(true).mode(0o600).open(&file).ok()?;
        let room = opened.metadata().ok()?.len() < MOST_BYTES;
        // One write, so that hooks that run at the same time do not mix.
        room.then(|| opened.write_all(format!("{value}\n").as_bytes()))
    };
    let _ = put();
}

pub(super) fn is_any(place: &Place) -> bool {
    file(place).is_some_and(|file| file.exists())
}

/// Takes what was kept of a session.
pub(super) fn take(place: &Place) -> Vec<Value> {
    let Some(file) = file(place) else { return Vec::new() };
    let text = fs::read_to_string(&file).unwrap_or_default();
    let _ = fs::remove_file(&file);
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// The files of sessions whose hooks nobody has taken.
pub fn left() -> Vec<PathBuf> {
    let files = folder().and_then(|folder| fs::read_dir(folder).ok());
    let mut files: Vec<PathBuf> = files.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn folder() -> Option<PathBuf> {
    Some(Sources::of_process().user_dir?.join(FOLDER))
}

fn file(place: &Place) -> Option<PathBuf> {
    Some(folder()?.join(format!("{}.jsonl", place.name())))
}
