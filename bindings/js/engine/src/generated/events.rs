// Code generated from spec/events/*.yaml by codegen. DO NOT EDIT.

//! Events as lists of values, which JavaScript reads faster than objects.

use nemo_relay_runtime::types::json::{write_string, write_u64};
use nemo_relay_runtime::types::{Event, Uuid};

/// Appends the values of an event, a comma before each: the number of its kind, then the fields of all kinds in the order
/// of the wire. A text or an identity that `before` has as well is 0, and so is a field that the kind does not have, or that
/// holds what it holds most often, for which there is a bit beside the number.
pub fn write_values(event: &Event, before: Option<&Event>, out: &mut String) {
    let mut kind: u64 = match event {
        Event::Scope(_) => 0,
        Event::Mark(_) => 1,
    };
    let often_attributes = matches!(event, Event::Scope(event) if event.attributes.is_empty());
    kind |= u64::from(often_attributes) << 4;
    let often_category_profile = event.category_profile().is_some_and(|value| value.as_str() == "{}");
    kind |= u64::from(often_category_profile) << 5;
    let often_metadata = event.metadata().is_some_and(|value| value.as_str() == "{\"otel.status_code\":\"OK\"}");
    kind |= u64::from(often_metadata) << 6;
    out.push(',');
    write_u64(out, kind);
    if often_attributes {
        out.push_str(",0");
    } else if let Event::Scope(event) = event {
        out.push(',');
        out.push('[');
        for (index, item) in event.attributes.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write_string(out, item);
        }
        out.push(']');
    } else {
        out.push_str(",0");
    }
    if before.is_some_and(|before| before.category() == event.category()) {
        out.push_str(",0");
    } else {
        out.push(',');
        match event.category() {
            Some(value) => {
                write_string(out, value);
            }
            None => out.push_str("null"),
        }
    }
    if often_category_profile {
        out.push_str(",0");
    } else {
        out.push(',');
        match event.category_profile() {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
    }
    out.push(',');
    match event.data() {
        Some(value) => {
            out.push_str(value.as_str());
        }
        None => out.push_str("null"),
    }
    out.push(',');
    match event.data_schema() {
        Some(value) => {
            value.write_json(out);
        }
        None => out.push_str("null"),
    }
    if often_metadata {
        out.push_str(",0");
    } else {
        out.push(',');
        match event.metadata() {
            Some(value) => {
                out.push_str(value.as_str());
            }
            None => out.push_str("null"),
        }
    }
    if before.is_some_and(|before| before.name() == event.name()) {
        out.push_str(",0");
    } else {
        out.push(',');
        write_string(out, event.name());
    }
    if before.is_some_and(|before| before.parent_uuid() == event.parent_uuid()) {
        out.push_str(",0");
    } else {
        out.push(',');
        match event.parent_uuid() {
            Some(value) => {
                out.push('"');
                out.push_str(value.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
                out.push('"');
            }
            None => out.push_str("null"),
        }
    }
    if before.is_some_and(|before| before.propagation_root_uuid() == event.propagation_root_uuid()) {
        out.push_str(",0");
    } else {
        out.push(',');
        match event.propagation_root_uuid() {
            Some(value) => {
                out.push('"');
                out.push_str(value.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
                out.push('"');
            }
            None => out.push_str("null"),
        }
    }
    if let Event::Scope(event) = event {
        out.push(',');
        out.push('"');
        out.push_str(event.scope_category.as_str());
        out.push('"');
    } else {
        out.push_str(",0");
    }
    out.push(',');
    out.push('"');
    event.timestamp().write(out);
    out.push('"');
    if before.is_some_and(|before| before.uuid() == event.uuid()) {
        out.push_str(",0");
    } else {
        out.push(',');
        out.push('"');
        out.push_str(event.uuid().hyphenated().encode_lower(&mut Uuid::encode_buffer()));
        out.push('"');
    }
}
