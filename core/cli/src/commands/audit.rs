//! `audit`: which tools ran without a decision of a policy.

use crate::fault::{Fault, UNDECIDED};
use crate::output::{Colours, print, print_json};
use crate::run_files::RunFiles;
use clap::Args;

#[derive(Args)]
#[command(after_help = "Exit status: 0 where a guardrail let through every tool that ran, 3 where one ran without.")]
pub(super) struct AuditArguments {
    #[command(flatten)]
    files: RunFiles,
    /// Print JSON, with every call.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    colours: Colours,
}

impl AuditArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let audit = self.files.run()?.audit();
        match self.json {
            true => print_json(&audit)?,
            false => print(&audit.text(self.colours.options()))?,
        }
        Ok(if audit.is_clean() { 0 } else { UNDECIDED })
    }
}
