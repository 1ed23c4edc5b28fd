//! Folders and files that a project names are its own, wherever in it the program is run.

use nemo_relay_config::layers::folder_of;
use nemo_relay_config::{Component, ComponentSchema};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// The folder that holds the file of a project.
const FOLDER: &str = ".nemo-relay";

/// The configuration of a component; paths from the file of a project begin at the project.
///
/// Those from other files begin where the program runs, and those of components that are not built in stay as they are.
pub(super) fn placed(component: &Component) -> Map<String, Value> {
    let mut config = component.config.clone();
    if ComponentSchema::of(&component.kind).is_some() {
        members(&mut config, "", component);
    }
    config
}

fn members(map: &mut Map<String, Value>, path: &str, component: &Component) {
    for (key, value) in map {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        let is_path = matches!(key.as_str(), "output_directory" | "path") || path.contains(".header_file.");
        match value {
            Value::String(text) if is_path => {
                if let Some(project) = project_of(component, &path) {
                    *text = project.join(&*text).to_string_lossy().into_owned();
                }
            }
            Value::Object(inner) => members(inner, &path, component),
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    if let Value::Object(inner) = item {
                        members(inner, &format!("{path}[{index}]"), component);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The folder of the project whose file says the value.
fn project_of(component: &Component, path: &str) -> Option<PathBuf> {
    let place = component.origins.place(path)?;
    let folder = folder_of(&place);
    (folder.file_name()? == FOLDER).then(|| folder.parent().unwrap_or(Path::new("")).to_owned())
}
