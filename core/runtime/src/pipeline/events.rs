//! What functions of the host make of an event before anybody sees it: first the injectors add to its metadata, then the
//! sanitizers of its kind replace its fields.

use super::{Host, Machine, Op, Outcome, Reply, mark_payload, native, span, switches};
use crate::delivery::{Changes, Emitted, EventRecord, Subscriber};
use crate::registry::Registration;
use crate::runtime::Runtime;
use nemo_relay_log as log;
use nemo_relay_types::{Event, Family, Json, LogEvent, MarkEvent, Result, Uuid};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Runtime {
    /// Lets an event that was drained of the stage go through what is registered for it and then hands it on; the binding
    /// drives the machine as that of a call and does nothing with its outcome. Where the machine is dropped before its
    /// end, the event goes on without the fields that were to be sanitized.
    pub fn process(&self, record: &Arc<EventRecord>) -> (Machine, Op) {
        let changes = record.staged().and_then(|staged| staged.changes.clone());
        let promised = record.staged().is_some_and(|staged| staged.promised);
        let recipients = match record.staged() {
            Some(staged) if promised => staged.recipients.clone(),
            // A mark that stands for what the stage had to drop concerns everybody who would have seen some of it.
            missed_by => {
                let local = missed_by.into_iter().flat_map(|staged| staged.recipients.iter());
                let global = self.global_recipients();
                global.iter().chain(local.filter(|subscriber| !subscriber.is_settled())).cloned().collect()
            }
        };
        let passing = Passing {
            runtime: self.clone(),
            event: record.event.clone(),
            trace: record.trace,
            recipients,
            promised,
            unsanitized: changes.as_ref().is_some_and(Changes::hides),
        };
        Machine::begin_without_call(move |host| pass(host, passing, changes))
    }
}

/// An event on its way past the stage; it is handed on when it is dropped, whatever happened.
struct Passing {
    runtime: Runtime,
    event: Event,
    trace: Option<Uuid>,
    recipients: Arc<[Arc<Subscriber>]>,
    promised: bool,
    /// Whether a sanitizer that has not been asked yet may want to hide something.
    unsanitized: bool,
}

impl Passing {
    /// Those who are to see the event are these alone, of those who were.
    fn keep(&mut self, kept: Arc<[Arc<Subscriber>]>) {
        let left_out = |one: &&Arc<Subscriber>| !kept.iter().any(|other| Arc::ptr_eq(one, other));
        self.recipients.iter().filter(left_out).for_each(|subscriber| subscriber.withdraw());
        self.recipients = kept;
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        if self.unsanitized {
            Fields::default().store(&mut self.event);
        }
        let event = std::mem::replace(&mut self.event, Event::Mark(MarkEvent::default()));
        self.runtime.leave_stage(Emitted { event, trace: self.trace }, &self.recipients, self.promised);
    }
}

async fn pass(host: Host, mut passing: Passing, changes: Option<Changes>) -> Result<Outcome> {
    if let Some(mut changes) = changes {
        if !changes.global.switches.is_empty() {
            decide(&host, &mut passing, &mut changes).await?;
        }
        mark_payload::sanitize(&host, &passing.runtime, &mut passing.event, &changes.payloads).await?;
        inject(&host, &passing.runtime, &mut passing.event, &changes).await?;
        sanitize(&host, &passing.runtime, &mut passing.event, &changes).await?;
        passing.unsanitized = false;
    }
    Ok(Outcome { result: 0, annotation: None })
}

/// Leaves out what does not take part: functions that change the event, and subscribers that would see it.
async fn decide(host: &Host, passing: &mut Passing, changes: &mut Changes) -> Result<()> {
    let nothing = host.parse(Json::null()).await?;
    let Changes { payloads, injectors, family, sanitizers, global, .. } = changes;
    let runtime = &passing.runtime;
    let injector = Family::EventMetadataInjector;
    *injectors = switches::enabled(host, runtime, global, injector, injectors.clone(), nothing).await;
    *sanitizers = switches::enabled(host, runtime, global, *family, sanitizers.clone(), nothing).await;
    for (family, entries) in payloads {
        *entries = switches::enabled(host, runtime, global, *family, entries.clone(), nothing).await;
    }
    let mut kept = Vec::new();
    for subscriber in passing.recipients.iter() {
        if switches::is_on(host, runtime, changes.deciding(subscriber), nothing).await {
            kept.push(subscriber.clone());
        }
    }
    passing.keep(kept.into());
    Ok(())
}

