//! A plugin that is loaded at run time decides about the tools of a coding agent.

mod support;

use nemo_relay::Relay;
use nemo_relay_cli::settings::Settings;
use nemo_relay_config::layers::Sources;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::Folder;

/// The example in C with its manifest, and a file of plugins beside it that names them.
fn named(folder: &Folder, hash: Option<&str>) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let source = root.join("examples/plugins/native");
    let library = folder.path().join("libdeny_tool.so");
    let flags = ["-std=c11", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", "-I"];
    let made = Command::new("cc")
        .args(flags)
        .arg(root.join("core/dynamic/include"))
        .arg(source.join("deny_tool.c"))
        .arg("-o")
        .arg(&library)
        .status();
    assert!(made.expect("a C compiler: apt-get install gcc").success());
    let digest = Sha256::digest(std::fs::read(library).unwrap());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let manifest = std::fs::read_to_string(source.join("relay-plugin.toml")).unwrap();
    let manifest = manifest.replace(&"0".repeat(64), hash.unwrap_or(&digest));
    std::fs::write(folder.path().join("relay-plugin.toml"), manifest).unwrap();
    std::fs::copy(source.join("config.schema.json"), folder.path().join("config.schema.json")).unwrap();
    let file = folder.path().join("plugins.toml");
    let text = "[[plugins.dynamic]]\nmanifest = \"relay-plugin.toml\"\nconfig = { deny = [\"Bash\"] }\n";
    std::fs::write(&file, text).unwrap();
    file
}

fn read(explicit: PathBuf) -> Settings {
    Settings::read(&Sources { explicit: Some(explicit), ..Sources::default() }).unwrap()
}

#[test]
fn it_is_found_beside_the_file_that_names_it_and_refuses_a_tool() {
    let folder = Folder::new();
    let settings = read(named(&folder, None));
    assert!(!settings.has_errors() && settings.may_stop_tools(), "{:?}", settings.diagnostics);
    let relay = Relay::new();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let active = runtime.block_on(settings.activate(&relay)).unwrap();
    let refused = runtime.block_on(relay.tool_conditional_execution("Bash", json!({"command": "ls"})));
    assert!(refused.is_err_and(|error| error.to_string().contains("denied by the policy")));
    runtime.block_on(relay.tool_conditional_execution("Read", json!({}))).unwrap();
    runtime.block_on(active.shutdown());
    runtime.block_on(relay.tool_conditional_execution("Bash", json!({}))).unwrap();
}

#[test]
fn another_file_than_the_manifest_means_keeps_everything_from_running() {
    let folder = Folder::new();
    let settings = read(named(&folder, Some(&"1".repeat(64))));
    assert_eq!(settings.first_error().map(|error| error.code.as_str()), Some("plugin.dynamic_integrity"));
}
