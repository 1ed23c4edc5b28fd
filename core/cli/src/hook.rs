//! `nemo-relay hook HOST`: what a host starts for each event. It takes the JSON from standard input to the gateway of the
//! launch, or to the process of its session, and prints what the host is to do. It starts no runtime and reads no settings,
//! for an agent waits for it.

use crate::host::{Host, Meaning, filled, pick_text};
use crate::resident;
use crate::settings::Settings;
use nemo_relay_config::layers::Sources;
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

/// A hook that begins a session or a turn is given no more than that.
const MOST_BEGINNING: usize = 64 << 10;

/// What the command line says.
struct Asked {
    host: &'static Host,
    launch: Option<PathBuf>,
    fail_closed: bool,
    kind: Kind,
}

/// Who has set up the hook.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Somebody by hand.
    Plain,
    /// A launch, for the agent that it runs.
    Launched,
    /// The user, for every session.
    Installed,
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
        let mut asked = Self { host, launch, fail_closed: false, kind: Kind::Plain };
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--fail-closed") => asked.fail_closed = true,
                Some("--installed") => asked.kind = Kind::Installed,
                Some("--launch") => {
                    asked.kind = Kind::Launched;
                    asked.launch = Some(arguments.next().ok_or("--launch needs the folder of the launch")?.into());
                }
                _ => {
                    return Err(format!(
                        "{argument:?} is not known; there are --launch FOLDER, --installed, --fail-closed"
                    ));
                }
            }
        }
        Ok(asked)
    }

    fn ask(&self, input: &[u8]) -> io::Result<String> {
        let allowed = || Ok(self.host.answers.allow.to_owned());
        match (&self.launch, self.kind) {
            (None, Kind::Installed) => resident::decided(self.host, input),
            (Some(folder), Kind::Installed) if self.is_seen(folder, input) => allowed(),
            (Some(folder), kind) => {
                if kind == Kind::Launched && input.len() <= MOST_BEGINNING {
                    self.see(folder, input);
                }
                let until = Instant::now() + SIGN_OF_LIFE;
                ask(UnixStream::connect(folder.join(SOCKET))?, self.host.id, input, until)
            }
            // The agent was started without us.
            (None, _) if !self.fail_closed => allowed(),
            (None, _) => Err(io::Error::other("the agent was not started by nemo-relay")),
        }
    }

    /// Leaves a sign that the hooks of the launch see a session, for those that are installed as well.
    fn see(&self, launch: &Path, input: &[u8]) {
        let input: Value = serde_json::from_slice(input).unwrap_or_default();
        if let Some(sign) = self.sign(launch, &input).filter(|sign| !sign.exists()) {
            // Where it cannot be left, the session is seen twice.
            let _ = std::fs::write(sign, "");
        }
    }

    /// Whether the hooks of the launch see this as well. Those of an agent inside of the agent do not.
    fn is_seen(&self, launch: &Path, input: &[u8]) -> bool {
        let input: Value = serde_json::from_slice(input).unwrap_or_default();
        // At the start of a session nobody has left a sign yet, and nothing is decided.
        let is_start = self.means(&input) == Some(Meaning::SessionStart);
        is_start || self.sign(launch, &input).is_some_and(|sign| sign.exists())
    }

    fn sign(&self, launch: &Path, input: &Value) -> Option<PathBuf> {
        let session = pick_text(input, self.host.input.session)?;
        let name: String = session.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(100).collect();
        Some(launch.join(format!("session-{}-{name}", self.host.id)))
    }

    fn means(&self, input: &Value) -> Option<Meaning> {
        let event = pick_text(input, self.host.input.event)?;
        self.host.hook(event).map(|hook| hook.means)
    }

    /// What the host is told where nobody decides.
    fn without_gateway(&self, input: &[u8], fault: &io::Error) -> String {
        let input: Value = serde_json::from_slice(input).unwrap_or_default();
        // Only a tool can be stopped; what cannot be read may be one.
        let may_be_tool =
            pick_text(&input, self.host.input.event).is_none() || self.means(&input) == Some(Meaning::ToolStart);
        let rules = if self.kind == Kind::Installed { Rules::of(self.host, &input) } else { Rules::None };
        let why = match rules {
            _ if !may_be_tool => return self.host.answers.allow.to_owned(),
            Rules::None if !self.fail_closed => return self.host.answers.allow.to_owned(),
            Rules::Wrong(what) => what,
            Rules::None | Rules::Some => fault.to_string(),
        };
        let reason = format!(
            "NeMo Relay could not check this tool call, and it is set up to stop what it cannot check ({why}). Do not try \
             another way around; tell the user."
        );
        filled(self.host.answers.deny, "{reason}", &reason.into()).to_string()
    }
}

/// Whether a rule may stop tools where the agent works.
enum Rules {
    None,
    Some,
    /// What is wrong with the configuration. It might hold a rule.
    Wrong(String),
}

impl Rules {
    fn of(host: &Host, input: &Value) -> Self {
        let sources = Sources::of_process();
        let cwd = pick_text(input, host.input.folder).map(PathBuf::from).or(sources.cwd.clone());
        match Settings::read(&Sources { cwd, ..sources }) {
            Err(fault) => Self::Wrong(fault.to_string()),
            Ok(settings) => match settings.first_error() {
                Some(error) => Self::Wrong(error.to_string()),
                None if settings.may_stop_tools() => Self::Some,
                None => Self::None,
            },
        }
    }
}

/// One request over one connection. The body is sent once the gateway has shown that it lives, which it has to do by a time.
///
/// Errors: where it does not, or does not answer.
pub(crate) fn ask(mut stream: UnixStream, host: &str, input: &[u8], until: Instant) -> io::Result<String> {
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
