//! `agents`: which agents can be run.

use crate::fault::Fault;
use crate::found::{Found, agents};
use crate::output::{print, print_json};
use clap::{Args, CommandFactory};
use serde::Serialize;
use std::fmt::Write;

#[derive(Args)]
#[command(
    after_help = "run: `nemo-relay NAME` runs it with a gateway and hooks of its own. install: `nemo-relay install NAME` puts \
                  hooks into its files. Any other agent is run by `nemo-relay run`.\n\n\
                  Exit status: 0. Each agent that is there is run with --version."
)]
pub(super) struct AgentsArguments {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// An agent with what this program can do with it.
#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    agent: Found,
    ways: Vec<&'static str>,
}

impl Listed {
    fn of(agent: Found) -> Self {
        let is_run = super::Arguments::command().find_subcommand(agent.id).is_some();
        let ways = if is_run { vec!["run", "install"] } else { vec!["install"] };
        Self { agent, ways }
    }
}

impl AgentsArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let agents: Vec<Listed> = agents().into_iter().map(Listed::of).collect();
        if self.json {
            print_json(&agents)?;
            return Ok(0);
        }
        let mut text = String::new();
        for Listed { agent, ways } in agents {
            let version = agent.version.as_deref().unwrap_or("does not say its version");
            let state = match &agent.program {
                Some(program) => format!("{version}  {}", program.display()),
                None => "not on this machine".to_owned(),
            };
            let ways = ways.join(", ");
            let _ = writeln!(text, "{:<8} {:<14} {ways:<14} {state}", agent.id, agent.title);
        }
        print(&text)?;
        Ok(0)
    }
}
