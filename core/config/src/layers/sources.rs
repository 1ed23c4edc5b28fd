//! Where the layers come from.

use super::find;
use crate::trust::{self, Store};
use crate::{Diagnostic, Layer};
use std::fmt;
use std::path::{Path, PathBuf};

/// Where the layers come from; nothing is taken from the process by itself.
#[derive(Clone, Default)]
pub struct Sources {
    /// Where the search for the project's file begins; no project where absent.
    pub cwd: Option<PathBuf>,
    /// The folder of the user's configuration, `~/.config/nemo-relay`; no user's file and no trust where absent.
    pub user_dir: Option<PathBuf>,
    /// The file of the machine, `/etc/nemo-relay/plugins.toml`.
    pub system: Option<PathBuf>,
    /// A file that stands in for those of the user and the project.
    pub explicit: Option<PathBuf>,
    /// What the program hands over, in JSON.
    pub programmatic: Option<String>,
    /// Whether files are looked for at all; `explicit` is read all the same.
    pub discover: bool,
    /// Whether the project's file is trusted whatever it says: `NEMO_RELAY_TRUST_PROJECT=1`.
    pub trust_project: bool,
}

/// What becomes of a file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It takes part.
    Read,
    /// It is that of a project which nobody has trusted, or that has changed since.
    Untrusted,
    /// It could not be read.
    Failed,
}

/// A file that was found.
#[derive(Clone)]
pub struct Found {
    /// The layer.
    pub layer: Layer,
    /// Where it is.
    pub path: PathBuf,
    /// What becomes of it.
    pub state: FileState,
    pub(super) text: String,
}

impl Sources {
    /// The sources of this process: its folder, its environment and the paths of its system.
    pub fn of_process() -> Self {
        let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        Self {
            cwd: std::env::current_dir().ok(),
            user_dir: user_dir(&variable),
            system: system_file(&variable),
            explicit: None,
            programmatic: None,
            discover: true,
            trust_project: std::env::var_os(trust::VARIABLE).is_some_and(|value| value == "1"),
        }
    }

    /// The store of what the user trusts.
    pub fn store(&self) -> Option<Store> {
        self.user_dir.as_deref().map(Store::in_folder)
    }

    /// The file of the project: the nearest `.nemo-relay/plugins.toml` from `cwd` upwards.
    pub fn project_file(&self) -> Option<PathBuf> {
        let user = self.user_dir.as_deref().map(|folder| folder.join(find::FILE));
        find::project(self.cwd.as_deref()?).filter(|file| Some(file) != user.as_ref())
    }

    /// The files that there are, from the lowest layer to the highest.
    pub(super) fn find(&self, diagnostics: &mut Vec<Diagnostic>) -> Vec<Found> {
        let mut found = Vec::new();
        match &self.explicit {
            Some(path) => match self.open(Layer::Explicit, path, diagnostics) {
                Some(file) => found.push(file),
                None => {
                    let message = format!("explicit plugin configuration file does not exist: {}", path.display());
                    let code = "plugin.configuration_file_missing";
                    diagnostics.push(Diagnostic::warning(code, message).field("additional_plugins_toml"));
                }
            },
            None if self.discover => {
                let user = self.user_dir.as_deref().map(|folder| folder.join(find::FILE));
                found.extend(user.and_then(|path| self.discovered(Layer::User, &path, diagnostics)));
                found.extend(self.project_file().and_then(|path| self.discovered(Layer::Project, &path, diagnostics)));
            }
            None => {}
        }
        if self.discover {
            found.extend(self.system.as_deref().and_then(|path| self.discovered(Layer::System, path, diagnostics)));
        }
        found
    }

    /// A file that nobody named; whoever is configured by one is told.
    fn discovered(&self, layer: Layer, path: &Path, diagnostics: &mut Vec<Diagnostic>) -> Option<Found> {
        let mut file = self.open(layer, path, diagnostics)?;
        let shown = path.display();
        if layer == Layer::Project && file.state == FileState::Read && !self.is_trusted(path, &file.text) {
            file.state = FileState::Untrusted;
            let message = format!(
                "the project's plugin configuration is not trusted, so nothing of it takes effect: {shown}; read it, then run \
                 'nemo-relay trust' or set {}=1",
                trust::VARIABLE
            );
            diagnostics.push(Diagnostic::warning("plugin.project_untrusted", message));
        } else if file.state == FileState::Read {
            let message = format!("inherited plugin configuration from discovered file: {shown}");
            diagnostics.push(Diagnostic::warning("plugin.configuration_inherited", message));
        }
        Some(file)
    }

    fn is_trusted(&self, path: &Path, text: &str) -> bool {
        self.trust_project || self.store().is_some_and(|store| store.is_trusted(path, text.as_bytes()))
    }

    fn open(&self, layer: Layer, path: &Path, diagnostics: &mut Vec<Diagnostic>) -> Option<Found> {
        match find::read(path) {
            Ok(text) => text.map(|text| Found { layer, path: path.to_owned(), state: FileState::Read, text }),
            Err(what) => {
                let message = format!("plugin configuration {} cannot be read: {what}", path.display());
                diagnostics.push(Diagnostic::error("plugin.configuration_file_unreadable", message));
                Some(Found { layer, path: path.to_owned(), state: FileState::Failed, text: String::new() })
            }
        }
    }
}

/// `$XDG_CONFIG_HOME/nemo-relay`, else `~/.config/nemo-relay`; the variables count when they are absolute paths.
fn user_dir(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let absolute = |name: &str| variable(name).filter(|path| path.is_absolute());
    let home = || absolute("HOME").or_else(|| absolute("USERPROFILE"));
    let base = absolute("XDG_CONFIG_HOME").or_else(|| home().map(|home| home.join(".config")))?;
    Some(base.join("nemo-relay"))
}

fn system_file(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let folder = if cfg!(windows) { variable("ProgramData")? } else { PathBuf::from("/etc") };
    Some(folder.join("nemo-relay").join(find::FILE))
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cwd, user_dir, system, explicit, .. } = self;
        let paths = [("cwd", cwd), ("user_dir", user_dir), ("system", system), ("explicit", explicit)];
        f.debug_map().entries(paths).finish_non_exhaustive()
    }
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { layer, path, state, .. } = self;
        f.debug_struct("Found").field("layer", layer).field("path", path).field("state", state).finish_non_exhaustive()
    }
}
