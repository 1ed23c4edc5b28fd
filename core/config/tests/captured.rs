//! What documents have been answered with before stays the answer.

mod support;

use nemo_relay_config::{Kinds, check, read_json};
use serde_json::{Value, json};
use support::{all, document, said};

fn checked(json: Value) -> Vec<Value> {
    all(&check(&document(json), &Kinds::built_in()))
}

#[test]
fn a_version_that_is_not_supported() {
    let expected = json!({"code": "plugin.unsupported_config_version", "field": "version", "level": "error",
        "message": "plugin config version 2 is unsupported"});
    assert_eq!(checked(json!({"version": 2})), [expected]);
}

#[test]
fn a_kind_twice() {
    let component = json!({"kind": "observability"});
    let expected = json!({"code": "plugin.duplicate_component", "component": "observability", "level": "error",
        "message": "plugin component kind 'observability' may only appear once"});
    assert_eq!(checked(json!({"components": [component, component, component]})), [expected]);
}

#[test]
fn a_kind_of_the_application_twice() {
    let mut kinds = Kinds::built_in();
    assert!(kinds.add("mine", true, false) && kinds.add("single", false, false));
    assert!(!kinds.add("pricing", true, false), "a built-in kind stays what it is");
    let twice = |kind: &str| document(json!({"components": [{"kind": kind}, {"kind": kind}]}));
    let mine = twice("mine");
    assert_eq!(check(&mine, &kinds), []);
    assert_eq!(mine.components.iter().map(|component| component.ordinal).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(check(&twice("single"), &kinds)[0].code, "plugin.duplicate_component");
}

#[test]
fn an_unknown_kind() {
    let expected = json!({"code": "plugin.unknown_component", "component": "nope", "level": "warning",
        "message": "plugin component kind 'nope' is unsupported"});
    assert_eq!(checked(json!({"components": [{"kind": "nope"}]})), [expected]);
    let strict = json!({"components": [{"kind": "observabilty"}], "policy": {"unknown_component": "error"}});
    let found = checked(strict);
    assert_eq!(found[0]["level"], "error");
    assert_eq!(
        found[0]["message"],
        "plugin component kind 'observabilty' is unsupported; did you mean 'observability'?"
    );
    let ignored = json!({"components": [{"kind": "nope"}], "policy": {"unknown_component": "ignore"}});
    assert_eq!(checked(ignored), [] as [Value; 0]);
}

#[test]
fn a_published_kind_that_is_not_here() {
    for kind in ["nemo_guardrails", "resource_metrics"] {
        let expected = json!({"code": "plugin.unsupported_component", "component": kind, "level": "error",
            "message": format!("plugin component kind '{kind}' is not available in this build; take it out")});
        let ignoring = json!({"components": [{"kind": kind}], "policy": {"unknown_component": "ignore"}});
        assert_eq!(checked(ignoring), [expected]);
        let off = checked(json!({"components": [{"kind": kind, "enabled": false}]}));
        assert_eq!((&off[0]["code"], &off[0]["level"]), (&json!("plugin.unknown_component"), &json!("warning")));
        let mut kinds = Kinds::built_in();
        assert!(kinds.add(kind, true, false), "an application may bring its own");
        assert_eq!(check(&document(json!({"components": [{"kind": kind}]})), &kinds), []);
    }
}

#[test]
fn an_unknown_field_of_a_section() {
    let sinks = json!([{"type": "file"}]);
    let expected = json!({"code": "observability.unknown_field", "component": "atof", "field": "x", "level": "warning",
        "message": "field 'x' is not recognized for 'atof'"});
    assert_eq!(said("observability", json!({"version": 4, "atof": {"x": 1, "sinks": sinks}})), [expected]);
}

#[test]
fn an_exporter_without_a_sink() {
    let expected = json!({"code": "observability.unsupported_value", "component": "atof", "field": "sinks",
        "level": "error", "message": "ATOF requires at least one configured sink when enabled"});
    assert_eq!(said("observability", json!({"version": 4, "atof": {"enabled": true}})), [expected]);
}

#[test]
fn a_version_of_a_component_that_is_not_supported() {
    let expected = json!({"code": "observability.unsupported_config_version", "component": "observability",
        "field": "version", "level": "error", "message": "observability config version 5 is unsupported; use version 4"});
    assert_eq!(said("observability", json!({"version": 5})), [expected]);
}

#[test]
fn what_is_no_document() {
    let refused = |json: Value| read_json(&json.to_string()).expect_err("no document").message;
    assert_eq!(refused(json!({"components": [{}]})), "missing field `kind`");
    assert_eq!(refused(json!({"components": "x"})), "invalid type: string \"x\", expected a sequence");
    assert_eq!(refused(json!({"components": [{"kind": 1}]})), "invalid type: integer `1`, expected a string");
    let policy = json!({"policy": {"unknown_field": "loud"}});
    assert_eq!(refused(policy), "unknown variant `loud`, expected one of `ignore`, `warn`, `error`");
    let error = read_json("{").expect_err("no JSON");
    assert_eq!(error.code.as_str(), "invalid_argument");
}

#[test]
fn everything_is_said_at_once() {
    let config = json!({"version": 4, "atof": {"enabeld": true, "sinks": [{"type": "fiel"}, {"type": "stream"}]},
        "atif": {"filename_template": "x.json"}, "opentelemetry": {"enabled": true}});
    let found = said("observability", config);
    let fields: Vec<&str> = found.iter().filter_map(|said| said["field"].as_str()).collect();
    assert_eq!(fields, ["enabeld", "sinks[0].type", "sinks[1].url", "filename_template", "traces"]);
    assert_eq!(found[0]["message"], "field 'enabeld' is not recognized for 'atof'; did you mean 'enabled'?");
    assert_eq!(
        found[1]["message"],
        "value 'fiel' is not supported for 'type'; use 'file' or 'stream'; did you mean 'file'?"
    );
}

#[test]
fn a_disabled_component_is_checked() {
    let disabled = json!({"components": [{"kind": "pii_redaction", "enabled": false, "config": {"moed": 1}}]});
    assert!(!checked(disabled).is_empty());
}

#[test]
fn what_protects_is_strict_whatever_the_document_says() {
    let builtin = json!({"action": "redact", "detector": "email"});
    let slip = json!({"builtin": builtin, "tool_ouput": true});
    let lax = json!({"components": [{"kind": "pii_redaction", "config": slip}], "policy": {"unknown_field": "ignore"}});
    let found = checked(lax);
    assert_eq!((&found[0]["level"], &found[0]["field"]), (&json!("error"), &json!("tool_ouput")));
    let own = json!({"builtin": builtin, "tool_ouput": true, "policy": {"unknown_field": "warn"}});
    assert_eq!(said("pii_redaction", own)[0]["level"], "warning");
}

#[test]
fn a_local_model_is_known_and_not_there() {
    let found = said("pii_redaction", json!({"mode": "local_model"}));
    assert_eq!(found[0]["code"], "pii_redaction.unsupported_value");
    assert!(found[0]["message"].as_str().is_some_and(|text| text.contains("local_model")), "{found:?}");
}

#[test]
fn removal_says_where() {
    let found = said("pii_redaction", json!({"builtin": {"action": "remove"}}));
    let message =
        "builtin.action = 'remove' requires at least one builtin.target_paths or builtin.target_path_globs selector";
    assert_eq!(found[0]["message"], message);
    assert_eq!((&found[0]["component"], &found[0]["field"]), (&json!("builtin"), &json!("action")));
}

#[test]
fn two_exporters_of_one_file() {
    let sink = json!({"filename": "a.jsonl", "output_directory": "./out/"});
    let other = json!({"filename": "a.jsonl", "output_directory": "out"});
    let found = said("observability", json!({"opentelemetry": {"enabled": true, "file_sinks": [sink, other]}}));
    assert_eq!(found[0]["code"], "observability.unsafe_otel_destination_collision");
    assert_eq!(found[0]["field"], "file_sinks[1].filename");
}

#[test]
fn an_endpoint_is_what_the_exporter_takes() {
    let refused = |url: &str| {
        let found = said("observability", json!({"opentelemetry": {"traces": [{"endpoint": url}]}}));
        found.iter().any(|said| said["code"] == "observability.invalid_otel_endpoint")
    };
    for url in ["ftp://host", "http://collector:4318", "https://u:p@host", "https://", "https://host:x", "a b"] {
        assert!(refused(url), "{url}");
    }
    for url in
        ["https://host", "http://localhost:4318/v1/traces", "http://[::1]:4318", "collector:4318", "http://127.0.0.2"]
    {
        assert!(!refused(url), "{url}");
    }
}

#[test]
fn a_catalogue_is_read_as_the_codecs_read_it() {
    let entry = json!({"provider": "p", "model_id": "m", "pricing_as_of": "2026-02-30", "pricing_source": "x",
        "prompt_cache": {"read_accounting": "separate"},
        "rates": {"input_per_million": 1, "output_per_million": 2.5}});
    let source =
        |entry: &Value| json!({"sources": [{"type": "inline", "catalog": {"version": 1, "entries": [entry]}}]});
    let found = said("pricing", source(&entry));
    assert_eq!(found[0]["code"], "pricing.invalid_config");
    assert_eq!(found[0]["field"], "sources[0].catalog.entries[0].pricing_as_of");
    let mut good = entry;
    good["pricing_as_of"] = json!("2026-02-28");
    assert_eq!(said("pricing", source(&good)), [] as [Value; 0]);
}

#[test]
fn what_is_not_built_of_the_adaptive_component_is_refused() {
    for section in ["state", "telemetry", "adaptive_hints", "tool_parallelism", "acg"] {
        for policy in ["ignore", "warn", "error"] {
            let found = said("adaptive", json!({section: {}, "policy": {"unsupported_value": policy}}));
            assert_eq!(
                (&found[0]["code"], &found[0]["level"]),
                (&json!("adaptive.unsupported_value"), &json!("error"))
            );
            assert_eq!(found[0]["field"], section);
        }
    }
    let found = said("adaptive", json!({"response_cache": {"namespace": "n", "backend": {"kind": "redis"}}}));
    assert_eq!((&found[0]["code"], &found[0]["field"]), (&json!("adaptive.unsupported_value"), &json!("backend.kind")));
    assert_eq!(said("adaptive", json!({})), [] as [Value; 0]);
}

#[test]
fn a_cache_of_responses_says_what_keeps_its_answers_apart() {
    let of = |mut cache: Value| {
        cache["namespace"] = json!("n");
        said("adaptive", json!({"response_cache": cache}))
    };
    assert_eq!(of(json!({"ttl_seconds": 5})), [] as [Value; 0]);
    let yes = json!({"cacheable": true});
    for (cache, code, field) in [
        (json!({"ttl_seconds": 0}), "invalid_ttl", "ttl_seconds"),
        (json!({"bypass_rate": 1.5}), "invalid_bypass_rate", "bypass_rate"),
        (json!({"key_strategy": "exact"}), "unsupported_key_strategy", "key_strategy"),
        (json!({"backend": {"kind": "disk"}}), "unknown_backend", "backend.kind"),
        (json!({"tools": {"default": yes}}), "tool_default_cacheable", "tools.default.cacheable"),
        (json!({"tools": {"overrides": {"a*b": yes}}}), "tool_invalid_pattern", "tools.overrides.a*b"),
        (json!({"tools": {"overrides": {"*": yes}}}), "tool_invalid_pattern", "tools.overrides.*"),
        (
            json!({"tools": {"classes": {"c": {"members": ["ok", ""]}}}}),
            "tool_invalid_pattern",
            "tools.classes.c.members[1]",
        ),
        (json!({"tools": {"classes": {"c": {"ttl_seconds": 0}}}}), "invalid_ttl", "tools.classes.c.ttl_seconds"),
    ] {
        let found = of(cache);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((&found[0]["code"], &found[0]["field"]), (&json!(format!("response_cache.{code}")), &json!(field)));
        assert_eq!((&found[0]["level"], &found[0]["component"]), (&json!("error"), &json!("response_cache")));
    }
    let found = said("adaptive", json!({"response_cache": {}}));
    assert_eq!(found[0]["code"], "response_cache.missing_namespace");
}
