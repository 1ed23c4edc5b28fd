//! Which spans come of which events.

mod common;

use common::*;
use nemo_relay_otlp::config::{AttributeMapping, MarkProjection, Projection, TraceConfig};
use nemo_relay_otlp::message::{Encoding, Resource};
use nemo_relay_otlp::{Diagnostics, Traces};
use nemo_relay_types::{Event, ScopeCategory, Timestamp};
use opentelemetry_proto::tonic::trace::v1::Span;
use std::sync::Arc;

struct Maker(Traces, Arc<Diagnostics>);

impl Maker {
    fn new(config: TraceConfig) -> Self {
        let diagnostics = Arc::<Diagnostics>::default();
        Self(Traces::new(&config, Resource::default(), vec!["team.".into()], diagnostics.clone()), diagnostics)
    }

    fn take(&mut self, events: &[Event]) -> Vec<Span> {
        events.iter().for_each(|event| self.0.take(event, 0));
        self.spans()
    }

    fn spans(&mut self) -> Vec<Span> {
        spans(&request(&self.0.drain(), Encoding::Protobuf))
    }
}

fn full() -> Maker {
    Maker::new(TraceConfig::default())
}

fn agent() -> Made {
    Made::new(1, 100, 1, "planner", "agent")
}

fn tool() -> Made {
    Made::new(2, 1, 1, "search", "tool")
}

#[test]
fn ids_and_times_are_those_of_the_events() {
    let spans = full().take(&[
        agent().start("", "", ""),
        tool().event(ScopeCategory::Start, at(3), "", "", "{}"),
        tool().event(ScopeCategory::End, at(7), "", "", "{}"),
        agent().end("", "", ""),
    ]);
    let (tool, agent) = (&spans[0], &spans[1]);
    assert_eq!(agent.trace_id, uuid(1).as_bytes());
    assert_eq!(agent.span_id, uuid(1).as_bytes()[8..]);
    assert!(agent.parent_span_id.is_empty(), "the parent of the outermost scope is nobody's span");
    assert_eq!(tool.trace_id, agent.trace_id);
    assert_eq!(tool.parent_span_id, agent.span_id);
    assert_eq!((tool.start_time_unix_nano, tool.end_time_unix_nano), (at(3).nanos() as u64, at(7).nanos() as u64));
    assert_eq!((tool.kind, agent.kind, tool.flags, agent.flags), (3, 1, 0x101, 0x101));
}

#[test]
fn an_agent_inside_of_a_function_begins_a_trace_that_is_linked_to_the_functions() {
    let function = Made::new(5, 100, 5, "main", "function");
    let inner = Made::new(6, 5, 6, "planner", "agent");
    let spans = full().take(&[
        function.start("", "", ""),
        inner.start("", "", ""),
        inner.end("", "", ""),
        function.end("", "", ""),
    ]);
    let (agent, outer) = (&spans[0], &spans[1]);
    assert_eq!((&agent.trace_id[..], &outer.trace_id[..]), (&uuid(6).as_bytes()[..], &uuid(5).as_bytes()[..]));
    assert!(agent.parent_span_id.is_empty() && outer.links.is_empty());
    assert_eq!((&agent.links[0].trace_id, &agent.links[0].span_id), (&outer.trace_id, &outer.span_id));
    assert_eq!(attribute(&agent.attributes, "nemo_relay.session.instance_id").unwrap(), uuid(6).to_string());
}

#[test]
fn what_began_in_another_process_names_its_remote_parent() {
    let spans = full().take(&[
        Made::new(8, 7, 3, "worker", "agent").start("", "", ""),
        Made::new(8, 7, 3, "worker", "agent").end("", "", ""),
    ]);
    assert_eq!(spans[0].trace_id, uuid(3).as_bytes());
    assert_eq!(spans[0].parent_span_id, uuid(7).as_bytes()[8..]);
    assert_eq!(spans[0].flags, 0x301);
}

