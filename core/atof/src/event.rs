//! One line into one event.

use crate::time::parse_timestamp;
use nemo_relay_types::{
    ATOF_VERSION, DataSchema, Error, ErrorCode, Event, Json, Limits, MarkEvent, Result, ScopeCategory, ScopeEvent,
    Timestamp, Uuid,
};
use serde::Deserialize;
use serde_json::value::RawValue;

/// What is read was bounded when it was written, perhaps by other limits than the default ones.
const LIMITS: Limits = Limits {
    max_depth: 256,
    max_payload_bytes: u32::MAX,
    max_call_depth: 0,
    subscriber_queue_events: 0,
    subscriber_queue_bytes: 0,
};

/// The members of a line, payloads not yet looked at. A key that is not known is passed over.
#[derive(Deserialize)]
struct Members<'a> {
    #[serde(default)]
    atof_version: Option<String>,
    kind: String,
    uuid: String,
    #[serde(default)]
    parent_uuid: Option<String>,
    #[serde(default)]
    propagation_root_uuid: Option<String>,
    #[serde(borrow)]
    timestamp: &'a RawValue,
    name: String,
    #[serde(default)]
    category: Option<String>,
    #[serde(borrow, default)]
    category_profile: Option<&'a RawValue>,
    #[serde(borrow, default)]
    data: Option<&'a RawValue>,
    #[serde(borrow, default)]
    data_schema: Option<&'a RawValue>,
    #[serde(borrow, default)]
    metadata: Option<&'a RawValue>,
    #[serde(default)]
    attributes: Option<Vec<String>>,
    #[serde(default)]
    scope_category: Option<String>,
}

/// Reads one line of ATOF 0.1, without its line end. Timestamps are RFC 3339 or whole microseconds since the Unix epoch;
/// payloads become canonical; members of the line that ATOF does not know are passed over.
///
/// Errors: `invalid_payload` with the path to what is wrong, and the column where it is no JSON; `limit_exceeded` for a
/// payload that is nested deeper than 256 levels; `unsupported` for another version of ATOF.
pub fn read_event(line: &str) -> Result<Event> {
    let members: Members<'_> = serde_json::from_str(line).map_err(|fault| syntax(&fault))?;
    match members.atof_version.as_deref() {
        Some(ATOF_VERSION) => {}
        Some(other) => {
            return Err(Error::new(ErrorCode::Unsupported, format!("ATOF {other:?}; this reads {ATOF_VERSION}")));
        }
        None => return Err(Error::invalid_payload("$.atof_version", "is missing")),
    }
    match members.kind.as_str() {
        "scope" => members.scope().map(Event::Scope),
        "mark" => members.mark().map(Event::Mark),
        other => Err(Error::invalid_payload("$.kind", &format!("{other:?} is neither \"scope\" nor \"mark\""))),
    }
}

impl Members<'_> {
    fn scope(self) -> Result<ScopeEvent> {
        Ok(ScopeEvent {
            uuid: identity("uuid", &self.uuid)?,
            parent_uuid: optional_identity("parent_uuid", self.parent_uuid.as_deref())?,
            propagation_root_uuid: optional_identity("propagation_root_uuid", self.propagation_root_uuid.as_deref())?,
            timestamp: time(self.timestamp)?,
            category_profile: payload("category_profile", self.category_profile)?,
            data: payload("data", self.data)?,
            data_schema: schema(self.data_schema)?,
            metadata: payload("metadata", self.metadata)?,
            scope_category: boundary(self.scope_category.as_deref())?,
            name: self.name.into(),
            category: self.category.map(Into::into),
            attributes: self.attributes.unwrap_or_default(),
        })
    }

    fn mark(self) -> Result<MarkEvent> {
        Ok(MarkEvent {
            uuid: identity("uuid", &self.uuid)?,
            parent_uuid: optional_identity("parent_uuid", self.parent_uuid.as_deref())?,
            propagation_root_uuid: optional_identity("propagation_root_uuid", self.propagation_root_uuid.as_deref())?,
            timestamp: time(self.timestamp)?,
            category_profile: payload("category_profile", self.category_profile)?,
            data: payload("data", self.data)?,
            data_schema: schema(self.data_schema)?,
            metadata: payload("metadata", self.metadata)?,
            name: self.name.into(),
            category: self.category.map(Into::into),
        })
    }
}

fn syntax(fault: &serde_json::Error) -> Error {
    // The text of the fault ends with the place, whose line is always the first.
    let text = fault.to_string();
    let what = text.split(" at line ").next().unwrap_or(&text);
    Error::invalid_payload("$", &format!("{what} (column {})", fault.column()))
}

fn identity(member: &str, text: &str) -> Result<Uuid> {
    Uuid::try_parse(text).map_err(|_| Error::invalid_payload(format!("$.{member}"), &format!("{text:?} is no UUID")))
}

fn optional_identity(member: &str, text: Option<&str>) -> Result<Option<Uuid>> {
    text.map(|text| identity(member, text)).transpose()
}

fn time(raw: &RawValue) -> Result<Timestamp> {
    let wrong = || {
        let what = "is neither an RFC 3339 time between 1677 and 2262 nor a whole number of microseconds";
        Error::invalid_payload("$.timestamp", &format!("{} {what}", raw.get()))
    };
    if let Ok(micros) = raw.get().parse::<i64>() {
        return Ok(Timestamp::from_micros(micros));
    }
    let text: String = serde_json::from_str(raw.get()).map_err(|_| wrong())?;
    parse_timestamp(&text).ok_or_else(wrong)
}

fn payload(member: &str, raw: Option<&RawValue>) -> Result<Option<Json>> {
    let Some(raw) = raw else { return Ok(None) };
    Json::parse(raw.get(), &LIMITS).map(Some).map_err(|mut error| {
        for (field, path) in &mut error.payload {
            if *field == "path" {
                *path = format!("$.{member}{}", path.trim_start_matches('$'));
            }
        }
        error.message = format!("$.{member}: {}", error.message);
        error
    })
}

fn schema(raw: Option<&RawValue>) -> Result<Option<DataSchema>> {
    raw.map(|raw| serde_json::from_str(raw.get()))
        .transpose()
        .map_err(|fault| Error::invalid_payload("$.data_schema", &fault.to_string()))
}

fn boundary(word: Option<&str>) -> Result<ScopeCategory> {
    match word {
        Some("start") => Ok(ScopeCategory::Start),
        Some("end") => Ok(ScopeCategory::End),
        _ => Err(Error::invalid_payload("$.scope_category", "is neither \"start\" nor \"end\"")),
    }
}
