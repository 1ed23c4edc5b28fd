//! ATIF trajectories as events, so that everything else knows one form only.

use nemo_relay_atof::parse_timestamp;
use nemo_relay_types::{Error, Result, Timestamp, Uuid};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Trajectories in trajectories are followed this far.
const MAX_DEPTH: usize = 32;
/// How long a step takes that does not say when it was.
const STEP_NANOS: i64 = 1_000_000;

#[derive(Deserialize)]
struct Trajectory<'a> {
    schema_version: String,
    #[serde(default)]
    session_id: Option<String>,
    #[serde(default)]
    trajectory_id: Option<String>,
    agent: Agent,
    #[serde(borrow)]
    steps: Vec<Step<'a>>,
    #[serde(default, borrow)]
    subagent_trajectories: Option<Vec<&'a RawValue>>,
    #[serde(default)]
    notes: Option<String>,
}

#[derive(Deserialize)]
struct Agent {
    name: String,
    version: Option<String>,
    model_name: Option<String>,
}

#[derive(Deserialize)]
struct Step<'a> {
    #[serde(default)]
    step_id: u64,
    source: String,
    #[serde(default)]
    message: Value,
    #[serde(default)]
    timestamp: Option<String>,
    #[serde(default)]
    model_name: Option<String>,
    #[serde(default)]
    reasoning_content: Option<Value>,
    #[serde(default, borrow)]
    tool_calls: Option<Vec<ToolCall<'a>>>,
    #[serde(default)]
    observation: Option<Observation>,
    #[serde(default)]
    metrics: Option<Metrics>,
    #[serde(default)]
    llm_call_count: Option<u64>,
    #[serde(default)]
    extra: Option<StepExtra>,
}

#[derive(Deserialize)]
struct ToolCall<'a> {
    tool_call_id: String,
    function_name: String,
    #[serde(default, borrow)]
    arguments: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Observation {
    #[serde(default)]
    results: Vec<Value>,
}

#[derive(Deserialize)]
struct Metrics {
    prompt_tokens: Option<u64>,
    completion_tokens: Option<u64>,
    cached_tokens: Option<u64>,
    cost_usd: Option<f64>,
}

#[derive(Default, Deserialize)]
struct StepExtra {
    #[serde(default)]
    invocation: Option<Invocation>,
    #[serde(default)]
    tool_invocations: Option<Vec<Invocation>>,
}

/// Seconds since the Unix epoch.
#[derive(Deserialize)]
struct Invocation {
    start_timestamp: Option<f64>,
    end_timestamp: Option<f64>,
}

/// The lines of events that say what a trajectory says; `None` where the text is no ATIF.
///
/// Errors: `invalid_payload` with the place.
pub(crate) fn events(bytes: &[u8]) -> Result<Option<String>> {
    let is_document = bytes.trim_ascii_start().starts_with(b"{");
    let first_line = bytes.trim_ascii_start().split(|byte| *byte == b'\n').next().unwrap_or_default();
    let is_event = memchr::memmem::find(first_line, b"\"atof_version\"").is_some();
    if !is_document || is_event || memchr::memmem::find(bytes, b"\"ATIF-v").is_none() {
        return Ok(None);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Error::invalid_payload("$", "is not UTF-8"))?;
    let mut writer = Writer::default();
    writer.trajectory(text, None, 0)?;
    Ok(Some(writer.out))
}

#[derive(Default)]
struct Writer {
    out: String,
    made: u128,
    now: i64,
}

/// What all events of a scope have in common.
struct Scope<'a> {
    uuid: Uuid,
    parent: Option<Uuid>,
    name: &'a str,
    category: &'a str,
}

