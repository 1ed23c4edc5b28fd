//! What is read, in every form in which it comes.

mod common;

use common::{Events, outline, uuid};
use nemo_relay_atof::content::Packer;
use nemo_relay_view::{Flags, Kind, Run};
use serde_json::{Value, json};

fn agent_with_a_call() -> Events {
    let mut events = Events::default();
    let long = "You are a careful engineer. ".repeat(40);
    let usage = json!({"prompt_tokens": 10, "completion_tokens": 5, "cache_read_tokens": 3, "cost": {"total": 0.5}});
    events.agent(1, "planner");
    events.call(
        2,
        1,
        json!([{"role": "system", "content": long}]),
        json!({"message": "hi", "model": "m-2026", "usage": usage}),
    );
    events.tool(3, 1, "search", Some("call_1")).mark(4, 3, "llm.chunk", json!({"chunk_index": 0}));
    events.end(1, "agent", "planner", Value::Null, Value::Null);
    events
}

#[test]
fn a_row_has_what_its_events_say() {
    let run = agent_with_a_call().run();
    assert_eq!(outline(&run), ["planner", "  provider", "  search", "    llm.chunk"]);
    let call = &run.rows()[1];
    assert_eq!((call.usage.prompt, call.usage.completion, call.usage.cached), (10, 5, 3));
    assert_eq!(call.usage.cost, Some((0.5, "USD".into())));
    assert_eq!(run.text(call.model), "m-2026");
    assert_eq!(call.nanos(), Some(1_000_000));
    let tool = &run.rows()[2];
    assert_eq!((tool.tool_call_id.as_deref(), tool.chunks), (Some("call_1"), 1));
    assert_eq!(run.rows()[3].kind, Kind::Mark);
}

#[test]
fn content_addressed_lines_give_the_same_rows_and_details() {
    let plain = agent_with_a_call();
    let (mut packer, mut packed) = (Packer::default(), Vec::new());
    plain.lines.iter().for_each(|line| packer.pack(line, &mut packed));
    assert!(packed.windows(10).any(|bytes| bytes == b"\"$content\""));
    let (plain, packed) = (plain.run(), Run::read(&packed).unwrap());
    assert_eq!(outline(&packed), outline(&plain));
    assert_eq!(packed.events(), plain.events());
    for row in 0..4 {
        let detail = |run: &Run| {
            let mut detail: Value = serde_json::from_str(&run.detail(row).unwrap()).unwrap();
            detail.as_object_mut().unwrap().remove("lines");
            detail
        };
        assert_eq!(detail(&packed), detail(&plain));
    }
}

#[test]
fn a_file_that_grows_is_read_as_far_as_its_lines_are_whole() {
    let text = agent_with_a_call().text();
    let (mut run, mut sizes) = (Run::default(), Vec::new());
    for piece in text.as_bytes().chunks(500) {
        run.append(piece);
        run.arrange();
        sizes.push(run.rows().len());
    }
    assert!(!run.has_torn_line());
    assert!(sizes.is_sorted() && sizes[0] < 4);
    assert_eq!(outline(&run), outline(&agent_with_a_call().run()));
}

#[test]
fn torn_and_foreign_lines_are_named_and_cost_nothing_else() {
    let text = agent_with_a_call().text();
    let text = format!(
        "\u{feff}\r\n{}\r\nno event\n{{\"atof_version\":\"9\",\"kind\":\"mark\",\"uuid\":\"\",\"timestamp\":0,\"name\":\"\"}}\n{}",
        text.lines().take(4).collect::<Vec<_>>().join("\r\n"),
        &text.lines().nth(4).unwrap()[..100]
    );
    let run = Run::read(text.as_bytes()).unwrap();
    assert_eq!((run.events(), run.skipped()), (4, 3));
    let lines: Vec<u32> = run.faults().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [6, 7, 8]);
    assert!(run.rows()[0].flags.has(Flags::OPEN));
}

