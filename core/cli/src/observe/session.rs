//! One session of a host: the agent, its turn, its subagents, and what is going on in them.

use super::Decision;
use super::scope::{Ended, OpenScope};
use super::tool::{Asked, Finished, OpenTool};
use nemo_relay::{EmitMarkEventParams, PushScopeParams, Relay, Result, ScopeType};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};

/// How long the end of a turn waits for answers of models that are still on their way.
const LAST_ANSWERS: Duration = Duration::from_millis(500);
/// A host that never reports results must not fill the memory.
const MOST_TOOLS: usize = 4096;
const MOST_SUBAGENTS: usize = 1024;

pub(crate) struct Session {
    pub agent: OpenScope,
    pub turn: Option<OpenScope>,
    subagents: HashMap<String, OpenScope>,
    tools: Vec<OpenTool>,
    calls: Vec<JoinHandle<()>>,
}

/// What the host says when a turn begins.
pub(crate) struct Prompt {
    pub turn: Option<String>,
    pub text: Option<Value>,
    pub model: Option<String>,
}

impl Session {
    pub fn new(agent: OpenScope) -> Self {
        Self { agent, turn: None, subagents: HashMap::new(), tools: Vec::new(), calls: Vec::new() }
    }

    /// Where something belongs that happens in a subagent, or in none.
    pub fn place(&self, subagent: Option<&str>) -> &OpenScope {
        let inside = subagent.and_then(|id| self.subagents.get(id));
        inside.or(self.turn.as_ref()).unwrap_or(&self.agent)
    }

    pub async fn start_turn(&mut self, relay: &Relay, prompt: Prompt) -> Result<()> {
        self.end_turn(relay, Ended::default()).await;
        let mut metadata = Map::new();
        metadata.extend(prompt.turn.map(|id| ("turn_id".to_owned(), id.into())));
        metadata.extend(prompt.model.map(|model| ("model".to_owned(), model.into())));
        let params = PushScopeParams::new("turn", ScopeType::Custom).metadata(metadata);
        let params = match prompt.text {
            Some(text) => params.input(json!({ "prompt": text })),
            None => params,
        };
        self.turn = Some(OpenScope::inside(relay, &self.agent, params)?);
        Ok(())
    }

    /// Ends the turn, if there is one, and what was left open in it.
    pub async fn end_turn(&mut self, relay: &Relay, ended: Ended) {
        let until = Instant::now() + LAST_ANSWERS;
        for call in self.calls.drain(..) {
            let _ = timeout_at(until, call).await;
        }
        for tool in self.tools.drain(..) {
            tool.abandon().await;
        }
        if let Some(turn) = self.turn.take() {
            turn.close(relay, ended);
        }
    }

    pub async fn end(mut self, relay: &Relay, ended: Ended) {
        self.end_turn(relay, Ended::default()).await;
        for (_, subagent) in self.subagents.drain() {
            subagent.close(relay, Ended::default());
        }
        self.agent.close(relay, ended);
    }

    pub fn start_subagent(&mut self, relay: &Relay, id: &str, name: &str) -> Result<()> {
        if self.subagents.contains_key(id) || self.subagents.len() >= MOST_SUBAGENTS {
            return Ok(());
        }
        let mut metadata = Map::from_iter([
            ("nemo_relay_scope_role".to_owned(), "subagent".into()),
            ("subagent_id".to_owned(), id.into()),
        ]);
        // Where one tool alone is running, it is the one that has called for help.
        if let [OpenTool { id: Some(tool), .. }] = self.tools.as_slice() {
            metadata.insert("tool_call_id".to_owned(), tool.as_str().into());
        }
        let params = PushScopeParams::new(name, ScopeType::Agent).metadata(metadata);
        let opened = OpenScope::inside(relay, self.place(None), params)?;
        self.subagents.insert(id.to_owned(), opened);
        Ok(())
    }

    pub fn end_subagent(&mut self, relay: &Relay, id: &str, ended: Ended) {
        if let Some(subagent) = self.subagents.remove(id) {
            subagent.close(relay, ended);
        }
    }

    pub fn start_tool(
        &mut self,
        relay: &Relay,
        subagent: Option<&str>,
        asked: Asked,
        reply: oneshot::Sender<Decision>,
    ) {
        if self.tools.len() >= MOST_TOOLS {
            let _ = reply.send(Decision::Deny("Too many tools are running.".to_owned()));
            return;
        }
        let tool = OpenTool::start(relay, self.place(subagent), asked, reply);
        self.tools.push(tool);
    }

    /// Ends a tool call that the host identifies or, where it has no identity, the one that was begun first.
    pub async fn end_tool(&mut self, id: Option<&str>, name: Option<&str>, finished: Finished) {
        let is_it = |tool: &OpenTool| match id {
            Some(id) => tool.id.as_deref() == Some(id),
            None => tool.id.is_none() && Some(tool.name.as_str()) == name,
        };
        if let Some(at) = self.tools.iter().position(is_it) {
            self.tools.remove(at).end(finished).await;
        }
    }

    /// Remembers a model call, so that its turn does not end before it.
    pub fn add_call(&mut self, call: JoinHandle<()>) {
        self.calls.retain(|call| !call.is_finished());
        self.calls.push(call);
    }

    pub fn mark(&self, relay: &Relay, subagent: Option<&str>, name: &str, data: Value) -> Result<()> {
        let place = self.place(subagent);
        place.context(relay).run(|| relay.event(EmitMarkEventParams::new(name).handle(&place.handle).data(data)))
    }
}
