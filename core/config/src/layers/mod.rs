//! The document that several files and the program make together.
//!
//! From the lowest to the highest: the user's file, the project's file (once it is trusted), the machine's file, and
//! what the program hands over. A file that is named stands in for those of the user and the project.

mod find;
mod merge;
mod project;
mod resolved;
mod sources;

pub use resolved::{Resolved, Turned};
pub use sources::{FileState, Found, Sources};

use crate::origin::Spot;
use crate::read::Parts;
use crate::toml::{self, BadToml};
use crate::{Diagnostic, Dynamic, Kinds, Layer, Origin, Place};
use nemo_relay_types::{Error, Result};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Puts the document together.
///
/// Whatever is wrong with a file is a diagnostic with its line; nothing is changed and nothing is run. Kinds of the
/// application must be known, since a file of a project cannot touch those that protect.
///
/// Errors: `invalid_argument` where what the program handed over is no document.
pub fn resolve(sources: &Sources, kinds: &Kinds) -> Result<Resolved> {
    let mut diagnostics = Vec::new();
    let mut layers = Vec::new();
    let found = sources.find(&mut diagnostics);
    for file in found.iter().filter(|file| file.state == FileState::Read) {
        layers.extend(read_file(file, &mut diagnostics).map(|parts| (file.layer, parts)));
    }
    if let Some(text) = &sources.programmatic {
        layers.push((Layer::Programmatic, read_programmatic(text)?));
    }
    project::narrow(&mut layers, kinds, &mut diagnostics);
    Ok(merge::merge(layers, found, diagnostics))
}

fn read_programmatic(text: &str) -> Result<Parts> {
    let fault = |message: String| Error::invalid_argument("config", message);
    let value = serde_json::from_str(text).map_err(|error| fault(error.to_string()))?;
    Parts::read(Spot::new(&value, &Origin::PROGRAMMATIC)).map_err(|unread| fault(unread.message))
}

/// A layer from its file; nothing of a file is used that is not a document of this version.
fn read_file(file: &Found, diagnostics: &mut Vec<Diagnostic>) -> Option<Parts> {
    let name: Arc<str> = file.path.display().to_string().into();
    let mut fault = |code: &str, message: String, place: Option<Place>| {
        diagnostics.push(Diagnostic::error(code, message).at(place));
        None
    };
    let spot = match toml::read(&file.text, &name, file.layer) {
        Ok(spot) => spot,
        Err(BadToml { message, line }) => {
            let message = format!("invalid plugin TOML in {name}: {message}");
            return fault("plugin.invalid_toml", message, Some(Place { file: name, line }));
        }
    };
    let mut parts = match Parts::read(spot) {
        Ok(parts) => parts,
        Err(unread) => {
            return fault(
                "plugin.invalid_toml",
                format!("invalid plugin TOML in {name}: {}", unread.message),
                unread.origin.place,
            );
        }
    };
    if parts.version != 1 {
        let message = format!("plugin config version {} in {name} is unsupported; expected 1", parts.version);
        diagnostics.push(
            Diagnostic::error("plugin.unsupported_config_version", message)
                .field("version")
                .at(parts.version_origin.place),
        );
        return None;
    }
    let mut seen = BTreeSet::new();
    parts.components.retain(|part| {
        let is_first = seen.insert(part.kind.clone());
        if !is_first {
            let kind = &part.kind;
            let message =
                format!("duplicate plugin component kind in {name}: {kind}; declare each kind once per plugins.toml");
            let place = part.origin.place.clone();
            let diagnostic = Diagnostic::error("plugin.duplicate_component", message);
            diagnostics.push(diagnostic.component(kind.as_str()).at(place));
        }
        is_first
    });
    Some(parts)
}

impl Dynamic {
    /// The absolute path of its manifest.
    pub fn manifest_path(&self) -> PathBuf {
        let base = self.origin.place.as_ref().map_or(Path::new(""), folder_of);
        let path = base.join(&self.manifest);
        std::path::absolute(&path).unwrap_or(path)
    }
}

/// The folder of a file, against which relative paths in it count.
pub fn folder_of(place: &Place) -> &Path {
    Path::new(place.file.as_ref()).parent().unwrap_or(Path::new("."))
}
