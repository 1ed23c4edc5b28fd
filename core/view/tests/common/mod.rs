//! Events for tests, made by hand.
#![allow(dead_code, reason = "no test uses all of it")]

use nemo_relay_view::Run;
use serde_json::{Value, json};

/// The lines of a run, which are made one after the other, a millisecond apart.
#[derive(Default)]
pub struct Events {
    pub lines: Vec<String>,
    micros: u64,
}

pub fn uuid(number: u64) -> String {
    format!("01a1fc87-0000-7000-8000-{number:012x}")
}

impl Events {
    pub fn start(
        &mut self,
        id: u64,
        parent: u64,
        category: &str,
        name: &str,
        data: Value,
        profile: Value,
    ) -> &mut Self {
        self.line("start", id, parent, category, name, data, profile, Value::Null)
    }

    pub fn end(&mut self, id: u64, category: &str, name: &str, data: Value, profile: Value) -> &mut Self {
        self.line("end", id, 0, category, name, data, profile, json!({"otel.status_code": "OK"}))
    }

    /// An agent that is open.
    pub fn agent(&mut self, id: u64, name: &str) -> &mut Self {
        self.start(id, 0, "agent", name, Value::Null, Value::Null)
    }

    /// A model call from its start to its end.
    pub fn call(&mut self, id: u64, parent: u64, messages: Value, response: Value) -> &mut Self {
        let request = json!({"annotated_request": {"messages": messages}, "model_name": "m"});
        self.start(id, parent, "llm", "provider", Value::Null, request);
        self.end(id, "llm", "provider", Value::Null, json!({"annotated_response": response}))
    }

    pub fn tool(&mut self, id: u64, parent: u64, name: &str, call: Option<&str>) -> &mut Self {
        let profile = call.map_or(json!({}), |call| json!({"tool_call_id": call}));
        self.start(id, parent, "tool", name, json!({"q": 1}), profile.clone());
        self.end(id, "tool", name, json!({"hits": 2}), profile)
    }

    pub fn guardrail(&mut self, id: u64, parent: u64, target: &str, reason: Option<&str>) -> &mut Self {
        let asked = json!({"kind": "tool_conditional_execution", "target_name": target});
        self.start(id, parent, "guardrail", "policy", asked, Value::Null);
        let decided = match reason {
            Some(reason) => json!({"allowed": false, "rejected": true, "rejection_reason": reason}),
            None => json!({"allowed": true, "rejected": false}),
        };
        self.end(id, "guardrail", "policy", decided, Value::Null)
    }

    pub fn mark(&mut self, id: u64, parent: u64, name: &str, data: Value) -> &mut Self {
        let time = self.time();
        self.lines.push(
            json!({"atof_version": "0.1", "category": null, "category_profile": null, "data": data, "data_schema": null,
                "kind": "mark", "metadata": null, "name": name, "parent_uuid": uuid(parent), "timestamp": time,
                "uuid": uuid(id)})
            .to_string(),
        );
        self
    }

    #[allow(clippy::too_many_arguments)]
    pub fn line(
        &mut self,
        boundary: &str,
        id: u64,
        parent: u64,
        category: &str,
        name: &str,
        data: Value,
        profile: Value,
        metadata: Value,
    ) -> &mut Self {
        let time = self.time();
        let parent = (parent > 0).then(|| uuid(parent));
        self.lines.push(
            json!({"atof_version": "0.1", "attributes": [], "category": category, "category_profile": profile, "data": data,
                "data_schema": null, "kind": "scope", "metadata": metadata, "name": name, "parent_uuid": parent,
                "scope_category": boundary, "timestamp": time, "uuid": uuid(id)})
            .to_string(),
        );
        self
    }

    fn time(&mut self) -> u64 {
        self.micros += 1000;
        1_795_239_845_000_000 + self.micros
    }

    pub fn text(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }

    pub fn run(&self) -> Run {
        Run::read(self.text().as_bytes()).expect("the events are whole")
    }
}

/// The names of the rows in the order of the tree, indented.
pub fn outline(run: &Run) -> Vec<String> {
    let line = |row: &u32| {
        let depth = usize::from(run.tree().depths()[*row as usize]);
        format!("{}{}", "  ".repeat(depth), run.text(run.rows()[*row as usize].name))
    };
    run.tree().order().iter().map(line).collect()
}
