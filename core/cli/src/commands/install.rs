//! `install` and `uninstall`: hooks in the files of a host, so that they act however the agent is started.

use crate::fault::Fault;
use crate::found::on_path;
use crate::host::Host;
use crate::install::{Around, Caller, Plan, Scope, diff, install, uninstall};
use crate::output::{print, print_json};
use crate::settings::Settings;
use clap::Args;
use nemo_relay_config::layers::Sources;
use serde_json::json;
use std::fmt::Write as _;
use std::io::{BufRead, IsTerminal, Write, stderr, stdin};

#[derive(Args)]
#[command(
    after_help = "Hooks alone are installed: requests to the model pass a gateway only where nemo-relay runs the agent. Sessions \
                  are recorded and tools are stopped as plugins.toml says, whoever starts the agent. Nothing else in the files \
                  changes, and `nemo-relay uninstall` makes them what they were.\n\n\
                  Exit status: 0; 1 where a file cannot be read or written, or the answer is no; 2 without --yes where there is \
                  no terminal; 78 where a file of the host is not as it must be.\n\n\
                  Example: nemo-relay install claude --dry-run"
)]
pub(super) struct InstallArguments {
    #[command(flatten)]
    what: What,
    /// Stop a tool where nobody can check it. This is so by itself where a rule may stop tools here.
    #[arg(long)]
    fail_closed: bool,
    /// Let a tool run where nobody can check it.
    #[arg(long, conflicts_with = "fail_closed")]
    fail_open: bool,
}

#[derive(Args)]
#[command(
    after_help = "A file that was not changed since is again exactly what it was before; in another one, our entries go and \
                  everything else stays.\n\n\
                  Exit status: 0, also where nothing is installed; 1 where a file cannot be read or written, or the answer is \
                  no; 2 without --yes where there is no terminal; 78 where a file of the host is not as it must be.\n\n\
                  Example: nemo-relay uninstall claude"
)]
pub(super) struct UninstallArguments {
    #[command(flatten)]
    what: What,
}

#[derive(Args)]
struct What {
    /// The agent.
    #[arg(value_name = "HOST", value_parser = clap::builder::PossibleValuesParser::new(Host::names()))]
    host: String,
    /// The files of the project in this folder, and not those of the user.
    #[arg(long)]
    project: bool,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
    /// Show what would change and do nothing.
    #[arg(long)]
    dry_run: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl InstallArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let host = self.what.host()?;
        let program = std::env::current_exe().map_err(|error| Fault::new(error.to_string()))?;
        let fail_closed = self.fail_closed || (!self.fail_open && may_stop_tools()?);
        let caller = Caller { program: &program, fail_closed };
        let agent = on_path(host.program);
        let planned = |around: &Around| {
            let agent = agent.as_deref().map(std::path::Path::as_os_str);
            install(host, self.what.scope(), &caller, around, agent)
        };
        self.what.carry_out("install", planned, "The hooks are installed.", "The hooks are installed already.")
    }
}

impl UninstallArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let host = self.what.host()?;
        let planned = |around: &Around| uninstall(host, self.what.scope(), around);
        self.what.carry_out("uninstall", planned, "The hooks are gone.", "No hooks are installed.")
    }
}

/// Whether a rule of the configuration here may stop tools.
fn may_stop_tools() -> Result<bool, Fault> {
    Ok(Settings::read(&Sources::of_process())?.may_stop_tools())
}

impl What {
    fn host(&self) -> Result<&'static Host, Fault> {
        Host::find(&self.host).ok_or_else(|| Fault::usage(format!("there is no host {}", self.host)))
    }

    fn scope(&self) -> Scope {
        if self.project { Scope::Project } else { Scope::User }
    }

    fn carry_out(
        &self,
        action: &str,
        planned: impl Fn(&Around) -> Result<Plan, Fault>,
        done: &str,
        nothing: &str,
    ) -> Result<u8, Fault> {
        let cwd = std::env::current_dir().map_err(|error| Fault::new(error.to_string()))?;
        let plan = planned(&Around { cwd: &cwd, env: &|name| std::env::var(name).ok() })?;
        let is_done = !self.dry_run && !plan.changes.is_empty();
        if !self.json {
            print(&shown(&plan))?;
        }
        if is_done {
            self.ask(&plan)?;
            plan.apply()?;
        }
        match (self.json, plan.changes.is_empty()) {
            (true, _) => print_json(&self.as_json(action, &plan, is_done))?,
            (false, true) => print(&format!("{nothing}\n"))?,
            (false, false) if is_done => print(&format!("{done}\n"))?,
            (false, false) => print("Nothing was done.\n")?,
        }
        Ok(0)
    }

    fn ask(&self, plan: &Plan) -> Result<(), Fault> {
        if self.yes {
            return Ok(());
        }
        if self.json || !stdin().is_terminal() || !stderr().is_terminal() {
            return Err(Fault::usage("there is nobody to ask; say --yes to do it, or --dry-run to see it"));
        }
        let files = if plan.changes.len() == 1 { "this file" } else { "these files" };
        let mut answer = String::new();
        let asked = write!(stderr(), "Change {files}? [y/N] ").and_then(|()| stdin().lock().read_line(&mut answer));
        match asked {
            Ok(_) if matches!(answer.trim(), "y" | "Y" | "yes") => Ok(()),
            _ => Err(Fault::new("nothing was done")),
        }
    }

    fn as_json(&self, action: &str, plan: &Plan, is_done: bool) -> serde_json::Value {
        let change = |change: &crate::install::Change| {
            let (before, after) = (change.before.as_deref(), change.after.as_deref());
            let what = match (before, after) {
                (None, _) => "create",
                (_, None) => "remove",
                _ => "change",
            };
            json!({"path": change.path, "action": what, "diff": diff(before.unwrap_or_default(), after.unwrap_or_default())})
        };
        json!({
            "action": action,
            "host": self.host,
            "scope": if self.project { "project" } else { "user" },
            "changes": plan.changes.iter().map(change).collect::<Vec<_>>(),
            "notes": plan.notes,
            "done": is_done,
        })
    }
}

fn shown(plan: &Plan) -> String {
    let mut text = String::new();
    for change in &plan.changes {
        let state = match (&change.before, &change.after) {
            (None, _) => " (new)",
            (_, None) => " (goes)",
            _ => "",
        };
        let lines = diff(change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
        let _ = writeln!(text, "{}{state}\n{lines}", change.path.display());
    }
    for note in &plan.notes {
        let _ = writeln!(text, "{note}");
    }
    text
}
