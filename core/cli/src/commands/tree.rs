//! `tree`: the scopes of a run in a terminal.

use crate::fault::Fault;
use crate::output::{Colours, print};
use crate::run_files::RunFiles;
use clap::Args;

#[derive(Args)]
pub(super) struct TreeArguments {
    #[command(flatten)]
    files: RunFiles,
    /// Show the chunks of streams as well.
    #[arg(long)]
    chunks: bool,
    #[command(flatten)]
    colours: Colours,
}

impl TreeArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let options = nemo_relay_view::TextOptions { chunks: self.chunks, ..self.colours.options() };
        print(&self.files.run()?.tree_text(options))?;
        Ok(0)
    }
}