#[test]
fn a_trace_that_began_elsewhere_has_everything_and_each_run_in_it_says_which_it_is() {
    let (mut maker, elsewhere) = (full(), uuid(77));
    let function = Made::new(5, 100, 5, "main", "function");
    let agent = Made::new(6, 5, 6, "planner", "agent");
    let early = Made::new(7, 6, 6, "early", "tool");
    for event in [
        early.end("", "", ""),
        function.start("", "", ""),
        agent.start("", "", ""),
        early.start("", "", ""),
        agent.end("", "", ""),
        function.end("", "", ""),
        Made::new(8, 101, 6, "alone", "tool").end("", "", ""),
        mark(50, 100, 100, "nowhere", "", ""),
    ] {
        maker.0.take_of(&event, Some(elsewhere), 0);
    }
    maker.0.settle(0);
    let spans = maker.spans();
    assert_eq!(spans.len(), 5);
    for span in &spans {
        assert_eq!(span.trace_id, elsewhere.as_bytes());
        assert!(!span.parent_span_id.is_empty() && span.links.is_empty(), "{}", span.name);
    }
    let of = |name: &str| spans.iter().find(|span| span.name == name).unwrap();
    assert_eq!(of("main").parent_span_id, uuid(100).as_bytes()[8..]);
    assert_eq!(of("planner").parent_span_id, of("main").span_id);
    assert_eq!((of("main").flags, of("planner").flags, of("mark:nowhere").flags), (0x301, 0x101, 0x301));
    let run = |name: &str| attribute(&of(name).attributes, "nemo_relay.session.instance_id");
    assert_eq!((run("main"), run("planner")), (Some(uuid(5).to_string()), Some(uuid(6).to_string())));
    assert_eq!(run("early"), None);
}

#[test]
fn many_roots_at_once_are_told_apart() {
    let mut events = Vec::new();
    for root in 0..50 {
        events.push(Made::new(root * 2 + 1, 1_000, root * 2 + 1, "agent", "agent").start("", "", ""));
    }
    for root in 0..50 {
        let tool = Made::new(root * 2 + 2, root * 2 + 1, root * 2 + 1, "tool", "tool");
        events.extend([tool.start("", "", ""), tool.end("", "", "")]);
    }
    for span in full().take(&events) {
        assert_eq!(span.trace_id[8..], span.parent_span_id, "the trace of a tool is that of its own agent");
    }
}

