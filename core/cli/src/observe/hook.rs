//! What a host gives to a hook, by the table of the host.

use super::Decision;
use super::scope::Ended;
use super::session::{Prompt, Session};
use super::sessions::Sessions;
use super::tool::{Asked, Finished};
use crate::host::{HookInput, Host, Meaning, pick, pick_text};
use nemo_relay::{Relay, Result};
use serde_json::{Value, json};
use tokio::sync::oneshot;

/// The input of a hook with the places of its host.
struct Input<'a> {
    value: &'a Value,
    places: &'static HookInput,
}

impl Input<'_> {
    fn text(&self, places: &'static [&'static str]) -> Option<&str> {
        pick_text(self.value, places)
    }

    fn owned(&self, places: &'static [&'static str]) -> Option<String> {
        self.text(places).map(str::to_owned)
    }

    fn value(&self, places: &'static [&'static str]) -> Option<Value> {
        pick(self.value, places).cloned()
    }

    /// What went wrong, as a text.
    fn error(&self) -> Option<String> {
        pick(self.value, self.places.error).map(|error| error.as_str().map_or_else(|| error.to_string(), str::to_owned))
    }

    fn ended(&self) -> Ended {
        Ended { output: self.value(self.places.message).map(|text| json!({ "message": text })), error: None }
    }
}

impl Sessions {
    /// Follows what a host says; `reply` is told what the host is to do.
    pub async fn hook(&mut self, host: &'static Host, value: Value, reply: oneshot::Sender<Decision>) {
        let input = Input { value: &value, places: &host.input };
        let event = input.text(host.input.event).unwrap_or_default();
        let Some(hook) = host.hook(event) else {
            let _ = reply.send(Decision::Allow);
            return;
        };
        if hook.means == Meaning::ToolStart {
            return self.tool_start(host, &input, reply).await;
        }
        // Nobody decides about the rest, so the host does not wait for it.
        let _ = reply.send(Decision::Allow);
        let id = input.text(host.input.session);
        match hook.means {
            Meaning::SessionEnd => self.end_session(id.unwrap_or_default(), Ended::default()).await,
            means => {
                let relay = self.relay.clone();
                if let Ok(session) = self.session(id, Some(host.agent)).await {
                    let _ = session.follow(&relay, means, event, &input).await;
                }
                if means == Meaning::TurnEnd {
                    self.written();
                }
            }
        }
    }

    async fn tool_start(&mut self, host: &'static Host, input: &Input<'_>, reply: oneshot::Sender<Decision>) {
        let relay = self.relay.clone();
        match self.session(input.text(host.input.session), Some(host.agent)).await {
            Ok(session) => {
                let asked = Asked {
                    id: input.owned(host.input.tool_call),
                    name: input.owned(host.input.tool).unwrap_or_else(|| "unknown".to_owned()),
                    arguments: input.value(host.input.arguments).map_or_else(|| json!({}), as_json),
                    can_rewrite: host.answers.rewrite.is_some(),
                };
                session.start_tool(&relay, input.text(host.input.subagent), asked, reply);
            }
            Err(error) => {
                let _ = reply.send(Decision::Deny(error.to_string()));
            }
        }
    }
}

impl Session {
    async fn follow(&mut self, relay: &Relay, means: Meaning, event: &str, input: &Input<'_>) -> Result<()> {
        let places = input.places;
        let subagent = input.text(places.subagent);
        match means {
            Meaning::TurnStart => {
                let prompt = Prompt {
                    turn: input.owned(places.turn),
                    text: input.value(places.prompt),
                    model: input.owned(places.model),
                };
                self.start_turn(relay, prompt).await?;
            }
            Meaning::TurnEnd => self.end_turn(relay, input.ended()).await,
            Meaning::ToolEnd | Meaning::ToolError => {
                let finished = match input.error() {
                    Some(error) => Finished::Error(error),
                    None if means == Meaning::ToolError => Finished::Error(event.to_owned()),
                    None => Finished::Result(input.value(places.result).map_or(Value::Null, as_json)),
                };
                self.end_tool(input.text(places.tool_call), input.text(places.tool), finished).await;
            }
            Meaning::SubagentStart => {
                let name = input.text(places.subagent_name).unwrap_or("subagent");
                self.start_subagent(relay, subagent.unwrap_or(name), name)?;
            }
            Meaning::SubagentEnd => {
                let name = input.text(places.subagent_name).unwrap_or("subagent");
                self.end_subagent(relay, subagent.unwrap_or(name), input.ended());
            }
            Meaning::Compaction => self.mark(relay, subagent, "compaction", json!({ "event": event }))?,
            Meaning::Note => self.mark(relay, subagent, event, input.value.clone())?,
            // The session was begun when it was looked up.
            Meaning::SessionStart | Meaning::SessionEnd | Meaning::ToolStart => {}
        }
        Ok(())
    }
}

/// Some hosts write the JSON of arguments and results into a text.
fn as_json(value: Value) -> Value {
    match &value {
        Value::String(text) if text.starts_with(['{', '[']) => serde_json::from_str(text).unwrap_or(value),
        _ => value,
    }
}
