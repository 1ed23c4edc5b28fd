//! Sessions of an agent that nobody launched: its installed hooks start a process for the session, which sees and decides
//! what a launch would, and ends with the session.

mod agent;
mod place;
mod process;
mod undelivered;

pub use process::serve;
pub use undelivered::left;

use crate::hook::ask;
use crate::host::{Host, Meaning, pick_text};
use place::Place;
use serde_json::Value;
use std::io;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The sub-command of the process.
pub const SESSION: &str = "hook-session";

/// How long a hook waits for the process. One that is there answers at once.
const START: Duration = Duration::from_millis(230);
const BETWEEN: Duration = Duration::from_millis(2);

/// Asks the process of a session, which is started where there is none.
///
/// Errors: why nobody decides; what the hook was given is kept then, so that the process sees it that comes next.
pub fn decided(host: &'static Host, input: &[u8]) -> io::Result<String> {
    let until = Instant::now() + START;
    let value: Value = serde_json::from_slice(input)?;
    let session = pick_text(&value, host.input.session).ok_or_else(|| io::Error::other("the hook names no session"))?;
    let place = Place::of(host, session)?;
    let event = pick_text(&value, host.input.event).unwrap_or_default();
    let ends = host.hook(event).is_some_and(|hook| hook.means == Meaning::SessionEnd);
    let stream = match UnixStream::connect(place.socket()) {
        // A session that nobody has seen has no end.
        Err(_) if ends && !undelivered::is_any(&place) => return Ok(host.answers.allow.to_owned()),
        Err(_) => started(host, &place, &folder(host, &value)?, until),
        connected => connected,
    };
    let answered = stream.and_then(|stream| ask(stream, host.id, input, until));
    answered.inspect_err(|_| undelivered::keep(&place, input))
}

/// The folder whose configuration counts.
fn folder(host: &Host, input: &Value) -> io::Result<PathBuf> {
    let named = pick_text(input, host.input.folder).map(PathBuf::from).filter(|folder| folder.is_dir());
    named.map_or_else(std::env::current_dir, Ok)
}

fn started(host: &Host, place: &Place, folder: &Path, until: Instant) -> io::Result<UnixStream> {
    let mut child = start(host, place, folder)?;
    loop {
        match UnixStream::connect(place.socket()) {
            Ok(stream) => return Ok(stream),
            Err(error) if Instant::now() >= until => return Err(error),
            Err(_) => {}
        }
        if let Ok(Some(ended)) = child.try_wait() {
            // One that found another at work has left without a word.
            if !ended.success() {
                return Err(io::Error::other(
                    "the process for the session could not start; `nemo-relay doctor` says why",
                ));
            }
        }
        std::thread::sleep(BETWEEN);
    }
}

fn start(host: &Host, place: &Place, folder: &Path) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    let parent = rustix::process::getppid().map_or(0, |parent| parent.as_raw_nonzero().get());
    command.arg(SESSION).arg(host.id).arg(place.name()).arg(parent.to_string()).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}