#[test]
fn the_status_is_what_the_end_says() {
    let end = r#"{"otel.status_code":"ERROR","otel.status_description":"boom","error.type":"internal_error","exception.type":"KeyError"}"#;
    let failed = full().take(&[tool().start("", "", ""), tool().end("", end, "")]).remove(0);
    let status = failed.status.as_ref().unwrap();
    assert_eq!((status.code, status.message.as_str()), (2, "boom"));
    assert_eq!(attribute(&failed.attributes, "error.type").unwrap(), "internal_error");
    assert_eq!(failed.events[0].name, "exception");
    assert_eq!(attribute(&failed.events[0].attributes, "exception.type").unwrap(), "KeyError");
    assert_eq!(failed.events[0].time_unix_nano, failed.end_time_unix_nano);
    let well = full().take(&[tool().start("", "", ""), tool().end("", r#"{"otel.status_code":"OK"}"#, "")]).remove(0);
    assert_eq!(well.status.unwrap().code, 1);
    let unsaid = full().take(&[tool().start("", "", ""), tool().end("", "", "")]).remove(0);
    assert_eq!(unsaid.status.unwrap_or_default().code, 0);
}

#[test]
fn what_never_ends_is_cancelled_at_shutdown_the_innermost_with_its_parent() {
    let mut maker = full();
    maker.take(&[agent().start("", "", ""), tool().start("", "", "")]);
    maker.0.close(at(9_000), 0);
    let spans = maker.spans();
    assert_eq!(spans.len(), 2);
    for span in &spans {
        let status = span.status.as_ref().unwrap();
        assert_eq!((status.code, status.message.as_str()), (2, "cancelled"));
        assert_eq!(span.end_time_unix_nano, at(9_000).nanos() as u64);
        assert_eq!(attribute(&span.attributes, "nemo_relay.incomplete").unwrap(), "shutdown");
    }
}

#[test]
fn an_end_before_its_start_waits_for_it_and_one_without_a_start_is_a_span_too() {
    let mut maker = full();
    let spans = maker.take(&[tool().end("2", "", "{}"), tool().start("1", "", "{}")]);
    assert_eq!(spans.len(), 1);
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.start.data").unwrap(), "1");
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.end.data").unwrap(), "2");
    let late = Made::new(3, 1, 1, "late", "tool");
    assert!(maker.take(&[late.end("3", "", "{}")]).is_empty());
    maker.0.tick(999);
    assert!(maker.spans().is_empty());
    maker.0.tick(1_000);
    let spans = maker.spans();
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.start_observed").unwrap(), "false");
    assert_eq!(spans[0].start_time_unix_nano, spans[0].end_time_unix_nano);
}

#[test]
fn a_second_start_or_end_changes_nothing() {
    let spans = full().take(&[
        tool().start("1", "", "{}"),
        tool().start("2", "", "{}"),
        tool().end("3", "", "{}"),
        tool().end("4", "", "{}"),
        tool().start("5", "", "{}"),
    ]);
    assert_eq!(spans.len(), 1);
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.start.data").unwrap(), "1");
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.end.data").unwrap(), "3");
}

#[test]
fn marks_are_events_of_the_open_span_and_spans_of_their_own_otherwise() {
    let mut maker = full();
    let spans = maker.take(&[
        agent().start("", "", ""),
        mark(50, 1, 1, "inside", r#"{"step":1,"deep":{"a":[1]}}"#, r#"{"m":true}"#),
        agent().end("", "", ""),
        mark(51, 1, 1, "after", "1", ""),
        mark(52, 100, 100, "nowhere", "", ""),
    ]);
    let event = &spans[0].events[0];
    assert_eq!((event.name.as_str(), event.time_unix_nano), ("inside", at(500).nanos() as u64));
    let of = |key: &str| attribute(&event.attributes, key);
    assert_eq!(of("nemo_relay.mark.data.step").unwrap(), "1");
    assert_eq!(of("nemo_relay.mark.data.deep").unwrap(), r#"{"a":[1]}"#);
    assert_eq!(of("nemo_relay.mark.metadata.m").unwrap(), "true");
    let (after, nowhere) = (&spans[1], &spans[2]);
    assert_eq!((after.name.as_str(), nowhere.name.as_str()), ("mark:after", "mark:nowhere"));
    assert_eq!(attribute(&after.attributes, "nemo_relay.mark.orphan").unwrap(), "true");
    assert_eq!(after.parent_span_id, spans[0].span_id);
    assert_eq!(after.trace_id, spans[0].trace_id);
    assert!(nowhere.parent_span_id.is_empty());
    assert_eq!(maker.1.count("otel.completed_span_context_expired"), 0);
}

#[test]
fn a_mark_long_after_its_span_is_counted() {
    let mut maker = Maker::new(TraceConfig { completed_span_context_ttl_millis: Some(100), ..TraceConfig::default() });
    maker.take(&[tool().start("", "", ""), tool().end("", "", "")]);
    maker.0.take(&mark(50, 2, 1, "late", "", ""), 101);
    let spans = maker.spans();
    assert_eq!(spans[0].trace_id, uuid(1).as_bytes());
    assert_eq!(maker.1.count("otel.completed_span_context_expired"), 1);
}

#[test]
fn marks_may_be_tools_except_for_some() {
    let tools = TraceConfig { mark_projection: MarkProjection::Tool, ..TraceConfig::default() };
    let spans = Maker::new(tools).take(&[
        agent().start("", "", ""),
        mark(50, 1, 1, "looked", "", ""),
        mark(51, 1, 1, "llm.chunk", "", ""),
        agent().end("", "", ""),
    ]);
    assert_eq!(spans[0].name, "mark:looked");
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.mark.projection").unwrap(), "tool");
    assert_eq!(attribute(&spans[0].attributes, "nemo_relay.scope_type").unwrap(), "tool");
    assert_eq!(spans[0].parent_span_id, spans[1].span_id);
    assert_eq!(spans[1].events[0].name, "llm.chunk");
}

#[test]
fn gen_ai_has_no_marks_and_nobody_has_measurements() {
    for projection in [Projection::Full, Projection::GenAi, Projection::OpenInference] {
        let config = TraceConfig { projection, ..TraceConfig::default() };
        let spans = Maker::new(config).take(&[
            agent().start("", "", ""),
            mark(50, 1, 1, "inside", "", ""),
            metric_mark("[]"),
            agent().end("", "", ""),
        ]);
        assert_eq!(spans.len(), 1);
        assert_eq!(spans[0].events.len(), usize::from(projection != Projection::GenAi));
    }
}

#[test]
fn metadata_is_promoted_and_attributes_get_second_names() {
    let config = TraceConfig {
        promote_metadata_prefixes: vec!["p.".into()],
        attribute_mappings: vec![AttributeMapping { key: "nemo_relay.uuid".into(), alias: "my.id".into() }],
        ..TraceConfig::default()
    };
    let mut maker = Maker::new(config);
    let metadata = r#"{"p.list":["a","b"],"p.bad":{"x":1},"p.mixed":[1,"a"],"q.x":1,"team.name":"red"}"#;
    [agent().start("", metadata, ""), agent().end("", metadata, "")].iter().for_each(|event| maker.0.take(event, 0));
    let finished = maker.0.drain();
    let team = finished[0].resource.attributes.iter().find(|attribute| attribute.key == "team.name");
    assert!(team.is_some(), "the resource of the trace has what its root names");
    let span = spans(&request(&finished, Encoding::Protobuf)).remove(0);
    assert_eq!(attribute(&span.attributes, "my.id"), attribute(&span.attributes, "nemo_relay.uuid"));
    assert!(attribute(&span.attributes, "p.list").unwrap().contains("StringValue(\"b\")"));
    assert_eq!((attribute(&span.attributes, "p.bad"), attribute(&span.attributes, "q.x")), (None, None));
    assert_eq!(maker.1.count("otel.metadata_promotion_value_unsupported.p.bad"), 1);
    assert_eq!(maker.1.count("otel.metadata_promotion_value_unsupported.p.mixed"), 1);
}

#[test]
fn times_before_1970_and_ends_before_starts_do_no_harm() {
    let mut maker = full();
    let start = tool().event(ScopeCategory::Start, at(9), "", "", "");
    let end = tool().event(ScopeCategory::End, Timestamp::from_nanos(-1), "", "", "");
    let span = maker.take(&[start, end]).remove(0);
    assert_eq!(span.start_time_unix_nano, span.end_time_unix_nano);
    assert_eq!(maker.1.count("otel.timestamp_out_of_range"), 1);
}

#[test]
fn a_span_whose_end_was_lost_is_given_up_and_counted() {
    let mut maker = full();
    maker.take(&[agent().start("", "", ""), tool().start("", "", "")]);
    maker.0.lose(&[uuid(2), uuid(77)]);
    assert_eq!((maker.0.open_count(), maker.1.count("otel.spans_dropped")), (1, 1));
    let spans = maker.take(&[agent().end("", "", "")]);
    assert_eq!(spans.len(), 1);
}

#[test]
fn events_without_a_root_belong_where_their_parents_are() {
    let rootless = |scope: Made| {
        let mut event = scope.0;
        event.propagation_root_uuid = None;
        Made(event)
    };
    let (agent, tool) = (rootless(agent()), rootless(tool()));
    let spans =
        full().take(&[agent.start("", "", ""), tool.start("", "", ""), tool.end("", "", ""), agent.end("", "", "")]);
    assert_eq!(spans[0].trace_id, uuid(1).as_bytes());
    assert_eq!(spans[0].parent_span_id, spans[1].span_id);
    assert!(spans[1].parent_span_id.is_empty());
}

#[test]
fn memory_is_bounded_whatever_stays_open() {
    let mut maker = full();
    let data = format!("\"{}\"", "x".repeat(4_096));
    let mut cut = Vec::new();
    for number in 0..20_000 {
        let scope = Made::new(number + 1, 0, number + 1, "leak", "function");
        maker.0.take(&scope.start(&data, "", ""), number);
        maker.0.take(&mark(1_000_000 + number, number + 1, number + 1, "m", &data, ""), number);
        assert!(maker.0.kept() <= 4 << 20, "{} bytes are kept", maker.0.kept());
        cut.extend(maker.spans());
    }
    assert_eq!(cut.len() + maker.0.open_count(), 20_000, "what was ended early is exported");
    assert_eq!(maker.1.count("otel.open_span_limit"), cut.len() as u64);
    for span in &cut {
        assert_eq!(attribute(&span.attributes, "nemo_relay.incomplete").unwrap(), "limit");
        assert_eq!(span.status.clone().unwrap_or_default().code, 0, "the scope goes on, and has not failed");
    }
    let mut chatty = full();
    chatty.0.take(&agent().start("", "", ""), 0);
    (0..1_000).for_each(|number| chatty.0.take(&mark(number + 50, 1, 1, "m", "", ""), 0));
    let span = chatty.take(&[agent().end("", "", "")]).remove(0);
    assert_eq!((span.events.len(), span.dropped_events_count), (128, 872));
}

#[test]
fn a_payload_that_is_too_large_costs_itself_and_not_the_spans_around_it() {
    let llm = |number| Made::new(number, 1, 1, "openai", "llm");
    let long = |bytes| format!(r#"{{"content":"{}"}}"#, "x".repeat(bytes));
    let profile = format!(r#"{{"annotated_request":{},"model_name":"m-1"}}"#, long(2_200_000));
    let ok = r#"{"otel.status_code":"OK"}"#;
    let mut maker = full();
    let spans = maker.take(&[
        agent().start("1", r#"{"session_id":"s-1"}"#, ""),
        mark(50, 1, 1, "noted", &long(500_000), ""),
        llm(2).start(&long(2_200_000), "", &profile),
        llm(3).start(&long(100_000), "", ""),
        llm(2).end("2", ok, ""),
        llm(3).end("3", ok, ""),
        agent().end("4", ok, ""),
    ]);
    assert_eq!(spans.iter().map(|span| span.name.as_str()).collect::<Vec<_>>(), ["openai", "openai", "planner"]);
    for span in &spans {
        assert_eq!(span.status.as_ref().unwrap().code, 1);
        assert_eq!(attribute(&span.attributes, "nemo_relay.incomplete"), None);
    }
    let (large, other, agent) = (&spans[0], &spans[1], &spans[2]);
    assert_eq!(attribute(&large.attributes, "nemo_relay.start.truncated").unwrap(), "true");
    assert_eq!(attribute(&large.attributes, "nemo_relay.model_name").unwrap(), "m-1");
    assert_eq!(attribute(&large.attributes, "nemo_relay.start.data.content"), None);
    assert_eq!(attribute(&large.attributes, "nemo_relay.end.data").unwrap(), "2");
    assert!(attribute(&other.attributes, "nemo_relay.start.data.content").is_some(), "only the largest is left out");
    assert_eq!((agent.events.len(), attribute(&agent.attributes, "nemo_relay.start.data").unwrap()), (1, "1".into()));
    assert_eq!((maker.1.count("otel.open_payload_limit"), maker.1.count("otel.open_span_limit")), (1, 0));
}

#[test]
fn marks_that_are_too_large_are_left_out_and_counted() {
    let mut maker = full();
    maker.take(&[agent().start("", "", "")]);
    for number in 0..100 {
        let data = format!("\"{}\"", "x".repeat(50_000 + number as usize));
        maker.take(&[mark(number + 50, 1, 1, "m", &data, "")]);
    }
    assert!(maker.0.kept() <= 4 << 20, "{} bytes are kept", maker.0.kept());
    let span = maker.take(&[agent().end("", "", "")]).remove(0);
    assert_eq!(span.events.len() + span.dropped_events_count as usize, 100);
    assert_eq!(maker.1.count("otel.open_payload_limit"), u64::from(span.dropped_events_count));
    assert_eq!(maker.0.kept(), 0);
}
