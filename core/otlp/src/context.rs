//! Which trace and which span an event belongs to. Both ids come from the identities that the events have, or from the W3C
//! trace that the runtime was told to go on in, so that every exporter, and every process that a call passes through, comes
//! to the same ones.

use crate::message::{Resource, SpanId, TraceId};
use nemo_relay_types::Uuid;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

/// The place of a span.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub trace_id: TraceId,
    pub span_id: SpanId,
    /// The identity of the run.
    pub root: Uuid,
    pub resource: Arc<Resource>,
}

/// The id of the trace that has a scope as its root.
pub(crate) fn trace_id(root: Uuid) -> TraceId {
    TraceId(if root.is_nil() { 1u128.to_be_bytes() } else { *root.as_bytes() })
}

/// The id of a scope's span: the low half of its identity, where that is not zero.
pub(crate) fn span_id(uuid: Uuid) -> SpanId {
    let (high, low) = uuid.as_u64_pair();
    let id = [low, high, 1].into_iter().find(|half| *half != 0).unwrap_or(1);
    SpanId(id.to_be_bytes())
}

/// The most spans that ended whose places are remembered: as many as fit into a table before it doubles.
const CAPACITY: usize = 14_336;

/// The places of spans that ended, for a time: what they started or what is said of them may come later.
pub(crate) struct Completed {
    places: HashMap<Uuid, Context>,
    /// In the order in which they are forgotten.
    order: VecDeque<(u64, Uuid)>,
    ttl_millis: u64,
}

impl Completed {
    pub fn new(ttl_millis: u64) -> Self {
        Self { places: HashMap::new(), order: VecDeque::new(), ttl_millis }
    }

    pub fn get(&self, uuid: &Uuid) -> Option<&Context> {
        self.places.get(uuid)
    }

    pub fn insert(&mut self, uuid: Uuid, context: Context, now_millis: u64) {
        if self.places.len() >= CAPACITY
            && let Some((_, oldest)) = self.order.pop_front()
        {
            self.places.remove(&oldest);
        }
        self.places.insert(uuid, context);
        self.order.push_back((now_millis.saturating_add(self.ttl_millis), uuid));
    }

    /// Forgets what is too old.
    pub fn expire(&mut self, now_millis: u64) {
        while let Some((until, uuid)) = self.order.front().copied() {
            if until > now_millis {
                break;
            }
            self.order.pop_front();
            self.places.remove(&uuid);
        }
    }
}
