//! Any event: one line of canonical JSON that says what the event holds.
#![no_main]

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use nemo_relay_fuzz::made;
use nemo_relay_fuzz::time::nanos;
use nemo_relay_types::json::{Limit, canonical};
use nemo_relay_types::{DataSchema, Event, Json, Limits, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid};
use serde_json::{Value, json};
use std::sync::Arc;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(event) = event(&mut Unstructured::new(bytes)) {
        check(&event);
    }
});

fn event(bytes: &mut Unstructured<'_>) -> Result<Event> {
    let common = MarkEvent {
        uuid: Uuid::from_u128(bytes.arbitrary()?),
        parent_uuid: bytes.arbitrary::<Option<u128>>()?.map(Uuid::from_u128),
        propagation_root_uuid: bytes.arbitrary::<Option<u128>>()?.map(Uuid::from_u128),
        timestamp: timestamp(bytes)?,
        name: bytes.arbitrary::<&str>()?.into(),
        category: bytes.arbitrary::<Option<&str>>()?.map(Arc::from),
        category_profile: payload(bytes)?,
        data: payload(bytes)?,
        data_schema: bytes.arbitrary::<Option<(String, String)>>()?.map(|(name, version)| DataSchema { name, version }),
        metadata: payload(bytes)?,
    };
    if bytes.arbitrary()? {
        return Ok(Event::Mark(common));
    }
    Ok(Event::Scope(ScopeEvent {
        uuid: common.uuid,
        parent_uuid: common.parent_uuid,
        propagation_root_uuid: common.propagation_root_uuid,
        timestamp: common.timestamp,
        name: common.name,
        category: common.category,
        category_profile: common.category_profile,
        data: common.data,
        data_schema: common.data_schema,
        metadata: common.metadata,
        attributes: bytes.arbitrary()?,
        scope_category: if bytes.arbitrary()? { ScopeCategory::Start } else { ScopeCategory::End },
    }))
}

fn timestamp(bytes: &mut Unstructured<'_>) -> Result<Timestamp> {
    let number = bytes.arbitrary()?;
    Ok(if bytes.arbitrary()? { Timestamp::from_nanos(number) } else { Timestamp::from_micros(number) })
}

fn payload(bytes: &mut Unstructured<'_>) -> Result<Option<Json>> {
    let made = made::text(bytes, 4)?;
    Ok(Json::parse(&made.text, &Limits::default()).ok())
}

fn check(event: &Event) {
    let mut line = String::new();
    event.write_json(&mut line);
    assert!(!line.contains('\n'), "one line");
    // A payload may be as deep as the limits allow, and is one level further down in the event.
    let limit = Limit { depth: Limits::default().max_depth + 1, bytes: 1 << 24 };
    assert_eq!(canonical(&line, limit).as_ref(), Ok(&line), "canonical");
    let read: Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!(read["kind"], event.kind().as_str());
    assert_eq!(read["name"], event.name());
    assert_eq!(read["uuid"], event.uuid().to_string());
    assert_eq!(read["parent_uuid"], json!(event.parent_uuid().map(|uuid| uuid.to_string())));
    assert_eq!(read.get("propagation_root_uuid").is_some(), event.propagation_root_uuid().is_some());
    assert_eq!(read["category"], json!(event.category()));
    assert_eq!(read["data_schema"], json!(event.data_schema()));
    for (field, payload) in
        [("category_profile", event.category_profile()), ("data", event.data()), ("metadata", event.metadata())]
    {
        let wanted = payload.map_or(Value::Null, |json| json.read("payload").expect("JSON"));
        assert_eq!(read[field], wanted);
    }
    if let Event::Scope(scope) = event {
        assert_eq!(read["attributes"], json!(scope.attributes));
        assert_eq!(read["scope_category"], scope.scope_category.as_str());
    }
    let written = read["timestamp"].as_str().expect("a text");
    assert_eq!(nanos(written), i128::from(event.timestamp().nanos()));
}