async fn inject(host: &Host, runtime: &Runtime, event: &mut Event, changes: &Changes) -> Result<()> {
    let left_out = |event: &Event, entry: &Registration| {
        log::emit(LogEvent::MetadataInjectorFailed, |fields| {
            fields.text("event_name", event.name()).text("injector", &entry.name)
        });
    };
    if event.metadata().is_some_and(|metadata| !metadata.is_object() && !metadata.is_null()) {
        changes.injectors.iter().for_each(|entry| left_out(event, entry));
        return Ok(());
    }
    for entry in changes.injectors.iter() {
        let added = asked(host, entry, Family::EventMetadataInjector, Json::null(), event, false).await?;
        let Some(added) = added.filter(may_be_added) else {
            runtime.count_callback_error();
            left_out(event, entry);
            continue;
        };
        // What is there already wins; a null that somebody gave is nothing.
        let metadata = Json::merged(Some(&added), event.metadata().filter(|given| !given.is_null()));
        event.set_metadata(metadata);
    }
    Ok(())
}

async fn sanitize(host: &Host, runtime: &Runtime, event: &mut Event, changes: &Changes) -> Result<()> {
    let given = event.data().cloned();
    for entry in changes.sanitizers.iter() {
        let sanitized = changes.has_sanitized(entry) && event.data() == given.as_ref();
        let begun = runtime.now();
        let made = asked(host, entry, changes.family, Fields::of(event).to_json(), event, sanitized).await?;
        if runtime.is_late(begun) {
            runtime.count_callback_error();
            Fields { metadata: Some(span::late(&entry.name)), ..Fields::default() }.store(event);
            return Ok(());
        }
        let Some(fields) = made.as_ref().and_then(Fields::read) else {
            runtime.count_callback_error();
            log::emit(LogEvent::EventSanitizerFailed, |fields| {
                fields.text("event_name", event.name()).text("sanitizer", &entry.name)
            });
            Fields::default().store(event);
            return Ok(());
        };
        fields.store(event);
    }
    Ok(())
}

/// The JSON of what a function gave for an event and the fields that it may change; `None` where it raised or gave something
/// else. `sanitized` says that it was asked about the data already.
async fn asked(
    host: &Host,
    entry: &Registration,
    family: Family,
    fields: Json,
    event: &Event,
    sanitized: bool,
) -> Result<Option<Json>> {
    let seen = EventRecord::new(0, event.clone());
    if let Some(native) = entry.callback.native() {
        return Ok(native::about_event(host, native, family, fields, seen, sanitized).await);
    }
    let fields = host.parse(fields).await?;
    match host.call_about_event(family, entry.callback.clone(), fields, seen).await {
        Reply::Value(value) => Ok(host.encode(value).await.ok()),
        _ => Ok(None),
    }
}

/// Whether it is a flat object whose keys and values metadata may have.
fn may_be_added(added: &Json) -> bool {
    let Ok(members) = serde_json::from_str::<Map<String, Value>>(added.as_str()) else { return false };
    members.iter().all(|(key, value)| is_key(key) && is_flat(value))
}

/// Segments of letters, digits, `_` and `-`, joined by single dots.
fn is_key(key: &str) -> bool {
    let is_segment = |segment: &str| {
        !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
    };
    key.split('.').all(is_segment)
}

/// A primitive, or a list of primitives of one kind.
pub(crate) fn is_flat(value: &Value) -> bool {
    let kind = |value: &Value| match value {
        Value::Bool(_) => Some(0),
        Value::Number(_) => Some(1),
        Value::String(_) => Some(2),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    };
    match value {
        Value::Array(items) => items.iter().all(|item| kind(item).is_some() && kind(item) == kind(&items[0])),
        other => kind(other).is_some(),
    }
}

/// What a sanitizer of events may replace.
#[derive(Default)]
struct Fields {
    category_profile: Option<Json>,
    data: Option<Json>,
    metadata: Option<Json>,
}

impl Fields {
    fn of(event: &Event) -> Self {
        Self {
            category_profile: event.category_profile().cloned(),
            data: event.data().cloned(),
            metadata: event.metadata().cloned(),
        }
    }

    fn to_json(&self) -> Json {
        let text = |field: &Option<Json>| field.clone().unwrap_or_default();
        Json::from_trusted(format!(
            r#"{{"category_profile":{},"data":{},"metadata":{}}}"#,
            text(&self.category_profile),
            text(&self.data),
            text(&self.metadata)
        ))
    }

    /// Of what a sanitizer returned: a key that is missing means null; `None` where it is no object.
    fn read(json: &Json) -> Option<Self> {
        let mut members = json.read::<BTreeMap<String, Json>>("fields").ok()?;
        let mut take = |key: &str| members.remove(key).filter(|json| !json.is_null());
        Some(Self { category_profile: take("category_profile"), data: take("data"), metadata: take("metadata") })
    }

    fn store(self, event: &mut Event) {
        event.set_category_profile(self.category_profile);
        event.set_data(self.data);
        event.set_metadata(self.metadata);
    }
}
