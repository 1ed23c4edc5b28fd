//! Execution intercepts of the core that wrap a stream, among others of their chain, and how they end.

mod common;

use common::native::{REQUEST, json};
use common::streams::Reader;
use common::wraps::{Log, OUTER, Wrapping, dropped, followed, listing, passing, streamed};
use common::{Host, STREAM_WRAP, content_of, drain, metadata};
use nemo_relay_runtime::native::{Flow, StreamStep};
use nemo_relay_runtime::types::ErrorCode;
use nemo_relay_runtime::{Op, Reply};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Mutex;

#[test]
fn the_rest_of_the_chain_runs_while_the_stream_is_read_and_again_where_that_failed() {
    for opens in [true, false] {
        let mut host = followed(&[]);
        let calls = Rc::new(RefCell::new(Vec::new()));
        let noted = calls.clone();
        host.tool(move |host, request| {
            noted.borrow_mut().push(content_of(&host.values[request as usize]));
            let attempt = noted.borrow().len();
            let mut left = 1;
            Reply::Value(host.stream(&format!("model{attempt}"), move |host| {
                left -= 1;
                match (left, attempt) {
                    (0, _) => host.give(&attempt.to_string()),
                    (_, 1) => host.raise("cut"),
                    _ => Reply::Finished,
                }
            }))
        });
        let is_open = Mutex::new(opens);
        Wrapping { opens, ..OUTER }.add(&host, move |with| match with {
            Flow::Wanted if !std::mem::replace(&mut is_open.lock().unwrap(), true) => {
                Ok(StreamStep::Next(json(REQUEST)))
            }
            Flow::Failed(error) => {
                assert!(error.to_string().contains("cut"), "{error}");
                Ok(StreamStep::Next(json(r#"{"content":"again","headers":{}}"#)))
            }
            other => passing(other),
        });
        let mut reader = host.read(REQUEST).unwrap();
        assert_eq!(calls.borrow().len(), usize::from(opens), "it is asked when it is wanted");
        assert_eq!(reader.rest(&mut host).unwrap(), ["1", "2"]);
        assert_eq!(*calls.borrow(), [r#"{"model":"m"}"#, r#""again""#]);
        assert_eq!(
            streamed(&host),
            ["pull model1", "pull model1", "pull model2", "pull model2", "finalize"],
            "the one that raised is gone"
        );
    }
}

#[test]
fn what_a_chain_makes_while_the_stream_is_read_lasts() {
    let mut host = followed(&["1"]);
    let lasting = Rc::new(RefCell::new(Vec::new()));
    Wrapping { opens: false, ..OUTER }.add(&host, |with| match with {
        Flow::Wanted => Ok(StreamStep::Next(json(r#"{"content":"other","headers":{}}"#))),
        other => passing(other),
    });
    let mut reader = host.read(REQUEST).unwrap();
    let mut op = reader.machine.resume(Reply::More);
    while !matches!(op, Op::Yield(_)) {
        let name = match op {
            Op::Decode(_) => "decode",
            Op::Call(_) => "call",
            Op::Pull(_) => "pull",
            _ => "other",
        };
        lasting.borrow_mut().push((name, reader.machine.is_lasting()));
        let reply = host.reply(&reader.machine, op);
        op = reader.machine.resume(reply);
    }
    assert_eq!(*lasting.borrow(), [("decode", true), ("call", true), ("pull", false), ("other", false)]);
}

#[test]
fn a_stream_that_another_one_takes_the_place_of_is_closed() {
    let mut host = followed(&["1", "2"]);
    let restarted = Mutex::new(false);
    OUTER.add(&host, move |with| match with {
        Flow::Chunk(chunk) if chunk.as_str() == "2" && !*restarted.lock().unwrap() => {
            *restarted.lock().unwrap() = true;
            Ok(StreamStep::Next(json(REQUEST)))
        }
        other => passing(other),
    });
    let mut reader = host.read(REQUEST).unwrap();
    reader.next(&mut host).unwrap();
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "1", "from the beginning");
    assert_eq!(streamed(&host), ["pull model", "pull model", "close model", "pull model"]);
    reader.tell(&mut host, Reply::Stop).unwrap();
    assert_eq!(streamed(&host)[4..], ["close model", "finalize"]);
}

/// Two around each other; gives what was dropped.
fn nested(host: &Host) -> Log {
    let dropped = Log::default();
    for (name, priority) in [("outer", 1), ("inner", 2)] {
        Wrapping { name, priority, ..OUTER }.add_noting(host, &dropped, listing);
    }
    dropped
}

/// An intercept of the application inside of those of the core.
fn adding_a_list(host: &mut Host) {
    host.wrap_family(STREAM_WRAP, "host", 3, |host, request, next| {
        let inner = host.run_next(&next, request).unwrap().result;
        Reply::Value(host.stream("host", move |host| match host.pull(inner) {
            Reply::Value(chunk) => {
                let text = format!("[{}]", host.values[chunk as usize]);
                host.give(&text)
            }
            other => other,
        }))
    });
}

#[test]
fn several_are_around_each_other_and_around_those_of_the_application() {
    let mut host = followed(&["1", "2"]);
    nested(&host);
    adding_a_list(&mut host);
    let mut reader = host.read(REQUEST).unwrap();
    let before = host.values.len();
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "[[[1]]]");
    assert_eq!(host.values.len() - before, 3, "those of the two streams and the one that is given");
    assert_eq!(reader.rest(&mut host).unwrap(), ["[[[2]]]"]);
    assert_eq!(streamed(&host).last(), Some(&"finalize"));
}

type Leave = fn(&mut Host, &mut Reader);

#[test]
fn a_reader_that_leaves_drops_and_closes_everything_once_from_the_outside_in() {
    let leaves: [Leave; 2] = [
        |host, reader| assert_eq!(reader.tell(host, Reply::Stop).unwrap(), None),
        |host, reader| assert_eq!(reader.tell(host, Reply::Cancelled).unwrap(), None),
    ];
    for leave in leaves {
        for read in [0, 1] {
            let mut host = followed(&["1", "2"]);
            let log = nested(&host);
            adding_a_list(&mut host);
            let mut reader = host.read(REQUEST).unwrap();
            for _ in 0..read {
                reader.next(&mut host).unwrap();
            }
            host.log.clear();
            leave(&mut host, &mut reader);
            assert_eq!(streamed(&host), ["close host", "close model", "finalize"]);
            assert_eq!(dropped(&log), ["drop outer", "drop inner"]);
            assert!(reader.machine.is_finished());
        }
    }
}

#[test]
fn a_reader_that_is_cancelled_meanwhile_ends_the_stream_whatever_it_waits_for() {
    for asked in ["pull", "work", "call"] {
        let mut host = followed(&["1"]);
        let events = host.subscribe("recorder");
        let opens = asked != "call";
        Wrapping { opens, may_block: asked == "work", ..OUTER }.add(&host, move |with| match with {
            Flow::Wanted if !opens => Ok(StreamStep::Next(json(REQUEST))),
            other => passing(other),
        });
        let mut reader = host.read(REQUEST).unwrap();
        let mut op = reader.machine.resume(Reply::More);
        let is_asked = |op: &Op| match op {
            Op::Pull(_) => asked == "pull",
            Op::Work(_) => asked == "work",
            Op::Call(_) => asked == "call",
            _ => false,
        };
        while !is_asked(&op) {
            let reply = host.reply(&reader.machine, op);
            op = reader.machine.resume(reply);
        }
        assert_eq!(reader.tell(&mut host, Reply::Cancelled).unwrap(), None, "{asked}");
        let end = drain(&events).pop().unwrap();
        assert!(metadata(&end.event).contains("LLM execution cancelled"), "{asked}: {}", metadata(&end.event));
    }
}

#[test]
fn one_inside_of_an_intercept_of_the_application_is_refused_by_name() {
    let mut host = followed(&["1"]);
    host.wrap_family(STREAM_WRAP, "host", -1, |host, request, next| match host.run_next(&next, request) {
        Ok(outcome) => Reply::Value(outcome.result),
        Err(error) => Reply::Failed(error),
    });
    OUTER.add(&host, passing);
    let error = host.read(REQUEST).map(drop).unwrap_err();
    assert_eq!(error.code, ErrorCode::Unsupported);
    assert!(error.message.contains("give 'outer' a lower priority"), "{error}");
}
