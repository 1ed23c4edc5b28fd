//! Scopes that began and did not end, and the ends that are written for them.

use nemo_relay_types::{ErrorCode, Event, Json, ScopeCategory, ScopeEvent, Timestamp, Uuid, metadata_key};
use std::collections::HashMap;

/// What the ends say that were written because none was found.
pub const CLOSED_DESCRIPTION: &str =
    "cancelled: the process ended before the scope did; a synthetic end written by recovery";

/// Follows a stream of events and knows which scopes are open.
#[derive(Default)]
pub struct OpenScopes {
    /// The starts, with their place in the stream.
    open: HashMap<Uuid, (u64, ScopeEvent)>,
    seen: u64,
    last: Timestamp,
}

impl OpenScopes {
    /// Takes the next event of the stream.
    pub fn see(&mut self, event: &Event) {
        self.seen += 1;
        self.last = self.last.max(event.timestamp());
        let Event::Scope(event) = event else { return };
        match event.scope_category {
            ScopeCategory::Start => {
                let start = ScopeEvent { data: None, category_profile: kept_profile(event), ..event.clone() };
                self.open.insert(event.uuid, (self.seen, start));
            }
            ScopeCategory::End => {
                self.open.remove(&event.uuid);
            }
        }
    }

    /// How many scopes are open.
    pub fn len(&self) -> usize {
        self.open.len()
    }

    /// Whether no scope is open.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// An end for every open scope, the innermost first, at the time of the latest event of the stream. Their metadata has
    /// the status `ERROR`, the error type `cancelled` and a description that says who wrote them; their data is null.
    pub fn ends(self) -> Vec<Event> {
        let last = self.last;
        let mut open: Vec<_> = self.open.into_values().collect();
        open.sort_unstable_by_key(|(place, _)| std::cmp::Reverse(*place));
        open.into_iter().map(|(_, start)| Event::Scope(end_of(start, last))).collect()
    }
}

/// A profile without what belongs to the start alone and may be long.
fn kept_profile(start: &ScopeEvent) -> Option<Json> {
    let profile = start.category_profile.as_ref()?;
    let members: Option<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(profile.as_str()).ok();
    let Some(mut members) = members.filter(|members| members.contains_key("annotated_request")) else {
        return Some(profile.clone());
    };
    members.remove("annotated_request");
    Json::try_from(&serde_json::Value::Object(members)).ok()
}

fn end_of(start: ScopeEvent, last: Timestamp) -> ScopeEvent {
    let status = serde_json::json!({
        metadata_key::OTEL_STATUS_CODE: "ERROR",
        metadata_key::OTEL_STATUS_DESCRIPTION: CLOSED_DESCRIPTION,
        metadata_key::ERROR_TYPE: ErrorCode::Cancelled.event_type(),
    });
    let status = Json::try_from(&status).ok();
    ScopeEvent {
        timestamp: last.max(start.timestamp),
        metadata: Json::merged(start.metadata.as_ref(), status.as_ref()),
        scope_category: ScopeCategory::End,
        ..start
    }
}
