//! What execution intercepts of the core may do besides running the rest of the chain: leave marks, leave the call, keep what
//! came, and replay or watch the chunks of a stream.

mod common;

use common::native::{Made, REQUEST, add, json, produced};
use common::{Host, STREAM_WRAP, WRAP, data, drain, metadata, shapes};
use nemo_relay_runtime::Reply;
use nemo_relay_runtime::native::{Around, Step, Watch, Wrap};
use nemo_relay_runtime::types::{ErrorCode, Family, Json, PendingMarkSpec, Result};
use std::sync::{Arc, Mutex};

type Act = Arc<dyn Fn(Around) -> Result<Step> + Send + Sync>;

struct Acting(Act);

impl Wrap for Acting {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        (self.0)(with)
    }
}

/// Registers an intercept that does this; gives whether it might have watched, each time that it was begun.
fn acting(
    host: &Host,
    family: Family,
    priority: i32,
    act: impl Fn(Around) -> Result<Step> + Send + Sync + 'static,
) -> Arc<Mutex<Vec<bool>>> {
    let (act, might): (Act, Arc<Mutex<Vec<bool>>>) = (Arc::new(act), Arc::default());
    let noted = might.clone();
    let wrap = Box::new(move |question: &nemo_relay_runtime::native::Question| -> Box<dyn Wrap> {
        noted.lock().unwrap().push(question.may_watch);
        Box::new(Acting(act.clone()))
    });
    let made = Made { answer: None, wrap: Some(wrap), may_block: false, asked: Mutex::default() };
    add(host, family, "acting", priority, Arc::new(made));
    might
}

fn mark(name: &str) -> Step {
    let read = serde_json::from_str::<PendingMarkSpec>(&format!(r#"{{"name":"{name}","data":1}}"#));
    Step::Mark(Box::new(read.unwrap()))
}

#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

impl Watch for Seen {
    fn chunk(&mut self, chunk: &Json) -> bool {
        self.0.lock().unwrap().push(chunk.as_str().to_owned());
        chunk.as_str() != "2"
    }

    fn over(self: Box<Self>) {
        self.0.lock().unwrap().push("over".to_owned());
    }
}

impl Seen {
    fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

#[test]
fn a_mark_is_emitted_before_the_end_also_where_the_call_failed() {
    for fails in [false, true] {
        let mut host = Host::new();
        let events = host.subscribe("recorder");
        acting(&host, WRAP, 0, |with| match with {
            Around::Begin => Ok(mark("noted")),
            _ => Ok(Step::Leave),
        });
        host.tool(move |host, _| if fails { host.raise("broken") } else { host.give("5") });
        let result = host.execute("1");
        assert_eq!(result.is_err(), fails);
        let events = drain(&events);
        assert_eq!(shapes(&events), ["start search", "mark noted", "end search"]);
        assert_eq!(events[1].event.parent_uuid(), Some(events[0].event.uuid()));
        assert!(events[1].event.timestamp() < events[2].event.timestamp());
    }
}

#[test]
fn what_came_is_kept_as_it_is_also_where_it_is_no_json() {
    let mut host = Host::new();
    acting(&host, WRAP, 0, |with| match with {
        Around::Begin => Ok(Step::Next(json("1"))),
        Around::NotJson(error) => {
            assert_eq!(error.code, ErrorCode::InvalidPayload);
            Ok(Step::Keep)
        }
        _ => Ok(Step::Done(produced("0"))),
    });
    host.tool(|host, _| Reply::Value(host.value("no json")));
    assert_eq!(host.execute("1").unwrap(), "no json");
}

#[test]
fn what_is_replayed_is_a_stream_like_any_other() {
    let mut host = Host::new();
    let events = host.subscribe("recorder");
    host.at_the_end(|host| host.give(r#""whole""#));
    host.model_gives(&["never"]);
    let might = acting(&host, STREAM_WRAP, 0, |_| Ok(Step::Replay(vec![json("1"), json("2")])));
    let mut reader = host.read(REQUEST).unwrap();
    assert_eq!(reader.rest(&mut host).unwrap(), ["1", "2"]);
    assert_eq!(*might.lock().unwrap(), [true]);
    assert!(!host.log.iter().any(|entry| entry.starts_with("tool")), "{:?}", host.log);
    let events = drain(&events);
    assert_eq!(shapes(&events), ["start openai", "mark llm.chunk", "mark llm.chunk", "end openai"]);
    assert_eq!((data(&events[3].event), metadata(&events[3].event)), (r#""whole""#, r#"{"otel.status_code":"OK"}"#));
}

fn watched(host: &Host, priority: i32) -> (Seen, Arc<Mutex<Vec<bool>>>) {
    let seen = Seen::default();
    let watch = seen.clone();
    let might = acting(host, STREAM_WRAP, priority, move |with| match with {
        Around::Begin => Ok(Step::Next(json(REQUEST))),
        Around::Opened => Ok(Step::Watch(Box::new(watch.clone()))),
        _ => Ok(Step::Keep),
    });
    (seen, might)
}

#[test]
fn a_watch_is_shown_the_chunks_and_told_of_a_clean_end_alone() {
    let mut host = Host::new();
    host.model_gives(&["0", "1"]);
    let (seen, _) = watched(&host, 0);
    let mut reader = host.read(REQUEST).unwrap();
    assert_eq!(reader.next(&mut host).unwrap().unwrap(), "0");
    assert_eq!(seen.all(), ["0"], "nothing is pulled for a watch");
    reader.rest(&mut host).unwrap();
    assert_eq!(seen.all(), ["0", "1", "over"]);

    let mut reader = host.read(REQUEST).unwrap();
    reader.next(&mut host).unwrap();
    reader.tell(&mut host, Reply::Stop).unwrap();
    assert_eq!(seen.all()[3..], ["0"], "the consumer left");
}

#[test]
fn a_watch_that_wants_no_more_is_shown_no_more() {
    let mut host = Host::new();
    host.model_gives(&["2", "3"]);
    let (seen, _) = watched(&host, 0);
    let mut reader = host.read(REQUEST).unwrap();
    assert_eq!(reader.rest(&mut host).unwrap(), ["2", "3"]);
    assert_eq!(seen.all(), ["2"]);
}

#[test]
fn nothing_is_watched_inside_of_an_intercept_of_the_host() {
    let mut host = Host::new();
    host.model_gives(&["1"]);
    host.wrap_family(STREAM_WRAP, "outer", -1, |host, request, next| match host.run_next(&next, request) {
        Ok(outcome) => Reply::Value(outcome.result),
        Err(error) => Reply::Failed(error),
    });
    let (seen, might) = watched(&host, 0);
    let error = host.read(REQUEST).map(drop).unwrap_err();
    assert_eq!(error.code, ErrorCode::Internal);
    assert_eq!((seen.all(), might.lock().unwrap().clone()), (Vec::new(), vec![false]));
}
