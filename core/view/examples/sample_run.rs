//! Writes the events of a made-up run to standard output: agents that work at the same time, ask models, run tools under a
//! guardrail, and delegate.
//!
//!     cargo run -p nemo-relay-view --example sample_run -- AGENTS TURNS > events.jsonl
//!
//! 100,000 events are about 40 agents of 250 turns.

use serde_json::{Value, json};
use std::io::Write;

const START_NANOS: i64 = 1_795_239_845_000_000_000;
const TOOLS: [&str; 5] = ["search", "read_file", "run_command", "write_file", "fetch"];
const WORDS: [&str; 12] = [
    "relay",
    "baton",
    "runner",
    "lane",
    "boundary",
    "guardrail",
    "event",
    "scope",
    "trajectory",
    "budget",
    "policy",
    "handoff",
];

fn main() {
    let number =
        |at: usize, default: u64| std::env::args().nth(at).and_then(|text| text.parse().ok()).unwrap_or(default);
    let (agents, turns) = (number(1, 3), number(2, 6));
    let mut lines = Vec::new();
    for agent in 0..agents {
        Agent::new(agent, None, START_NANOS + agent as i64 * 350_000_000).run(turns, &mut lines);
    }
    lines.sort_by_key(|(at, _)| *at);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (_, line) in lines {
        writeln!(out, "{line}").expect("standard output takes the events");
    }
}

/// An agent that is being made up.
struct Agent {
    id: u64,
    name: String,
    uuid: String,
    parent: Option<String>,
    now: i64,
    made: u64,
    random: u64,
}

type Lines = Vec<(i64, String)>;

impl Agent {
    fn new(id: u64, parent: Option<String>, now: i64) -> Self {
        let roles = ["planner", "researcher", "coder", "reviewer"];
        let name = if parent.is_some() { "subagent".into() } else { format!("{}-{id}", roles[id as usize % 4]) };
        let mut agent = Self { id, name, uuid: String::new(), parent, now, made: 0, random: id * 7919 + 17 };
        agent.uuid = agent.new_uuid();
        agent
    }

    fn run(mut self, turns: u64, lines: &mut Lines) -> i64 {
        let (uuid, name, parent) = (self.uuid.clone(), self.name.clone(), self.parent.clone());
        let scope = |boundary: &str, status: Value| {
            event(&uuid, &parent, &name, "agent", boundary, Value::Null, Value::Null, status)
        };
        self.write(lines, scope("start", json!({"session_id": format!("s-{}", self.id)})));
        let mut messages = vec![
            json!({"role": "system", "content": "You are a careful engineer. Answer shortly, and use the tools.\n\n- Never guess.\n- Ask before you delete."}),
            json!({"role": "user", "content": format!("Find out how the {} works and write it down.", self.word())}),
        ];
        for turn in 0..turns {
            let call = self.model_call(turn, turn + 1 == turns, &messages, lines);
            if let Some((id, tool, arguments)) = call {
                let text = format!("Let me look at the {}.", self.word());
                messages.push(json!({"role": "assistant", "content": text, "tool_calls": [
                    {"id": id, "type": "function", "function": {"name": tool, "arguments": arguments.to_string()}}]}));
                let result = self.tool(turn, &id, tool, arguments, lines);
                messages.push(json!({"role": "tool", "tool_call_id": id, "content": result}));
            }
            // A long history would make the file grow with the square of the turns.
            if messages.len() > 12 {
                messages.drain(2..8);
                self.mark("compaction", json!({"dropped": 6}), lines);
            }
        }
        self.advance(30);
        self.write(lines, scope("end", json!({"otel.status_code": "OK", "session_id": format!("s-{}", self.id)})));
        self.now
    }

