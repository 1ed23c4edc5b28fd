//! The agent as a process: it has the terminal, gets the signals, and its end is ours.

use crate::launch::Plan;
use rustix::process::{Pid, Signal, kill_process};
use std::io::{self, IsTerminal};
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;
use std::time::Duration;
use tokio::process::{Child, Command};
use tokio::signal::unix::{Signal as UnixSignal, SignalKind, signal};
use tokio::time::{Instant, sleep_until};

/// An agent that was told to end has so long to do it.
const LAST_WORDS: Duration = Duration::from_secs(5);

pub(crate) struct AgentProcess {
    child: Child,
    signals: Signals,
}

/// The signals that are passed on.
struct Signals {
    interrupt: UnixSignal,
    quit: UnixSignal,
    terminate: UnixSignal,
    hang_up: UnixSignal,
}

impl Signals {
    fn take() -> io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            quit: signal(SignalKind::quit())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }
}

impl AgentProcess {
    /// Starts what the plan says.
    ///
    /// Errors: where it cannot be started.
    pub fn start(plan: &Plan) -> io::Result<Self> {
        // They are ours before there is an agent, so that none ends us alone.
        let signals = Signals::take()?;
        let variables = plan.variables.iter().map(|variable| (&variable.name, &variable.value));
        let mut command = Command::new(&plan.program);
        let child = command.args(&plan.arguments).envs(variables).kill_on_drop(true).spawn()?;
        Ok(Self { child, signals })
    }

    /// Waits for the end, and passes signals on until then. The result is the exit status, or 128 and the signal.
    ///
    /// Errors: where the system cannot be asked.
    pub async fn wait(mut self) -> io::Result<u8> {
        let Signals { interrupt, quit, terminate, hang_up } = &mut self.signals;
        // What is typed reaches the agent by itself: it belongs to the terminal as we do.
        let has_terminal = io::stdin().is_terminal();
        let mut until = None;
        loop {
            let passed_on = tokio::select! {
                ended = self.child.wait() => return ended.map(status),
                () = at(until) => Some(Signal::KILL),
                _ = interrupt.recv() => (!has_terminal).then_some(Signal::INT),
                _ = quit.recv() => (!has_terminal).then_some(Signal::QUIT),
                _ = terminate.recv() => Some(Signal::TERM),
                _ = hang_up.recv() => Some(Signal::HUP),
            };
            let Some(passed_on) = passed_on else { continue };
            if let Some(pid) = self.child.id().and_then(|id| Pid::from_raw(id.cast_signed())) {
                // One that has just ended needs no signal.
                let _ = kill_process(pid, passed_on);
            }
            until = match passed_on {
                Signal::TERM | Signal::HUP => until.or(Some(Instant::now() + LAST_WORDS)),
                Signal::KILL => None,
                _ => until,
            };
        }
    }
}

async fn at(until: Option<Instant>) {
    match until {
        Some(until) => sleep_until(until).await,
        None => std::future::pending().await,
    }
}

fn status(ended: ExitStatus) -> u8 {
    let code = ended.code().or_else(|| ended.signal().map(|signal| 128 + signal)).unwrap_or(1);
    u8::try_from(code).unwrap_or(1)
}
