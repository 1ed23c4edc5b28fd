//! What is found, told and printed of a run.

mod common;

use common::Events;
use nemo_relay_atof::content::Packer;
use nemo_relay_view::{Run, TextOptions};
use serde_json::{Value, json};

#[test]
fn a_search_finds_names_and_payloads_in_any_case_and_with_escapes() {
    let mut events = Events::default();
    events.agent(1, "Planner").mark(2, 1, "note", json!({"text": "line one\nthe \"BATON\""})).mark(
        3,
        1,
        "other",
        Value::Null,
    );
    let run = events.run();
    assert_eq!(run.search("planner"), [0]);
    assert_eq!(run.search("one\nthe \"baton\""), [1]);
    assert_eq!(run.search("note"), [1]);
    assert!(run.search("").is_empty() && run.search("nowhere").is_empty());
}

#[test]
fn a_search_finds_content_that_a_line_only_refers_to() {
    let mut events = Events::default();
    let history = |turns: usize| -> Vec<Value> {
        (0..turns)
            .map(|turn| json!({"role": "user", "content": format!("turn-{turn} {}", "word ".repeat(80))}))
            .collect()
    };
    events.agent(1, "planner");
    events.call(2, 1, history(2).into(), json!({"message": "a"})).call(
        3,
        1,
        history(4).into(),
        json!({"message": "b"}),
    );
    let (mut packer, mut packed) = (Packer::default(), Vec::new());
    events.lines.iter().for_each(|line| packer.pack(line, &mut packed));
    let (plain, packed) = (events.run(), Run::read(&packed).unwrap());
    for text in ["turn-0", "turn-1", "turn-3", "turn-9", "planner"] {
        assert_eq!(packed.search(text), plain.search(text), "{text}");
    }
    assert_eq!(packed.search("turn-3"), [2]);
}

#[test]
fn a_conversation_shows_each_message_once_and_leaves_tools_and_agents_to_themselves() {
    let mut events = Events::default();
    let first = json!([{"role": "system", "content": "s"}, {"role": "user", "content": "u", "cache_control": {"type": "ephemeral"}}]);
    let second = json!([
        {"role": "system", "content": "s"}, {"role": "user", "content": "u"},
        {"role": "assistant", "content": "", "tool_calls": []}, {"role": "tool", "tool_call_id": "c1", "content": "r"},
        {"role": "user", "content": "more"},
    ]);
    events.agent(1, "planner").call(2, 1, first, json!({"message": "one"})).tool(3, 1, "search", Some("c1"));
    events.start(4, 1, "agent", "helper", Value::Null, Value::Null).call(5, 4, json!([]), json!({"message": "inner"}));
    events.call(6, 1, second, json!({"message": "two"}));
    let run = events.run();
    let shown: Value = serde_json::from_str(&run.conversation(0, 0, 10).unwrap()).unwrap();
    let rows: Vec<u64> = shown["items"].as_array().unwrap().iter().map(|item| item["row"].as_u64().unwrap()).collect();
    assert_eq!(rows, [1, 2, 3, 5]);
    assert_eq!(shown["items"][0]["messages"].as_array().unwrap().len(), 2);
    assert_eq!(shown["items"][3]["messages"], json!([{"role": "user", "content": "more"}]));
    assert_eq!(shown["items"][3]["response"]["message"], "two");
    assert_eq!(shown.get("next"), None);
    let rest: Value = serde_json::from_str(&run.conversation(0, 3, 10).unwrap()).unwrap();
    assert_eq!(rest["items"][0], shown["items"][3]);
    assert_eq!(serde_json::from_str::<Value>(&run.conversation(0, 0, 2).unwrap()).unwrap()["next"], 2);
}

#[test]
fn a_provider_shaped_payload_is_shown_in_the_normalized_shape() {
    let mut events = Events::default();
    let request = json!({"content": {"model": "gpt-4o", "messages": [{"role": "user", "content": "hello"}], "stream_options": {}}, "headers": {}});
    let choice = json!({"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"}});
    let response = json!({"id": "c", "object": "chat.completion", "model": "gpt-4o", "choices": [choice],
        "usage": {"prompt_tokens": 4, "completion_tokens": 1, "total_tokens": 5}});
    events.start(1, 0, "llm", "openai", request, json!({})).end(1, "llm", "openai", response, json!({}));
    let run = events.run();
    assert_eq!(run.rows()[0].usage.prompt, 4);
    let detail: Value = serde_json::from_str(&run.detail(0).unwrap()).unwrap();
    assert_eq!(detail["request"]["messages"][0]["content"], "hello");
    assert_eq!(detail["response"]["message"], "hi");
}

#[test]
fn the_tree_shows_times_and_what_went_wrong_and_commands_no_terminal() {
    let mut events = Events::default();
    events.agent(1, "plan\u{1b}[31mner").guardrail(2, 1, "rm", Some("not \u{202e}here"));
    events.start(3, 1, "tool", "search", json!({"q": 1}), json!({}));
    let failed = json!({"otel.status_code": "ERROR", "error.type": "callback_error", "otel.status_description": "KeyError: 'k'"});
    events.line("end", 3, 0, "tool", "search", Value::Null, json!({}), failed);
    let run = events.run();
    let text = run.tree_text(TextOptions::default());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "      +0 µs  plan\\u{1b}[31mner agent  open");
    assert_eq!(lines[1], "    +1.0 ms  ├─ policy guardrail · 1.0 ms  refused  not \\u{202e}here");
    assert_eq!(lines[2], "    +3.0 ms  └─ search tool · 1.0 ms  error  callback_error: KeyError: 'k'");
    assert!(!text.contains('\u{1b}'));
    assert!(run.tree_text(TextOptions { colours: true, ..TextOptions::default() }).contains("\u{1b}[31m"));
    assert_eq!(run.summary().problems.len(), 2);
    assert_eq!((run.summary().total.errors, run.summary().total.rejected, run.summary().total.open), (1, 1, 1));
}

#[test]
fn chunks_are_counted_and_listed_only_when_asked_for() {
    let mut events = Events::default();
    events.start(1, 0, "llm", "openai", Value::Null, json!({}));
    events.mark(2, 1, "llm.chunk", json!({})).mark(3, 1, "llm.chunk", json!({})).end(
        1,
        "llm",
        "openai",
        Value::Null,
        json!({}),
    );
    let run = events.run();
    assert_eq!(run.tree_text(TextOptions::default()).lines().count(), 1);
    assert!(run.tree_text(TextOptions::default()).contains("2 chunks"));
    assert_eq!(run.tree_text(TextOptions { chunks: true, ..TextOptions::default() }).lines().count(), 3);
}
