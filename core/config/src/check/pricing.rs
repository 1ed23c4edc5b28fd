//! Rules of `pricing`: a source has what its type needs, and a catalogue is one that the codecs can read.

use super::fields::Walk;
use super::rules::{tables, text};
use nemo_relay_codecs::pricing::Catalog;
use serde_json::{Map, Value};

pub(super) fn check(walk: &mut Walk) {
    for (index, source) in tables(&walk.component.config, "sources") {
        let path = format!("sources[{index}]");
        match text(source, "type") {
            Some("file") if text(source, "path").is_none() => {
                walk.invalid(
                    &format!("{path}.path"),
                    "invalid model pricing config: 'path' is needed where type is 'file'".into(),
                );
            }
            Some("inline") if !source.contains_key("catalog") => {
                let message = "invalid model pricing config: 'catalog' is needed where type is 'inline'";
                walk.invalid(&format!("{path}.catalog"), message.into());
            }
            _ => catalog(walk, source, &path),
        }
    }
}

/// What the schema found is said already; the reader stops at the first fault, so it speaks only where there is none.
fn catalog(walk: &mut Walk, source: &Map<String, Value>, path: &str) {
    let Some(catalog) = source.get("catalog").filter(|catalog| catalog.is_object()) else { return };
    if !walk.found.is_empty() {
        return;
    }
    if let Err(error) = Catalog::parse(&catalog.to_string()) {
        let at = error.get("argument").filter(|at| *at != "catalog").map(|at| format!(".{at}")).unwrap_or_default();
        walk.invalid(&format!("{path}.catalog{at}"), error.message);
    }
}
