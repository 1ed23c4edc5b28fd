//! The sessions of one launch.

use super::model_call::{self, ModelCall};
use super::scope::{Ended, OpenScope};
use super::seen::SeenCalls;
use super::session::Session;
use crate::settings::Exporters;
use nemo_relay::{EmitMarkEventParams, PropagationContext, PushScopeParams, Relay, Result, ScopeType, Uuid};
use serde_json::{Map, Value, json};
use std::collections::VecDeque;
use std::mem::take;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Sessions that are open at a time; with one more, the one that was used longest ago ends.
const MOST_SESSIONS: usize = 64;
/// Sessions that have ended and may still be told about.
const MOST_PAST: usize = 8;

/// What is the same for all sessions.
pub struct Launch {
    /// The name of the agent in events, where no hook tells another one.
    pub agent: String,
    /// The trace that the launch belongs to.
    pub trace: PropagationContext,
}

pub(crate) struct Sessions {
    pub(super) relay: Relay,
    pub(super) launch: Launch,
    exporters: Exporters,
    lost: Arc<AtomicU64>,
    /// By what the host calls them, the one that was used last at the end.
    pub(super) open: Vec<(String, Session)>,
    /// The agents of those that have ended, the last one at the end.
    pub(super) past: VecDeque<(String, Uuid)>,
    pub(super) seen: SeenCalls,
}

impl Sessions {
    pub fn new(relay: Relay, launch: Launch, exporters: Exporters, lost: Arc<AtomicU64>, seen: SeenCalls) -> Self {
        Self { relay, launch, exporters, lost, open: Vec::new(), past: VecDeque::new(), seen }
    }

    /// The session of a name; without one, that which was used last. It is begun where there is none.
    pub async fn session(&mut self, id: Option<&str>, agent: Option<&str>) -> Result<&mut Session> {
        let at = match id {
            // One that was begun before the host told its name gets it now.
            Some(id) => self.open.iter().position(|(known, _)| known == id || known.is_empty()),
            None => self.open.len().checked_sub(1),
        };
        let found = match at {
            Some(at) => {
                let (known, session) = self.open.remove(at);
                (id.map_or(known, str::to_owned), session)
            }
            None => {
                self.make_room().await;
                self.begin(id, agent.map(str::to_owned))?
            }
        };
        self.open.push(found);
        Ok(&mut self.open.last_mut().expect("just pushed").1)
    }

    fn begin(&self, id: Option<&str>, agent: Option<String>) -> Result<(String, Session)> {
        let agent = agent.unwrap_or_else(|| self.launch.agent.clone());
        let metadata: Map<_, _> = id.map(|id| ("session_id".to_owned(), Value::from(id))).into_iter().collect();
        let params = PushScopeParams::new(agent, ScopeType::Agent).metadata(metadata);
        let stack = self.relay.create_scope_stack_from_propagation(self.launch.trace.clone())?;
        Ok((id.unwrap_or_default().to_owned(), Session::new(OpenScope::on(&self.relay, stack, params)?)))
    }

    async fn make_room(&mut self) {
        if self.open.len() >= MOST_SESSIONS {
            let (_, oldest) = self.open.remove(0);
            oldest.end(&self.relay, Ended::default()).await;
        }
    }

    pub async fn end_session(&mut self, id: &str, ended: Ended) {
        if let Some(at) = self.open.iter().position(|(known, _)| known == id) {
            let (id, session) = self.open.remove(at);
            if self.past.len() >= MOST_PAST {
                self.past.pop_front();
            }
            self.past.push_back((id, session.agent.handle.uuid()));
            session.end(&self.relay, ended).await;
        }
        self.written();
    }

    /// Begins to observe a request to a model.
    pub async fn call(&mut self, call: ModelCall) {
        self.say_lost();
        let relay = self.relay.clone();
        let Ok(session) = self.session(call.session.as_deref(), None).await else { return };
        let task = model_call::start(&relay, session.place(call.subagent.as_deref()), call);
        session.add_call(task);
    }

    /// Where model calls were not seen, the stream says so.
    fn say_lost(&self) {
        let count = self.lost.swap(0, Ordering::Relaxed);
        if count > 0 {
            let data = json!({"count": count, "reason": "observer_queue_full"});
            let _ = self.relay.event(EmitMarkEventParams::new("relay.gap").data(data));
        }
    }

    /// At a boundary everything that was seen is to be on the disk.
    pub fn written(&self) {
        self.exporters.flush_soon();
    }

    pub async fn end_all(&mut self) {
        self.say_lost();
        for (_, session) in take(&mut self.open) {
            session.end(&self.relay, Ended::default()).await;
        }
        self.exporters.shutdown().await;
    }
}
