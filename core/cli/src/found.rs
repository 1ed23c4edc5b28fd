//! The agents of this machine.

use crate::generated::HOSTS;
use crate::host::Host;
use serde::Serialize;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long an agent may take to say its version.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest version that is read, in bytes.
const LONGEST: u64 = 4096;

/// A known agent, there or not.
#[derive(Serialize)]
pub struct Found {
    /// The name of its sub-command.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Its program, where it is on this machine.
    pub program: Option<PathBuf>,
    /// What its program says for `--version`; the first line.
    pub version: Option<String>,
}

/// All that are known, in the order of the table; each that is there is asked for its version.
pub fn agents() -> Vec<Found> {
    HOSTS.iter().map(of).collect()
}

fn of(host: &'static Host) -> Found {
    let program = on_path(host.program);
    let version = program.as_ref().and_then(version);
    Found { id: host.id, title: host.title, program, version }
}

/// A program of the search path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(is_program)
}

fn is_program(file: &PathBuf) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

fn version(program: &PathBuf) -> Option<String> {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let stdout = child.stdout.take()?;
    let until = Instant::now() + PATIENCE;
    while matches!(child.try_wait(), Ok(None)) {
        if Instant::now() > until {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut said = Vec::new();
    stdout.take(LONGEST).read_to_end(&mut said).ok()?;
    let text = String::from_utf8_lossy(&said);
    let first = text.lines().next()?.trim();
    (!first.is_empty()).then(|| first.chars().filter(|c| !c.is_control()).collect())
}
