//! Hooks that stay: in the files of a host, where they act however the agent is started. What is done is planned first, so
//! that it can be shown; a file is changed in the places that are ours and nowhere else.

mod diff;
mod json_hooks;
mod json_text;
mod record;
mod state;
#[cfg(test)]
mod tests;
mod trust;
mod wanted;
mod yaml_hooks;

pub use diff::diff;
pub use state::{State, Trusted, state};
pub use wanted::Caller;

use crate::fault::Fault;
use crate::host::{Format, Host, Trust};
use crate::replace::replace;
use record::{Known, Record};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Whose files are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those of the user, for all projects.
    User,
    /// Those of the project in this folder.
    Project,
}

/// What is around the files.
pub struct Around<'a> {
    /// The folder of the project.
    pub cwd: &'a Path,
    /// A variable of the environment.
    pub env: &'a dyn Fn(&str) -> Option<String>,
}

/// A file that changes.
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// What it is; `None` where it is not there.
    pub before: Option<String>,
    /// What it will be; `None` where it goes.
    pub after: Option<String>,
    /// What is kept of it, for the day when the hooks go.
    known: Option<Known>,
}

/// What is to be done.
#[derive(Default)]
pub struct Plan {
    /// The files that change.
    pub changes: Vec<Change>,
    /// What the user should know.
    pub notes: Vec<String>,
}

impl Around<'_> {
    /// The folder of a host, in that of the user.
    fn folder(&self, host: &Host) -> Result<PathBuf, Fault> {
        let set = |name: &str| (self.env)(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let named = host.install.folder_variable.and_then(set);
        let folder = named.or_else(|| set("HOME").map(|home| home.join(host.install.folder)));
        folder.ok_or_else(|| Fault::new(format!("HOME does not say where the files of {} are", host.title)))
    }

    /// The file with the hooks.
    ///
    /// Errors: where the host has none for a project, or the folder of the user is not known.
    pub fn file(&self, host: &Host, scope: Scope) -> Result<PathBuf, Fault> {
        match (scope, host.install.project_file) {
            (Scope::User, _) => Ok(self.folder(host)?.join(host.install.user_file)),
            (Scope::Project, Some(file)) => Ok(self.cwd.join(file)),
            (Scope::Project, None) => {
                Err(Fault::usage(format!("{} has no hooks of a project; leave --project out", host.title)))
            }
        }
    }
}

/// How hooks come into the files of a host. `program` is the host's own, where it is on this machine.
///
/// Errors: with the file that cannot be read or followed.
pub fn install(
    host: &'static Host,
    scope: Scope,
    caller: &Caller,
    around: &Around,
    program: Option<&OsStr>,
) -> Result<Plan, Fault> {
    let record = Record::read()?;
    let wanted = caller.wanted(host);
    let file = around.file(host, scope)?;
    let mut plan = Plan::default();
    let hooks =
        plan.add(&record, file.clone(), |text| with(text, host, &wanted), |text, before| without(text, host, before))?;
    match host.install.trust {
        Trust::None => {}
        Trust::Hermes => {
            let path = around.folder(host)?.join(APPROVALS);
            let none = |text: &str, before: &Value| trust::approvals(text, host, &[], before);
            plan.add(&record, path, |text| trust::approvals(text, host, &wanted, &json!({})), none)?;
        }
        Trust::Codex => {
            let hashes = program.ok_or_else(|| "it is not on this machine".to_owned());
            let keys = trust::codex_keys(&file, &hooks, host).map_err(|what| at(&file, &what))?;
            match hashes.and_then(|program| trust::codex_hashes(program, &wanted, around.cwd)) {
                Ok(hashes) => {
                    let hash = |(_, key): &(String, String)| {
                        let event = key.rsplit(':').nth(2)?;
                        Some((key.clone(), hashes.iter().find(|(known, _)| known == event)?.1.clone()))
                    };
                    let trusted: Vec<_> = keys.iter().filter_map(hash).collect();
                    plan.trust_codex(&record, host, around, &file, &trusted)?;
                }
                Err(why) => plan.notes.push(format!(
                    "Codex did not tell the hashes of the hooks ({why}), so it runs none of them until you trust them with \
                     /hooks in Codex."
                )),
            }
        }
    }
    Ok(plan)
}

/// How hooks go from the files of a host.
///
/// Errors: with the file that cannot be read or followed.
pub fn uninstall(host: &'static Host, scope: Scope, around: &Around) -> Result<Plan, Fault> {
    let record = Record::read()?;
    let file = around.file(host, scope)?;
    let mut plan = Plan::default();
    if host.install.trust == Trust::Codex {
        plan.trust_codex(&record, host, around, &file, &[])?;
    }
    plan.take(&record, file, |text, before| without(text, host, before))?;
    if host.install.trust == Trust::Hermes {
        let none = |text: &str, before: &Value| trust::approvals(text, host, &[], before);
        plan.take(&record, around.folder(host)?.join(APPROVALS), none)?;
    }
    Ok(plan)
}

/// What a host writes down about the hooks of a launch goes with the launch.
pub struct Traces {
    file: PathBuf,
    was_there: bool,
}

impl Traces {
    /// Looks at what is there before the launch; `None` for a host that writes nothing down.
    pub fn before(host: &Host, around: &Around) -> Option<Self> {
        let file = (host.install.trust == Trust::Hermes).then(|| around.folder(host).ok())??.join(APPROVALS);
        Some(Self { was_there: file.exists(), file })
    }

