//! `nemo-relay hook HOST`: what a host starts for each event. It takes the JSON from standard input to the gateway of the
//! launch and prints what the host is to do. It starts no runtime and reads no settings, for an agent waits for it.

use crate::host::{Host, Meaning, filled, pick_text};
use serde_json::Value;
use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The socket in the folder of a launch.
pub const SOCKET: &str = "hooks.sock";
/// The variable that names the folder of a launch.
pub const LAUNCH: &str = "NEMO_RELAY_LAUNCH";

/// A gateway that lives says so at once.
const SIGN_OF_LIFE: Duration = Duration::from_millis(200);
/// The host is told to wait a little longer.
const DECISION: Duration = Duration::from_secs(9);
const MOST_ANSWER: u64 = 4 << 20;
/// The gateway takes no more, so nothing is gained by reading more.
const MOST_INPUT: u64 = 32 << 20;

/// What the command line says.
struct Asked {
    host: &'static Host,
    launch: Option<PathBuf>,
    fail_closed: bool,
}

/// Runs with the arguments after `hook`. The exit status is 0 whatever the host is told, and 2 where the call makes no sense.
pub fn main(arguments: impl Iterator<Item = std::ffi::OsString>) -> ExitCode {
    let asked = match Asked::read(arguments) {
        Ok(asked) => asked,
        Err(what) => {
            eprintln!("nemo-relay hook: {what}");
            return ExitCode::from(2);
        }
    };
    let mut input = Vec::new();
    let read = io::stdin().lock().take(MOST_INPUT).read_to_end(&mut input);
    let answer = match read.and_then(|_| asked.ask(&input)) {
        Ok(answer) => answer,
        Err(fault) => asked.without_gateway(&input, &fault),
    };
    let mut out = io::stdout().lock();
    match out.write_all(answer.as_bytes()).and_then(|()| out.write_all(b"\n")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

impl Asked {
    fn read(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, String> {
        let known = || Host::names().collect::<Vec<_>>().join(", ");
        let name = arguments.next().ok_or_else(|| format!("which host? One of {}", known()))?;
        let host = name.to_str().and_then(Host::find);
        let host = host.ok_or_else(|| format!("there is no host {name:?}; there are {}", known()))?;
        let launch = std::env::var_os(LAUNCH).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let mut asked = Self { host, launch, fail_closed: false };
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--fail-closed") => asked.fail_closed = true,
                Some("--launch") => {
                    asked.launch = Some(arguments.next().ok_or("--launch needs the folder of the launch")?.into());
                }
                _ => return Err(format!("{argument:?} is not known; there are --launch FOLDER and --fail-closed")),
            }
        }
        Ok(asked)
    }

    fn ask(&self, input: &[u8]) -> io::Result<String> {
        match &self.launch {
            // The agent was started without us.
            None if !self.fail_closed => Ok(self.host.answers.allow.to_owned()),
            None => Err(io::Error::other("the agent was not started by nemo-relay")),
            Some(folder) => ask(&folder.join(SOCKET), self.host.id, input),
        }
    }

    /// What the host is told where nobody decides.
    fn without_gateway(&self, input: &[u8], fault: &io::Error) -> String {
        let input: Value = serde_json::from_slice(input).unwrap_or_default();
        let event = pick_text(&input, self.host.input.event);
        // Only a tool can be stopped; what cannot be read may be one.
        let may_be_tool =
            event.is_none_or(|event| self.host.hook(event).is_some_and(|hook| hook.means == Meaning::ToolStart));
        if !(self.fail_closed && may_be_tool) {
            return self.host.answers.allow.to_owned();
        }
        let reason = format!(
            "NeMo Relay could not check this tool call, and it is set up to stop what it cannot check ({fault}). \
             Do not try another way around; tell the user."
        );
        filled(self.host.answers.deny, "{reason}", &reason.into()).to_string()
    }
}

/// One request over one connection. The body is sent once the gateway has shown that it lives.
fn ask(socket: &Path, host: &str, input: &[u8]) -> io::Result<String> {
    let until = Instant::now() + SIGN_OF_LIFE;
    let mut stream = UnixStream::connect(socket)?;
    stream.set_write_timeout(Some(DECISION))?;
    let head = format!(
        "POST /hooks/{host} HTTP/1.1\r\nhost: nemo-relay\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         expect: 100-continue\r\nconnection: close\r\n\r\n",
        input.len()
    );
    stream.write_all(head.as_bytes())?;
    let mut answer = Vec::new();
    while !has_head(&answer) {
        let left = until.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
        stream.set_read_timeout(Some(left))?;
        let mut part = [0; 1024];
        match stream.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => answer.extend_from_slice(&part[..count]),
        }
    }
    if status(&answer) == Some(100) {
        answer.clear();
        stream.write_all(input)?;
        stream.set_read_timeout(Some(DECISION))?;
    }
    stream.take(MOST_ANSWER).read_to_end(&mut answer)?;
    let body = answer.windows(4).position(|part| part == b"\r\n\r\n").map(|at| &answer[at + 4..]);
    match (status(&answer), body) {
        (Some(200), Some(body)) => String::from_utf8(body.to_vec()).map_err(io::Error::other),
        (Some(status), _) => Err(io::Error::other(format!("the gateway answers with status {status}"))),
        _ => Err(io::Error::other("the gateway does not answer")),
    }
}

fn has_head(answer: &[u8]) -> bool {
    answer.windows(4).any(|part| part == b"\r\n\r\n")
}

fn status(answer: &[u8]) -> Option<u16> {
    std::str::from_utf8(answer.strip_prefix(b"HTTP/1.1 ")?.get(..3)?).ok()?.parse().ok()
}
