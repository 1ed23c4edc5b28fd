//! A plugin that is loaded at run time decides about the tools of a coding agent.

#[path = "../../dynamic/tests/support/example.rs"]
mod example;
mod support;

use example::build_example;
use nemo_relay::Relay;
use nemo_relay_cli::settings::Settings;
use nemo_relay_config::layers::Sources;
use serde_json::json;
use std::path::PathBuf;
use support::Folder;

/// The example in C with its manifest, and a file of plugins beside it that names them.
fn named(folder: &Folder) -> PathBuf {
    build_example(folder.path());
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
    let settings = read(named(&folder));
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
    let file = named(&folder);
    std::fs::write(folder.path().join("libdeny_tool.so"), "other code").unwrap();
    let settings = read(file);
    assert_eq!(settings.first_error().map(|error| error.code.as_str()), Some("plugin.dynamic_integrity"));
}
