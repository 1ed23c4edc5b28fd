//! Execution intercepts of the core that wrap the stream of a model call: what they make of its chunks.

mod common;

use common::native::{REQUEST, json};
use common::wraps::{OUTER, Wrapping, dropped, followed, listing, passing, streamed};
use common::{data, drain, metadata, shapes};
use nemo_relay_runtime::native::{Flow, StreamStep};
use nemo_relay_runtime::types::{Error, ErrorCode};
use nemo_relay_runtime::{Op, Reply};
use std::sync::Mutex;

#[test]
fn only_a_stream_of_the_application_alone_may_be_pulled_ahead() {
    for wraps in [false, true] {
        let mut host = followed(&["1"]);
        if wraps {
            OUTER.add(&host, passing);
        }
        assert_eq!(host.read(REQUEST).unwrap().machine.foresees_pull(), !wraps);
    }
}

#[test]
fn a_stream_that_is_passed_on_is_the_hosts_own() {
    for may_block in [false, true] {
        let mut host = followed(&["1", "nan"]);
        Wrapping { may_block, ..OUTER }.add(&host, passing);
        let mut reader = host.read(REQUEST).unwrap();
        assert_eq!(streamed(&host), [""; 0], "nothing is pulled before the reader asks");
        assert_eq!(reader.next(&mut host).unwrap().unwrap(), "1");
        assert!(!reader.machine.pass_chunk(), "the intercept is to see the next one");
        assert_eq!(streamed(&host), ["pull model"]);
        assert_eq!(reader.rest(&mut host).unwrap(), ["nan"]);
        assert_eq!(streamed(&host), ["pull model", "pull model", "pull model", "finalize"], "it was over by itself");
    }
}

#[test]
fn a_chunk_that_is_kept_or_given_as_it_was_is_the_same_object() {
    for keeps in [true, false] {
        let mut host = followed(&["1"]);
        OUTER.add(&host, move |with| match with {
            Flow::Chunk(chunk) if !keeps => Ok(StreamStep::Yield(chunk)),
            other => passing(other),
        });
        let mut reader = host.read(REQUEST).unwrap();
        let pulled = host.values.len() as u32;
        let mut op = reader.machine.resume(Reply::More);
        let given = loop {
            match op {
                Op::Yield(slot) => break slot,
                asked => {
                    let reply = host.reply(&reader.machine, asked);
                    op = reader.machine.resume(reply);
                }
            }
        };
        assert_eq!(given, pulled);
    }
}

#[test]
fn chunks_are_changed_left_out_and_added_and_marked_as_they_are_given() {
    let mut host = followed(&["1", "2", "3"]);
    let events = host.subscribe("recorder");
    host.on_chunk(|host| host.give("null"));
    let left = Mutex::new(vec!["8", "9"]);
    OUTER.add(&host, move |with| match with {
        Flow::Chunk(chunk) if chunk.as_str() == "2" => Ok(StreamStep::Pull),
        Flow::Over => Ok(left.lock().unwrap().pop().map_or(StreamStep::Over, |text| StreamStep::Yield(json(text)))),
        other => listing(other),
    });
    assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), ["[1]", "[3]", "9", "8"]);
    let collected: Vec<_> = host.log.iter().filter(|entry| entry.starts_with("collect")).collect();
    assert_eq!(collected, ["collect [1]", "collect [3]", "collect 9", "collect 8"]);
    let events = drain(&events);
    let marks = ["mark llm.chunk"; 4];
    assert_eq!(shapes(&events), [&["start openai"] as &[_], &marks, &["end openai"]].concat());
    let end = &events[5].event;
    assert_eq!((data(end), metadata(end)), (r#""whole""#, r#"{"otel.status_code":"OK"}"#));
    assert!(end.category_profile().unwrap().to_string().contains("time_to_first_chunk"));
}

#[test]
fn one_that_cuts_the_stream_closes_it() {
    let mut host = followed(&["1", "2", "3"]);
    let dropped_log = OUTER.add(&host, |with| match with {
        Flow::Chunk(chunk) if chunk.as_str() == "2" => Ok(StreamStep::Over),
        other => passing(other),
    });
    assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), ["1"]);
    assert_eq!(streamed(&host), ["pull model", "pull model", "close model", "finalize"]);
    assert_eq!(dropped(&dropped_log), ["drop outer"]);
}

#[test]
fn one_that_replaces_the_stream_does_not_run_the_model_and_has_nothing_to_pull() {
    let mut host = followed(&["1"]);
    let left = Mutex::new(vec!["b", "a"]);
    let replaces = Wrapping { opens: false, ..OUTER };
    replaces.add(&host, move |_| {
        Ok(left.lock().unwrap().pop().map_or(StreamStep::Over, |text| StreamStep::Yield(json(&format!("{text:?}")))))
    });
    assert_eq!(host.read(REQUEST).unwrap().rest(&mut host).unwrap(), [r#""a""#, r#""b""#]);
    assert!(!host.log.iter().any(|entry| entry.starts_with("tool")), "{:?}", host.log);

    let mut host = followed(&["1"]);
    replaces.add(&host, passing);
    let error = host.read(REQUEST).unwrap().next(&mut host).unwrap_err();
    assert!(error.code == ErrorCode::Internal && error.message.contains("has no stream"), "{error}");

    let mut host = followed(&["1"]);
    replaces.add(&host, |_| Ok(StreamStep::Keep));
    let error = host.read(REQUEST).unwrap().next(&mut host).unwrap_err();
    assert!(error.code == ErrorCode::Internal && error.message.contains("has pulled none"), "{error}");
}

#[test]
fn an_error_of_it_ends_the_stream_before_and_after_the_first_chunk() {
    for before in [0, 1] {
        let mut host = followed(&["1", "2"]);
        let events = host.subscribe("recorder");
        let seen = Mutex::new(0);
        let log = OUTER.add(&host, move |with| match with {
            Flow::Chunk(_) if *seen.lock().unwrap() == before => {
                Err(Error::new(ErrorCode::CallbackFailed, "not this one"))
            }
            Flow::Chunk(_) => {
                *seen.lock().unwrap() += 1;
                Ok(StreamStep::Keep)
            }
            other => passing(other),
        });
        let mut reader = host.read(REQUEST).unwrap();
        for _ in 0..before {
            assert_eq!(reader.next(&mut host).unwrap().unwrap(), "1");
        }
        let error = reader.next(&mut host).unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::CallbackFailed, "not this one"));
        assert_eq!(streamed(&host)[before + 1..], ["close model", "finalize"]);
        assert_eq!(dropped(&log), ["drop outer"]);
        let end = drain(&events).pop().unwrap();
        assert!(metadata(&end.event).contains("not this one"));
        assert_eq!(data(&end.event), r#""whole""#);
    }
}

#[test]
fn the_error_of_the_model_that_it_lets_through_is_the_very_error() {
    let mut host = followed(&[]);
    host.tool(|host, _| Reply::Value(host.stream("model", |host| host.raise("cut"))));
    OUTER.add(&host, passing);
    let error = host.read(REQUEST).unwrap().next(&mut host).unwrap_err();
    assert_eq!((error.code, error.cause), (ErrorCode::CallbackFailed, Some(7)));
}
