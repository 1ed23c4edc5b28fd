//! `migrate`: a file of plugins in the current version.

use crate::fault::{FAILED, Fault};
use crate::output::print;
use crate::replace::replace;
use clap::Args;
use nemo_relay_config::layers::Sources;
use nemo_relay_config::migrate;
use std::path::PathBuf;

#[derive(Args)]
#[command(
    after_help = "Exit status: 0; 1 with --check where the file would change, or where it cannot be read or written; 78 for \
                  a file that is no document."
)]
pub(super) struct MigrateArguments {
    /// The file. Without --write it stays as it is and the new text is printed.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only say what would change.
    #[arg(long, conflicts_with = "write")]
    check: bool,
    /// Put the new text in the place of the old one; comments and order stay.
    #[arg(long)]
    write: bool,
}

impl MigrateArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let name = self.file.display().to_string();
        let before = std::fs::read_to_string(&self.file).map_err(|error| Fault::new(format!("{name}: {error}")))?;
        let (after, notes) = migrate(&before, &name).map_err(|error| Fault::settings(error.message.clone()))?;
        notes.iter().for_each(|note| eprintln!("{note}"));
        let changes = after != before;
        if self.check {
            return Ok(if changes { FAILED } else { 0 });
        }
        if !self.write {
            print(&after)?;
        } else if changes {
            self.put(&before, &after)?;
        }
        Ok(0)
    }

    /// A file whose content was trusted still is, for it means the same.
    fn put(&self, before: &str, after: &str) -> Result<(), Fault> {
        replace(&self.file, after)?;
        let store = Sources::of_process().store().filter(|store| store.is_trusted(&self.file, before.as_bytes()));
        match store {
            Some(store) => store.trust_content(&self.file, after.as_bytes()).map(drop),
            None => Ok(()),
        }
        .map_err(|error| Fault::new(error.to_string()))
    }
}