    fn model_call(
        &mut self,
        turn: u64,
        is_last: bool,
        messages: &[Value],
        lines: &mut Lines,
    ) -> Option<(String, &'static str, Value)> {
        let (uuid, parent) = (self.new_uuid(), Some(self.uuid.clone()));
        let request = json!({"messages": messages, "model": "gpt-4o"});
        let given = json!({"content": {"model": "gpt-4o", "turn": turn}, "headers": {}});
        let profile = json!({"annotated_request": request, "model_name": "gpt-4o"});
        self.advance(3);
        self.write(lines, event(&uuid, &parent, "openai", "llm", "start", given, profile, Value::Null));
        if turn % 4 == 1 {
            for index in 0..3 {
                self.advance(40);
                let data = json!({"chunk_index": index, "provider": "openai_chat_completions"});
                let line = mark(&self.new_uuid(), &Some(uuid.clone()), "llm.chunk", data);
                self.write(lines, line);
            }
        }
        let wait = 200 + self.next() % 1500;
        self.advance(wait);
        if turn % 17 == 9 {
            let status = json!({"error.type": "internal_error", "exception.type": "TimeoutError", "otel.status_code": "ERROR",
                "otel.status_description": "internal error: TimeoutError: the provider did not answer in time"});
            self.write(
                lines,
                event(&uuid, &parent, "openai", "llm", "end", Value::Null, json!({"model_name": "gpt-4o"}), status),
            );
            return None;
        }
        let call = (!is_last).then(|| {
            let tool = TOOLS[(self.next() % TOOLS.len() as u64) as usize];
            (format!("call_{}_{turn}", self.id), tool, self.arguments(tool))
        });
        let calls: Vec<Value> =
            call.iter().map(|(id, name, arguments)| json!({"id": id, "name": name, "arguments": arguments})).collect();
        let prompt = 400 + messages.len() as u64 * 60;
        let written = 20 + self.next() % 200;
        let text = if is_last { self.report() } else { format!("Let me look at the {}.", self.word()) };
        let response = json!({"id": format!("chatcmpl-{}-{turn}", self.id), "model": "gpt-4o-2024", "message": text,
            "finish_reason": if is_last { "complete" } else { "tool_use" }, "tool_calls": calls,
            "usage": {"prompt_tokens": prompt, "completion_tokens": written, "total_tokens": prompt + written, "cache_read_tokens": prompt / 2,
                "cost": {"total": prompt as f64 * 2.5e-6 + written as f64 * 1e-5, "currency": "USD", "source": "model_pricing"}}});
        let profile = json!({"annotated_response": response, "model_name": "gpt-4o"});
        self.write(
            lines,
            event(
                &uuid,
                &parent,
                "openai",
                "llm",
                "end",
                json!({"text": text}),
                profile,
                json!({"otel.status_code": "OK"}),
            ),
        );
        call
    }

    /// Runs a tool, or has it refused; the text is the result for the model.
    fn tool(&mut self, turn: u64, id: &str, tool: &str, arguments: Value, lines: &mut Lines) -> String {
        let parent = Some(self.uuid.clone());
        let is_dangerous = tool == "run_command" && turn.is_multiple_of(3);
        if tool != "fetch" {
            let uuid = self.new_uuid();
            let asked = json!({"kind": "tool_conditional_execution", "target_name": tool});
            self.advance(1);
            self.write(
                lines,
                event(&uuid, &parent, "command-policy", "guardrail", "start", asked, Value::Null, Value::Null),
            );
            let decided = if is_dangerous {
                json!({"allowed": false, "rejected": true, "rejection_reason": "rm is not allowed outside of the workspace"})
            } else {
                json!({"allowed": true, "rejected": false})
            };
            self.advance(1);
            self.write(
                lines,
                event(&uuid, &parent, "command-policy", "guardrail", "end", decided.clone(), Value::Null, Value::Null),
            );
            if is_dangerous {
                self.mark(
                    tool,
                    json!({"rejected": true, "rejection_reason": "rm is not allowed outside of the workspace"}),
                    lines,
                );
                return "refused: rm is not allowed outside of the workspace".into();
            }
        }
        let (uuid, profile) = (self.new_uuid(), json!({"tool_call_id": id}));
        self.advance(2);
        self.write(lines, event(&uuid, &parent, tool, "tool", "start", arguments, profile.clone(), Value::Null));
        let wait = 20 + self.next() % 400;
        self.advance(wait);
        if turn % 23 == 5 && self.parent.is_none() {
            let mut inner = Agent::new(self.id + 1000, Some(uuid.clone()), self.now);
            inner.made = (turn + 1) * 1_000_000;
            inner.uuid = inner.new_uuid();
            self.now = inner.run(3, lines);
        }
        let failed = turn % 13 == 7;
        let (data, status) = if failed {
            (
                Value::Null,
                json!({"error.type": "internal_error", "otel.status_code": "ERROR", "otel.status_description": "internal error: OSError: No such file or directory: 'notes/relay.md'"}),
            )
        } else {
            (
                json!({"ok": true, "lines": 1 + self.next() % 90, "text": self.report()}),
                json!({"otel.status_code": "OK"}),
            )
        };
        self.write(lines, event(&uuid, &parent, tool, "tool", "end", data.clone(), profile, status));
        if failed { "No such file or directory".into() } else { data.to_string() }
    }

