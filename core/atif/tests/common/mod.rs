//! Events from a short notation, and trajectories as values.

#![allow(dead_code, reason = "each test file uses what it needs")]

pub mod valid;

use nemo_relay_atif::{AtifBuilder, AtifConfig, Style};
use nemo_relay_atof::read_event;
use nemo_relay_types::Event;
use serde_json::{Value, json};

/// The identity of a short name.
pub fn uuid(name: &str) -> String {
    let number = name.bytes().fold(7u64, |sum, byte| sum.wrapping_mul(131).wrapping_add(u64::from(byte)));
    format!("01a1fc87-0000-7000-8000-{:012x}", number & 0xffff_ffff_ffff)
}

/// A time so many milliseconds after a fixed one.
pub fn time(millis: u64) -> String {
    format!("2026-11-21T05:44:{:02}.{:03}+00:00", 5 + millis / 1000, millis % 1000)
}

/// One event. `of` names the scope, `within` its parent and `root` its root; the rest goes over the fields of ATOF.
pub fn event(of: &str, within: &str, root: &str, millis: u64, over: Value) -> Event {
    let mut line = json!({
        "atof_version": "0.1", "kind": "scope", "attributes": [], "category": "function", "category_profile": null,
        "data": null, "data_schema": null, "metadata": null, "name": of, "parent_uuid": uuid(within),
        "propagation_root_uuid": uuid(root), "scope_category": "start", "timestamp": time(millis), "uuid": uuid(of),
    });
    for (key, value) in over.as_object().expect("an object") {
        line[key] = value.clone();
    }
    if line["kind"] == "mark" {
        let members = line.as_object_mut().expect("an object");
        members.remove("attributes");
        members.remove("scope_category");
    }
    if line["propagation_root_uuid"].is_null() {
        line.as_object_mut().expect("an object").remove("propagation_root_uuid");
    }
    read_event(&line.to_string()).expect("an event")
}

/// A run under one agent, `a`, that is written down event by event.
pub struct Script {
    pub events: Vec<Event>,
    millis: u64,
    root: String,
}

impl Script {
    pub fn new() -> Self {
        Self { events: Vec::new(), millis: 0, root: "a".into() }
    }

    fn add(&mut self, of: &str, within: &str, over: Value) -> &mut Self {
        self.millis += 1;
        self.events.push(event(of, within, &self.root, self.millis, over));
        self
    }

    pub fn agent(&mut self, of: &str, within: &str, metadata: Value) -> &mut Self {
        self.add(of, within, json!({"category": "agent", "metadata": metadata}))
    }

    pub fn end(&mut self, of: &str, within: &str, category: &str) -> &mut Self {
        self.add(of, within, json!({"category": category, "scope_category": "end"}))
    }

    /// The start of a model call with messages in the form of OpenAI Chat.
    pub fn ask(&mut self, of: &str, within: &str, messages: Value) -> &mut Self {
        let content = json!({"messages": messages, "model": "gpt-4o"});
        self.add(
            of,
            within,
            json!({
                "category": "llm", "category_profile": {"annotated_request": content, "model_name": "gpt-4o"},
                "data": {"content": content, "headers": {}},
            }),
        )
    }

    /// The end of a model call with an annotated response.
    pub fn answer(&mut self, of: &str, within: &str, annotated: Value) -> &mut Self {
        self.add(
            of,
            within,
            json!({
                "category": "llm", "category_profile": {"annotated_response": annotated, "model_name": "gpt-4o"},
                "data": {"raw": true}, "metadata": {"otel.status_code": "OK"}, "scope_category": "end",
            }),
        )
    }

    /// The end of a model call with data only.
    pub fn raw_answer(&mut self, of: &str, within: &str, data: Value) -> &mut Self {
        self.add(of, within, json!({"category": "llm", "category_profile": {}, "data": data, "scope_category": "end"}))
    }

    pub fn tool(&mut self, of: &str, within: &str, name: &str, id: Option<&str>, arguments: Value) -> &mut Self {
        let profile = id.map_or(json!({}), |id| json!({"tool_call_id": id}));
        self.add(of, within, json!({"category": "tool", "category_profile": profile, "data": arguments, "name": name}))
    }

    pub fn result(&mut self, of: &str, within: &str, name: &str, result: Value) -> &mut Self {
        self.add(of, within, json!({"category": "tool", "data": result, "name": name, "scope_category": "end"}))
    }

    /// The trajectory of the session `sess-1`, which has to be valid.
    pub fn export(&self) -> Value {
        export(&self.events, AtifConfig { session_id: Some("sess-1".into()), ..AtifConfig::default() })
    }
}

/// A response with a message and calls of tools.
pub fn said(message: &str, calls: &[(&str, &str, Value)]) -> Value {
    let calls: Vec<_> =
        calls.iter().map(|(id, name, arguments)| json!({"id": id, "name": name, "arguments": arguments})).collect();
    json!({"id": format!("r-{message}"), "message": message, "model": "gpt-4o-2024", "tool_calls": calls})
}

pub fn user(text: &str) -> Value {
    json!([{"role": "system", "content": "sys"}, {"role": "user", "content": text}])
}

/// A request whose last message is the result of a tool.
pub fn tool_result() -> Value {
    json!([{"role": "user", "content": "hello"}, {"role": "tool", "tool_call_id": "c", "content": "r"}])
}

/// The one trajectory of everything, which has to be valid.
pub fn export(events: &[Event], config: AtifConfig) -> Value {
    let version = config.schema_version;
    let mut builder = AtifBuilder::new(config).expect("a sound configuration");
    events.iter().for_each(|event| builder.observe(event));
    let text = builder.export_json().expect("an id is set");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    valid::check(&value, version.as_str());
    value
}

/// The trajectories of every run that ended, which have to be valid.
pub fn finished(events: &[Event]) -> Vec<Value> {
    let mut builder = AtifBuilder::new(AtifConfig::default()).expect("a sound configuration");
    events.iter().for_each(|event| builder.observe(event));
    let all = builder.take_finished();
    all.iter()
        .map(|trajectory| {
            let value: Value = serde_json::from_str(&trajectory.to_json(Style::Pretty)).expect("JSON");
            valid::check(&value, "ATIF-v1.8");
            value
        })
        .collect()
}

/// What each step is: its source and message.
pub fn outline(trajectory: &Value) -> Vec<(&str, &str)> {
    let steps = trajectory["steps"].as_array().expect("steps");
    steps.iter().map(|step| (text(&step["source"]), text(&step["message"]))).collect()
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no string: {value}"))
}
