//! The process of a worker: its environment, what it writes, and its end, which comes no later than that of the host.

use crate::engine::Engine;
use nemo_relay_worker_protocol::{LogLevel, MAX_LINE, environment};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::net::unix::pipe::Receiver;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout_at};

/// What a worker gets of the environment of the host.
const INHERITED: [&str; 11] =
    ["HOME", "LANG", "LC_ALL", "LC_CTYPE", "LOGNAME", "PATH", "SSL_CERT_DIR", "SSL_CERT_FILE", "TMPDIR", "TZ", "USER"];
const POLL: Duration = Duration::from_millis(5);
/// What a killed process has written is read so long.
const LAST_WORDS: Duration = Duration::from_millis(100);
const KILLED: Duration = Duration::from_secs(2);

/// A process and all that it starts, in a group of their own, which keys typed at a terminal do not reach.
pub(crate) struct Process {
    /// Its standard input is a pipe that closes with the host, for workers on systems that do not kill them.
    child: Child,
    readers: Vec<JoinHandle<()>>,
    ended: bool,
}

impl Process {
    /// Starts it. To be called on a thread that lives as long as the process shall: the system kills it after that.
    ///
    /// Errors: where it cannot be started.
    pub fn spawn(engine: &Arc<Engine>, socket: &Path, host: &Path) -> io::Result<Self> {
        let spec = &engine.spec;
        let mut command = Command::new(&spec.program);
        command.args(&spec.arguments).process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.env_clear().envs(INHERITED.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        command.envs(spec.environment.iter().map(|(name, value)| (name, value)));
        command.env(environment::WORKER_ID, &engine.caller.activation_id);
        command.env(environment::PLUGIN_ID, &spec.plugin_id).env(environment::TOKEN, &engine.caller.auth_token);
        command.env(environment::WORKER_SOCKET, socket).env(environment::HOST_SOCKET, host);
        if let Some(directory) = &spec.directory {
            command.current_dir(directory);
        }
        die_with_the_host(&mut command);
        let mut child = command.spawn()?;
        let streams = [child.stdout.take().map(OwnedFd::from), child.stderr.take().map(OwnedFd::from)];
        let mut process = Self { child, readers: Vec::new(), ended: false };
        for stream in streams.into_iter().flatten() {
            let reader = read_lines(Receiver::from_owned_fd(stream)?, engine.clone());
            process.readers.push(tokio::spawn(reader));
        }
        Ok(process)
    }

    /// Whether it has ended. Its number stays its own until it is ended from here.
    pub fn has_exited(&self) -> bool {
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        self.ended || !matches!(waitid(WaitId::Pid(self.pid()), options), Ok(None))
    }

    /// Waits for its end, and ends it where the time is over. The result says how it ended.
    pub async fn end(mut self, until: Instant) -> String {
        // Only the end of its input says so to one that waits for that.
        drop(self.child.stdin.take());
        while !self.has_exited() && Instant::now() < until {
            sleep(POLL).await;
        }
        self.kill();
        let killed = Instant::now() + KILLED;
        let status = loop {
            match self.child.try_wait() {
                Ok(Some(status)) => break status.to_string(),
                Ok(None) if Instant::now() < killed => sleep(POLL).await,
                Ok(None) => break "it cannot be killed".to_owned(),
                Err(fault) => break fault.to_string(),
            }
        };
        self.ended = true;
        let last_words = Instant::now() + LAST_WORDS;
        for reader in &mut self.readers {
            let _ = timeout_at(last_words, reader).await;
        }
        status
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// The number is its own as long as nobody has waited for it.
    fn kill(&self) {
        let _ = kill_process_group(self.pid(), Signal::KILL);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.readers.iter().for_each(JoinHandle::abort);
        if !self.ended {
            self.kill();
            let _ = self.child.wait();
        }
    }
}

#[cfg(target_os = "linux")]
#[allow(unsafe_code)]
fn die_with_the_host(command: &mut Command) {
    let host = rustix::process::getpid();
    let prepare = move || {
        rustix::process::set_parent_process_death_signal(Some(Signal::KILL))?;
        // A host that died before that call sends no signal any more.
        if rustix::process::getppid() == Some(host) { Ok(()) } else { Err(io::ErrorKind::NotConnected.into()) }
    };
    // SAFETY: between fork and exec it makes two system calls and allocates nothing.
    unsafe { command.pre_exec(prepare) };
}

#[cfg(not(target_os = "linux"))]
fn die_with_the_host(_: &mut Command) {}

/// Reads to the end whatever comes, so that the worker never waits; keeps the beginning of each line.
async fn read_lines(mut stream: Receiver, engine: Arc<Engine>) {
    let (mut chunk, mut line) = ([0; 4096], Vec::with_capacity(MAX_LINE));
    let keep = |line: &mut Vec<u8>| {
        engine.log.add(LogLevel::Info, line, &engine.caller.auth_token);
        line.clear();
    };
    while let Ok(count @ 1..) = stream.read(&mut chunk).await {
        for byte in &chunk[..count] {
            match byte {
                b'\n' => keep(&mut line),
                byte if line.len() < MAX_LINE => line.push(*byte),
                _ => {}
            }
        }
    }
    if !line.is_empty() {
        keep(&mut line);
    }
}
