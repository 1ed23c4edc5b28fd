//! What is checked before anything of a plugin runs, and how it is told.

mod support;

use nemo_relay_config::Level;
use serde_json::{Value, json};
use support::{Folder, MANIFEST, hash, said};

/// A plugin whose library is no library: nothing here looks into it.
fn plugin(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write("libprobe.so", "code");
    folder.manifest(MANIFEST, &hash(b"code"));
    folder
}

/// What is said where the manifest has something else in one place.
fn with(test: &str, from: &str, to: &str) -> Vec<String> {
    let folder = plugin(test);
    assert!(MANIFEST.contains(from), "{from}");
    folder.manifest(&MANIFEST.replace(from, to), &hash(b"code"));
    let examined = folder.examine(&json!({}), &json!({}));
    assert!(examined.ready.is_none());
    said(&examined)
}

#[test]
fn a_plugin_without_a_fault_is_ready() {
    let examined = plugin("ready").examine(&json!({"a": 1}), &json!({}));
    assert!(examined.ready.is_some(), "{:?}", said(&examined));
    let told = Value::Object(examined.to_json("valid", None));
    assert_eq!(
        told["status"],
        json!({
            "authenticity": "unknown", "compatibility": "valid", "config": "unknown", "environment": "unknown",
            "integrity": "valid", "manifest": "valid", "policy_satisfied": "valid",
        })
    );
    assert_eq!((&told["selected"], told.get("failure")), (&json!(true), None));
    assert_eq!(
        (&told["plugin_id"], &told["kind"], &told["version"]),
        (&json!("probe"), &json!("rust_dynamic"), &json!("1.2"))
    );
}

#[test]
fn each_slip_is_said_with_its_line() {
    let cases = [
        (
            "manifest_version = 1",
            "manifest_version = 2",
            "plugin_manifest.unsupported_value:1 value 2 is not supported",
        ),
        ("id = \"probe\"", "id = \"a b\"", "plugin_manifest.invalid:4 an id has letters"),
        (
            "id = \"probe\"",
            "ids = \"probe\"",
            "plugin_manifest.unknown_field:4 field 'ids' is not recognized for 'plugin'; did you mean 'id'?",
        ),
        (
            "kind = \"rust_dynamic\"",
            "kind = \"rust_dynamics\"",
            "plugin_manifest.unsupported_value:6 value 'rust_dynamics'",
        ),
        (
            "kind = \"rust_dynamic\"",
            "kind = 3",
            "plugin_manifest.invalid:6 field 'kind' must be a text, not a whole number",
        ),
        (
            "library =",
            "entrypoint =",
            "plugin_manifest.invalid:12 'load.library' is needed where kind is 'rust_dynamic'",
        ),
        (
            "native_api =",
            "worker_protocol =",
            "plugin_manifest.invalid:10 'compat.worker_protocol' is not for the kind",
        ),
        ("relay = \">=0.1\"", "relay = \"newest\"", "plugin_manifest.invalid:9 'newest' names no versions"),
        ("HASH", "abc", "plugin_manifest.invalid:17 a SHA-256 has 64 hexadecimal digits"),
        ("[\"plugin_native\"]", "[]", "plugin_manifest.invalid:20 'plugin_native' is missing"),
        (
            "[\"plugin_native\"]",
            "[\"plugin_native\", \"plugin_native\"]",
            "plugin_manifest.invalid:20 'plugin_native' is there twice",
        ),
        (
            "[\"plugin_native\"]",
            "[\"plugin_native\", \"config_schema\"]",
            "plugin_manifest.invalid:20 'config_schema' is there if",
        ),
        ("[capabilities]", "[defaults]\nenabled = true\n[capabilities]", "plugin_manifest.invalid:20 must be false"),
        ("[load]", "[load", "plugin_manifest.invalid_toml:12 invalid TOML"),
    ];
    for (index, (from, to, wanted)) in cases.into_iter().enumerate() {
        let found = with(&format!("slip-{index}"), from, to);
        assert!(found.iter().any(|one| one.starts_with(wanted)), "{to}: {found:#?}");
    }
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let folder = plugin("all");
    folder.manifest("manifest_version = 1\n[plugin]\nid = \"x\"\n[loads]\n", "");
    let found = said(&folder.examine(&json!({}), &json!({})));
    assert!(found.len() >= 6 && found.iter().any(|one| one.contains("did you mean 'load'?")), "{found:#?}");
}

