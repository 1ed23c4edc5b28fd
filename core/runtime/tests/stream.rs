//! Model calls whose response comes in chunks, driven by hand.

mod common;

use common::{
    Host, LLM_GATE, LLM_REWRITE, LLM_SANITIZE_RESPONSE, STREAM_WRAP, data, drain, llm_call, metadata, shapes,
};
use nemo_relay_runtime::types::{Error, ErrorCode, Event, Json};
use nemo_relay_runtime::{Consumers, LlmCall, LlmStreamCall, Reply};
use std::cell::RefCell;
use std::rc::Rc;

const REQUEST: &str = r#"{"content":1,"headers":{}}"#;

/// The log without what the model was asked.
fn log(host: &Host) -> Vec<&str> {
    host.log.iter().map(String::as_str).filter(|entry| !entry.starts_with("tool ")).collect()
}

fn is_over(host: &Host, reader: &mut common::streams::Reader) {
    assert!(reader.machine.is_finished());
    assert_eq!(host.log.iter().filter(|entry| *entry == "finalize").count(), 1);
}

/// A host whose chunks are collected and whose stream ends as `"whole"`.
fn followed() -> Host {
    let mut host = Host::new();
    host.on_chunk(|host| host.give("null"));
    host.at_the_end(|host| host.give(r#""whole""#));
    host
}

fn error_text(text: &str) -> String {
    format!(r#"{{"otel.status_code":"ERROR","otel.status_description":"{text}"}}"#)
}

#[test]
fn a_stream_that_ends_is_marked_collected_and_handed_over_chunk_by_chunk() {
    let mut host = followed();
    let events = host.subscribe("recorder");
    host.model_gives(&["1", "2"]);
    let mut reader = host.read(REQUEST).unwrap();
    assert_eq!(log(&host), [""; 0], "nothing is pulled before the consumer asks");
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "1");
    assert_eq!(log(&host), ["pull model", "collect 1"]);
    assert_eq!(shapes(&drain(&events)), ["start openai", "mark llm.chunk"]);
    assert_eq!(reader.rest(&mut host).unwrap(), ["2"]);
    assert_eq!(log(&host), ["pull model", "collect 1", "pull model", "collect 2", "pull model", "finalize"]);
    let events = drain(&events);
    assert_eq!(shapes(&events), ["mark llm.chunk", "end openai"]);
    assert_eq!(data(&events[0].event), r#"{"chunk_index":1,"provider":"unknown"}"#);
    assert_eq!(metadata(&events[0].event), "null");
    assert_eq!(events[0].event.parent_uuid(), Some(events[1].event.uuid()));
    assert!(events[0].event.timestamp() < events[1].event.timestamp());
    assert_eq!(data(&events[1].event), r#""whole""#);
    assert_eq!(metadata(&events[1].event), r#"{"otel.status_code":"OK"}"#);
    is_over(&host, &mut reader);
}

#[test]
fn the_end_says_when_the_first_chunk_came() {
    for (chunks, said) in [(&["1"] as &[&str], true), (&[], false)] {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        host.model_gives(if said { &["1"] } else { &[] });
        assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), chunks);
        let events = drain(&events);
        let profile = |event: &Event| event.category_profile().unwrap().to_string();
        assert_eq!(profile(&events[0].event), "{}");
        let end: serde_json::Value = serde_json::from_str(&profile(&events.last().unwrap().event)).unwrap();
        assert_eq!(end["time_to_first_chunk"].as_f64().is_some_and(|seconds| (0.0..60.0).contains(&seconds)), said);
    }
}

#[test]
fn a_collector_that_raises_ends_the_stream_with_its_error() {
    let mut host = followed();
    host.on_chunk(|host| host.raise("full"));
    let events = host.subscribe("recorder");
    host.model_gives(&["1", "2"]);
    let mut reader = host.read(REQUEST).unwrap();
    assert_eq!(reader.next(&mut host).unwrap_err().code, ErrorCode::CallbackFailed);
    assert_eq!(log(&host), ["pull model", "collect 1", "close model", "finalize"]);
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start openai", "mark llm.chunk", "end openai"]);
    assert_eq!(data(&events[2].event), r#""whole""#);
    let said = metadata(&events[2].event);
    assert!(said.contains(r#""exception.type":"ValueError""#) && said.contains("ValueError: full"), "{said}");
    is_over(&host, &mut reader);
}

#[test]
fn a_producer_that_raises_ends_the_stream_after_the_chunks_before() {
    for before in [0, 2] {
        let mut host = followed();
        let events = host.subscribe("recorder");
        host.tool(move |host, _| {
            let mut left = before;
            Reply::Value(host.stream("model", move |host| {
                if left == 0 {
                    return host.raise("cut");
                }
                left -= 1;
                host.give("7")
            }))
        });
        let mut reader = host.read(REQUEST).unwrap();
        for _ in 0..before {
            assert_eq!(reader.next(&mut host).unwrap().unwrap(), "7");
        }
        let error = reader.next(&mut host).unwrap_err();
        assert_eq!((error.code, error.cause), (ErrorCode::CallbackFailed, Some(7)), "the very error");
        let events = drain(&events);
        assert_eq!(events.len(), 2 + before);
        assert_eq!(data(&events[1 + before].event), r#""whole""#);
        assert!(metadata(&events[1 + before].event).contains("ValueError: cut"));
        is_over(&host, &mut reader);
    }
}

#[test]
fn a_stream_that_is_closed_early_closes_what_it_is_made_of() {
    for read in [0, 1] {
        let mut host = followed();
        let events = host.subscribe("recorder");
        host.model_gives(&["1", "2", "3"]);
        for (name, priority) in [("outer", 1), ("middle", 2)] {
            host.wrap_family(STREAM_WRAP, name, priority, move |host, request, next| {
                let inner = host.run_next(&next, request).unwrap().result;
                Reply::Value(host.stream(name, move |host| host.pull(inner)))
            });
        }
        let mut reader = host.read(REQUEST).unwrap();
        host.log.clear();
        for _ in 0..read {
            reader.next(&mut host).unwrap();
        }
        assert_eq!(reader.tell(&mut host, Reply::Stop).unwrap(), None);
        let closing = ["close outer", "close middle", "close model", "finalize"];
        assert_eq!(log(&host)[log(&host).len() - 4..], closing);
        assert_eq!(host.log.iter().filter(|entry| *entry == "pull model").count(), read, "nothing is pulled ahead");
        let events = drain(&events);
        assert_eq!(events.len(), 2 + read);
        let end = &events[1 + read].event;
        assert_eq!(data(end), r#""whole""#);
        assert_eq!(metadata(end), error_text("stream dropped before clean completion"));
        is_over(&host, &mut reader);
    }
}

#[test]
fn a_consumer_that_is_cancelled_ends_the_stream() {
    type Cancel = fn(&mut Host);
    let while_it_waits: [Cancel; 2] = [
        |host| host.tool(|host, _| Reply::Value(host.stream("model", |_| Reply::Cancelled))),
        |host| {
            host.model_gives(&["1", "2"]);
            host.on_chunk(|_| Reply::Cancelled);
        },
    ];
    for cancel in while_it_waits {
        let mut host = followed();
        let events = host.subscribe("recorder");
        cancel(&mut host);
        let mut reader = host.read(REQUEST).unwrap();
        assert_eq!(reader.next(&mut host).unwrap(), None);
        let end = drain(&events).pop().unwrap();
        assert_eq!(metadata(&end.event), error_text("LLM execution cancelled"));
        assert_eq!(data(&end.event), r#""whole""#);
        is_over(&host, &mut reader);
    }
    let mut host = followed();
    let events = host.subscribe("recorder");
    host.model_gives(&["1"]);
    let mut reader = host.read(REQUEST).unwrap();
    assert_eq!(reader.tell(&mut host, Reply::Cancelled).unwrap(), None);
    assert_eq!(log(&host), ["close model", "finalize"]);
    assert_eq!(metadata(&drain(&events)[1].event), error_text("LLM execution cancelled"));
}

#[test]
fn a_machine_that_is_dropped_while_it_serves_has_an_end() {
    let mut host = followed();
    let events = host.subscribe("recorder");
    let kept = Rc::new(RefCell::new(None));
    let keep = kept.clone();
    host.wrap_family(STREAM_WRAP, "keeps", 0, move |host, request, next| {
        *keep.borrow_mut() = Some(next.clone());
        Reply::Value(host.run_next(&next, request).unwrap().result)
    });
    host.model_gives(&["1"]);
    let mut reader = host.read(REQUEST).unwrap();
    reader.next(&mut host).unwrap();
    reader.machine.cancel();
    let end = drain(&events).pop().unwrap();
    assert_eq!(metadata(&end.event), error_text("LLM execution cancelled"));
    let next = kept.take().unwrap();
    assert!(next.start(0).is_err(), "the call is over");
}

#[test]
fn a_finalizer_that_raises_or_gives_nothing_leaves_the_data_of_the_call() {
    type Act = fn(&mut Host) -> Reply;
    let finalizers: [Option<Act>; 3] = [None, Some(|host| host.raise("boom")), Some(|host| host.give("null"))];
    for finalizer in finalizers {
        for given in [None, Some(Json::string("given"))] {
            let mut host = Host::new();
            let events = host.subscribe("recorder");
            if let Some(act) = finalizer {
                host.at_the_end(act);
            }
            host.model_gives(&["1"]);
            let request = host.value(REQUEST);
            let call = LlmCall { data: given.clone(), ..llm_call(request) };
            let mut reader = host.read_with(LlmStreamCall { call, consumers: Consumers::default() }).unwrap();
            assert_eq!(reader.rest(&mut host).unwrap(), ["1"]);
            let end = drain(&events).pop().unwrap();
            assert_eq!(data(&end.event), given.as_ref().map_or("null", Json::as_str));
            assert_eq!(metadata(&end.event), r#"{"otel.status_code":"OK"}"#);
        }
    }
}

#[test]
fn what_the_finalizer_makes_is_sanitized() {
    let mut host = followed();
    let events = host.subscribe("recorder");
    host.on(LLM_SANITIZE_RESPONSE, "clean", 0, |host, _| host.give(r#""hidden""#));
    host.model_gives(&["1"]);
    host.read(REQUEST).unwrap().rest(&mut host).unwrap();
    assert_eq!(data(&drain(&events)[2].event), r#""hidden""#);
    assert!(log(&host).contains(&r#"clean "whole""#));
}

#[test]
fn what_fails_before_there_is_a_stream_has_no_consumer() {
    let mut host = followed();
    let events = host.subscribe("recorder");
    host.tool(|host, _| host.raise("boom"));
    assert_eq!(host.read(REQUEST).err().unwrap().code, ErrorCode::CallbackFailed);
    let told = drain(&events);
    assert_eq!(shapes(&told), ["start openai", "end openai"]);
    assert!(metadata(&told[1].event).contains("ValueError: boom"));
    host.on(LLM_GATE, "budget", 0, |_, _| Reply::Reject("no".to_owned()));
    assert_eq!(host.read(REQUEST).err().unwrap().code, ErrorCode::GuardrailRejected);
    assert_eq!(shapes(&drain(&events)), ["start budget", "end budget", "mark openai"]);
    assert!(!host.log.contains(&"finalize".to_owned()));
}

#[test]
fn marks_of_the_intercepts_come_before_those_of_the_chunks() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.on(LLM_REWRITE, "leaves", 0, |host, request| {
        let marks = Some(host.value(r#"[{"name":"left"}]"#));
        Reply::Rewritten { request, annotation: None, marks, contributions: None }
    });
    host.model_gives(&["1"]);
    host.read(REQUEST).unwrap().rest(&mut host).unwrap();
    assert_eq!(shapes(&drain(&events)), ["start openai", "mark left", "mark llm.chunk", "end openai"]);
}

#[test]
fn an_intercept_wraps_cuts_and_replaces_the_stream() {
    let mut host = followed();
    let events = host.subscribe("recorder");
    host.model_gives(&["1", "2", "3"]);
    // Doubles each chunk and cuts the stream after two.
    host.wrap_family(STREAM_WRAP, "cuts", 1, |host, request, next| {
        let inner = host.run_next(&next, request).unwrap().result;
        let mut left = 2;
        Reply::Value(host.stream("cuts", move |host| {
            if left == 0 {
                return Reply::Finished;
            }
            left -= 1;
            let Reply::Value(chunk) = host.pull(inner) else { return Reply::Finished };
            let text = host.values[chunk as usize].clone();
            host.give(&format!("[{text},{text}]"))
        }))
    });
    assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), ["[1,1]", "[2,2]"]);
    let pulls = ["pull cuts", "pull model", "collect [1,1]", "pull cuts", "pull model", "collect [2,2]"];
    assert_eq!(log(&host)[1..], [&pulls as &[_], &["pull cuts", "close model", "finalize"]].concat());
    assert_eq!(metadata(&drain(&events).last().unwrap().event), r#"{"otel.status_code":"OK"}"#);

    host.log.clear();
    host.wrap_family(STREAM_WRAP, "replaces", 0, |host, _, _| Reply::Value(host.chunks("own", &["9"])));
    assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), ["9"]);
    assert!(!host.log.iter().any(|entry| entry.starts_with("tool ")), "the model is not asked");
}

#[test]
fn an_intercept_may_go_on_while_its_stream_is_read() {
    let mut host = followed();
    host.model_gives(&["1", "2"]);
    let kept = Rc::new(RefCell::new(None));
    let keep = kept.clone();
    host.wrap_family(STREAM_WRAP, "late", 1, move |host, request, next| {
        *keep.borrow_mut() = Some(next.clone());
        let mut inner = None;
        Reply::Value(host.stream("late", move |host| {
            let inner = *inner.get_or_insert_with(|| host.run_next(&next, request).unwrap().result);
            host.pull(inner)
        }))
    });
    let mut reader = host.read(REQUEST).unwrap();
    assert!(!host.log.iter().any(|entry| entry.starts_with("tool ")), "the model is not asked before it is pulled");
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "1");
    host.log.clear();
    reader.tell(&mut host, Reply::Stop).unwrap();
    assert_eq!(log(&host), ["close late", "close model", "finalize"]);
    let next = kept.take().unwrap();
    let error: Error = next.start(0).err().unwrap();
    assert_eq!(error.code, ErrorCode::InvalidArgument, "the stream is over");
}

#[test]
fn an_intercept_that_raised_has_no_continuation_any_more() {
    let mut host = Host::new();
    host.model_gives(&["1"]);
    let kept = Rc::new(RefCell::new(None));
    let keep = kept.clone();
    host.wrap_family(STREAM_WRAP, "recovers", 0, move |host, request, next| {
        assert!(host.run_next(&next, request).is_err());
        Reply::Value(host.chunks("own", &["9"]))
    });
    host.wrap_family(STREAM_WRAP, "raises", 1, move |host, _, next| {
        *keep.borrow_mut() = Some(next);
        host.raise("boom")
    });
    let mut reader = host.read(REQUEST).unwrap();
    assert!(kept.take().unwrap().start(0).is_err());
    assert_eq!(reader.rest(&mut host).unwrap(), ["9"]);
}

#[test]
fn an_unobserved_stream_is_pulled_and_handed_over_and_nothing_else() {
    let mut host = Host::new();
    host.model_gives(&["1", "nan", "2"]);
    let mut reader = host.read(REQUEST).unwrap();
    let before = host.values.len();
    assert_eq!(reader.rest(&mut host).unwrap(), ["1", "nan", "2"]);
    assert_eq!(host.values.len() - before, 3, "the chunks");
}

#[test]
fn a_chunk_that_is_no_json_is_marked_by_its_place() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.model_gives(&["nan"]);
    assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), ["nan"]);
    assert_eq!(data(&drain(&events)[1].event), r#"{"chunk_index":0,"provider":"unknown"}"#);
}

#[test]
fn a_mark_says_what_the_known_providers_put_into_a_chunk() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.model_gives(&[
        r#"{"object":"chat.completion.chunk","choices":[{"index":0,"finish_reason":null},{"index":1,"finish_reason":"stop"}],"usage":null}"#,
        r#"{"type":"response.completed","output_index":2,"response":{"status":"completed","usage":{"total_tokens":3}}}"#,
        r#"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}}"#,
        r#"{"type":"message_start","message":{"usage":{"input_tokens":1}}}"#,
        r#"{"type":"content_block_delta","index":1,"delta":{}}"#,
        r#"{"type":"message_of_another_kind","index":1}"#,
    ]);
    host.read(REQUEST).unwrap().rest(&mut host).unwrap();
    let marks = drain(&events);
    let said: Vec<_> = marks[1..7].iter().map(|record| data(&record.event)).collect();
    let wanted = [
        r#"{"choice_indices":[0,1],"chunk_index":0,"event_type":"chat.completion.chunk","finish_reasons":[{"choice_index":1,"finish_reason":"stop"}],"provider":"openai_chat_completions"}"#,
        r#"{"chunk_index":1,"event_type":"response.completed","indices":[2],"provider":"openai_responses","status":"completed","usage":{"total_tokens":3}}"#,
        r#"{"chunk_index":2,"event_type":"message_delta","provider":"anthropic_messages","stop_reason":"end_turn","usage":{"output_tokens":5}}"#,
        r#"{"chunk_index":3,"event_type":"message_start","provider":"anthropic_messages","usage":{"input_tokens":1}}"#,
        r#"{"chunk_index":4,"event_type":"content_block_delta","indices":[1],"provider":"anthropic_messages"}"#,
        r#"{"chunk_index":5,"provider":"unknown"}"#,
    ];
    assert_eq!(said, wanted);
}