#[test]
fn ends_without_starts_lost_parents_and_circles_are_rows_too() {
    let mut events = Events::default();
    events.end(1, "tool", "late", Value::Null, json!({}));
    events.start(2, 99, "tool", "orphan", Value::Null, json!({}));
    events.start(3, 4, "function", "circle-a", Value::Null, Value::Null);
    events.start(4, 3, "function", "circle-b", Value::Null, Value::Null);
    events.start(5, 5, "function", "own parent", Value::Null, Value::Null);
    let run = events.run();
    assert_eq!(outline(&run), ["late", "orphan", "own parent", "circle-a", "  circle-b"]);
    assert!(run.rows()[0].flags.has(Flags::NO_START));
    assert_eq!(run.rows()[0].nanos(), None);
}

#[test]
fn children_stand_in_the_order_of_time_whatever_the_order_of_the_file() {
    let mut events = Events::default();
    events.agent(1, "planner").tool(2, 1, "first", None).tool(3, 1, "second", None);
    events.lines.reverse();
    assert_eq!(outline(&events.run()), ["planner", "  first", "  second"]);
}

#[test]
fn what_is_no_run_is_refused_with_the_reason() {
    let error = Run::read(b"{\"a\":1}\n").err().unwrap();
    assert!(error.message.contains("line 1") && error.message.contains("ATIF"), "{}", error.message);
    let error = Run::read(b"{\"schema_version\":\"ATIF-v1.7\",\"steps\":3}").err().unwrap();
    assert!(error.message.contains("no ATIF trajectory"), "{}", error.message);
    assert_eq!(Run::read(b"").unwrap().events(), 0);
}

#[test]
fn a_trajectory_is_read_as_the_run_that_it_tells() {
    let inner = json!({"schema_version": "ATIF-v1.7", "trajectory_id": "t-2", "agent": {"name": "helper", "version": "1"}, "steps": []});
    let document = json!({
        "schema_version": "ATIF-v1.7", "session_id": "s", "agent": {"name": "planner", "version": "1", "model_name": "m"},
        "steps": [
            {"step_id": 1, "source": "user", "message": "hello", "timestamp": "2026-11-21T05:44:05+00:00"},
            {"step_id": 2, "source": "agent", "message": "hi", "timestamp": "2026-11-21T05:44:06+00:00", "model_name": "m-2026",
             "tool_calls": [{"tool_call_id": "call_1", "function_name": "search", "arguments": {"q": 1}}],
             "observation": {"results": [{"source_call_id": "call_1", "content": "found", "subagent_trajectory_ref": [{"trajectory_id": "t-2"}]}]},
             "metrics": {"prompt_tokens": 7, "completion_tokens": 2, "cost_usd": 0.25}},
        ],
        "subagent_trajectories": [inner],
    });
    let run = Run::read(serde_json::to_string_pretty(&document).unwrap().as_bytes()).unwrap();
    assert_eq!(outline(&run), ["planner", "  model", "  search", "    helper"]);
    assert_eq!(run.summary().total.prompt_tokens, 7);
    assert_eq!(run.summary().total.cost["USD"], 0.25);
    let tool: Value = serde_json::from_str(&run.detail(2).unwrap()).unwrap();
    assert_eq!((&tool["input"], &tool["output"]), (&json!({"q": 1}), &json!("found")));
    let call: Value = serde_json::from_str(&run.detail(1).unwrap()).unwrap();
    assert_eq!(call["request"]["messages"][0], json!({"role": "user", "content": "hello"}));
    assert_eq!(call["response"]["message"], "hi");
}

#[test]
fn payloads_keep_digits_that_a_float_would_lose() {
    let mut events = Events::default();
    events.agent(1, "planner").mark(2, 1, "big", Value::Null);
    events.lines[1] = events.lines[1].replace("\"data\":null", "\"data\":{\"n\":123456789012345678901234567890}");
    assert!(events.run().detail(1).unwrap().contains("{\"n\":123456789012345678901234567890}"));
    assert!(events.run().detail(7).is_err());
    assert_eq!(events.run().rows()[0].uuid.to_string(), uuid(1));
}
