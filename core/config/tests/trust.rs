//! A project's file comes with somebody's repository: it does nothing until it is trusted, and little then.

mod support;

use nemo_relay_config::layers::{FileState, Resolved, Sources, resolve};
use nemo_relay_config::trust::Store;
use nemo_relay_config::{Diagnostic, Kinds};
use serde_json::json;
use std::path::{Path, PathBuf};
use support::{folder, sources, write};

fn project(root: &Path) -> PathBuf {
    root.join("project/.nemo-relay/plugins.toml")
}

fn store(root: &Path) -> Store {
    Store::in_folder(&root.join("user/nemo-relay"))
}

fn resolved(sources: &Sources) -> Resolved {
    let mut kinds = Kinds::built_in();
    assert!(kinds.add("mine", true, false) && kinds.add("gate", false, true));
    resolve(sources, &kinds).expect("a document")
}

fn restricted(resolved: &Resolved) -> Vec<String> {
    let restricted = |said: &&Diagnostic| said.code == "plugin.project_restricted";
    resolved.diagnostics.iter().filter(restricted).map(|said| said.message.clone()).collect()
}

#[test]
fn a_project_is_inert_until_it_is_trusted() {
    let root = folder("trust-inert");
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    let found = resolved(&sources(&root));
    assert!(found.document.components.is_empty());
    assert_eq!(found.files[0].state, FileState::Untrusted);
    assert_eq!(found.diagnostics[0].code, "plugin.project_untrusted");
    assert!(found.diagnostics[0].message.contains(&project(&root).display().to_string()));
    assert_eq!(found.paths().count(), 0);
}

#[test]
fn trust_holds_for_the_content_alone() {
    let root = folder("trust-content");
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    store(&root).trust(&project(&root)).expect("trusted");
    assert_eq!(resolved(&sources(&root)).document.components.len(), 1);
    write(&project(&root), "[[components]]\nkind = \"mine\"\nconfig = {a = 1}\n");
    assert!(resolved(&sources(&root)).document.components.is_empty());
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    assert!(store(&root).untrust(&project(&root)).expect("a store"));
    assert!(!store(&root).untrust(&project(&root)).expect("a store"));
    assert!(resolved(&sources(&root)).document.components.is_empty());
}

#[test]
fn the_same_content_elsewhere_is_another_file() {
    let root = folder("trust-elsewhere");
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    store(&root).trust(&project(&root)).expect("trusted");
    write(&root.join("project/deep/.nemo-relay/plugins.toml"), "[[components]]\nkind = \"mine\"\n");
    assert!(resolved(&sources(&root)).document.components.is_empty(), "the nearest one counts, and nobody trusts it");
}

#[test]
fn the_environment_may_trust() {
    let root = folder("trust-environment");
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    let trusting = Sources { trust_project: true, ..sources(&root) };
    assert_eq!(resolved(&trusting).document.components.len(), 1);
}

#[cfg(unix)]
#[test]
fn the_store_is_the_users_alone() {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let root = folder("trust-private");
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    store(&root).trust(&project(&root)).expect("trusted");
    let (directory, file) = (root.join("user/nemo-relay"), root.join("user/nemo-relay/trust.json"));
    assert_eq!(metadata(&directory).expect("a folder").permissions().mode() & 0o777, 0o700);
    assert_eq!(metadata(&file).expect("a file").permissions().mode() & 0o777, 0o600);
    set_permissions(&file, Permissions::from_mode(0o666)).expect("changed");
    assert!(resolved(&sources(&root)).document.components.is_empty(), "others may have written it");
    assert_eq!(store(&root).trust(&project(&root)).expect_err("refused").code.as_str(), "io_error");
}

#[test]
fn a_broken_store_trusts_nothing_and_is_not_overwritten() {
    let root = folder("trust-broken");
    write(&project(&root), "[[components]]\nkind = \"mine\"\n");
    write(&root.join("user/nemo-relay/trust.json"), "[]");
    assert!(resolved(&sources(&root)).document.components.is_empty());
    assert!(store(&root).trust(&project(&root)).is_err());
}

#[test]
fn a_trusted_project_loads_no_plugins() {
    let root = folder("trust-dynamic");
    write(&project(&root), "[[plugins.dynamic]]\nmanifest = \"evil/relay-plugin.toml\"\n");
    let found = resolved(&Sources { trust_project: true, ..sources(&root) });
    assert!(found.document.dynamic.is_empty());
    assert_eq!(restricted(&found).len(), 1);
}