    /// Takes out what names the folder of the launch.
    ///
    /// Errors: where the file cannot be read or written.
    pub fn take(self, launch: &Path) -> Result<(), Fault> {
        let Some(text) = read(&self.file)? else { return Ok(()) };
        let rest = trust::approvals_without(&text, &launch.to_string_lossy()).map_err(|what| at(&self.file, &what))?;
        if !self.was_there && value_of(&rest) == json!({"approvals": []}) {
            return fs::remove_file(&self.file)
                .map_err(|error| Fault::new(format!("{}: {error}", self.file.display())));
        }
        if rest == text { Ok(()) } else { replace(&self.file, &rest) }
    }
}

const APPROVALS: &str = "shell-hooks-allowlist.json";
const CODEX_CONFIG: &str = "config.toml";

fn with(text: &str, host: &Host, wanted: &[(&'static str, Value)]) -> Result<String, String> {
    match host.install.format {
        Format::Json => json_hooks::with(text, host, wanted),
        Format::Yaml => yaml_hooks::with(text, host, wanted),
    }
}

fn without(text: &str, host: &Host, before: &Value) -> Result<String, String> {
    match host.install.format {
        Format::Json if text.trim().is_empty() => Ok(text.to_owned()),
        Format::Json => json_hooks::without(text, host, before),
        Format::Yaml => yaml_hooks::without(text, host, before),
    }
}

fn at(path: &Path, what: &str) -> Fault {
    Fault::settings(format!("{}: {what}", path.display()))
}

fn read(path: &Path) -> Result<Option<String>, Fault> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Fault::new(format!("{}: {error}", path.display()))),
    }
}

/// What a file meant before; where nobody knows, nothing.
fn meant(known: Option<&Known>) -> Value {
    value_of(known.and_then(|known| known.before.as_deref()).unwrap_or_default())
}

/// What a file of any host means. One without anything means nothing, however it is written.
fn value_of(text: &str) -> Value {
    let value = json_text::Node::read(text).map(|node| node.value());
    let value = value.or_else(|_| toml_edit::de::from_str(text).map_err(|error| error.to_string()));
    let value = value.or_else(|_| crate::yaml::read(text)).unwrap_or_default();
    if value == json!({}) { Value::Null } else { value }
}

impl Plan {
    /// Adds to a file; what it would be without that is kept. The result is the new text.
    fn add(
        &mut self,
        record: &Record,
        path: PathBuf,
        with: impl Fn(&str) -> Result<String, String>,
        without: impl Fn(&str, &Value) -> Result<String, String>,
    ) -> Result<String, Fault> {
        let before = read(&path)?;
        let text = before.clone().unwrap_or_default();
        let after = with(&text).map_err(|what| at(&path, &what))?;
        if after == text {
            return Ok(after);
        }
        let known = record.get(&path);
        let original = match (&known, &before) {
            (Some(known), Some(text)) if known.after == *text => known.before.clone(),
            (_, Some(text)) => Some(without(text, &meant(known.as_ref())).map_err(|what| at(&path, &what))?),
            (_, None) => None,
        };
        let known = Some(Known { before: original, after: after.clone() });
        self.changes.push(Change { path, before, after: Some(after.clone()), known });
        Ok(after)
    }

    /// Takes from a file: where nobody has changed it, it is again what it was.
    fn take(
        &mut self,
        record: &Record,
        path: PathBuf,
        without: impl Fn(&str, &Value) -> Result<String, String>,
    ) -> Result<(), Fault> {
        let Some(text) = read(&path)? else { return Ok(()) };
        let known = record.get(&path);
        let rest = without(&text, &meant(known.as_ref())).map_err(|what| at(&path, &what))?;
        let after = match &known {
            // Another installation in the same file is not undone with this one.
            Some(known) if known.after == text && value_of(&rest) == meant(Some(known)) => known.before.clone(),
            known => {
                let was_there = known.as_ref().is_none_or(|known| known.before.is_some());
                Some(rest).filter(|rest| was_there || !matches!(rest.trim(), "" | "{}"))
            }
        };
        if after.as_deref() != Some(&text) {
            self.changes.push(Change { path, before: Some(text), after, known: None });
        }
        Ok(())
    }

    /// Trusts these hooks of a file and no others of ours in it.
    fn trust_codex(
        &mut self,
        record: &Record,
        host: &Host,
        around: &Around,
        file: &Path,
        trusted: &[(String, String)],
    ) -> Result<(), Fault> {
        let config = around.folder(host)?.join(CODEX_CONFIG);
        let present = read(file)?.unwrap_or_default();
        let keys = trust::codex_keys(file, &present, host).map_err(|what| at(file, &what))?;
        let keys: Vec<_> = keys.into_iter().map(|(_, key)| key).collect();
        if trusted.is_empty() {
            return self.take(record, config, |text, _| trust::codex_trust(text, &keys, &[]));
        }
        let ours: Vec<_> = keys.iter().chain(trusted.iter().map(|(key, _)| key)).cloned().collect();
        let none = |text: &str, _: &Value| trust::codex_trust(text, &ours, &[]);
        self.add(record, config, |text| trust::codex_trust(text, &keys, trusted), none).map(drop)
    }

    /// Does what is planned. What the files were is written down first.
    ///
    /// Errors: with the file; those before it are changed then.
    pub fn apply(&self) -> Result<(), Fault> {
        let mut record = Record::read()?;
        for change in &self.changes {
            if read(&change.path)? != change.before {
                return Err(Fault::new(format!("{}: it was changed just now; try again", change.path.display())));
            }
            if change.known.is_some() {
                record.put(&change.path, change.known.as_ref())?;
            }
            match &change.after {
                Some(text) => replace(&change.path, text)?,
                None => {
                    fs::remove_file(&change.path)
                        .map_err(|error| Fault::new(format!("{}: {error}", change.path.display())))?;
                }
            }
            if change.known.is_none() {
                record.put(&change.path, None)?;
            }
        }
        Ok(())
    }
}
