//! Which tool belongs to which call.

mod common;

use common::{Script, outline, said, user, uuid};
use serde_json::{Value, json};

fn calls(step: &Value) -> Vec<(&str, &str)> {
    let calls = step["tool_calls"].as_array().into_iter().flatten();
    calls.map(|call| (common::text(&call["tool_call_id"]), common::text(&call["function_name"]))).collect()
}

/// The results of a step: the call, and what came out.
fn results(step: &Value) -> Vec<(&str, &str)> {
    let results = step["observation"]["results"].as_array().into_iter().flatten();
    results.map(|result| (common::text(&result["source_call_id"]), common::text(&result["content"]))).collect()
}

#[test]
fn the_id_comes_first_then_name_and_arguments_then_a_name_that_is_alone() {
    let asked =
        [("c1", "f", json!({"x": 1})), ("c2", "f", json!({"x": 2})), ("c3", "g", json!({})), ("c4", "f", json!({}))];
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).answer("l1", "a", said("", &asked));
    script.tool("t1", "a", "g", Some("c4"), json!({"other": true})).result("t1", "a", "g", json!("by id"));
    script.tool("t2", "a", "f", None, json!({"x": 2})).result("t2", "a", "f", json!("by arguments"));
    script.tool("t3", "a", "f", Some("unknown"), json!({"x": 9})).result("t3", "a", "f", json!("by name"));
    script.tool("t4", "a", "h", None, json!({})).result("t4", "a", "h", json!("added"));
    let trajectory = script.export();
    let step = &trajectory["steps"][1];
    let added = uuid("t4");
    assert_eq!(calls(step), [("c1", "f"), ("c2", "f"), ("c3", "g"), ("c4", "f"), (added.as_str(), "h")]);
    assert_eq!(results(step), [("c4", "by id"), ("c2", "by arguments"), ("c1", "by name"), (added.as_str(), "added")]);
}

#[test]
fn one_name_for_two_calls_decides_nothing() {
    let asked = [("c1", "f", json!({"x": 1})), ("c2", "f", json!({"x": 2}))];
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).answer("l1", "a", said("", &asked));
    script.tool("t1", "a", "f", Some("mine"), json!({"x": 3})).result("t1", "a", "f", json!("r"));
    let trajectory = script.export();
    assert_eq!(calls(&trajectory["steps"][1]).last(), Some(&("mine", "f")));
    assert_eq!(results(&trajectory["steps"][1]), [("mine", "r")]);
}

#[test]
fn without_an_answer_before_it_a_tool_stands_for_itself() {
    let mut script = Script::new();
    script.tool("t1", "a", "f", Some("c1"), json!("{\"x\":1}")).result("t1", "a", "f", json!({"r": 1}));
    script.ask("l1", "a", user("hi"));
    let trajectory = script.export();
    assert_eq!(outline(&trajectory), [("system", ""), ("user", "hi")]);
    let told = &trajectory["steps"][0]["observation"]["results"][0];
    assert!(told.get("source_call_id").is_none());
    assert_eq!(told["extra"]["tool_call_id"], "c1");
    assert_eq!(told["extra"]["tool_arguments"], json!({"x": 1}));
    assert_eq!(told["extra"]["tool_result"], json!({"r": 1}));
}

#[test]
fn a_tool_may_begin_before_the_stream_that_asked_for_it_ends() {
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).tool("t1", "a", "f", Some("c1"), json!({}));
    script.answer("l1", "a", said("", &[("c1", "f", json!({}))])).result("t1", "a", "f", json!("r"));
    let trajectory = script.export();
    assert_eq!(outline(&trajectory), [("user", "hi"), ("agent", "")]);
    assert_eq!(results(&trajectory["steps"][1]), [("c1", "r")]);
}

#[test]
fn an_id_that_is_used_again_belongs_to_the_latest_call() {
    let mut script = Script::new();
    for turn in ["1", "2", "3"] {
        let (llm, tool) = (format!("l{turn}"), format!("t{turn}"));
        script.ask(&llm, "a", user(turn)).answer(&llm, "a", said(turn, &[("call_1", "f", json!({}))]));
        script.tool(&tool, "a", "f", Some("call_1"), json!({})).result(&tool, "a", "f", json!(turn));
    }
    let trajectory = script.export();
    for (step, turn) in [(1, "1"), (3, "2"), (5, "3")] {
        assert_eq!(results(&trajectory["steps"][step]), [("call_1", turn)]);
    }
}

#[test]
fn calls_without_an_id_get_one() {
    let mut script = Script::new();
    let asked =
        json!({"message": "", "tool_calls": [{"name": "f", "arguments": "{\"x\":1}"}, {"arguments": "not json"}]});
    script.ask("l1", "a", user("hi")).answer("l1", "a", asked);
    script.tool("t1", "a", "f", None, json!({"x": 1})).result("t1", "a", "f", json!("r"));
    let trajectory = script.export();
    let (first, second) = (format!("{}:0", uuid("l1")), format!("{}:1", uuid("l1")));
    assert_eq!(calls(&trajectory["steps"][1]), [(first.as_str(), "f"), (second.as_str(), "")]);
    assert_eq!(trajectory["steps"][1]["tool_calls"][1]["arguments"], json!({"raw": "not json"}));
    assert_eq!(results(&trajectory["steps"][1]), [(first.as_str(), "r")]);
}

#[test]
fn an_annotation_and_a_failure_are_told() {
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).answer("l1", "a", said("", &[("c1", "f", json!({}))]));
    script.tool("t1", "a", "f", Some("c1"), json!({}));
    let metadata = json!({"otel.status_code": "ERROR", "otel.status_description": "boom"});
    script.events.push(common::event(
        "t1",
        "a",
        "a",
        9,
        json!({"category": "tool", "name": "f", "metadata": metadata,
        "category_profile": {"tool_result_annotation": {"note": 1}}, "scope_category": "end"}),
    ));
    let trajectory = script.export();
    let extra = &trajectory["steps"][1]["observation"]["results"][0]["extra"];
    assert_eq!((&extra["metadata"], &extra["tool_result_annotation"]), (&metadata, &json!({"note": 1})));
    assert!(extra.get("tool_result").is_none());
    assert_eq!(trajectory["steps"][1]["extra"]["tool_invocations"][0]["status"], "failed");
}
