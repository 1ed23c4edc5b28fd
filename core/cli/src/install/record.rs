//! What files were before hooks were installed, so that they can be just that again. It is for the user alone: files of
//! settings may hold keys.

use crate::fault::Fault;
use nemo_relay_config::layers::Sources;
use serde_json::{Map, Value, json};
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

const FILE: &str = "installed.json";

/// The files that were changed, by path.
pub(super) struct Record {
    file: PathBuf,
    known: Map<String, Value>,
}

/// What is known of a file.
#[derive(Clone)]
pub(super) struct Known {
    /// What it was; `None` where it was not there.
    pub before: Option<String>,
    /// What was made of it.
    pub after: String,
}

impl Record {
    /// Errors: where the folder of the user is not known, or the record cannot be read.
    pub fn read() -> Result<Self, Fault> {
        let folder = Sources::of_process().user_dir;
        let folder =
            folder.ok_or_else(|| Fault::new("neither XDG_CONFIG_HOME nor HOME says where the record is kept"))?;
        let file = folder.join(FILE);
        let known = match fs::read_to_string(&file) {
            Ok(text) => {
                serde_json::from_str(&text).map_err(|error| Fault::new(format!("{}: {error}", file.display())))?
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Map::new(),
            Err(error) => return Err(Fault::new(format!("{}: {error}", file.display()))),
        };
        Ok(Self { file, known })
    }

    /// What is known of a file.
    pub fn get(&self, path: &Path) -> Option<Known> {
        let known = self.known.get(&*path.to_string_lossy())?;
        let text = |key: &str| known.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(Known { before: text("before"), after: text("after")? })
    }

    /// Keeps or forgets what is known of a file.
    ///
    /// Errors: where the record cannot be written.
    pub fn put(&mut self, path: &Path, known: Option<&Known>) -> Result<(), Fault> {
        let key = path.to_string_lossy().into_owned();
        match known {
            Some(known) => drop(self.known.insert(key, json!({"before": known.before, "after": known.after}))),
            None => drop(self.known.remove(&key)),
        }
        self.write().map_err(|error| Fault::new(format!("{}: {error}", self.file.display())))
    }

    fn write(&self) -> std::io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        if self.known.is_empty() {
            return match fs::remove_file(&self.file) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        let draft = folder.join(format!(".{FILE}.{}", std::process::id()));
        let put = || {
            let mut opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
            opened.write_all(Value::Object(self.known.clone()).to_string().as_bytes())?;
            opened.sync_all()?;
            fs::rename(&draft, &self.file)
        };
        put().inspect_err(|_| drop(fs::remove_file(&draft)))
    }
}
