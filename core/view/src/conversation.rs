//! What an agent said, was told and did, in one sequence: a request repeats the whole history, of which only what is new is
//! shown.

use crate::calls::{self, results_in};
use crate::detail::Text;
use crate::row::{Flags, Kind, Row};
use crate::run::Run;
use nemo_relay_types::{Result, ScopeType};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

#[derive(Default, Deserialize)]
struct Request {
    #[serde(default)]
    messages: Vec<Value>,
    #[serde(default)]
    instructions: Value,
}

impl Run {
    /// What happened in an agent or another scope, as a JSON object: `items` in the order of time, each with its `row`, and
    /// `next`, where there is more. Begins at the item number `from` and gives `most` items. A model call has its new
    /// `messages` and its `response`; what an inner agent did is one item.
    ///
    /// Errors: `not_found`.
    pub fn conversation(&self, scope: u32, from: usize, most: usize) -> Result<String> {
        self.row(scope)?;
        let rows = self.steps_of(scope);
        let shown = rows.get(from..).unwrap_or_default();
        let shown = &shown[..most.min(shown.len())];
        let is_call = |row: &u32| self.rows()[*row as usize].kind == Kind::Scope(ScopeType::Llm);
        let mut told = rows[..from.min(rows.len())].iter().rev().find(|row| is_call(row)).map(|row| self.told(*row));
        let tools: HashSet<&str> =
            rows.iter().filter_map(|row| self.rows()[*row as usize].tool_call_id.as_deref()).collect();
        let mut items = Vec::new();
        for &row in shown {
            let mut item = Text::default();
            item.put("row", &row.to_string());
            if is_call(&row) {
                let now = self.told(row);
                self.call(&mut item, row, &now, told.as_ref(), &tools);
                told = Some(now);
            }
            items.push(item.end());
        }
        let mut out = Text::default();
        out.put("items", &format!("[{}]", items.join(",")));
        out.value("next", Some(from + shown.len()).filter(|next| *next < rows.len()));
        Ok(out.end())
    }

    /// The rows below a scope that a reader follows: model calls, tools, guardrails, agents, marks; what is in an inner agent
    /// is left to that agent.
    fn steps_of(&self, scope: u32) -> Vec<u32> {
        let below = self.tree().below(scope);
        let base = self.tree().places()[scope as usize] as usize;
        let (mut at, mut steps) = (1, Vec::new());
        while let Some(&number) = below.get(at) {
            let row = &self.rows()[number as usize];
            let is_agent = row.kind == Kind::Scope(ScopeType::Agent);
            if is_step(row) {
                steps.push(number);
            }
            at = if is_agent { self.tree().ends()[number as usize] as usize - base } else { at + 1 };
        }
        if self.rows()[scope as usize].kind == Kind::Scope(ScopeType::Llm) {
            steps.insert(0, scope);
        }
        steps
    }

    fn told(&self, row: u32) -> Request {
        let line = self.rows()[row as usize].first.and_then(|span| self.line(span));
        let text = line.and_then(|line| calls::request(&line, &self.source));
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Writes what is new in a model call. Results of tools that are steps themselves are left to those.
    fn call(&self, item: &mut Text, row: u32, now: &Request, before: Option<&Request>, tools: &HashSet<&str>) {
        let known = before.map_or(0, |before| common(&before.messages, &now.messages));
        // After what is known comes what the model answered, which was shown as its answer.
        let answered = now.messages[known..].iter().take_while(|message| known > 0 && is_answer(message)).count();
        let is_step = |message: &&Value| {
            let results = results_in(message);
            !results.is_empty() && results.iter().all(|id| tools.contains(id))
        };
        let fresh: Vec<&Value> = now.messages[known + answered..].iter().filter(|message| !is_step(message)).collect();
        if before.is_none_or(|before| before.instructions != now.instructions) {
            item.value("instructions", now.instructions.clone());
        }
        item.value("known", known + answered);
        item.put("messages", &serde_json::to_string(&fresh).unwrap_or_default());
        let line = self.rows()[row as usize].last.and_then(|span| self.line(span));
        item.text("response", line.and_then(|line| calls::response(&line, &self.source)).as_deref());
    }
}

fn is_step(row: &Row) -> bool {
    match row.kind {
        // The guardrail that refused says more than the mark of its refusal.
        Kind::Mark => !row.flags.has(Flags::CHUNK) && !row.flags.has(Flags::REJECTED),
        Kind::Scope(ScopeType::Function | ScopeType::Custom | ScopeType::Unknown) => row.is_remarkable(),
        Kind::Scope(_) => true,
    }
}

/// How many messages two conversations begin with in common.
fn common(before: &[Value], now: &[Value]) -> usize {
    let same = |pair: &(&Value, &Value)| pair.0 == pair.1 || digest(pair.0) == digest(pair.1);
    before.iter().zip(now).take_while(same).count()
}

/// Says the same of messages that differ only in where a cache is to end, which moves from call to call.
fn digest(message: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(message, &mut hasher);
    hasher.finish()
}

fn feed(value: &Value, hasher: &mut DefaultHasher) {
    match value {
        Value::Object(members) => {
            for (key, value) in members.iter().filter(|(key, _)| *key != "cache_control") {
                key.hash(hasher);
                feed(value, hasher);
            }
        }
        Value::Array(items) => {
            items.len().hash(hasher);
            items.iter().for_each(|item| feed(item, hasher));
        }
        other => other.to_string().hash(hasher),
    }
}

fn is_answer(message: &Value) -> bool {
    matches!(message["role"].as_str(), Some("assistant" | "tool_call"))
        || (message["role"] == "provider_native"
            && message["kind"].as_str().is_some_and(|kind| kind.contains("reasoning")))
}
