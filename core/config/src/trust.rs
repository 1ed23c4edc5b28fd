//! What the user trusts: files of projects, by the hash of their content.

use crate::digest::sha256;
use nemo_relay_types::{Error, ErrorCode, Result};
use serde_json::{Map, Value, json};
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The variable of the environment that trusts the project where it is `1`.
pub const VARIABLE: &str = "NEMO_RELAY_TRUST_PROJECT";

const FILE: &str = "trust.json";

/// The store of the user; its file is for the user alone.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store in the folder of the user's configuration.
    pub fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Trusts a file with the content that it has now; gives the hash of it.
    ///
    /// Errors: `io_error` where the file cannot be read or the store cannot be written.
    pub fn trust(&self, file: &Path) -> Result<String> {
        let content = fs::read(file).map_err(|error| io(file, &error))?;
        self.trust_content(file, &content)
    }

    /// Trusts a file with this content, which the user has seen, whatever the file holds by now.
    ///
    /// Errors: `io_error` where the store cannot be written.
    pub fn trust_content(&self, file: &Path, content: &[u8]) -> Result<String> {
        let mut trusted = self.read()?;
        let hash = sha256(content);
        trusted.insert(key(file), Value::String(hash.clone()));
        self.write(trusted)?;
        Ok(hash)
    }

    /// Trusts a file no longer; whether it was trusted.
    ///
    /// Errors: `io_error` where the store cannot be read or written.
    pub fn untrust(&self, file: &Path) -> Result<bool> {
        let mut trusted = self.read()?;
        let was = trusted.remove(&key(file)).is_some();
        if was {
            self.write(trusted)?;
        }
        Ok(was)
    }

    /// The files that were trusted, by name, each with the hash of the content that it had.
    ///
    /// Errors: `io_error` where the store cannot be read.
    pub fn files(&self) -> Result<Vec<(PathBuf, String)>> {
        let entry = |(file, hash): (String, Value)| Some((PathBuf::from(file), hash.as_str()?.to_owned()));
        Ok(self.read()?.into_iter().filter_map(entry).collect())
    }

    /// Whether a file is trusted with this content. A store that cannot be read, or that others may write, trusts nothing.
    pub fn is_trusted(&self, file: &Path, content: &[u8]) -> bool {
        let trusted = self.read().unwrap_or_default();
        trusted.get(&key(file)).and_then(Value::as_str) == Some(sha256(content).as_str())
    }

    fn file(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    fn read(&self) -> Result<Map<String, Value>> {
        let file = self.file();
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Map::new()),
            Err(error) => return Err(io(&file, &error)),
        };
        if !is_private(&file) {
            return Err(fault(&file, "others may write it; look at it and run chmod 600 on it"));
        }
        let unread = || fault(&file, "not a store of trust; move it away");
        let Ok(Value::Object(mut store)) = serde_json::from_str(&text) else { return Err(unread()) };
        match store.remove("trusted") {
            Some(Value::Object(trusted)) => Ok(trusted),
            _ => Err(unread()),
        }
    }

    /// Writes the store beside itself and puts it in place at once, so that nobody ever reads half of it.
    fn write(&self, trusted: Map<String, Value>) -> Result<()> {
        private_folder(&self.folder).map_err(|error| io(&self.folder, &error))?;
        let (file, draft) = (self.file(), self.folder.join(format!("{FILE}.{}", std::process::id())));
        let text = format!("{:#}\n", json!({"trusted": trusted, "version": 1}));
        let put = || {
            let _ = fs::remove_file(&draft);
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut opened = options.open(&draft)?;
            opened.write_all(text.as_bytes())?;
            opened.sync_all()?;
            fs::rename(&draft, &file)
        };
        put().map_err(|error| io(&file, &error))
    }
}

/// One file has one key, by whatever way it was reached.
fn key(file: &Path) -> String {
    let canonical = fs::canonicalize(file).or_else(|_| std::path::absolute(file)).unwrap_or_else(|_| file.to_owned());
    canonical.display().to_string()
}

fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(unix)]
fn is_private(file: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(file).is_ok_and(|found| found.mode() & 0o022 == 0)
}

#[cfg(not(unix))]
fn is_private(_file: &Path) -> bool {
    true
}

fn io(path: &Path, error: &std::io::Error) -> Error {
    fault(path, &error.to_string())
}

fn fault(path: &Path, what: &str) -> Error {
    let path = path.display().to_string();
    Error::new(ErrorCode::IoError, format!("{path}: {what}")).with("path", path)
}
