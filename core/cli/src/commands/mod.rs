//! The sub-commands, one a file.

mod agents;
mod audit;
mod completions;
mod config;
mod doctor;
mod install;
mod migrate;
mod plugins;
mod run;
mod summary;
mod tree;
mod trust;
mod view;

pub(crate) use run::trace;

use crate::fault::Fault;
use crate::{hook, resident};
use clap::{CommandFactory, Parser, Subcommand};
use std::process::ExitCode;

/// See and control a coding agent.
///
/// What an agent asks its model and which tools it runs is written where plugins.toml says, and tools that its rules name
/// are stopped or changed. Files of the agent stay as they are.
#[derive(Parser)]
#[command(name = "nemo-relay", version, disable_help_subcommand = true, after_help = EXIT_STATUS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_STATUS: &str = "\
Exit status: that of the agent, or 128 and the number of the signal that ended it; 1 where nemo-relay itself failed, 2 for a \
call that makes no sense, 78 for settings that are not as they must be, 126 for an agent that cannot be run, 127 for one \
that is not there.";

#[derive(Subcommand)]
enum Command {
    /// Run Claude Code.
    Claude(run::HostArguments),
    /// Run Codex.
    Codex(run::HostArguments),
    /// Run Hermes Agent.
    Hermes(run::HostArguments),
    /// Run any agent.
    Run(run::RunArguments),
    /// Write a page that shows a run: one file, which needs nothing else.
    View(view::ViewArguments),
    /// Show the scopes of a run as a tree.
    Tree(tree::TreeArguments),
    /// Show the totals of a run.
    Summary(summary::SummaryArguments),
    /// List the tools that ran without a decision of a guardrail.
    Audit(audit::AuditArguments),
    /// Edit and check the files that say what is written and what is stopped.
    Plugins(plugins::PluginsArguments),
    /// Show the configuration that counts here, and where each value came from.
    Config(config::ConfigArguments),
    /// Trust the configuration of a project, which takes no effect before.
    Trust(trust::TrustArguments),
    /// Rewrite an old file of plugins in the current version.
    Migrate(migrate::MigrateArguments),
    /// Put hooks into the files of an agent, so that they act however it is started.
    Install(install::InstallArguments),
    /// Take our hooks out of the files of an agent.
    Uninstall(install::UninstallArguments),
    /// Look whether everything is there that a run needs.
    Doctor(doctor::DoctorArguments),
    /// List the agents that are known, and which of them are on this machine.
    Agents(agents::AgentsArguments),
    /// Write the script that completes this program's words in a shell.
    Completions(completions::CompletionsArguments),
    /// Serve a session of an agent that nobody launched; its hooks start this.
    #[command(name = resident::SESSION, hide = true)]
    Session {
        /// The host.
        host: String,
        /// The place of the session.
        place: String,
        /// The process that has started the hook.
        parent: i32,
    },
    /// Answer a hook of an agent; agents call this, not people.
    #[command(disable_help_flag = true)]
    Hook {
        /// The host and its options.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<std::ffi::OsString>,
    },
}

/// Runs the program. A hook is answered before anything else is looked at.
pub fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == "hook") {
        return hook::main(arguments);
    }
    match Arguments::parse().command.run() {
        Ok(status) => ExitCode::from(status),
        Err(fault) => {
            eprintln!("nemo-relay: {fault}");
            ExitCode::from(fault.status)
        }
    }
}

impl Command {
    fn run(self) -> Result<u8, Fault> {
        match self {
            Self::Claude(arguments) => arguments.run("claude"),
            Self::Codex(arguments) => arguments.run("codex"),
            Self::Hermes(arguments) => arguments.run("hermes"),
            Self::Run(arguments) => arguments.run(),
            Self::View(arguments) => arguments.run(),
            Self::Tree(arguments) => arguments.run(),
            Self::Summary(arguments) => arguments.run(),
            Self::Audit(arguments) => arguments.run(),
            Self::Plugins(arguments) => arguments.run(),
            Self::Config(arguments) => arguments.run(),
            Self::Trust(arguments) => arguments.run(),
            Self::Migrate(arguments) => arguments.run(),
            Self::Install(arguments) => arguments.run(),
            Self::Uninstall(arguments) => arguments.run(),
            Self::Doctor(arguments) => arguments.run(),
            Self::Agents(arguments) => arguments.run(),
            Self::Completions(arguments) => arguments.run(),
            Self::Session { host, place, parent } => resident::serve(&host, &place, parent).map(|()| 0),
            Self::Hook { .. } => Err(Fault::usage(Arguments::command().render_usage().to_string())),
        }
    }
}
