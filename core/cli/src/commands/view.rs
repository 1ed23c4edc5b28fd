//! `view`: a page that shows a run.

use crate::fault::Fault;
use crate::follow;
use crate::output::print;
use crate::run_files::RunFiles;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[derive(Args)]
pub(super) struct ViewArguments {
    #[command(flatten)]
    files: RunFiles,
    /// Where the page is written; - is standard output. Without it: beside the first file, with the ending .html.
    #[arg(short, long, value_name = "PAGE", conflicts_with = "live")]
    output: Option<PathBuf>,
    /// Serve the page on this machine and follow the file while it grows, until Ctrl-C.
    #[arg(long)]
    live: bool,
    /// Open the page in the browser.
    #[arg(long)]
    open: bool,
}

impl ViewArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        if self.live {
            return self.follow();
        }
        let page = nemo_relay_view::page(&self.files.bytes()?, &self.files.title());
        let page = page.map_err(|error| Fault::new(format!("{}: {}", self.files.title(), error.message)))?;
        let output = self.output.unwrap_or_else(|| beside(&self.files.files[0]));
        if output == Path::new("-") {
            print(&page)?;
            return Ok(0);
        }
        std::fs::write(&output, page).map_err(|error| Fault::new(format!("{}: {error}", output.display())))?;
        print(&format!("{}\n", output.display()))?;
        if self.open {
            open(&output.canonicalize().unwrap_or(output).to_string_lossy())?;
        }
        Ok(0)
    }

    fn follow(self) -> Result<u8, Fault> {
        let [file] = self.files.files.as_slice() else {
            return Err(Fault::usage("--live follows one file"));
        };
        if file == Path::new("-") {
            return Err(Fault::usage("--live follows a file, not standard input"));
        }
        let server = follow::Server::bind(file, &self.files.title())?;
        print(&format!("{}\n", server.url()))?;
        if self.open {
            open(server.url())?;
        }
        server.run()
    }
}

/// The file's name with another ending; a page of standard input goes to this folder.
fn beside(file: &Path) -> PathBuf {
    if file == Path::new("-") { PathBuf::from("run.html") } else { file.with_extension("html") }
}

fn open(what: &str) -> Result<(), Fault> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let started =
        Command::new(program).arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.map(drop).map_err(|error| Fault::start(program, &error))
}
