//! What may be set, what is taken from events, and what a trajectory says about what is missing.

mod common;

use common::{Script, export, outline, said, text, user};
use nemo_relay_atif::{AtifBuilder, AtifConfig, AtifVersion, Style};
use nemo_relay_types::{Json, Limits};
use serde_json::{Value, json};

fn json_text(value: &Value) -> Json {
    Json::parse(&value.to_string(), &Limits::default()).unwrap()
}

fn sample() -> Script {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({})).ask("l1", "a", user("hi")).answer("l1", "a", said("hey", &[]));
    script.end("a", "implicit", "agent");
    script
}

#[test]
fn what_is_set_wins_over_what_was_seen() {
    let config = AtifConfig {
        schema_version: AtifVersion::V1_7,
        session_id: Some("s".into()),
        agent_name: Some("mine".into()),
        agent_version: Some("2".into()),
        model_name: Some("m".into()),
        tool_definitions: Some(json_text(&json!([{"type": "function"}]))),
        extra: Some(json_text(&json!({"note": 1, "zone": [2]}))),
        ..AtifConfig::default()
    };
    let trajectory = export(&sample().events, config);
    let agent = json!({"name": "mine", "version": "2", "model_name": "m", "tool_definitions": [{"type": "function"}]});
    assert_eq!((&trajectory["agent"], &trajectory["extra"]), (&agent, &json!({"note": 1, "zone": [2]})));
    assert_eq!(trajectory["schema_version"], "ATIF-v1.7");
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let default = AtifConfig::default;
    for (field, config) in [
        ("session_id", AtifConfig { session_id: Some(" ".into()), ..default() }),
        ("agent_name", AtifConfig { agent_name: Some(String::new()), ..default() }),
        ("agent_version", AtifConfig { agent_version: Some(String::new()), ..default() }),
        ("model_name", AtifConfig { model_name: Some(String::new()), ..default() }),
        ("tool_definitions", AtifConfig { tool_definitions: Some(json_text(&json!([1]))), ..default() }),
        ("tool_definitions", AtifConfig { tool_definitions: Some(json_text(&json!({}))), ..default() }),
        ("extra", AtifConfig { extra: Some(json_text(&json!([]))), ..default() }),
        ("max_bytes", AtifConfig { max_bytes: 0, ..default() }),
    ] {
        let error = AtifBuilder::new(config).err().unwrap_or_else(|| panic!("{field} was taken"));
        assert_eq!(error.get("argument"), Some(field));
    }
    assert_eq!(AtifVersion::parse("1.7").unwrap(), AtifVersion::V1_7);
    assert_eq!(AtifVersion::parse("ATIF-v1.8").unwrap(), AtifVersion::V1_8);
    assert_eq!(AtifVersion::parse("2").unwrap_err().get("argument"), Some("schema_version"));
    let builder = AtifBuilder::new(default()).unwrap();
    assert_eq!(builder.export_json().unwrap_err().get("argument"), Some("session_id"));
}

#[test]
fn nothing_seen_is_a_trajectory_too() {
    let trajectory = Script::new().export();
    assert_eq!(trajectory["agent"]["name"], "NeMo Relay");
    assert_eq!(outline(&trajectory), [("system", "No model call and no tool call was seen.")]);
}

#[test]
fn an_agent_without_steps_tells_what_it_got_and_gave() {
    let mut script = Script::new();
    script.events.push(common::event("a", "implicit", "a", 1, json!({"category": "agent", "data": {"in": 1}})));
    script.events.push(common::event(
        "a",
        "implicit",
        "a",
        2,
        json!({"category": "agent", "data": "out", "scope_category": "end"}),
    ));
    assert_eq!(script.export()["steps"][0]["extra"], json!({"input": {"in": 1}, "output": "out"}));
}

