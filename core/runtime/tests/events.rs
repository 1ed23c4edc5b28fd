//! Functions that change events: what they may change, in which order, and what becomes of the order of events.

use nemo_relay_runtime::types::{Error, Event, Family, Json, Limits, PropagationContext};
use nemo_relay_runtime::{
    CallRequest, Clock, EventRecord, Lanes, Machine, Mark, Op, PopScope, PushScope, Registration, Reply, Runtime,
    Scope, Subscriber,
};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

type Act = Box<dyn Fn(&Event, &str) -> Option<String>>;

/// A host whose values are JSON texts and whose functions return one, or raise where they give `None`.
struct Host {
    runtime: Runtime,
    head: Arc<Scope>,
    lanes: Lanes<()>,
    seen: Arc<Subscriber>,
    acts: HashMap<u64, Act>,
    log: Vec<String>,
}

impl Host {
    fn new() -> Self {
        Self::with_limits(Limits::default())
    }

    fn with_limits(limits: Limits) -> Self {
        let runtime = Runtime::new(Clock::default(), limits);
        let seen = runtime.subscribe(None, "seen", runtime.callback(1)).unwrap();
        let head = runtime.new_stack();
        Self { runtime, head, lanes: Lanes::default(), seen, acts: HashMap::new(), log: Vec::new() }
    }

    fn on(&mut self, scope: Option<&Arc<Scope>>, family: Family, name: &str, priority: i32, act: Act) {
        if let Some(stage) = self.runtime.take_stage() {
            self.lanes.add(stage, ());
        }
        let id = 10 + self.acts.len() as u64;
        self.acts.insert(id, act);
        let callback = self.runtime.callback(id);
        let new = Registration { name: name.into(), priority, break_chain: false, callback };
        self.runtime.register(scope, family, new).unwrap();
    }

    fn mark(&self, name: &str, metadata: Option<&str>) {
        let json = |text: &str| Json::parse(text, &Limits::default()).unwrap();
        let mark = Mark { name: name.into(), data: Some(json("1")), metadata: metadata.map(json), ..Mark::default() };
        self.runtime.mark(&self.head, mark);
    }

    /// Processes what is on the stage.
    fn process(&mut self) {
        while let Some(call) = self.lanes.take(&self.runtime, Instant::now()) {
            assert!(call.subscriber.is_stage());
            let (mut machine, mut op) = self.runtime.process(&call.record);
            let mut values = Vec::new();
            while let Some(reply) = self.answer(&mut values, op) {
                op = machine.resume(reply);
            }
            let _ = self.lanes.finish(call.subscriber.id, false);
        }
    }

    fn answer(&mut self, values: &mut Vec<String>, op: Op) -> Option<Reply> {
        match op {
            Op::Parse(json) => {
                values.push(json.as_str().to_owned());
                Some(Reply::Value(values.len() as u32 - 1))
            }
            Op::Encode(value) => Some(match Json::parse(&values[value as usize], &Limits::default()) {
                Ok(json) => Reply::Text(json),
                Err(error) => Reply::Failed(error),
            }),
            Op::Call(CallRequest { callback, value, event, .. }) => {
                let event = event.expect("the event");
                let act = &self.acts[&callback.expect("a registered function").id()];
                self.log.push(event.event.name().to_owned());
                Some(match act(&event.event, &values[value as usize]) {
                    Some(text) => {
                        values.push(text);
                        Reply::Value(values.len() as u32 - 1)
                    }
                    None => Reply::Failed(Error::callback("ValueError", "no", 0)),
                })
            }
            Op::Done(_) | Op::Fail(_) => None,
            _ => unreachable!("nothing else is asked about an event"),
        }
    }

    fn delivered(&self) -> Vec<Arc<EventRecord>> {
        let records = self.seen.drain(1000);
        records.iter().for_each(|_| self.seen.delivered_one(false));
        records
    }
}

fn field(json: Option<&Json>) -> &str {
    json.map_or("null", |json| json.as_str())
}

const MARK: Family = Family::MarkSanitizeGuardrail;
const INJECT: Family = Family::EventMetadataInjector;

fn constant(text: &'static str) -> Act {
    Box::new(move |_, _| Some(text.to_owned()))
}