#[test]
fn what_does_not_go_together_is_refused_before_its_file_is_read() {
    for (test, from, to, wanted) in [
        ("relay", ">=0.1", ">=7", "plugin 'probe' runs with NeMo Relay >=7"),
        ("abi", "c-v1", "c-v9", "plugin 'probe' speaks native_api 'c-v9', and this runtime speaks 'c-v1'"),
    ] {
        let folder = plugin(test);
        folder.manifest(&MANIFEST.replace(from, to), &hash(b"other code"));
        let examined = folder.examine(&json!({}), &json!({}));
        let found = said(&examined);
        assert!(found.len() == 1 && found[0].contains(wanted), "{found:?}");
        assert_eq!((examined.checks.compatibility, examined.checks.integrity), (Some(false), None));
    }
}

#[test]
fn a_file_that_is_another_one_is_never_run() {
    let folder = plugin("integrity");
    folder.write("libprobe.so", "other code");
    let examined = folder.examine(&json!({}), &json!({}));
    assert!(examined.ready.is_none() && examined.checks.integrity == Some(false));
    let found = said(&examined);
    assert!(
        found[0].starts_with("plugin.dynamic_integrity:17") && found[0].contains(&hash(b"other code")),
        "{found:?}"
    );
    let missing = with("missing", "libprobe.so", "libprob.so");
    assert!(missing[0].starts_with("plugin.dynamic_file_unreadable:13"), "{missing:?}");
    assert!(missing[0].contains("did you mean 'libprobe.so'?"), "{missing:?}");
}

#[test]
fn a_policy_blocks_and_nothing_pretends_to_verify_a_signature() {
    let folder = plugin("policy");
    let blocked = json!({"overrides": {"probe": {"allowed": false}}});
    let found = said(&folder.examine(&json!({}), &blocked));
    assert_eq!(found, ["plugin.dynamic_policy_blocked dynamic plugin 'probe' is blocked by host policy"]);
    let required = json!({"rules": [{"match_kind": "rust_dynamic", "attestation": "signature_required"}]});
    let found = said(&folder.examine(&json!({}), &required));
    assert!(found[0].starts_with("plugin.dynamic_signature_unsupported"), "{found:?}");
    folder.manifest(&MANIFEST.replace("\"HASH\"", "\"HASH\"\nsignature = \"x\""), &hash(b"code"));
    let plain = folder.examine(&json!({}), &json!({}));
    assert!(plain.ready.is_some() && said(&plain)[0].starts_with("plugin.dynamic_signature_unverified:18"));
    let present = json!({"defaults": {"attestation": "signature_if_present"}});
    assert!(folder.examine(&json!({}), &present).ready.is_none());
}

#[test]
fn what_nobody_insists_on_is_only_warned_of() {
    let folder = plugin("optional");
    folder.write("libprobe.so", "other code");
    let examined = folder.examine(&json!({}), &json!({"defaults": {"startup": "optional"}}));
    assert!(!examined.is_required && examined.ready.is_none());
    assert!(examined.diagnostics.iter().all(|one| one.level == Level::Warning));
}

#[test]
fn a_configuration_is_held_against_the_schema() {
    let folder = plugin("schema");
    let text = MANIFEST.replace("[\"plugin_native\"]", "[\"plugin_native\", \"config_schema\"]");
    folder.manifest(&format!("{text}[config_schema]\npath = \"s.json\"\n"), &hash(b"code"));
    folder.write(
        "s.json",
        r#"{"type": "object", "properties": {"deny": {"type": "array"}}, "additionalProperties": false}"#,
    );
    assert!(folder.examine(&json!({"deny": []}), &json!({})).ready.is_some());
    let found = said(&folder.examine(&json!({"dney": []}), &json!({})));
    assert_eq!(
        found,
        [
            "plugin.dynamic_invalid_config plugin 'probe': config.dney field 'dney' is not recognized; did you mean 'deny'?"
        ]
    );
    folder.write("s.json", r#"{"patternProperties": {}}"#);
    let found = said(&folder.examine(&json!({}), &json!({})));
    assert!(found[0].starts_with("plugin.dynamic_invalid_schema:22"), "{found:?}");
}
