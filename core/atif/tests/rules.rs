//! How events become steps, rule by rule.

mod common;

use common::{Script, export, outline, said, time, tool_result, user, uuid};
use nemo_relay_atif::{AtifConfig, AtifVersion};
use serde_json::{Value, json};

#[test]
fn a_run_has_the_documented_shape() {
    let annotated = json!({
        "id": "chatcmpl-1", "message": "hi there", "model": "gpt-4o-2024",
        "tool_calls": [{"arguments": {"q": "hello"}, "id": "call_1", "name": "search"}],
        "usage": {"cache_read_tokens": 3, "completion_tokens": 5, "prompt_tokens": 10, "total_tokens": 15,
                  "uncached_input_tokens": 7},
    });
    let mut script = Script::new();
    script.agent("a", "implicit", json!({"session_id": "s-1"})).ask("l1", "a", user("hello"));
    script.answer("l1", "a", annotated).tool("t1", "a", "search", Some("call_1"), json!({"q": "hello"}));
    script.result("t1", "a", "search", json!({"answer": "HELLO"})).ask("l2", "a", tool_result());
    script.answer(
        "l2",
        "a",
        json!({"message": "final", "model": "gpt-4o-2024", "usage":
        {"completion_tokens": 2, "prompt_tokens": 20, "total_tokens": 22}}),
    );
    script.end("a", "implicit", "agent");
    let request = json!({"messages": user("hello"), "model": "gpt-4o"});
    let again = json!({"messages": tool_result(), "model": "gpt-4o"});
    let ancestry = |of: &str, name: &str| json!({"function_id": uuid(of), "function_name": name, "parent_id": uuid("a"), "parent_name": "a"});
    let invocation = |id: &str, start: f64, end: f64| {
        json!({"start_timestamp": start, "end_timestamp": end, "invocation_id": id, "status": "completed",
               "framework": "nemo_relay"})
    };
    let at = 1_795_239_845.0;
    let expected = json!({
        "schema_version": "ATIF-v1.8", "session_id": "sess-1", "trajectory_id": "sess-1",
        "agent": {"name": "a", "version": "0.1.0", "model_name": "gpt-4o"},
        "steps": [
            {"step_id": 1, "source": "user", "message": "hello", "timestamp": time(2),
             "extra": {"ancestry": ancestry("l1", "l1"), "llm_request": request}},
            {"step_id": 2, "source": "agent", "message": "hi there", "timestamp": time(3), "model_name": "gpt-4o-2024",
             "tool_calls": [{"tool_call_id": "call_1", "function_name": "search", "arguments": {"q": "hello"}}],
             "observation": {"results": [{"source_call_id": "call_1", "extra": {
                 "event_name": "search", "event_uuid": uuid("t1"), "parent_event_uuid": uuid("a"),
                 "tool_result": {"answer": "HELLO"}}}]},
             "metrics": {"prompt_tokens": 10, "completion_tokens": 5, "cached_tokens": 3, "extra": {"total_tokens": 15}},
             "llm_call_count": 1,
             "extra": {"ancestry": ancestry("l1", "l1"), "invocation": invocation(&uuid("l1"), at + 0.002, at + 0.003),
                       "llm_response": {"raw": true}, "tool_ancestry": [ancestry("t1", "search")],
                       "tool_invocations": [invocation("call_1", at + 0.004, at + 0.005)]}},
            {"step_id": 3, "source": "agent", "message": "final", "timestamp": time(7), "model_name": "gpt-4o-2024",
             "metrics": {"prompt_tokens": 20, "completion_tokens": 2, "extra": {"total_tokens": 22}},
             "llm_call_count": 1,
             "extra": {"ancestry": ancestry("l2", "l2"), "invocation": invocation(&uuid("l2"), at + 0.006, at + 0.007),
                       "llm_request": again, "llm_response": {"raw": true}}},
        ],
        "final_metrics": {"total_prompt_tokens": 30, "total_completion_tokens": 7, "total_cached_tokens": 3,
                          "total_steps": 3},
    });
    assert_eq!(script.export(), expected);
}

#[test]
fn order_is_by_time_and_marks_are_no_steps() {
    let mut script = Script::new();
    script.ask("l1", "a", user("one")).answer("l1", "a", said("1", &[]));
    script.ask("l2", "a", user("two")).answer("l2", "a", said("2", &[]));
    let mark = json!({"kind": "mark", "category": null, "name": "checkpoint"});
    script.events.push(common::event("m", "a", "a", 2, mark));
    script.events.reverse();
    let both = [("user", "one"), ("agent", "1"), ("user", "two"), ("agent", "2")];
    assert_eq!(outline(&script.export()), both);
}

