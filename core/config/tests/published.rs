//! Every configuration that was ever published loads: those of this folder, by version and subject.

use nemo_relay_config::{Kinds, Level, check, effective, migrate, read_json, read_toml};
use nemo_relay_types::ObservabilityConfig;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn published() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/published");
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    files.map(|path| (path.clone(), fs::read_to_string(path).expect("a text"))).collect()
}

#[test]
fn every_published_configuration_loads() {
    let all = published();
    assert!(all.len() >= 15);
    for (path, text) in all {
        let is_toml = path.extension().is_some_and(|extension| extension == "toml");
        let read = if is_toml { read_toml(&text, "a.toml") } else { read_json(&text) };
        let document = read.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for said in check(&document, &Kinds::built_in()) {
            assert!(said.level == Level::Warning, "{}: {said}", path.display());
            assert!(said.code.starts_with("observability.legacy_"), "{}: {said}", path.display());
        }
        for component in document.components.iter().filter(|component| component.kind == "observability") {
            let config = Value::Object(effective(component, &document.policy)).to_string();
            serde_json::from_str::<ObservabilityConfig>(&config).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        }
        assert!(!is_toml || migrate(&text, "a.toml").is_ok(), "{}", path.display());
    }
}