#[test]
fn an_event_is_seen_after_it_was_processed_and_later_ones_stay_behind_it() {
    let mut host = Host::new();
    host.mark("before", None);
    host.on(None, MARK, "hide", 0, constant(r#"{"data":2}"#));
    host.mark("first", Some("{}"));
    let scope = host.runtime.push(&host.head, PushScope { name: "scope".into(), ..PushScope::default() });
    host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    assert_eq!(host.delivered().len(), 1);
    assert_eq!(host.runtime.flush().report().pending, 3);
    host.process();
    let events = host.delivered();
    let names: Vec<_> = events.iter().map(|record| record.event.name()).collect();
    assert_eq!(names, ["first", "scope", "scope"]);
    assert_eq!((field(events[0].event.data()), field(events[0].event.metadata())), ("2", "null"));
    assert!(events.windows(2).all(|pair| pair[0].seq < pair[1].seq));
    assert_eq!(host.runtime.flush().report().pending, 0);
    assert_eq!(host.log, ["first"]);
}

#[test]
fn an_event_keeps_its_trace_past_the_stage_and_its_text_does_not_have_it() {
    let mut host = Host::new();
    let context = PropagationContext {
        version: 1,
        root_uuid: None,
        parent_uuid: "01a1fc87-0ecb-7d52-9d5c-91aaddb8b9a2".into(),
        traceparent: Some("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".into()),
        tracestate: None,
    };
    let elsewhere = host.runtime.stack_from_propagation(&context).unwrap();
    let here = std::mem::replace(&mut host.head, elsewhere);
    host.mark("at once", None);
    host.on(None, MARK, "hide", 0, constant(r#"{"data":2}"#));
    host.mark("staged", None);
    let parent = Some(host.head.clone());
    let scope = host.runtime.push(&here, PushScope { name: "scope".into(), parent, ..PushScope::default() });
    host.runtime.pop(&scope, &scope, PopScope::default()).unwrap();
    host.head = here;
    host.mark("of here", None);
    host.process();
    let records = host.delivered();
    let traces: Vec<_> = records.iter().map(|record| record.trace.map(|trace| trace.as_u128())).collect();
    let trace = Some(0x0af7_6519_16cd_43dd_8448_eb21_1c80_319c);
    assert_eq!(traces, [trace, trace, trace, trace, None]);
    assert!(records.iter().all(|record| !record.text().contains("0af76519")));
}

#[test]
fn sanitizers_run_in_order_and_one_that_raises_leaves_nothing() {
    let mut host = Host::new();
    host.on(None, MARK, "b", 2, Box::new(|_, fields| Some(fields.replace('1', "2"))));
    host.on(None, MARK, "c", 3, Box::new(|event, _| Some(format!(r#"{{"data":[{}]}}"#, field(event.data())))));
    host.mark("m", None);
    host.process();
    assert_eq!(field(host.delivered()[0].event.data()), "[2]");
    host.on(None, MARK, "a", 1, Box::new(|_, _| None));
    host.mark("m", Some("{}"));
    host.process();
    let events = host.delivered();
    assert_eq!((field(events[0].event.data()), field(events[0].event.metadata())), ("null", "null"));
    assert_eq!(host.log.len(), 3, "those after the one that raised do not run");
}

#[test]
fn injectors_only_add() {
    let mut host = Host::new();
    host.on(None, INJECT, "b", 0, constant(r#"{"a.b":1,"existing":"no"}"#));
    host.on(None, INJECT, "a", 0, constant(r#"{"a.b":0}"#));
    host.on(None, INJECT, "c", 0, constant(r#"{"a..b":0}"#));
    host.on(None, INJECT, "d", 0, constant(r#"{"list":[1,"a"]}"#));
    host.on(None, INJECT, "e", 0, Box::new(|_, _| None));
    host.mark("object", Some(r#"{"existing":"yes"}"#));
    host.mark("text", Some(r#""str""#));
    host.mark("none", None);
    host.mark("null", Some("null"));
    host.process();
    let metadata: Vec<_> = host.delivered().iter().map(|record| field(record.event.metadata()).to_owned()).collect();
    assert_eq!(
        metadata,
        [r#"{"a.b":0,"existing":"yes"}"#, r#""str""#, r#"{"a.b":0,"existing":"no"}"#, r#"{"a.b":0,"existing":"no"}"#]
    );
}

#[test]
fn an_event_whose_processing_is_given_up_shows_nothing_that_was_to_be_hidden() {
    let mut host = Host::new();
    host.on(None, MARK, "hide", 0, constant("{}"));
    host.mark("m", Some("{}"));
    let call = host.lanes.take(&host.runtime, Instant::now()).expect("the event");
    let (machine, _): (Machine, Op) = host.runtime.process(&call.record);
    drop(machine);
    let _ = host.lanes.finish(call.subscriber.id, false);
    let events = host.delivered();
    assert_eq!((events[0].event.name(), field(events[0].event.data())), ("m", "null"));
}

#[test]
fn a_removed_subscriber_gets_what_is_on_the_stage() {
    let mut host = Host::new();
    host.on(None, MARK, "same", 0, Box::new(|_, fields| Some(fields.to_owned())));
    host.mark("m", None);
    host.runtime.unsubscribe(None, "seen").unwrap();
    assert!(!host.seen.retire());
    host.process();
    assert_eq!(host.delivered().len(), 1);
    assert!(host.seen.retire());
}

#[test]
fn what_is_given_up_on_the_stage_is_counted_and_not_waited_for() {
    let mut host = Host::with_limits(Limits { subscriber_queue_events: 2, ..Limits::default() });
    host.on(None, MARK, "same", 0, Box::new(|_, fields| Some(fields.to_owned())));
    for _ in 0..3 {
        host.mark("m", None);
    }
    let ticket = host.runtime.flush();
    assert_eq!((ticket.report().pending, ticket.report().dropped), (2, 1));
    let stage = host.lanes.take(&host.runtime, Instant::now()).expect("the stage").subscriber;
    let _ = host.lanes.finish(stage.id, false);
    stage.discard();
    assert_eq!(host.seen.drain(10).len(), 0);
}

#[test]
fn a_scope_s_own_sanitizers_see_its_end() {
    let mut host = Host::new();
    let scope = host.runtime.push(&host.head, PushScope { name: "scope".into(), ..PushScope::default() });
    host.on(Some(&scope), Family::ScopeSanitizeEndGuardrail, "s", 0, constant(r#"{"data":"hidden"}"#));
    let output = Some(Json::string("shown"));
    host.runtime.pop(&scope, &scope, PopScope { output, ..PopScope::default() }).unwrap();
    host.process();
    assert_eq!(field(host.delivered()[1].event.data()), r#""hidden""#);
}

#[test]
fn a_subscriber_of_a_scope_is_told_of_what_the_stage_had_to_drop() {
    let mut host = Host::with_limits(Limits { subscriber_queue_events: 2, ..Limits::default() });
    host.on(None, MARK, "hide", 0, constant(r#"{"data":2}"#));
    let scope = host.runtime.push(&host.head, PushScope { name: "scope".into(), ..PushScope::default() });
    let local = host.runtime.subscribe(Some(&scope), "local", host.runtime.callback(2)).unwrap();
    let before = std::mem::replace(&mut host.head, scope);
    ["1", "2", "3", "4"].iter().for_each(|name| host.mark(name, None));
    host.head = before;
    host.process();
    let names = |records: Vec<Arc<EventRecord>>| -> Vec<String> {
        records.iter().map(|record| record.event.name().to_owned()).collect()
    };
    let seen = names(local.drain(10));
    assert_eq!(seen.last().map(String::as_str), Some("relay.gap"), "{seen:?}");
    assert_eq!(names(host.delivered()).iter().filter(|name| *name == "relay.gap").count(), 1);
    // Those who had nothing to miss are told of nothing.
    host.mark("5", None);
    host.process();
    assert!(local.drain(10).is_empty());
}

#[test]
fn what_fails_on_the_stage_is_counted() {
    let mut host = Host::new();
    host.on(None, INJECT, "broken", 0, Box::new(|_, _| None));
    host.mark("m", Some("{}"));
    host.process();
    assert_eq!(host.runtime.flush().report().callback_errors, 1);
    host.on(None, MARK, "broken", 0, Box::new(|_, _| None));
    host.mark("m", Some("{}"));
    host.process();
    assert_eq!(host.runtime.flush().report().callback_errors, 3);
    host.mark("m", Some("1"));
    host.process();
    assert_eq!(host.runtime.flush().report().callback_errors, 4, "the injector is not asked where there is no object");
}
