//! What a mark shows of a tool call that the application saw end and not begin: the sanitizers of tool calls are asked about it.

use super::{Host, Reply, native, span, wrong_reply};
use crate::delivery::EventRecord;
use crate::registry::Registration;
use crate::runtime::Runtime;
use crate::scope_ops::ended_tool;
use nemo_relay_log as log;
use nemo_relay_types::json::write_string;
use nemo_relay_types::{Event, Family, Json, LogEvent, Result};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Lets the sanitizers of each family change the member of the data that it is asked about; where one raises or is late the
/// member becomes null.
pub(super) async fn sanitize(
    host: &Host,
    runtime: &Runtime,
    event: &mut Event,
    payloads: &[(Family, Arc<[Registration]>)],
) -> Result<()> {
    if payloads.is_empty() {
        return Ok(());
    }
    let Some(data) = event.data() else { return Ok(()) };
    let tool = ended_tool(data).unwrap_or_default();
    let mut members: BTreeMap<String, Json> = data.read("data")?;
    let seen = EventRecord::new(0, event.clone());
    for (family, entries) in payloads {
        let Some(payload) = family.of_mark().and_then(|member| members.get_mut(member)) else { continue };
        let about = About { host, runtime, family: *family, tool: &tool, seen: &seen };
        *payload = match about.sanitized(entries, payload.clone()).await {
            Sanitized::Shown(json) => json,
            Sanitized::Withheld => Json::null(),
            Sanitized::Late(metadata) => {
                event.set_metadata(Json::merged(event.metadata(), Some(&metadata)));
                Json::null()
            }
        };
    }
    event.set_data(Some(object(&members)));
    Ok(())
}

enum Sanitized {
    Shown(Json),
    /// One raised, or gave what is no JSON.
    Withheld,
    /// One was late, which this metadata says.
    Late(Json),
}

/// What the sanitizers are asked about.
struct About<'a> {
    host: &'a Host,
    runtime: &'a Runtime,
    family: Family,
    tool: &'a str,
    seen: &'a Arc<EventRecord>,
}

impl About<'_> {
    async fn sanitized(&self, entries: &[Registration], mut payload: Json) -> Sanitized {
        for entry in entries {
            let begun = self.runtime.now();
            let made = self.asked(entry, payload).await;
            let is_late = self.runtime.is_late(begun);
            if is_late || made.is_err() {
                self.runtime.count_callback_error();
            }
            if is_late {
                log::emit(LogEvent::PayloadSanitizerLate, |fields| {
                    fields.text("callback", self.family.as_str()).text("name", &entry.name).text("call", self.tool)
                });
                return Sanitized::Late(span::late(&entry.name));
            }
            payload = match made {
                Ok(json) => json,
                Err(error) => {
                    log::emit(LogEvent::PayloadSanitizerFailed, |fields| {
                        let fields = fields.text("callback", self.family.as_str()).text("call", self.tool);
                        fields.text("code", error.code.as_str())
                    });
                    return Sanitized::Withheld;
                }
            };
        }
        Sanitized::Shown(payload)
    }

    async fn asked(&self, entry: &Registration, payload: Json) -> Result<Json> {
        if let Some(native) = entry.callback.native() {
            return native::about_mark(self.host, native, self.family, self.tool, payload).await;
        }
        let payload = self.host.parse(payload).await?;
        match self.host.call_about_event(self.family, entry.callback.clone(), payload, self.seen.clone()).await {
            Reply::Value(made) => self.host.encode(made).await,
            Reply::Failed(error) => Err(error),
            _ => Err(wrong_reply(self.family.as_str())),
        }
    }
}

fn object(members: &BTreeMap<String, Json>) -> Json {
    let mut text = String::from("{");
    for (name, value) in members {
        if text.len() > 1 {
            text.push(',');
        }
        write_string(&mut text, name);
        text.push(':');
        text.push_str(value.as_str());
    }
    text.push('}');
    Json::from_trusted(text)
}