impl Writer {
    fn trajectory(&mut self, text: &str, parent: Option<Uuid>, depth: usize) -> Result<()> {
        let read: Trajectory<'_> = serde_json::from_str(text)
            .map_err(|fault| Error::invalid_payload("$", &format!("is no ATIF trajectory: {fault}")))?;
        let scope = Scope { uuid: self.uuid(), parent, name: &read.agent.name, category: "agent" };
        self.now = read.steps.iter().find_map(start_of).map_or(self.now, |start| start.max(self.now));
        let metadata = json!({
            "schema_version": read.schema_version, "session_id": read.session_id, "agent_version": read.agent.version,
            "trajectory_id": read.trajectory_id, "notes": read.notes,
        });
        self.start(&scope, Value::Null, Value::Null, metadata);
        let mut inner = Delegates::of(&read);
        let mut messages = Vec::new();
        let mut ends = self.now;
        for (at, step) in read.steps.iter().enumerate() {
            let next = read.steps.get(at + 1).and_then(start_of);
            let delegated = self.step(&read, step, next, &scope, &mut messages);
            ends = ends.max(self.now);
            for (id, tool) in delegated {
                if let Some(text) = inner.0.remove(&id).filter(|_| depth < MAX_DEPTH) {
                    self.trajectory(text, Some(tool), depth + 1)?;
                }
            }
        }
        // What no tool call refers to was begun by the agent itself.
        for text in inner.0.into_values().filter(|_| depth < MAX_DEPTH) {
            self.trajectory(text, Some(scope.uuid), depth + 1)?;
        }
        self.now = self.now.max(ends);
        self.end(&scope, Value::Null, Value::Null, json!({"otel.status_code": "OK"}));
        Ok(())
    }

    /// Writes a step; says which trajectories its tool calls refer to.
    fn step(
        &mut self,
        read: &Trajectory<'_>,
        step: &Step<'_>,
        next: Option<i64>,
        agent: &Scope<'_>,
        messages: &mut Vec<Value>,
    ) -> Vec<(String, Uuid)> {
        let at = step.timestamp.as_deref().and_then(parse_timestamp).map(Timestamp::nanos);
        self.now = at.unwrap_or(self.now + STEP_NANOS).max(self.now);
        let results = step.observation.as_ref().map_or(&[][..], |observation| &observation.results);
        if step.source != "agent" {
            messages.push(json!({"role": step.source, "content": step.message}));
            for result in results {
                messages.push(result_message(result));
            }
            return Vec::new();
        }
        let model = step.model_name.as_ref().or(read.agent.model_name.as_ref());
        if step.llm_call_count != Some(0) {
            self.model_call(step, model, agent, std::mem::take(messages));
        }
        let mut delegated = Vec::new();
        for (place, call) in step.tool_calls.iter().flatten().enumerate() {
            let id = call.tool_call_id.as_str();
            let result = results.iter().find(|result| result["source_call_id"].as_str() == Some(id));
            let tool =
                Scope { uuid: self.uuid(), parent: Some(agent.uuid), name: &call.function_name, category: "tool" };
            let extra = step.extra.as_ref().and_then(|extra| extra.tool_invocations.as_ref()?.get(place));
            if let Some(start) = extra.and_then(|extra| extra.start_timestamp) {
                self.now = self.now.max(nanos(start));
            }
            let arguments = call.arguments.and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or(Value::Null);
            let started = self.now;
            self.start(&tool, arguments, json!({"tool_call_id": id}), Value::Null);
            self.now = extra.and_then(|extra| extra.end_timestamp).map(nanos).or(next).unwrap_or(started).max(started);
            let data = result.map_or(Value::Null, |result| {
                let content = result.get("content").filter(|content| !content.is_null());
                content.or_else(|| result["extra"].get("tool_result")).cloned().unwrap_or(Value::Null)
            });
            self.end(&tool, data, json!({"tool_call_id": id}), json!({"otel.status_code": "OK"}));
            self.now = started;
            let references = result.and_then(|result| result["subagent_trajectory_ref"].as_array());
            for reference in references.into_iter().flatten() {
                delegated.extend(reference["trajectory_id"].as_str().map(|id| (id.to_owned(), tool.uuid)));
            }
        }
        messages.extend(results.iter().map(result_message));
        delegated
    }

