//! The projection `full`: everything that the events hold, under names of its own.

use super::llm::Llm;
use super::{Projected, Scope, error_type, general_kind, profile, root_attributes};
use crate::value::{Attributes, of_normalized, of_uuid};
use nemo_relay_codecs::Value;
use nemo_relay_types::json::write_string;

pub(super) fn project(scope: &Scope<'_>) -> Projected {
    let mut attributes = Attributes::default();
    identity(scope, &mut attributes);
    attributes.maybe("nemo_relay.tool_call_id", scope.profile_text("tool_call_id"));
    handle_attributes(scope, &mut attributes);
    if let Some(start) = scope.start {
        attributes.spread("nemo_relay.start.data", start.data.as_ref());
        attributes.spread("nemo_relay.start.metadata", start.metadata.as_ref());
        attributes.spread("nemo_relay.start.input", start.data.as_ref());
    }
    root_attributes(scope, &mut attributes);
    if let Some(end) = scope.end {
        attributes.spread("nemo_relay.end.data", end.data.as_ref());
        attributes.spread("nemo_relay.end.metadata", end.metadata.as_ref());
        attributes.spread("nemo_relay.end.output", end.data.as_ref());
    }
    annotation(scope, &mut attributes);
    if scope.category() == "llm" {
        let llm = Llm::response_of(scope);
        attributes.maybe("nemo_relay.model_name", llm.model());
        cost_and_optimization(&llm, &mut attributes);
    }
    error_type(scope, &mut attributes);
    Projected { name: scope.name().to_owned(), kind: general_kind(scope), attributes }
}

/// Who it is.
pub(super) fn identity(scope: &Scope<'_>, attributes: &mut Attributes) {
    attributes.add("nemo_relay.uuid", of_uuid(scope.any.uuid));
    attributes.maybe("nemo_relay.parent_uuid", scope.any.parent_uuid.map(of_uuid));
    attributes.add("nemo_relay.scope_type", scope.category());
}

/// The flags, as a list in JSON.
pub(super) fn handle_attributes(scope: &Scope<'_>, attributes: &mut Attributes) {
    let mut text = String::from("[");
    for (index, flag) in scope.any.attributes.iter().enumerate() {
        text.push_str(if index > 0 { "," } else { "" });
        write_string(&mut text, flag);
    }
    text.push(']');
    attributes.add("nemo_relay.handle_attributes", text);
}

/// What the tool said of its result.
pub(super) fn annotation(scope: &Scope<'_>, attributes: &mut Attributes) {
    let Some(end) = scope.end else { return };
    let annotation = profile(end).get("tool_result_annotation");
    attributes.maybe("nemo_relay.tool.result.annotation", annotation.filter(|text| *text != "null"));
}

/// What a model call cost, and what was done to make it cheaper.
pub(super) fn cost_and_optimization(llm: &Llm, attributes: &mut Attributes) {
    attributes.maybe("llm.cost.total", llm.response_at(&["usage", "cost", "total"]).and_then(of_normalized));
    attributes.maybe("llm.cost.currency", llm.response_at(&["usage", "cost", "currency"]).and_then(of_normalized));
    let summary = llm.response_at(&["optimization_summary"]).and_then(Value::as_object);
    for (key, value) in summary.into_iter().flat_map(|summary| summary.iter()) {
        attributes.maybe(format!("llm.optimization.{key}"), of_normalized(value));
    }
}
