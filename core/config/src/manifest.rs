//! Reading the manifest of a plugin, `relay-plugin.toml`.

use crate::check::check_table;
use crate::generated::PLUGIN_MANIFEST;
use crate::toml::{self, BadToml};
use crate::{Component, ComponentSchema, Diagnostic, Layer, Origins, Place};
use nemo_relay_types::PluginManifest;
use serde_json::Value;

/// How the file is checked: it says what code runs, so a slip in it is an error.
static MANIFEST: ComponentSchema = ComponentSchema {
    kind: "plugin_manifest",
    version: None,
    protective: true,
    invalid_code: "invalid",
    record: &PLUGIN_MANIFEST,
};

/// Reads a manifest; `file` is how diagnostics name it. Beside it comes where each value stands.
///
/// Errors: everything that is wrong with its form, each with its line.
pub fn read_manifest(text: &str, file: &str) -> Result<(PluginManifest, Origins), Vec<Diagnostic>> {
    let name = file.into();
    let at = |line| Some(Place { file: std::sync::Arc::clone(&name), line });
    let bad = |message: String, line| vec![Diagnostic::error("plugin_manifest.invalid_toml", message).at(at(line))];
    let spot = toml::read(text, &name, Layer::Explicit)
        .map_err(|BadToml { message, line }| bad(format!("invalid TOML in {name}: {message}"), line))?;
    let table = Component::new(MANIFEST.kind.to_owned(), 1, true, &spot);
    let found = check_table(&table, &MANIFEST);
    if !found.is_empty() {
        return Err(found);
    }
    let manifest =
        serde_json::from_value(Value::Object(table.config)).map_err(|error| bad(format!("{name}: {error}"), 1))?;
    Ok((manifest, table.origins))
}
