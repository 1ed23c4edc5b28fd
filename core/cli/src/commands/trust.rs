//! `trust`: the file of a project takes effect once its content is trusted.

use super::plugins::no_project;
use crate::fault::Fault;
use crate::output::print;
use clap::Args;
use nemo_relay_config::layers::Sources;
use nemo_relay_config::trust::Store;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[derive(Args)]
#[command(
    after_help = "Trust is for the content: a file that changes is asked about again. NEMO_RELAY_TRUST_PROJECT=1 trusts the \
                  project for one process.\n\nExit status: 0; 1 where there is no such file, or the trust cannot be kept."
)]
pub(super) struct TrustArguments {
    /// The file, or a folder of the project. Without it: the nearest .nemo-relay/plugins.toml.
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
    /// List what is trusted, and whether it is as it was then.
    #[arg(long, conflicts_with_all = ["path", "remove"])]
    list: bool,
    /// Trust the file no longer.
    #[arg(long)]
    remove: bool,
}

impl TrustArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let sources = Sources::of_process();
        let store = sources.store();
        let store = store.ok_or_else(|| Fault::new("neither XDG_CONFIG_HOME nor HOME says where trust is kept"))?;
        if self.list {
            print(&listed(&store)?)?;
            return Ok(0);
        }
        let file = self.file(sources)?;
        let kept = match self.remove {
            true => store.untrust(&file).map(|was| if was { "No longer trusted" } else { "Was not trusted" }),
            false => store.trust(&file).map(|_| "Trusted"),
        };
        let done = kept.map_err(|error| Fault::new(error.to_string()))?;
        print(&format!("{done}: {}\n", file.display()))?;
        Ok(0)
    }

    /// A file that is gone can still be taken out of what is trusted.
    fn file(&self, sources: Sources) -> Result<PathBuf, Fault> {
        match &self.path {
            Some(path) if !path.is_dir() => Ok(path.clone()),
            folder => {
                let cwd = folder.clone().or(sources.cwd.clone());
                let absolute = cwd.as_deref().and_then(|path| std::path::absolute(path).ok());
                Sources { cwd: absolute, ..sources }.project_file().ok_or_else(no_project)
            }
        }
    }
}

fn listed(store: &Store) -> Result<String, Fault> {
    let files = store.files().map_err(|error| Fault::new(error.to_string()))?;
    let mut text = String::new();
    for (file, _) in files {
        let _ = writeln!(text, "{}  {}", state(store, &file), file.display());
    }
    Ok(if text.is_empty() { "No file is trusted.\n".to_owned() } else { text })
}

fn state(store: &Store, file: &Path) -> &'static str {
    match std::fs::read(file) {
        Ok(content) if store.is_trusted(file, &content) => "trusted",
        Ok(_) => "changed",
        Err(_) => "gone   ",
    }
}
