//! What published configurations make of one payload, and what holds of metadata and of each surface.

mod common;

use common::{fields, json, only, redactor};
use nemo_relay_codecs::Codec;
use nemo_relay_redaction::{EventKind, EventView, Surface};
use nemo_relay_types::Json;
use serde_json::json as value;

const ARGS: &str =
    r#"{"email":"alice@example.com call +1 (555) 123-4567","key":"sk-abcdefgh12345678","nested":{"ip":"10.1.2.3"}}"#;

#[test]
fn actions_on_arguments() {
    for (builtin, wanted) in [
        (
            value!({"action": "redact", "detector": "email"}),
            r#"{"email":"[REDACTED] call +1 (555) 123-4567","key":"sk-abcdefgh12345678","nested":{"ip":"10.1.2.3"}}"#,
        ),
        (
            value!({"action": "mask", "detector": "email"}),
            r#"{"email":"a****@example.com call +1 (555) 123-4567","key":"sk-abcdefgh12345678","nested":{"ip":"10.1.2.3"}}"#,
        ),
        (
            value!({"action": "mask"}),
            r#"{"email":"****************************************","key":"*******************","nested":{"ip":"********"}}"#,
        ),
        (
            value!({"action": "mask", "unmasked_prefix": 2, "unmasked_suffix": 1, "mask_char": "#"}),
            r#"{"email":"al#####################################7","key":"sk################8","nested":{"ip":"10#####3"}}"#,
        ),
        (
            value!({"action": "hash", "detector": "email"}),
            r#"{"email":"ff8d9819fc0e12bf0d24892e45987e249a28dce836a85cad60e28eaaa8c6d976 call +1 (555) 123-4567","key":"sk-abcdefgh12345678","nested":{"ip":"10.1.2.3"}}"#,
        ),
        (
            value!({"action": "remove", "target_paths": ["/email", "/mail", "/nested/ip"]}),
            r#"{"key":"sk-abcdefgh12345678","nested":{}}"#,
        ),
        (
            value!({"action": "regex_replace", "pattern": r"(\w+)@(\w+)", "replacement": "$2 AT $1"}),
            r#"{"email":"example AT alice.com call +1 (555) 123-4567","key":"sk-abcdefgh12345678","nested":{"ip":"10.1.2.3"}}"#,
        ),
        (value!({"preset": "trajectory_context"}), "{}"),
    ] {
        let shown = only(&redactor(builtin.clone())).tool_value(Surface::Input, &json(ARGS)).to_string();
        let wanted = if builtin["unmasked_prefix"].is_null() { wanted.to_owned() } else { masked(ARGS) };
        assert_eq!(shown, wanted, "{builtin}");
    }
}

/// Two characters at the front and one at the end of each string.
fn masked(text: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let mask = |text: &str| format!("{}{}{}", &text[..2], "#".repeat(text.len() - 3), &text[text.len() - 1..]);
    let text = |value: &serde_json::Value| mask(value.as_str().unwrap());
    value!({"email": text(&value["email"]), "key": text(&value["key"]), "nested": {"ip": text(&value["nested"]["ip"])}})
        .to_string()
}

