//! `run`, `claude`, `codex`, `hermes`: an agent with a gateway of its own, for as long as it runs.

use crate::fault::Fault;
use crate::gateway::{Door, Gateway, Limits, Token};
use crate::hook::{LAUNCH, SOCKET};
use crate::host::Host;
use crate::install::{Around, Traces};
use crate::launch::{self, Agent, LaunchFolder, Plan, Site};
use crate::observe::{Launch, Observer, ObserverThread};
use crate::process::AgentProcess;
use crate::settings::{self, Exporters, Settings};
use clap::Args;
use nemo_relay::{PropagationContext, Relay};
use nemo_relay_config::Level;
use nemo_relay_config::layers::Sources;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::{TcpListener, UnixListener};

/// How long hooks that have come in may take once the agent has ended.
const LAST_HOOKS: Duration = Duration::from_secs(1);
/// How long what was seen may take to be written.
const LAST_EVENTS: Duration = Duration::from_millis(3500);

/// What every launch understands.
#[derive(Args)]
pub(super) struct Options {
    /// Settings to use in the place of those of the project or the user.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Stop a tool where nobody can check it. This is so by itself where a rule or plugin may stop tools.
    #[arg(long)]
    fail_closed: bool,
    /// Let a tool run where nobody can check it.
    #[arg(long, conflicts_with = "fail_closed")]
    fail_open: bool,
    /// Check everything and run nothing.
    #[arg(long)]
    dry_run: bool,
    /// Show the command, its variables and its files.
    #[arg(long)]
    print: bool,
}

/// A known host.
#[derive(Args)]
pub(super) struct HostArguments {
    #[command(flatten)]
    options: Options,
    /// Arguments of the agent.
    #[arg(last = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

/// Any agent.
#[derive(Args)]
pub(super) struct RunArguments {
    /// The name of the agent; claude, codex and hermes get their hooks as well.
    #[arg(long, value_name = "NAME")]
    agent: String,
    #[command(flatten)]
    options: Options,
    /// The command that starts it.
    #[arg(last = true, value_name = "COMMAND", required = true)]
    command: Vec<OsString>,
}

impl HostArguments {
    pub(super) fn run(self, host: &str) -> Result<u8, Fault> {
        let host = Host::find(host).ok_or_else(|| Fault::usage(format!("there is no host {host}")))?;
        run(&Agent::of_host(host, self.arguments), &self.options)
    }
}

impl RunArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        run(&Agent::of_command(&self.agent, self.command)?, &self.options)
    }
}

fn run(agent: &Agent, options: &Options) -> Result<u8, Fault> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Fault::new(error.to_string()))?;
    runtime.block_on(launched(agent, options))
}

async fn launched(agent: &Agent, options: &Options) -> Result<u8, Fault> {
    let failed = |error: std::io::Error| Fault::new(error.to_string());
    let cwd = std::env::current_dir().map_err(failed)?;
    let relay = Relay::new();
    let exporters = activate(&relay, options).await?;
    let fail_closed = options.fail_closed || (!options.fail_open && crate::observe::may_stop_tools(&relay));

    let folder = LaunchFolder::new().map_err(failed)?;
    let token = Token::new().map_err(failed)?;
    let tcp = TcpListener::bind(("127.0.0.1", 0)).await.map_err(failed)?;
    let unix = UnixListener::bind(folder.path().join(SOCKET)).map_err(failed)?;
    let port = tcp.local_addr().map_err(failed)?.port();
    let program = std::env::current_exe().map_err(failed)?;
    let env = |name: &str| std::env::var(name).ok();
    let site =
        Site { folder: folder.path(), program: &program, port, token: &token, fail_closed, cwd: &cwd, env: &env };
    let (mut plan, upstreams) = launch::plan(agent, &site)?;
    let trace = trace(&relay);
    plan.set("TRACEPARENT", trace.traceparent.clone().unwrap_or_default());
    plan.set(LAUNCH, folder.path().to_string_lossy());
    if options.print {
        print!("{}", plan.shown(&token));
    }
    if options.dry_run {
        exporters.shutdown().await;
        return Ok(0);
    }
    write(&folder, &plan).map_err(failed)?;
    plan.notes.iter().for_each(|note| eprintln!("nemo-relay: {note}"));

    let launch = Launch { agent: agent.name.clone(), trace };
    let observing = Observer::start(relay, launch, exporters).map_err(failed)?;
    let door = Door { port, token };
    let gateway = Gateway::new(door, upstreams, observing.observer().clone(), agent.host, Limits::default());
    let running = gateway.serve(tcp, Some(unix));
    let traces = agent.host.and_then(|host| Traces::before(host, &Around { cwd: &cwd, env: &env }));
    let ended = match AgentProcess::start(&plan) {
        Ok(process) => process.wait().await.map_err(failed),
        Err(error) => Err(Fault::start(&plan.program.to_string_lossy(), &error)),
    };
    if let Some(Err(fault)) = traces.map(|traces| traces.take(folder.path())) {
        eprintln!("nemo-relay: {fault}");
    }
    running.stop(LAST_HOOKS).await;
    finish(observing).await;
    ended
}

/// Makes what the settings ask for. Without settings nothing is written, which is said.
async fn activate(relay: &Relay, options: &Options) -> Result<Exporters, Fault> {
    let sources = Sources { explicit: options.config.clone(), ..Sources::of_process() };
    if let Some(file) = options.config.as_deref().filter(|file| !file.is_file()) {
        return Err(Fault::settings(format!("{}: there is no such file", file.display())));
    }
    if !options.dry_run {
        settings::ask(&sources)?;
    }
    let settings = Settings::read(&sources)?;
    // What is written as it used to be is read as ever; `plugins validate` and `doctor` say how it is written now.
    let warnings = settings.said().filter(|found| found.level == Level::Warning && !found.code.contains(".legacy_"));
    warnings.for_each(|found| eprintln!("nemo-relay: {found}"));
    if settings.is_empty() {
        eprintln!(
            "nemo-relay: there is no plugins.toml, so nothing is written; `nemo-relay plugins edit --project` makes one"
        );
    }
    settings.activate(relay).await
}

/// The trace of the launch: that of the caller, or a new one.
pub(crate) fn trace(relay: &Relay) -> PropagationContext {
    let mut context = relay.capture_rootless_propagation_context();
    let around = std::env::var("TRACEPARENT").ok().filter(|header| header.len() >= 55);
    context.traceparent = around.or(context.traceparent.take());
    context.traceparent = relay.propagation_context_to_traceparent(context.clone()).ok();
    context
}

fn write(folder: &LaunchFolder, plan: &Plan) -> std::io::Result<()> {
    plan.files.iter().try_for_each(|(name, text)| folder.write(name, text))
}

/// The last events are written on another thread, for exporters wait for theirs.
async fn finish(observing: ObserverThread) {
    let _ = tokio::task::spawn_blocking(move || observing.finish(LAST_EVENTS)).await;
}
