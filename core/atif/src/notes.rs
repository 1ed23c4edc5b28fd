//! What a trajectory says beside its steps: what is missing, what had not ended, whose session it is.

use crate::document::Document;
use crate::out::{Out, Value};
use crate::read::{members, pick};
use crate::run::{Kind, Node};
use std::collections::BTreeMap;

/// At most so many scopes are listed one by one.
const MOST_LISTED: usize = 100;

impl<'a> Document<'a> {
    /// What a reader has to know about the run: that something is missing, or that it had not ended.
    pub(crate) fn notes(&self, agent: Option<&Node>) -> Option<String> {
        let run = self.projection.run;
        let mut notes = Vec::new();
        let open = self.open().count();
        if open > 0 {
            notes.push(format!("The run had not ended when this was written; scopes still open: {open}."));
        }
        notes.extend(agent.filter(|agent| agent.end.is_some()).and_then(note_on));
        let counts = [
            ("Events missing because a queue was full", run.missing),
            ("Events left out because the run is larger than what is kept", run.left_out),
            ("Model calls without an answer", self.unanswered().count() as u64),
        ];
        notes.extend(counts.iter().filter(|(_, count)| *count > 0).map(|(what, count)| format!("{what}: {count}.")));
        (!notes.is_empty()).then(|| notes.join(" "))
    }

    fn open(&self) -> impl Iterator<Item = &'a Node> {
        self.projection.run.nodes.iter().filter(|node| node.end.is_none() && !matches!(node.kind, Kind::Plain))
    }

    fn unanswered(&self) -> impl Iterator<Item = &'a Node> {
        let has_no_answer = |node: &&Node| matches!(&node.kind, Kind::Llm(llm) if llm.answered.is_none());
        self.projection.run.nodes.iter().filter(|node| node.end.is_some()).filter(has_no_answer)
    }

    pub(crate) fn has_extra(&self) -> bool {
        let config = self.head.config;
        config.extra.as_ref().is_some_and(|extra| extra.as_str() != "{}") || config.observed_events || self.knows_more()
    }

    fn knows_more(&self) -> bool {
        self.head.root.is_some() || self.open().next().is_some() || self.unanswered().next().is_some()
    }

    /// Writes `extra`: what was set, what this library knows, and every event if they are asked for.
    pub(crate) fn extra(&self, out: &mut Out<'_>) {
        let config = self.head.config;
        let set = config.extra.as_ref().map(|extra| members(extra.as_str())).unwrap_or_default();
        let mut all: BTreeMap<&str, Value<'_>> = set.iter().map(|(key, value)| (&**key, Value::Raw(value))).collect();
        let known = |out: &mut Out<'_>| self.known(out);
        let events = |out: &mut Out<'_>| {
            out.array(&self.projection.run.events, |out, event| {
                let mut text = String::new();
                event.write_json(&mut text);
                out.value(Value::Raw(&text));
            });
        };
        if self.knows_more() {
            all.insert("nemo_relay", Value::By(&known));
        }
        if config.observed_events {
            all.insert("observed_events", Value::By(&events));
        }
        out.members(&all.into_iter().collect::<Vec<_>>());
    }

    fn known(&self, out: &mut Out<'_>) {
        let outermost = self.head.root.and_then(|root| self.projection.run.node(root));
        let metadata = match outermost.map(|node| &node.kind) {
            Some(Kind::Agent(agent)) => agent.metadata.as_deref().unwrap_or_default(),
            _ => "",
        };
        let [session_id, user_id] = pick(metadata, ["session_id", "user_id"]);
        let has_open = self.open().next().is_some();
        let has_unanswered = self.unanswered().next().is_some();
        out.object([
            ("session_id", Value::maybe(session_id, Value::Raw)),
            ("session_instance_id", Value::maybe(self.head.root.map(|_| self.head.session_id), Value::String)),
            ("unanswered_calls", Value::when(has_unanswered, &|out| list(out, self.unanswered()))),
            ("unfinished", Value::when(has_open, &|out| list(out, self.open()))),
            ("user_id", Value::maybe(user_id, Value::Raw)),
        ]);
    }
}

/// Writes which scopes they are.
fn list<'a>(out: &mut Out<'_>, scopes: impl Iterator<Item = &'a Node>) {
    out.array(scopes.take(MOST_LISTED), |out, node| {
        out.object([
            ("error", Value::maybe(node.failure.as_deref(), Value::String)),
            ("function_id", Value::Uuid(node.uuid)),
            ("function_name", Value::String(&node.name)),
        ]);
    });
}

/// What is not as it should be about an agent.
pub(crate) fn note_on(agent: &Node) -> Option<String> {
    match (&agent.end, &agent.failure) {
        (None, _) => Some("The agent had not ended when this was written.".to_owned()),
        (Some(_), Some(failure)) => Some(format!("The agent failed: {}.", failure.trim_end_matches('.'))),
        (Some(_), None) => None,
    }
}