#[test]
fn every_cut_of_a_run_is_valid_and_says_so() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({})).ask("l1", "a", user("hi"));
    script.answer("l1", "a", said("", &[("c1", "f", json!({}))])).tool("t1", "a", "f", Some("c1"), json!({}));
    script.agent("b", "a", json!({})).ask("l2", "b", user("x")).answer("l2", "b", said("y", &[]));
    script.end("b", "a", "agent").result("t1", "a", "f", json!("r")).end("a", "implicit", "agent");
    for cut in 1..script.events.len() {
        let events = &script.events[..cut];
        let trajectory = export(events, AtifConfig { session_id: Some("s".into()), ..AtifConfig::default() });
        assert!(text(&trajectory["notes"]).starts_with("The run had not ended"), "{cut}: {trajectory}");
        assert_eq!(trajectory["extra"]["nemo_relay"]["unfinished"][0]["function_name"], "a");
    }
    assert!(script.export().get("notes").is_none());
}

#[test]
fn a_run_that_recovery_closed_says_so() {
    let mut script = Script::new();
    script.agent("a", "implicit", json!({})).ask("l1", "a", user("hi"));
    let mut open = nemo_relay_atof::OpenScopes::default();
    script.events.iter().for_each(|event| open.see(event));
    script.events.extend(open.ends());
    let all = common::finished(&script.events);
    let notes = text(&all[0]["notes"]);
    assert!(notes.contains("The agent failed: cancelled: the process ended before the scope did"), "{notes}");
    let failed = &all[0]["extra"]["nemo_relay"]["unanswered_calls"][0];
    assert!(text(&failed["error"]).starts_with("cancelled"), "{failed}");
}

#[test]
fn what_is_missing_is_counted() {
    let mut script = sample();
    let gap =
        json!({"kind": "mark", "category": null, "name": "relay.gap", "data": {"count": 3, "reason": "queue_full"}});
    script.events.insert(1, common::event("gap", "a", "a", 1, gap));
    assert_eq!(script.export()["notes"], "Events missing because a queue was full: 3.");

    let mut builder = AtifBuilder::new(AtifConfig { max_bytes: 1, ..AtifConfig::default() }).unwrap();
    sample().events.iter().for_each(|event| builder.observe(event));
    let all = builder.take_finished();
    let trajectory: Value = serde_json::from_str(&all[0].to_json(Style::Compact)).unwrap();
    common::valid::check(&trajectory, "ATIF-v1.8");
    assert_eq!(trajectory["notes"], "Events left out because the run is larger than what is kept: 3.");
}

#[test]
fn events_are_told_if_they_are_asked_for() {
    let mut script = sample();
    script
        .events
        .insert(2, common::event("m", "a", "a", 2, json!({"kind": "mark", "category": null, "data": {"x": 1}})));
    let config = AtifConfig {
        session_id: Some("s".into()),
        observed_events: true,
        extra: Some(json_text(&json!({"note": 1, "zone": 2}))),
        ..AtifConfig::default()
    };
    let trajectory = export(&script.events, config);
    let told = trajectory["extra"]["observed_events"].as_array().unwrap();
    for (told, event) in told.iter().zip(&script.events) {
        let mut line = String::new();
        event.write_json(&mut line);
        assert_eq!(&serde_json::from_str::<Value>(&line).unwrap(), told);
    }
    assert_eq!((told.len(), &trajectory["extra"]["zone"]), (script.events.len(), &json!(2)));
}

#[test]
fn both_styles_say_the_same_and_pretty_is_sorted() {
    let mut builder = AtifBuilder::new(AtifConfig::default()).unwrap();
    sample().events.iter().for_each(|event| builder.observe(event));
    let trajectory = &builder.take_all()[0];
    let (compact, pretty) = (trajectory.to_json(Style::Compact), trajectory.to_json(Style::Pretty));
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(read(&compact), read(&pretty));
    assert_eq!(pretty, serde_json::to_string_pretty(&read(&pretty)).unwrap() + "\n");
    assert!(compact.starts_with(r#"{"schema_version":"ATIF-v1.8","session_id":"#), "{compact}");
}