#[test]
fn only_a_fresh_turn_is_a_step_of_the_user() {
    let part = |part: Value| json!([{"role": "user", "content": [part]}]);
    let cases = [
        (user("hi"), true),
        (
            json!([{"role": "user", "content": "hi"}, {"role": "system", "content": "s"}, {"role": "developer", "content": "d"}]),
            true,
        ),
        (part(json!({"type": "text", "text": "hi"})), true),
        (part(json!({"type": "tool_result", "tool_use_id": "c", "content": "r"})), false),
        (json!([{"role": "user", "content": "hi"}, {"role": "assistant", "content": "so"}]), false),
        (tool_result(), false),
        (json!([{"role": "tool_result", "call_id": "c", "output": "r"}]), false),
    ];
    for (messages, fresh) in cases {
        let mut script = Script::new();
        script.ask("l1", "a", messages.clone()).answer("l1", "a", said("ok", &[]));
        let trajectory = script.export();
        let sources: Vec<_> = outline(&trajectory).iter().map(|(source, _)| *source).collect();
        assert_eq!(sources, if fresh { vec!["user", "agent"] } else { vec!["agent"] }, "{messages}");
        let last = &trajectory["steps"][sources.len() - 1]["extra"];
        assert_eq!(last.get("llm_request").is_some(), !fresh, "a continuation tells its request itself");
    }
}

#[test]
fn a_request_without_an_end_is_told() {
    let mut script = Script::new();
    script.ask("l1", "a", tool_result());
    let trajectory = script.export();
    assert_eq!(outline(&trajectory), [("user", "r")]);
    assert_eq!(trajectory["extra"]["nemo_relay"]["unfinished"][0]["function_name"], "l1");
    assert!(common::text(&trajectory["notes"]).contains("had not ended"));
}

#[test]
fn requests_of_every_provider_are_understood_without_annotation() {
    let contents = [
        json!({"model": "claude", "max_tokens": 9, "messages": [{"role": "user", "content": [{"type": "text", "text": "hi"}]}]}),
        json!({"model": "gpt", "input": "hi", "instructions": "be brief"}),
        json!({"contents": [{"role": "user", "parts": [{"text": "hi"}]}]}),
    ];
    for content in contents {
        let mut script = Script::new();
        script.ask("l1", "a", json!([])).answer("l1", "a", said("ok", &[]));
        let start = json!({"category": "llm", "category_profile": {}, "data": {"content": content, "headers": {}}});
        script.events[0] = common::event("l1", "a", "a", 1, start);
        assert_eq!(outline(&script.export())[0], ("user", "hi"), "{content}");
    }
}

#[test]
fn a_response_is_understood_by_its_shape_or_told_as_text() {
    let chat = json!({"id": "c", "object": "chat.completion", "model": "m-2", "choices": [{"index": 0, "finish_reason": "stop",
        "message": {"role": "assistant", "content": "hey", "reasoning_content": "hm", "tool_calls": [{"id": "c1",
            "type": "function", "function": {"name": "f", "arguments": "{\"x\":1}"}}]}}]});
    let cases = [
        (chat.clone(), "hey"),
        (json!("plain"), "plain"),
        (json!({"text": "012"}), r#"{"text":"012"}"#),
        (json!([1]), "[1]"),
    ];
    for (data, message) in cases {
        let mut script = Script::new();
        script.ask("l1", "a", user("hi")).raw_answer("l1", "a", data.clone());
        let trajectory = script.export();
        assert_eq!(outline(&trajectory)[1], ("agent", message));
        assert_eq!(trajectory["steps"][1]["extra"]["llm_response"], data);
        if data == chat {
            let step = &trajectory["steps"][1];
            assert_eq!(
                step["tool_calls"],
                json!([{"tool_call_id": "c1", "function_name": "f", "arguments": {"x": 1}}])
            );
            assert_eq!((&step["model_name"], &step["reasoning_content"]), (&json!("m-2"), &json!("hm")));
        }
    }
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).answer("l1", "a", json!({"message": null, "model": "m"}));
    assert_eq!(outline(&script.export())[1], ("agent", ""));
}

