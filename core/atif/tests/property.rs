//! Whatever comes, the trajectory is valid, and the order of arrival does not matter.

mod common;

use common::{event, export, outline, valid};
use nemo_relay_atif::{AtifBuilder, AtifConfig, AtifVersion, Style};
use nemo_relay_types::Event;
use proptest::prelude::*;
use serde_json::{Value, json};

const CATEGORIES: [&str; 5] = ["agent", "llm", "tool", "function", "custom"];
const NAMES: [&str; 7] = ["a", "b", "c", "d", "e", "f", "g"];

/// Payloads of every kind that the rules look at, and some that they do not know.
fn payload() -> impl Strategy<Value = Value> {
    let arguments = prop_oneof![
        Just(json!({"x": 1})),
        Just(json!("{\"x\":1}")),
        Just(json!("[")),
        Just(json!(null)),
        Just(json!(7))
    ];
    let id = prop_oneof![Just(json!("c1")), Just(json!("c2")), Just(json!(null)), Just(json!(3)), Just(json!(""))];
    let role = prop_oneof![Just("user"), Just("tool"), Just("system"), Just("assistant")];
    let call = (id, arguments).prop_map(|(id, arguments)| json!({"id": id, "name": "f", "arguments": arguments}));
    let usage = prop_oneof![
        Just(json!({"prompt_tokens": 3, "cache_write_tokens": 2, "cost": {"total": 0.5}})),
        Just(json!({"prompt_tokens": -1, "completion_tokens": 1.5, "total_tokens": "7", "cost": {"total": "1"}})),
        Just(json!([])),
    ];
    let response = (proptest::collection::vec(call, 0..3), usage).prop_map(
        |(calls, usage)| json!({"id": "r", "message": "m", "tool_calls": calls, "usage": usage, "model": "m"}),
    );
    let request = role.prop_map(|role| json!({"messages": [{"role": role, "content": role}], "model": "m"}));
    prop_oneof![
        Just(json!(null)),
        Just(json!("text \" \\ \u{1}")),
        Just(json!([{"type": "text", "text": "t"}])),
        Just(json!({"tool_call_id": "c1", "session_id": "s", "nemo_relay_scope_role": "turn"})),
        Just(json!({"toolCallId": "c2", "nemo_relay_scope_role": "subagent", "otel.status_code": "ERROR"})),
        Just(json!({"count": -3, "content": [], "choices": {}, "output": 7})),
        request.clone().prop_map(|request| json!({"content": request, "headers": {}})),
        response
            .clone()
            .prop_map(|response| json!({"annotated_response": response, "model_name": 7, "tool_call_id": "c1"})),
        request.prop_map(|request| json!({"annotated_request": request, "tool_call_id": "c2"})),
        response,
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    let name = || proptest::sample::select(&NAMES[..]);
    (
        name(),
        name(),
        name(),
        0u64..40,
        proptest::sample::select(&CATEGORIES[..]),
        0u8..5,
        [payload(), payload(), payload()],
    )
        .prop_map(|(of, within, root, millis, category, kind, [data, metadata, profile])| {
            let boundary = if kind % 2 == 0 { "start" } else { "end" };
            let mut over = json!({"category": category, "category_profile": profile, "data": data, "metadata": metadata,
                "scope_category": boundary});
            if kind == 4 {
                over["kind"] = json!("mark");
                over["name"] = json!("relay.gap");
            }
            if millis % 3 == 0 {
                over["propagation_root_uuid"] = json!(null);
            }
            event(of, within, root, millis, over)
        })
}

/// Events that tell of each scope consistently, each at a time of its own.
fn sound_run() -> impl Strategy<Value = Vec<Event>> {
    let scope = (0usize..6, 1usize..3, 0u64..50, payload(), payload(), 0usize..4);
    proptest::collection::vec(scope, 1..14).prop_map(|scopes| {
        let mut events = vec![event("root", "implicit", "root", 0, json!({"category": "agent"}))];
        for (place, (parent, category, length, start, end, of_tool)) in scopes.iter().enumerate() {
            let of = format!("s{place}");
            let within = if *parent >= place { "root".to_owned() } else { format!("s{parent}") };
            let category = if *of_tool == 3 { "agent" } else { CATEGORIES[*category] };
            let at = 100 + 7 * place as u64;
            let over = |boundary: &str, payload: &Value| {
                json!({"category": category, "category_profile": payload,
                "data": payload, "scope_category": boundary, "name": "f"})
            };
            events.push(event(&of, &within, "root", at, over("start", start)));
            events.push(event(&of, &within, "root", 300 + length * 17 + place as u64, over("end", end)));
        }
        events.push(event("root", "implicit", "root", 5000, json!({"category": "agent", "scope_category": "end"})));
        events
    })
}

fn session() -> AtifConfig {
    AtifConfig { session_id: Some("s".into()), ..AtifConfig::default() }
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(500, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_events_make_valid_trajectories(events in proptest::collection::vec(any_event(), 0..40), v7: bool, all: bool) {
        let version = if v7 { AtifVersion::V1_7 } else { AtifVersion::V1_8 };
        let config = AtifConfig { schema_version: version, observed_events: all, ..AtifConfig::default() };
        export(&events, AtifConfig { session_id: Some("s".into()), ..config.clone() });
        let mut builder = AtifBuilder::new(config).unwrap();
        events.iter().for_each(|event| builder.observe(event));
        for trajectory in builder.take_finished().into_iter().chain(builder.take_all()) {
            for style in [Style::Compact, Style::Pretty] {
                let value: Value = serde_json::from_str(&trajectory.to_json(style)).unwrap();
                valid::check(&value, version.as_str());
                times_go_up(&value);
            }
        }
        prop_assert_eq!(builder.bytes(), 0);
    }

    #[test]
    fn the_order_of_arrival_does_not_matter(events in sound_run(), seed: u64) {
        let mut shuffled = events.clone();
        let mut state = seed | 1;
        for place in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(place, (state >> 33) as usize % (place + 1));
        }
        let (told, again) = (export(&events, session()), export(&shuffled, session()));
        prop_assert_eq!(outline(&told), outline(&again));
        prop_assert_eq!(&told["steps"], &again["steps"]);
        prop_assert_eq!(told.get("subagent_trajectories"), again.get("subagent_trajectories"));
    }
}

fn times_go_up(trajectory: &Value) {
    let times: Vec<_> =
        trajectory["steps"].as_array().unwrap().iter().filter_map(|step| step["timestamp"].as_str()).collect();
    // Fractions have 3 digits or none here, and all times are within a minute.
    let at = |time: &str| time[17..].trim_end_matches("+00:00").parse::<f64>().unwrap();
    assert!(times.is_sorted_by(|a, b| at(a) <= at(b)), "{times:?}");
}
