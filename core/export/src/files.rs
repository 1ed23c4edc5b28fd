//! Files of events that a process left behind.

use crate::expansion::Expansion;
use crate::trajectories;
use nemo_relay_types::{Error, Json, Result};
use std::path::{Path, PathBuf};

/// Repairs a file of events, writes the trajectories of its agents, and says what was done, an object of counts and paths.
/// See [`nemo_relay_exporters::recover`]. Agents that were cut short get a trajectory beside the file. With `atif_directory`,
/// that of an exporter of trajectories, it is there, and the other agents that have none there get one too.
///
/// Errors: `io_error`; `invalid_argument` for an `atif_directory` that is empty.
pub fn recover(path: &str, atif_directory: Option<&str>) -> Result<Json> {
    let path = Path::new(path);
    let beside = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let directory = match atif_directory {
        Some("") => return Err(Error::invalid_argument("atif_directory", "atif_directory must not be empty")),
        Some(directory) => Path::new(directory),
        None => beside,
    };
    let done = nemo_relay_exporters::recover(path)?;
    let trajectories = trajectories::rebuild(path, directory, atif_directory.is_some())?;
    let report = serde_json::json!({
        "files": texts(&done.files),
        "events": done.events,
        "unknown_lines": done.unknown_lines,
        "lines_cut": done.lines_cut,
        "bytes_cut": done.bytes_cut,
        "scopes_closed": done.scopes_closed,
        "torn_files": texts(&done.torn_files),
        "trajectories": texts(&trajectories),
    });
    Json::try_from(&report)
}

/// Writes a file of events as plain events; says how many lines there were. Lines that a crash tore are put into a file
/// beside the output, with `.torn` after its name. Where it fails there is no output.
///
/// Errors: `io_error`, also where the output exists already; `invalid_payload` and `limit_exceeded` for lines that cannot be
/// put together.
pub fn expand(path: &str, output: &str) -> Result<u64> {
    let mut expansion = Expansion::begin(Path::new(output))?;
    let count = nemo_relay_exporters::expand_file(Path::new(path), &mut expansion.whole, &mut expansion.torn)?;
    expansion.finish()?;
    Ok(count)
}

fn texts(paths: &[PathBuf]) -> Vec<std::borrow::Cow<'_, str>> {
    paths.iter().map(|path| path.to_string_lossy()).collect()
}
