//! `completions`: what a shell needs to complete the words of this program.

use crate::fault::Fault;
use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};
use std::io::Write;

#[derive(Args)]
pub(super) struct CompletionsArguments {
    /// The shell that it is for.
    shell: Shell,
}

impl CompletionsArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        // Written in one piece, for the generator takes a closed pipe for a panic.
        let mut script = Vec::new();
        generate(self.shell, &mut super::Arguments::command(), "nemo-relay", &mut script);
        let written = std::io::stdout().lock().write_all(&script);
        written.map(|()| 0).map_err(|error| Fault::new(error.to_string()))
    }
}