#[test]
fn elements_that_are_removed_leave_null() {
    let redactor = redactor(value!({"action": "remove", "target_path_globs": ["/list/*", "/**/secret"]}));
    let shown = only(&redactor).tool_value(Surface::Output, &json(r#"{"a":[{"secret":1,"x":2}],"list":[1,"b"]}"#));
    assert_eq!(shown.as_str(), r#"{"a":[{"x":2}],"list":[null,null]}"#);
}

#[test]
fn a_detector_narrows_what_is_removed() {
    let redactor = redactor(value!({"action": "remove", "detector": "email", "target_path_globs": ["/**"]}));
    let shown = only(&redactor).tool_value(Surface::Output, &json(r#"{"a":"x","b":["to a@example.com",1]}"#));
    assert_eq!(shown.as_str(), r#"{"a":"x","b":[null,1]}"#);
}

#[test]
fn selectors_of_requests_begin_at_the_content() {
    let request = json(
        r#"{"content":{"messages":[{"content":"a@example.com"}],"user":"b@example.com"},"headers":{"x-user":"c@example.com"}}"#,
    );
    let selected = redactor(value!({"action": "redact", "detector": "email", "target_paths": ["/user"]}));
    assert_eq!(
        only(&selected).llm_request(&request, None).as_str(),
        r#"{"content":{"messages":[{"content":"a@example.com"}],"user":"[REDACTED]"},"headers":{"x-user":"c@example.com"}}"#
    );
    let all = redactor(value!({"action": "redact", "detector": "email"}));
    assert_eq!(
        only(&all).llm_request(&request, None).as_str(),
        r#"{"content":{"messages":[{"content":"[REDACTED]"}],"user":"[REDACTED]"},"headers":{"x-user":"[REDACTED]"}}"#
    );
}

#[test]
fn reserved_metadata_stays_readable() {
    let end = EventView {
        kind: EventKind::ScopeEnd,
        name: "search",
        category: Some("tool"),
        schema: None,
        codec: None,
        seen: true,
    };
    let metadata = r#"{"error.type":"callback_failed","exception.type":"builtins.KeyError","nemo_relay_scope_role":"turn","note":"hello","otel.status_code":"ERROR","otel.status_description":"KeyError: 'alice@example.com'","session_id":"s-1","user_id":"alice@example.com"}"#;
    let all = redactor(value!({"action": "mask"}));
    let shown = only(&all).event(&end, fields(None, None, Some(metadata)));
    assert_eq!(
        shown.metadata.unwrap().as_str(),
        r#"{"error.type":"callback_failed","exception.type":"builtins.KeyError","nemo_relay_scope_role":"turn","note":"*****","otel.status_code":"ERROR","otel.status_description":"*****************************","session_id":"s-1","user_id":"*****************"}"#
    );
    let emails = redactor(value!({"action": "redact", "detector": "email"}));
    let shown = only(&emails).event(&end, fields(None, None, Some(metadata)));
    assert_eq!(
        shown.metadata.unwrap().as_str(),
        r#"{"error.type":"callback_failed","exception.type":"builtins.KeyError","nemo_relay_scope_role":"turn","note":"hello","otel.status_code":"ERROR","otel.status_description":"KeyError: '[REDACTED]'","session_id":"s-1","user_id":"[REDACTED]"}"#
    );
    // What only looks like a reserved key hides nothing.
    let disguised = r#"{"nemo_relay.x":"to a@example.com","session_id":"a b@example.com"}"#;
    let shown = only(&emails).event(&end, fields(None, None, Some(disguised)));
    assert_eq!(shown.metadata.unwrap().as_str(), r#"{"nemo_relay.x":"to [REDACTED]","session_id":"a [REDACTED]"}"#);
    let removed = redactor(value!({"action": "remove", "target_paths": ["", "/otel.status_code", "/note"]}));
    let shown = only(&removed).event(&end, fields(None, None, Some(r#"{"note":"x","otel.status_code":"OK"}"#)));
    assert_eq!(shown.metadata.unwrap().as_str(), r#"{"otel.status_code":"OK"}"#);
}

#[test]
fn annotations_are_covered_and_names_of_models_and_calls_are_not() {
    let emails = redactor(value!({"action": "redact", "detector": "email"}));
    let view =
        |kind, category| EventView { kind, name: "x", category: Some(category), schema: None, codec: None, seen: true };
    let tool = r#"{"tool_call_id":"call_1","tool_result_annotation":{"to":"a@example.com"}}"#;
    let shown =
        only(&emails).event(&view(EventKind::ScopeEnd, "tool"), fields(Some(tool), Some("\"b@example.com\""), None));
    assert_eq!(
        shown.category_profile.unwrap().as_str(),
        r#"{"tool_call_id":"call_1","tool_result_annotation":{"to":"[REDACTED]"}}"#
    );
    assert_eq!(shown.data.unwrap().as_str(), "\"b@example.com\"", "its tool sanitizer was asked about it");
    let llm = r#"{"annotated_request":{"messages":[{"content":"a@example.com"}]},"model_name":"m@example.com"}"#;
    let shown = only(&emails).event(&view(EventKind::ScopeStart, "llm"), fields(Some(llm), None, None));
    assert_eq!(
        shown.category_profile.unwrap().as_str(),
        r#"{"annotated_request":{"messages":[{"content":"[REDACTED]"}]},"model_name":"[REDACTED]"}"#
    );
    let all = redactor(value!({"action": "mask"}));
    let shown =
        only(&all).event(&view(EventKind::ScopeStart, "llm"), fields(Some(r#"{"model_name":"gpt-4"}"#), None, None));
    assert_eq!(shown.category_profile.unwrap().as_str(), r#"{"model_name":"gpt-4"}"#);
}

#[test]
fn an_annotation_of_hashed_data_is_not_hashed_again() {
    let hash = redactor(value!({"action": "hash"}));
    let view = EventView {
        kind: EventKind::ScopeEnd,
        name: "m",
        category: Some("llm"),
        schema: None,
        codec: None,
        seen: true,
    };
    let hashed = only(&hash).llm_response(&json(r#"{"text":"hi"}"#), None).to_string();
    let profile = format!(r#"{{"annotated_response":{hashed}}}"#);
    let shown = only(&hash).event(&view, fields(Some(&profile), Some(&hashed), None));
    assert_eq!(shown.category_profile.unwrap().as_str(), profile);
}

#[test]
fn a_scope_that_no_sanitizer_saw_is_redacted_here() {
    let emails = redactor(value!({"action": "redact", "detector": "email"}));
    for category in ["tool", "agent"] {
        let view = EventView {
            kind: EventKind::ScopeStart,
            name: "x",
            category: Some(category),
            schema: None,
            codec: None,
            seen: false,
        };
        let shown = only(&emails).event(&view, fields(None, Some(r#"{"a":"b@example.com"}"#), None));
        assert_eq!(shown.data.unwrap().as_str(), r#"{"a":"[REDACTED]"}"#, "{category}");
    }
}

#[test]
fn metrics_keep_what_makes_them_metrics() {
    let view = EventView {
        kind: EventKind::Mark,
        name: "m",
        category: None,
        schema: Some("nemo.relay.metric_measurements"),
        codec: None,
        seen: false,
    };
    let data = r#"{"measurements":[{"attributes":{"host":"10.1.2.3","region":"eu"},"boundaries":null,"description":"of bob","kind":"counter","name":"requests","unit":"1","value":3,"value_type":"u64"}]}"#;
    for builtin in [
        value!({"action": "mask", "metric_string_attribute_allowlist": {"requests": ["region"], "other": ["host"]}}),
        value!({"preset": "trajectory_context", "metric_string_attribute_allowlist": {"requests": ["region"], "other": ["host"]}}),
    ] {
        let shown =
            only(&redactor(builtin.clone())).event(&view, fields(None, Some(data), None)).data.unwrap().to_string();
        let hide =
            |text: &str| if builtin["preset"].is_null() { "*".repeat(text.len()) } else { "[REDACTED]".to_owned() };
        assert_eq!(shown, data.replace("10.1.2.3", &hide("10.1.2.3")).replace("of bob", &hide("of bob")), "{builtin}");
    }
}

#[test]
fn the_preset_keeps_the_structure_of_model_calls() {
    let preset = redactor(value!({"preset": "trajectory_context"}));
    let request = json(
        r#"{"content":{"messages":[{"content":"my name is Bob","name":"Bob","role":"user"},{"role":"assistant","tool_calls":[{"function":{"arguments":"{\"city\":\"Oslo\"}","name":"weather"},"id":"c1","type":"function"}]}],"model":"gpt-x","temperature":0.5,"tools":[{"function":{"name":"weather","parameters":{"properties":{"type":{"type":"string"}},"type":"object"}},"type":"function"}]},"headers":{"x-team":"blue"}}"#,
    );
    let shown = only(&preset).llm_request(&request, Some(Codec::OpenaiChat));
    assert_eq!(
        shown.as_str(),
        r#"{"content":{"messages":[{"content":"[REDACTED]","name":"[REDACTED]","role":"user"},{"role":"assistant","tool_calls":[{"function":{"arguments":"[REDACTED]","name":"weather"},"id":"c1","type":"function"}]}],"model":"gpt-x","temperature":0.5,"tools":[{"function":{"name":"weather","parameters":{"properties":{"type":{"type":"[REDACTED]"}},"type":"[REDACTED]"}},"type":"function"}]},"headers":{"x-team":"[REDACTED]"}}"#
    );
    assert!(
        Codec::OpenaiChat
            .decode(&shown.as_str()[r#"{"content":"#.len()..shown.as_str().find(",\"headers\"").unwrap()])
            .is_ok()
    );
    let unknown = json(r#"{"content":{"model":"m","role":"secret"},"headers":{"model":"x"}}"#);
    assert_eq!(
        only(&preset).llm_request(&unknown, None).as_str(),
        r#"{"content":{"model":"m","role":"[REDACTED]"},"headers":{"model":"[REDACTED]"}}"#
    );
    let view = EventView {
        kind: EventKind::ScopeStart,
        name: "m",
        category: Some("llm"),
        schema: None,
        codec: None,
        seen: true,
    };
    let shown = only(&preset).event(&view, fields(Some("{}"), Some(shown.as_str()), None));
    assert_eq!(shown.category_profile.unwrap().as_str(), r#"{"gen_ai.provider.name":"openai"}"#);
}

#[test]
fn the_preset_hides_marks_of_the_application_unless_they_are_preserved() {
    let data = r#"{"a":1,"b":["x",true,null]}"#;
    let view = |name| EventView { kind: EventKind::Mark, name, category: None, schema: None, codec: None, seen: false };
    let shown =
        |builtin, name| only(&redactor(builtin)).event(&view(name), fields(None, Some(data), None)).data.unwrap();
    let preset = || value!({"preset": "trajectory_context"});
    assert_eq!(shown(preset(), "checkout").as_str(), r#"{"a":"[REDACTED]","b":["[REDACTED]","[REDACTED]",null]}"#);
    assert_eq!(shown(preset(), "llm.chunk").as_str(), data);
    let preserve = value!({"preset": "trajectory_context", "custom_mark_payload_policy": "preserve"});
    assert_eq!(shown(preserve, "checkout").as_str(), data);
}

#[test]
fn surfaces_that_are_off_show_everything() {
    let config = value!({"input": false, "output": false, "tool_input": false, "tool_output": false, "mark": false, "builtin": {"action": "mask"}});
    let redactor = nemo_relay_redaction::Redactor::new(config.as_object().unwrap()).unwrap();
    let (profile, text) = (only(&redactor), json("\"x\""));
    for shown in [
        profile.tool_value(Surface::Input, &text),
        profile.tool_value(Surface::Output, &text),
        profile.llm_request(&text, None),
        profile.llm_response(&text, None),
    ] {
        assert_eq!(shown, text);
    }
    for kind in [EventKind::Mark, EventKind::ScopeStart, EventKind::ScopeEnd] {
        let view = EventView { kind, name: "x", category: None, schema: None, codec: None, seen: false };
        let given = fields(Some(r#"{"a":"x"}"#), Some("\"x\""), Some(r#"{"a":"x"}"#));
        assert_eq!(profile.event(&view, given.clone()), given);
    }
}

#[test]
fn what_was_replaced_is_counted_by_detector() {
    let config = value!({"profiles": [
        {"builtin": {"action": "redact", "detector": "email"}},
        {"builtin": {"action": "hash", "detector": "email"}, "priority": -3},
        {"builtin": {"action": "mask", "pattern": "x+"}, "enabled": true},
        {"builtin": {"action": "mask"}, "enabled": false},
    ]});
    let redactor = nemo_relay_redaction::Redactor::new(config.as_object().unwrap()).unwrap();
    let priorities: Vec<_> = redactor.profiles().iter().map(|profile| profile.priority()).collect();
    assert_eq!(priorities, [100, -3, 100]);
    let text = json(r#"["a@example.com b@example.com","xx x"]"#);
    redactor.profiles().iter().for_each(|profile| drop(profile.tool_value(Surface::Input, &text)));
    assert_eq!(redactor.replaced().into_iter().collect::<Vec<_>>(), [("email", 4), ("pattern", 4)]);
}

#[test]
fn profiles_of_the_guide_do_what_it_says() {
    let config = value!({"profiles": [
        {"builtin": {"action": "mask", "detector": "email"}},
        {"builtin": {"action": "redact", "detector": "api_key"}},
        {"builtin": {"action": "remove", "target_path_globs": ["/**/password"]}},
    ]});
    let redactor = nemo_relay_redaction::Redactor::new(config.as_object().unwrap()).unwrap();
    let args = json(r#"{"to":"alice@example.com","login":{"password":"x","key":"sk-abcdefgh12345678"}}"#);
    let shown = redactor.profiles().iter().fold(args, |shown, profile| profile.tool_value(Surface::Input, &shown));
    assert_eq!(shown.as_str(), r#"{"login":{"key":"[REDACTED]"},"to":"a****@example.com"}"#);
}

#[test]
fn what_would_grow_without_bounds_is_replaced_whole() {
    let long = "x".repeat(1 << 20);
    for builtin in [
        value!({"action": "redact", "pattern": ".", "replacement": "y".repeat(1000)}),
        value!({"action": "regex_replace", "pattern": "(.)", "replacement": "$1".repeat(2000)}),
    ] {
        let shown = only(&redactor(builtin)).tool_value(Surface::Input, &Json::string(&long));
        assert_eq!(shown.as_str(), "\"[REDACTED]\"");
    }
}