    fn model_call(&mut self, step: &Step<'_>, model: Option<&String>, agent: &Scope<'_>, messages: Vec<Value>) {
        let call = Scope { uuid: self.uuid(), parent: Some(agent.uuid), name: "model", category: "llm" };
        let times = step.extra.as_ref().and_then(|extra| extra.invocation.as_ref());
        let ended = times.and_then(|times| times.end_timestamp).map_or(self.now, nanos);
        self.now = times.and_then(|times| times.start_timestamp).map_or(self.now, nanos);
        let request = json!({"messages": messages, "model": model});
        let metadata = json!({"step_id": step.step_id});
        self.start(&call, Value::Null, json!({"annotated_request": request, "model_name": model}), metadata);
        self.now = ended.max(self.now);
        let calls = step.tool_calls.iter().flatten().map(|call| {
            let arguments = call.arguments.and_then(|raw| serde_json::from_str::<Value>(raw.get()).ok());
            json!({"id": call.tool_call_id, "name": call.function_name, "arguments": arguments})
        });
        let mut response = json!({"message": step.message, "tool_calls": calls.collect::<Vec<_>>()});
        if let Some(model) = model {
            response["model"] = json!(model);
        }
        if let Some(reasoning) = &step.reasoning_content {
            response["reasoning"] = reasoning.clone();
        }
        if let Some(metrics) = &step.metrics {
            response["usage"] = json!({
                "prompt_tokens": metrics.prompt_tokens, "completion_tokens": metrics.completion_tokens,
                "cache_read_tokens": metrics.cached_tokens,
            });
            if let Some(cost) = metrics.cost_usd {
                response["usage"]["cost"] = json!({"total": cost, "currency": "USD"});
            }
        }
        self.end(&call, Value::Null, json!({"annotated_response": response}), json!({"otel.status_code": "OK"}));
    }

    fn start(&mut self, scope: &Scope<'_>, data: Value, profile: Value, metadata: Value) {
        self.write(scope, "start", data, profile, metadata);
    }

    fn end(&mut self, scope: &Scope<'_>, data: Value, profile: Value, metadata: Value) {
        self.write(scope, "end", data, profile, metadata);
    }

    fn write(&mut self, scope: &Scope<'_>, boundary: &str, data: Value, profile: Value, metadata: Value) {
        let line = json!({
            "atof_version": "0.1", "attributes": [], "category": scope.category, "category_profile": profile,
            "data": data, "data_schema": null, "kind": "scope", "metadata": metadata, "name": scope.name,
            "parent_uuid": scope.parent, "scope_category": boundary, "uuid": scope.uuid,
            "timestamp": Timestamp::from_nanos(self.now).to_string(),
        });
        self.out.push_str(&line.to_string());
        self.out.push('\n');
    }

    /// Ids that are made of a count: they are the same each time a document is read.
    fn uuid(&mut self) -> Uuid {
        self.made += 1;
        Uuid::from_u128(0x0000_0000_0000_8000_8000 << 48 | self.made)
    }
}

/// The trajectories in a trajectory, by their id.
struct Delegates<'a>(HashMap<String, &'a str>);

impl<'a> Delegates<'a> {
    fn of(read: &Trajectory<'a>) -> Self {
        #[derive(Deserialize)]
        struct Identity {
            trajectory_id: Option<String>,
        }
        let inner = read.subagent_trajectories.iter().flatten().enumerate().map(|(place, raw)| {
            let identity: Option<Identity> = serde_json::from_str(raw.get()).ok();
            let id = identity.and_then(|identity| identity.trajectory_id);
            (id.unwrap_or_else(|| format!("#{place}")), raw.get())
        });
        Self(inner.collect())
    }
}

fn result_message(result: &Value) -> Value {
    json!({"role": "tool", "tool_call_id": result["source_call_id"], "content": result["content"]})
}

fn start_of(step: &Step<'_>) -> Option<i64> {
    step.timestamp.as_deref().and_then(parse_timestamp).map(Timestamp::nanos)
}

fn nanos(seconds: f64) -> i64 {
    // Milliseconds are what the form holds.
    ((seconds * 1e3).round() as i64).saturating_mul(1_000_000)
}
