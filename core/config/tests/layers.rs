//! Files and the program make one document.

mod support;

use nemo_relay_config::layers::resolve;
use nemo_relay_config::{Diagnostic, Kinds, Level, check};
use serde_json::json;
use std::path::Path;
use support::{folder, sources, write};

fn kinds() -> Kinds {
    let mut kinds = Kinds::built_in();
    assert!(kinds.add("mine", true, false));
    kinds
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<&str> {
    diagnostics.iter().map(|diagnostic| diagnostic.code.as_str()).collect()
}

fn user(root: &Path) -> std::path::PathBuf {
    root.join("user/nemo-relay/plugins.toml")
}

#[test]
fn the_captured_merge() {
    let root = folder("captured-merge");
    write(
        &user(&root),
        "version = 1\n[[components]]\nkind = \"mine\"\n[components.config]\nlst = [\"u\"]\n\
        tag = \"user\"\nnested = {a = 1, inner = [1]}\n",
    );
    let mut sources = sources(&root);
    let config = json!({"lst": ["p"], "nested": {"b": 2, "inner": [2]}});
    sources.programmatic = Some(json!({"components": [{"kind": "mine", "config": config}]}).to_string());
    let resolved = resolve(&sources, &kinds()).expect("a document");
    let expected = json!({"lst": ["p", "u"], "nested": {"a": 1, "b": 2, "inner": [2]}, "tag": "user"});
    assert_eq!(json!(resolved.document.components[0].config), expected);
    assert_eq!(codes(&resolved.diagnostics), ["plugin.configuration_inherited"]);
    let origin = |path: &str| resolved.document.components[0].origins.of(path).expect("an origin").clone();
    assert_eq!(origin("lst[0]").layer.as_str(), "programmatic");
    assert_eq!(origin("lst[1]").place.expect("a line").line, 5);
    assert_eq!(origin("nested.a").place.expect("a line").line, 7);
}

#[test]
fn layers_have_an_order() {
    let root = folder("order");
    let tag = |tag: &str| format!("[[components]]\nkind = \"mine\"\nconfig = {{tag = \"{tag}\", {tag} = 1}}\n");
    write(&user(&root), &tag("user"));
    write(&root.join("project/.nemo-relay/plugins.toml"), &tag("project"));
    write(&root.join("etc/nemo-relay/plugins.toml"), &tag("system"));
    let mut sources = sources(&root);
    sources.trust_project = true;
    let config = |sources: &_| json!(resolve(sources, &kinds()).expect("a document").document.components[0].config);
    assert_eq!(config(&sources), json!({"tag": "system", "user": 1, "project": 1, "system": 1}));
    sources.system = None;
    assert_eq!(config(&sources)["tag"], "project");
    let named = root.join("named.toml");
    write(&named, &tag("explicit"));
    sources.explicit = Some(named);
    assert_eq!(config(&sources), json!({"tag": "explicit", "explicit": 1}));
}

#[test]
fn sinks_of_all_layers_are_joined_and_an_empty_list_clears() {
    let root = folder("sinks");
    write(
        &user(&root),
        "[[components]]\nkind = \"observability\"\n[components.config.atof]\nenabled = true\n\
        sinks = [{type = \"file\", filename = \"a\"}]\n[components.config.opentelemetry.logs]\nendpoints = [{}, {}]\n\
        [components.config.opentelemetry]\nfile_sinks = [{}]\n",
    );
    let mut sources = sources(&root);
    let config = json!({"atof": {"sinks": [{"filename": "b"}]},
        "opentelemetry": {"logs": {"endpoints": []}, "file_sinks": [{"mode": "append"}]}});
    sources.programmatic = Some(json!({"components": [{"kind": "observability", "config": config}]}).to_string());
    let resolved = resolve(&sources, &kinds()).expect("a document");
    let config = json!(resolved.document.components[0].config);
    let names: Vec<_> =
        config["atof"]["sinks"].as_array().expect("sinks").iter().map(|sink| &sink["filename"]).collect();
    assert_eq!(names, ["b", "a"]);
    assert_eq!(config["opentelemetry"], json!({"logs": {"endpoints": []}, "file_sinks": [{"mode": "append"}]}));
}

#[test]
fn what_a_file_switches_off_does_not_count() {
    let root = folder("off");
    write(&user(&root), "[[components]]\nkind = \"mine\"\nenabled = false\nconfig = {a = 1}\n");
    let mut sources = sources(&root);
    sources.programmatic = Some(json!({"components": [{"kind": "mine", "config": {"b": 2}}]}).to_string());
    let resolved = resolve(&sources, &kinds()).expect("a document");
    assert_eq!(json!(resolved.document.components[0].config), json!({"b": 2}));
    assert_eq!(resolved.off[0].kind, "mine");
    assert_eq!(resolved.off[0].origin.place.as_ref().expect("a line").line, 2);
}

#[test]
fn old_layers_meet_in_the_current_version() {
    let root = folder("versions");
    write(
        &user(&root),
        "[[components]]\nkind = \"observability\"\n[components.config]\nversion = 1\n\
        [components.config.atof]\nenabled = true\nfilename = \"a\"\n",
    );
    let mut sources = sources(&root);
    let config = json!({"version": 4, "atof": {"sinks": [{"type": "stream", "url": "http://a"}]}});
    sources.programmatic = Some(json!({"components": [{"kind": "observability", "config": config}]}).to_string());
    let resolved = resolve(&sources, &kinds()).expect("a document");
    let sinks = &json!(resolved.document.components[0].config)["atof"]["sinks"];
    assert_eq!(sinks, &json!([{"type": "stream", "url": "http://a"}, {"type": "file", "filename": "a"}]));
    let note = resolved.diagnostics.iter().find(|said| said.code == "observability.legacy_atof_field").expect("a note");
    assert_eq!(note.place.as_ref().expect("a line").line, 7);
    assert_eq!(check(&resolved.document, &kinds()), []);
}

#[test]
fn bad_files_are_named_with_their_line() {
    let root = folder("bad");
    let said = |text: &str| {
        write(&user(&root), text);
        let resolved = resolve(&sources(&root), &kinds()).expect("a document");
        assert!(resolved.document.components.len() < 2);
        let error = resolved.diagnostics.into_iter().find(|said| said.level == Level::Error).expect("an error");
        (
            error.code,
            error.message.replace(&user(&root).display().to_string(), "FILE"),
            error.place.expect("a line").line,
        )
    };
    let (code, message, line) = said("version = 1\n[[components]\n");
    assert_eq!((code.as_str(), line), ("plugin.invalid_toml", 2));
    assert!(message.starts_with("invalid plugin TOML in FILE: "), "{message}");
    let (_, message, line) = said("version = 1\n\n[[components]]\nenabled = true\n");
    assert_eq!((message.as_str(), line), ("invalid plugin TOML in FILE: missing field `kind`", 3));
    let (code, message, line) = said("# a comment\nversion = 7\n");
    assert_eq!((code.as_str(), line), ("plugin.unsupported_config_version", 2));
    assert_eq!(message, "plugin config version 7 in FILE is unsupported; expected 1");
    let (code, message, line) = said("[[components]]\nkind = \"mine\"\n[[components]]\nkind = \"mine\"\n");
    assert_eq!((code.as_str(), line), ("plugin.duplicate_component", 4));
    assert_eq!(message, "duplicate plugin component kind in FILE: mine; declare each kind once per plugins.toml");
}

#[test]
fn diagnostics_of_files_have_their_line() {
    let root = folder("lines");
    write(
        &user(&root),
        "[[components]]\nkind = \"observability\"\n\n[components.config.atof]\nenabled = true\n\
        \n[[components.config.atof.sinks]]\ntype = \"file\"\nmoed = \"append\"\n[[components.config.atof.sinks]]\n\
        type = \"stream\"\n",
    );
    let resolved = resolve(&sources(&root), &kinds()).expect("a document");
    let found = check(&resolved.document, &kinds());
    let lines: Vec<_> =
        found.iter().map(|said| (said.field.as_deref(), said.place.as_ref().map(|at| at.line))).collect();
    assert_eq!(lines, [(Some("sinks[0].moed"), Some(9)), (Some("sinks[1].url"), Some(10))]);
    assert_eq!(found[0].to_json()["line"], 9);
}

#[test]
fn an_explicit_file_that_is_not_there() {
    let root = folder("missing");
    let mut sources = sources(&root);
    sources.explicit = Some(root.join("none.toml"));
    let resolved = resolve(&sources, &kinds()).expect("a document");
    assert_eq!(codes(&resolved.diagnostics), ["plugin.configuration_file_missing"]);
    assert_eq!(resolved.diagnostics[0].field.as_deref(), Some("additional_plugins_toml"));
}

#[test]
fn nothing_is_looked_for_unasked() {
    let root = folder("exact");
    write(&user(&root), "[[components]]\nkind = \"mine\"\n");
    let mut sources = sources(&root);
    sources.discover = false;
    let resolved = resolve(&sources, &kinds()).expect("a document");
    assert!(resolved.document.components.is_empty() && resolved.diagnostics.is_empty());
}

#[test]
fn every_value_says_where_it_came_from_and_no_secret_is_shown() {
    let root = folder("resolved");
    write(
        &user(&root),
        "[[components]]\nkind = \"observability\"\n[[components.config.atof.sinks]]\ntype = \"stream\"\n\
        url = \"https://me:s3cret@host/x\"\nheaders = {authorization = \"s3cret\"}\n[[plugins.dynamic]]\n\
        manifest = \"a/relay-plugin.toml\"\nconfig = {token = \"s3cret\"}\n",
    );
    let mut sources = sources(&root);
    let mine = json!({"kind": "mine", "config": {"password": "s3cret", "plain": [1, {"x": 2}]}});
    sources.programmatic = Some(json!({"components": [mine]}).to_string());
    let resolved = resolve(&sources, &kinds()).expect("a document");
    let shown = resolved.to_json();
    let values = shown["components"][0]["values"].as_array().expect("values");
    let url = values.iter().find(|value| value["path"] == "atof.sinks[0].url").expect("the url");
    assert_eq!((&url["layer"], &url["line"]), (&json!("user"), &json!(5)));
    assert!(values.iter().any(|value| value["path"] == "atof.sinks[0].headers.authorization"));
    let programmatic = &shown["components"][1]["values"][2];
    assert_eq!(programmatic, &json!({"path": "plain[1].x", "value": 2, "layer": "programmatic"}));
    for text in [shown.to_string(), resolved.config_json().to_string(), format!("{resolved:?} {sources:?}")] {
        assert!(!text.contains("s3cret"), "{text}");
    }
}
