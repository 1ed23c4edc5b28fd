//! Lists of structs in the place of JSON text.

#![allow(unsafe_code)] // Everything here reads through pointers that C brings; the header states what they must be.
#![allow(clippy::missing_safety_doc)] // One rule for all: a pointer is null or valid for what the header says.

use crate::context::default_limits;
use crate::generated::types::NemoRelayMetricMeasurement;
use crate::input::{Payload, number, optional_json, optional_string, string};
use crate::output::null;
use nemo_relay_runtime::types::{Json, MetricKind, MetricValueType, Result};
use serde_json::{Map, Value};
use std::slice;

/// The text of a list.
pub struct List(Json);

impl List {
    pub fn payload(&self) -> Payload<'_> {
        Payload { text: self.0.as_str(), pointer: std::ptr::null() }
    }
}

pub unsafe fn metric_measurement(at: *const NemoRelayMetricMeasurement, length: usize, name: &str) -> Result<List> {
    if at.is_null() {
        return Err(null(name));
    }
    let given = unsafe { slice::from_raw_parts(at, length) };
    let read = |(index, one)| unsafe { measurement(one, &format!("{name}[{index}]")) };
    let list: Vec<Value> = given.iter().enumerate().map(read).collect::<Result<_>>()?;
    Json::parse(&Value::Array(list).to_string(), default_limits()).map(List)
}

unsafe fn measurement(of: &NemoRelayMetricMeasurement, place: &str) -> Result<Value> {
    let kind = number(MetricKind::from_number(of.kind), &format!("{place}.kind"))?;
    let value_type = number(MetricValueType::from_number(of.value_type), &format!("{place}.value_type"))?;
    let value = match value_type {
        MetricValueType::U64 => of.u64_value.into(),
        MetricValueType::I64 => of.i64_value.into(),
        MetricValueType::F64 => of.f64_value.into(),
    };
    let mut members = Map::new();
    let mut set = |member: &str, value: Option<Value>| members.extend(value.map(|value| (member.to_owned(), value)));
    set("name", Some(unsafe { string(of.name, &format!("{place}.name")) }?.into()));
    set("kind", Some(kind.as_str().into()));
    set("value_type", Some(value_type.as_str().into()));
    set("value", Some(value));
    set("unit", unsafe { optional_string(of.unit, &format!("{place}.unit")) }?.map(Value::from));
    set("description", unsafe { optional_string(of.description, &format!("{place}.description")) }?.map(Value::from));
    let attributes = unsafe { optional_json(of.attributes_json, place) }?;
    set("attributes", attributes.map(|json| json.read("attributes")).transpose()?);
    if !of.boundaries.is_null() {
        let boundaries = unsafe { slice::from_raw_parts(of.boundaries, of.boundaries_len) };
        set("boundaries", Some(boundaries.to_vec().into()));
    }
    Ok(Value::Object(members))
}
