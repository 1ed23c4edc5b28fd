//! A file is rewritten in the current version; comments and order stay.

use nemo_relay_config::migrate;

fn migrated(text: &str) -> String {
    migrate(text, "plugins.toml").expect("a document").0
}

#[test]
fn the_quick_start_of_version_1() {
    let old = r#"# Exporters of this project.
version = 1

[[components]]
kind = "observability" # the only one
enabled = true

[components.config]
version = 1 # old

# Raw events.
[components.config.atof]
enabled = true
# Beside the sources.
output_directory = ".nemo-relay/atof"
filename = "events.jsonl" # one file
mode = "overwrite"

# Trajectories.
[components.config.atif]
enabled = true
output_directory = ".nemo-relay/atif"

[[components]]
kind = "mine"
# The end.
"#;
    let new = r#"# Exporters of this project.
version = 1

[[components]]
kind = "observability" # the only one
enabled = true

[components.config]
version = 4 # old

# Raw events.
[components.config.atof]
enabled = true

[[components.config.atof.sinks]]
type = "file"
# Beside the sources.
output_directory = ".nemo-relay/atof"
filename = "events.jsonl" # one file
mode = "overwrite"

# Trajectories.
[components.config.atif]
enabled = true
output_directory = ".nemo-relay/atif"

[[components]]
kind = "mine"
# The end.
"#;
    let (text, notes) = migrate(old, "plugins.toml").expect("a document");
    assert_eq!(text, new);
    let lines: Vec<String> = notes.iter().map(|note| note.place.as_ref().expect("a line").to_string()).collect();
    assert_eq!(lines, ["plugins.toml:15", "plugins.toml:16", "plugins.toml:17", "plugins.toml:9"]);
}

#[test]
fn every_part_of_version_1() {
    let old = r#"[[components]]
kind = "observability"
[components.config]
version = 1
[components.config.atof]
enabled = true
[[components.config.atof.endpoints]]
# The first.
url = "http://a"
[[components.config.atof.endpoints]]
url = "http://b"
[components.config.opentelemetry]
enabled = true
endpoint = "http://c:4318" # collector
[components.config.opentelemetry.headers]
authorization = "x"
# Phoenix.
[components.config.openinference]
enabled = true
# Its port.
endpoint = "http://p:6006"
"#;
    let new = migrated(old);
    for kept in ["# The first.", "# collector", "# Phoenix.", "# Its port.", "authorization = \"x\""] {
        assert!(new.contains(kept), "{kept} is lost in:\n{new}");
    }
    assert!(!new.contains("endpoints") && !new.contains("config.openinference"), "{new}");
    assert_eq!(migrated(&new), new, "what is current stays as it is");
}

#[test]
fn inline_tables_stay_inline() {
    let old = "components = [{kind = \"observability\", config = {version = 3, opentelemetry = {enabled = true, \
        endpoints = [{type = \"full\", endpoint = \"https://a\"}, {endpoint = \"https://b\"}]}}}]\n";
    let new = migrated(old);
    assert!(new.contains("traces") && new.contains("version = 4") && new.lines().count() == 1, "{new}");
    assert_eq!(migrated(&new), new);
}

#[test]
fn one_place_of_storage() {
    let old = "[[components]]\nkind = \"observability\"\n[components.config.atif.storage]\n# Ours.\nendpoint = \"https://a\"\n";
    let new = migrated(old);
    assert!(new.contains("[[components.config.atif.storage]]\n# Ours.\nendpoint"), "{new}");
}

#[test]
fn what_is_current_is_not_touched() {
    let text = "[[components]]\nkind   =    'observability'\nconfig={version=4}\n";
    assert_eq!(migrate(text, "x").expect("a document"), (text.to_owned(), vec![]));
}

#[test]
fn what_is_no_document_is_refused_with_its_line() {
    let error = migrate("version = 1\n[[components]\n", "a.toml").expect_err("refused");
    assert!(error.message.starts_with("a.toml:2: "), "{error}");
    let error = migrate("\n[[components]]\nenabled = true\n", "a.toml").expect_err("refused");
    assert_eq!(error.message, "a.toml:2: missing field `kind`");
}

#[test]
fn servers_that_stand_before_their_section_stay_in_order() {
    let old = "[[components]]\nkind = \"observability\"\n[[components.config.atof.endpoints]]\nurl = \"http://a\"\n\
        [components.config.atof]\nmode = \"append\"\n[[components.config.atof.endpoints]]\nurl = \"http://b\"\n";
    let new = migrated(old);
    let at = |text: &str| new.find(text).unwrap_or_else(|| panic!("{text} is lost in:\n{new}"));
    assert!(at("\"append\"") < at("http://a") && at("http://a") < at("http://b"), "{new}");
}

#[test]
fn what_is_no_server_at_all_is_kept_where_servers_are() {
    let old = "[[components]]\nkind = \"observability\"\n[components.config.opentelemetry]\nendpoints = [false, {endpoint = \"http://a\"}]\n";
    let new = migrated(old);
    assert!(new.contains("traces = [false, {endpoint = \"http://a\"}]"), "{new}");
}

#[test]
fn a_table_that_only_what_is_gone_stood_for_stays() {
    for old in [
        "[[components]]\nkind = \"observability\"\n[[components.config.atof.endpoints.endpoints]]\nurl = \"a\" # why\n",
        "[[components]]\nkind = \"observability\"\n[components.config]\natof.endpoints.url = \"a\"\n",
    ] {
        let new = migrated(old);
        let (live, kept): (Vec<_>, Vec<_>) = new.lines().partition(|line| !line.starts_with('#'));
        assert!(live.contains(&"[components.config.atof]") && !live.join("\n").contains("endpoints"), "{new}");
        assert!(kept.iter().any(|line| line.starts_with("# url = \"a\"")), "{new}");
        assert_eq!(migrated(&new), new);
    }
}

#[test]
fn a_section_that_is_off_and_has_no_place_any_more_is_kept_as_comments() {
    let old = r#"[[components]]
kind = "observability"
[components.config]
version = 3

# The collector of the team.
[components.config.opentelemetry]
enabled = false
endpoint = "https://collector.example:4318" # by VPN
resource_attributes = {"deployment.environment" = "production"}

[components.config.opentelemetry.headers]
x-tenant = "a"

[components.config.openinference]
enabled = true
endpoint = "http://p:6006"

[[components]]
kind = "mine"
"#;
    let new = migrated(old);
    let kept = r#"# The collector of the team.
# [components.config.opentelemetry]
# enabled = false
# [[components.config.opentelemetry.traces]]
# type = "full"
# endpoint = "https://collector.example:4318" # by VPN
# resource_attributes = {"deployment.environment" = "production"}
# [components.config.opentelemetry.traces.headers]
# x-tenant = "a"
"#;
    assert!(new.ends_with(kept), "{new}");
    assert!(new.contains("[components.config.opentelemetry]\nenabled = true\n"), "{new}");
    assert_eq!(migrated(&new), new);

    let off = "[[components]]\nkind = \"observability\"\n[components.config.openinference]\nenabled = false\n\
        endpoint = \"http://p:6006\"\n";
    let inline = "components = [{kind = \"observability\", config = {version = 3, openinference = {enabled = false, \
        endpoint = \"http://p:6006\"}}}]\n";
    for old in [off, inline] {
        let new = migrated(old);
        let kept = new.lines().filter(|line| line.starts_with('#') && line.contains("endpoint = \"http://p:6006\""));
        assert_eq!(kept.count(), 1, "{new}");
        assert_eq!(migrated(&new), new);
    }
}
