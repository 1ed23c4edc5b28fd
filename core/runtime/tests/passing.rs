//! Chunks that the binding hands on past the machine, because nobody looks at them.

mod common;

use common::{Host, data, drain, shapes};
use nemo_relay_runtime::Reply;

const REQUEST: &str = r#"{"content":1,"headers":{}}"#;

#[test]
fn a_chunk_passes_once_one_was_handed_over_and_while_nobody_looks() {
    let mut host = Host::new();
    host.model_gives(&["1", "4"]);
    let mut reader = host.read(REQUEST).unwrap();
    assert!(!reader.machine.pass_chunk(), "when the first came is told by the machine");
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "1");
    assert!(reader.machine.pass_chunk() && reader.machine.pass_chunk());

    let events = host.subscribe("late");
    assert!(!reader.machine.pass_chunk());
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "4");
    assert!(!reader.machine.pass_chunk());
    assert_eq!(reader.rest(&mut host).unwrap(), [""; 0]);
    assert!(!reader.machine.pass_chunk());
    let events = drain(&events);
    assert_eq!(shapes(&events), ["mark llm.chunk", "end openai"]);
    assert_eq!(data(&events[0].event), r#"{"chunk_index":3,"provider":"unknown"}"#, "what passed is counted");
}

#[test]
fn a_collector_is_given_every_chunk() {
    let mut host = Host::new();
    host.on_chunk(|host| host.give("null"));
    host.model_gives(&["1", "2"]);
    let mut reader = host.read(REQUEST).unwrap();
    reader.next(&mut host).unwrap();
    assert!(!reader.machine.pass_chunk());
}

#[test]
fn a_producer_that_fails_where_a_chunk_would_pass_fails_the_call() {
    let mut host = Host::new();
    host.tool(|host, _| {
        let mut given = false;
        let slot = host.stream("model", move |host| match std::mem::replace(&mut given, true) {
            false => host.give("1"),
            true => host.raise("boom"),
        });
        Reply::Value(slot)
    });
    let mut reader = host.read(REQUEST).unwrap();
    reader.next(&mut host).unwrap();
    assert!(reader.machine.pass_chunk());
    assert!(reader.next(&mut host).unwrap_err().message.contains("boom"));
    assert!(reader.machine.is_finished() && !reader.machine.pass_chunk());
}