#[test]
fn a_project_says_nothing_of_what_may_be_loaded() {
    let root = folder("trust-policy");
    write(
        &root.join("user/nemo-relay/plugins.toml"),
        "[plugins.policy.defaults]\nallowed = false\n[plugins.policy.overrides.mine]\nallowed = true\n",
    );
    write(
        &project(&root),
        "[plugins.policy.defaults]\nallowed = true\n[plugins.policy.overrides.evil]\nallowed = true\n",
    );
    let trusted = Sources { trust_project: true, ..sources(&root) };
    let found = resolved(&trusted);
    let policy = nemo_relay_config::host_policy(&found.document).expect("a policy");
    assert_eq!(policy.defaults.and_then(|defaults| defaults.allowed), Some(false));
    assert_eq!(policy.overrides.expect("overrides").into_keys().collect::<Vec<_>>(), ["mine"]);
    assert_eq!(restricted(&found).len(), 1);
    let programmatic = Some(r#"{"plugins": {"policy": {"defaults": {"startup": "optional"}}}}"#.to_owned());
    let found = resolved(&Sources { programmatic, ..trusted });
    let defaults = found.config_json()["plugins"]["policy"]["defaults"].clone();
    assert_eq!(defaults, json!({"allowed": false, "startup": "optional"}), "tables are laid over each other");
}

#[test]
fn a_trusted_project_opens_nothing_that_is_closed() {
    let root = folder("trust-closed");
    write(
        &root.join("user/nemo-relay/plugins.toml"),
        "[policy]\nunknown_field = \"error\"\n\
        [[components]]\nkind = \"mine\"\nenabled = false\n[[components]]\nkind = \"gate\"\nconfig = {deny = [\"rm\"]}\n\
        [[components]]\nkind = \"observability\"\nconfig = {enable_full_payloads = false, policy = {unknown_field = \"error\"}}\n",
    );
    write(
        &project(&root),
        "[policy]\nunknown_field = \"ignore\"\nunsupported_value = \"ignore\"\n\
        [[components]]\nkind = \"mine\"\n[[components]]\nkind = \"gate\"\nconfig = {deny = []}\n\
        [[components]]\nkind = \"observability\"\n[components.config]\nenable_full_payloads = true\n\
        policy = {unknown_field = \"ignore\"}\natof = {enabled = true, sinks = [{}]}\n",
    );
    let found = resolved(&Sources { trust_project: true, ..sources(&root) });
    let config = found.config_json();
    assert_eq!(config["policy"], json!({"unknown_field": "error"}));
    let components = config["components"].as_array().expect("components");
    assert_eq!(components[0], json!({"kind": "gate", "enabled": true, "config": {"deny": ["rm"]}}));
    let kept = json!({"enable_full_payloads": false, "policy": {"unknown_field": "error"}, "atof": {"enabled": true, "sinks": [{}]}});
    assert_eq!((components.len(), &components[1]["config"]), (2, &kept));
    let said = restricted(&found);
    assert_eq!(said.len(), 4, "{said:?}");
}

#[test]
fn a_trusted_project_switches_off_nothing_that_protects() {
    let root = folder("trust-protective");
    let rule = "builtin = {action = \"redact\", detector = \"email\"}";
    write(
        &root.join("user/nemo-relay/plugins.toml"),
        &format!("[[components]]\nkind = \"pii_redaction\"\nconfig = {{{rule}}}\n"),
    );
    write(&project(&root), "[[components]]\nkind = \"pii_redaction\"\nenabled = false\nconfig = {input = false}\n");
    let found = resolved(&Sources { trust_project: true, ..sources(&root) });
    let component = &found.document.components[0];
    assert!(component.enabled && !component.config.contains_key("input"));
    assert_eq!(restricted(&found).len(), 1);
}

#[test]
fn a_trusted_project_may_protect_more() {
    let root = folder("trust-more");
    write(&project(&root), "[[components]]\nkind = \"pii_redaction\"\nconfig = {builtin = {action = \"mask\"}}\n");
    let found = resolved(&Sources { trust_project: true, ..sources(&root) });
    assert_eq!((found.document.components.len(), restricted(&found).len()), (1, 0));
}
