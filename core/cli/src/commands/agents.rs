//! `agents`: which agents can be run.

use crate::fault::Fault;
use crate::found::agents;
use crate::output::{print, print_json};
use clap::Args;
use std::fmt::Write;

#[derive(Args)]
#[command(after_help = "Exit status: 0. Each agent that is there is run with --version.")]
pub(super) struct AgentsArguments {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl AgentsArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let agents = agents();
        if self.json {
            print_json(&agents)?;
            return Ok(0);
        }
        let mut text = String::new();
        for agent in agents {
            let version = agent.version.as_deref().unwrap_or("does not say its version");
            let state = match &agent.program {
                Some(program) => format!("{version}  {}", program.display()),
                None => "not on this machine".to_owned(),
            };
            let _ = writeln!(text, "{:<8} {:<14} {state}", agent.id, agent.title);
        }
        print(&text)?;
        Ok(0)
    }
}