#[test]
fn a_call_that_fails_is_counted_and_its_repetition_asks_nothing_new() {
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).end("l1", "a", "llm");
    script.ask("l2", "a", user("hi")).answer("l2", "a", said("ok", &[]));
    let trajectory = script.export();
    assert_eq!(outline(&trajectory), [("user", "hi"), ("agent", "ok")]);
    assert_eq!(trajectory["extra"]["nemo_relay"]["unanswered_calls"][0]["function_name"], "l1");
    assert!(common::text(&trajectory["notes"]).contains("Model calls without an answer: 1."));
    assert_eq!(trajectory["steps"][1]["extra"]["llm_request"]["messages"], user("hi"));
}

#[test]
fn results_are_content_or_extra() {
    let parts = json!([{"type": "text", "text": "a"}]);
    let audio = json!([{"type": "audio", "source": {"media_type": "audio/wav", "path": "a.wav"}}]);
    for (result, version, is_content) in [
        (json!("text"), AtifVersion::V1_8, true),
        (parts, AtifVersion::V1_7, true),
        (audio.clone(), AtifVersion::V1_8, true),
        (audio, AtifVersion::V1_7, false),
        (json!({"x": 1}), AtifVersion::V1_8, false),
        (json!(7), AtifVersion::V1_8, false),
    ] {
        let mut script = Script::new();
        script.ask("l1", "a", user("hi")).answer("l1", "a", said("", &[("c1", "f", json!({}))]));
        script.tool("t1", "a", "f", Some("c1"), json!({})).result("t1", "a", "f", result.clone());
        let config = AtifConfig { session_id: Some("s".into()), schema_version: version, ..AtifConfig::default() };
        let trajectory = export(&script.events, config);
        let told = &trajectory["steps"][1]["observation"]["results"][0];
        let place = if is_content { &told["content"] } else { &told["extra"]["tool_result"] };
        assert_eq!(place, &result, "{told}");
        assert_eq!(told.get("content").is_some(), is_content);
    }
}

#[test]
fn tokens_and_cost_are_added_up() {
    let usage = |usage: Value| json!({"message": "m", "usage": usage});
    let mut script = Script::new();
    // A provider that does not count cached tokens among those of the prompt.
    script.ask("l1", "a", user("1")).answer(
        "l1",
        "a",
        usage(json!({"prompt_tokens": 10, "uncached_input_tokens": 10,
        "cache_read_tokens": 100, "cache_write_tokens": 5, "cost": {"total": 0.25, "currency": "USD"}})),
    );
    script.ask("l2", "a", user("2")).answer(
        "l2",
        "a",
        usage(json!({"prompt_tokens": 1.0, "completion_tokens": 2,
        "cost": {"total": 0.5}})),
    );
    script.ask("l3", "a", user("3")).answer("l3", "a", usage(json!({"cost": {"total": 9, "currency": "EUR"}})));
    let trajectory = script.export();
    assert_eq!(
        trajectory["steps"][1]["metrics"],
        json!({"prompt_tokens": 115, "cached_tokens": 105, "cost_usd": 0.25,
               "extra": {"cache_read_tokens": 100, "cache_write_tokens": 5}})
    );
    assert!(trajectory["steps"][5].get("metrics").is_none());
    assert_eq!(
        trajectory["final_metrics"],
        json!({"total_prompt_tokens": 116, "total_completion_tokens": 2, "total_cached_tokens": 105,
               "total_cost_usd": 0.75, "total_steps": 6})
    );
}

#[test]
fn a_call_that_was_seen_twice_is_told_once_and_well() {
    let wire = json!({"id": "msg_1", "message": "hey", "model": "m", "usage": {"prompt_tokens": 1}});
    for hook in [json!({"id": "msg_1", "message": ""}), json!({"message": "hey", "model": "m"})] {
        for hook_first in [true, false] {
            let (first, second) = if hook_first { (&hook, &wire) } else { (&wire, &hook) };
            let mut script = Script::new();
            script.ask("l1", "a", user("hi")).ask("l2", "a", user("hi"));
            script.answer("l1", "a", first.clone()).answer("l2", "a", second.clone());
            let trajectory = script.export();
            assert_eq!(outline(&trajectory), [("user", "hi"), ("agent", "hey")]);
            assert_eq!(trajectory["steps"][1]["metrics"], json!({"prompt_tokens": 1}));
        }
    }
    // One after the other, they are two calls, whatever the ids say.
    let mut script = Script::new();
    script.ask("l1", "a", user("hi")).answer("l1", "a", json!({"id": "msg_1", "message": "hey"}));
    script.ask("l2", "a", user("hi")).answer("l2", "a", wire);
    assert_eq!(script.export()["steps"].as_array().unwrap().len(), 4);
}
