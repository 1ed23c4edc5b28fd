//! Files of events that a process left behind.

use nemo_relay_types::{Error, ErrorCode, Json, Result};
use std::fs::OpenOptions;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// Repairs a file of events and says what was done, an object of counts and paths. See [`nemo_relay_exporters::recover`].
///
/// Errors: `io_error`.
pub fn recover(path: &str) -> Result<Json> {
    let done = nemo_relay_exporters::recover(Path::new(path))?;
    let report = serde_json::json!({
        "files": texts(&done.files),
        "events": done.events,
        "unknown_lines": done.unknown_lines,
        "lines_cut": done.lines_cut,
        "bytes_cut": done.bytes_cut,
        "scopes_closed": done.scopes_closed,
        "torn_files": texts(&done.torn_files),
    });
    Json::try_from(&report)
}

/// Writes a file of events as plain events; says how many there were.
///
/// Errors: `io_error`, also where the output exists already; `invalid_payload` for a line that is no event.
pub fn expand(path: &str, output: &str) -> Result<u64> {
    let fault = |what: std::io::Error| Error::new(ErrorCode::IoError, format!("{output}: {what}")).with("path", output);
    let file = OpenOptions::new().write(true).create_new(true).open(output).map_err(fault)?;
    nemo_relay_exporters::expand_file(Path::new(path), BufWriter::new(file))
}

fn texts(paths: &[PathBuf]) -> Vec<std::borrow::Cow<'_, str>> {
    paths.iter().map(|path| path.to_string_lossy()).collect()
}
