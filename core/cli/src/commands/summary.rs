//! `summary`: the totals of a run.

use crate::fault::Fault;
use crate::output::{Colours, print, print_json};
use crate::run_files::RunFiles;
use clap::Args;

#[derive(Args)]
pub(super) struct SummaryArguments {
    #[command(flatten)]
    files: RunFiles,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    colours: Colours,
}

impl SummaryArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let summary = self.files.run()?.summary();
        match self.json {
            true => print_json(&summary)?,
            false => print(&summary.text(self.colours.options()))?,
        }
        Ok(0)
    }
}
