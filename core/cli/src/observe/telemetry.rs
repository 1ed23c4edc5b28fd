//! What a host tells about itself, joined to what was seen: under the call that it is about, or else under the turn.

use super::backlog::Kept;
use super::scope::OpenScope;
use super::sessions::Sessions;
use crate::encoding::Encoding;
use crate::telemetry::{Joins, Record, Rule, Signal, Telemetry, document, records};
use bytes::Bytes;
use nemo_relay::{
    EmitMarkEventParams, EmitMetricEventParams, PropagationContext, Relay, Result as RelayResult, Timestamp, Uuid,
};
use serde_json::{Map, Value, json};
use std::time::Duration;

/// An export request of a host.
pub struct Export {
    /// What of it is kept.
    pub telemetry: &'static Telemetry,
    /// What it holds.
    pub signal: Signal,
    /// Whether it is protobuf, or else JSON.
    pub is_protobuf: bool,
    /// How it is compressed.
    pub encoding: Encoding,
    /// The request.
    pub body: Bytes,
    /// Its place among the bodies that wait.
    pub(crate) _kept: Kept,
}

impl Export {
    fn records(&self) -> Result<Vec<Record>, String> {
        let body = self.encoding.decode(&self.body)?;
        let document = match self.is_protobuf {
            true => document(self.signal, &body)?,
            false => serde_json::from_slice(&body).map_err(|error| error.to_string())?,
        };
        records(self.telemetry, self.signal, &document)
    }
}

/// How long calls that were seen may take to be known.
const LAST_EVENTS: Duration = Duration::from_millis(500);

/// Where a mark belongs.
enum Under<'s> {
    Scope(&'s OpenScope),
    /// A scope that has ended, with the agent that it was in.
    Ended {
        agent: Uuid,
        scope: Uuid,
    },
}

impl Sessions {
    /// Tells what a host has told.
    ///
    /// Errors: why it cannot be read.
    pub async fn telemetry(&mut self, export: &Export) -> Result<(), String> {
        let records = export.records()?;
        let joins = |record: &Record| export.telemetry.rules[record.rule].joins != Joins::Nothing;
        if records.iter().any(joins) {
            // Calls are known by their events, which may be on their way.
            self.relay.flush_subscribers(Some(LAST_EVENTS)).await;
        }
        for record in records {
            let rule = &export.telemetry.rules[record.rule];
            // Of a session that was not seen there is nothing to add to.
            let _ = self.tell(rule, &record);
        }
        Ok(())
    }

    fn tell(&mut self, rule: &'static Rule, record: &Record) -> Option<RelayResult<()>> {
        let id = record.session.as_deref();
        let trace = self.launch.trace.traceparent.clone();
        let relay = &self.relay;
        let (agent, place) = match by_name(&self.open, id) {
            Some(session) => (session.agent.handle.uuid(), Some(session.turn.as_ref().unwrap_or(&session.agent))),
            None => (*by_name(self.past.make_contiguous(), id)?, None),
        };
        let call = match rule.joins {
            Joins::Nothing => None,
            Joins::Tool => record.attributes.get(rule.by?)?.as_str().and_then(|id| self.seen.find_tool(agent, id)),
            Joins::Model => self.seen.find_model(agent, rule.name, record.begun, record.ended),
        };
        let under = match (call, place) {
            (Some(scope), _) => Under::Ended { agent, scope },
            (None, Some(place)) => Under::Scope(place),
            (None, None) => Under::Ended { agent, scope: agent },
        };
        let adds = if call.is_some() { &[][..] } else { rule.alone };
        let data = told(record, rule.keeps.iter().chain(adds));
        // A call of which nothing is said that we do not know needs no mark.
        if call.is_some() && data.is_empty() {
            return None;
        }
        Some(emit(relay, under, trace, rule, record, data))
    }
}

/// The session of a name; without one, that which was used last.
fn by_name<'s, T>(sessions: &'s [(String, T)], id: Option<&str>) -> Option<&'s T> {
    let mut newest = sessions.iter().rev();
    newest.find(|(known, _)| id.is_none_or(|id| known == id)).map(|(_, session)| session)
}

fn told<'n>(record: &Record, names: impl Iterator<Item = &'n &'static str>) -> Map<String, Value> {
    names.filter_map(|name| Some(((*name).to_owned(), record.attributes.get(*name)?.clone()))).collect()
}

fn emit(
    relay: &Relay,
    under: Under<'_>,
    traceparent: Option<String>,
    rule: &Rule,
    record: &Record,
    data: Map<String, Value>,
) -> RelayResult<()> {
    let at = i64::try_from(record.ended).ok().filter(|at| *at > 0).map(Timestamp::from_nanos);
    let mark = || match &record.measured {
        Some((value, unit)) => {
            let measurement = json!({"name": rule.name, "kind": "counter", "value_type": "f64", "value": value,
                "unit": unit, "attributes": data});
            let params = EmitMetricEventParams::new(rule.name, json!([measurement]));
            relay.metric(at.into_iter().fold(params, EmitMetricEventParams::timestamp))
        }
        None => {
            let params = EmitMarkEventParams::new(rule.name).data(data).metadata(json!({"source": "host_telemetry"}));
            relay.event(at.into_iter().fold(params, EmitMarkEventParams::timestamp))
        }
    };
    match under {
        Under::Scope(scope) => scope.context(relay).run(mark),
        Under::Ended { agent, scope } => {
            let context = PropagationContext {
                version: 1,
                root_uuid: Some(agent.to_string()),
                parent_uuid: scope.to_string(),
                traceparent,
                tracestate: None,
            };
            let stack = relay.create_scope_stack_from_propagation(context)?;
            relay.with_scope_stack(&stack, mark)
        }
    }
}