    fn arguments(&mut self, tool: &str) -> Value {
        match tool {
            "search" => json!({"query": format!("how does a {} work", self.word()), "limit": 5}),
            "run_command" => {
                json!({"command": format!("rg -n '{}' src | head -20", self.word()), "timeout_seconds": 20})
            }
            "write_file" => json!({"path": format!("notes/{}.md", self.word()), "content": self.report()}),
            "fetch" => json!({"url": format!("https://docs.example/{}", self.word())}),
            _ => json!({"path": format!("src/{}.rs", self.word())}),
        }
    }

    fn report(&mut self) -> String {
        let (first, second, third) = (self.word(), self.word(), self.word());
        format!(
            "# The {first}\n\nA **{first}** meets a `{second}` at every boundary:\n\n1. it is seen,\n2. it is controlled by the {third}.\n\n```rust\nlet {first} = {second}::open(\"{third}\")?;\n```\n\nNothing else is needed."
        )
    }

    fn mark(&mut self, name: &str, data: Value, lines: &mut Lines) {
        let (uuid, parent) = (self.new_uuid(), Some(self.uuid.clone()));
        self.write(lines, mark(&uuid, &parent, name, data));
    }

    fn write(&mut self, lines: &mut Lines, mut event: Value) {
        event["timestamp"] = nemo_relay_types::Timestamp::from_nanos(self.now).to_string().into();
        lines.push((self.now, event.to_string()));
        self.now += 1_000;
    }

    fn advance(&mut self, millis: u64) {
        self.now += millis as i64 * 1_000_000;
    }

    fn word(&mut self) -> &'static str {
        WORDS[(self.next() % WORDS.len() as u64) as usize]
    }

    fn next(&mut self) -> u64 {
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.random >> 33
    }

    fn new_uuid(&mut self) -> String {
        self.made += 1;
        format!("01a1fc87-{:04x}-7000-8000-{:012x}", self.id, self.made)
    }
}

#[allow(clippy::too_many_arguments)]
fn event(
    uuid: &str,
    parent: &Option<String>,
    name: &str,
    category: &str,
    boundary: &str,
    data: Value,
    profile: Value,
    metadata: Value,
) -> Value {
    json!({"atof_version": "0.1", "attributes": [], "category": category, "category_profile": profile, "data": data,
        "data_schema": null, "kind": "scope", "metadata": metadata, "name": name, "parent_uuid": parent,
        "scope_category": boundary, "uuid": uuid})
}

fn mark(uuid: &str, parent: &Option<String>, name: &str, data: Value) -> Value {
    json!({"atof_version": "0.1", "category": null, "category_profile": null, "data": data, "data_schema": null, "kind": "mark",
        "metadata": null, "name": name, "parent_uuid": parent, "uuid": uuid})
}
