//! The projection `openinference`: the conventions of OpenInference, and what `full` has besides them.

use super::llm::Llm;
use super::openinference_documents as documents;
use super::openinference_messages as messages;
use super::{Projected, Scope, error_type, full, general_kind, root_attributes};
use crate::tables::{OPENINFERENCE_KINDS, OPENINFERENCE_PROVIDERS, OPENINFERENCE_TOKENS, lookup};
use crate::value::{self, Attributes};
use nemo_relay_codecs::Value;
use nemo_relay_types::Json;

pub(super) fn project(scope: &Scope<'_>) -> Projected {
    let mut attributes = Attributes::default();
    attributes.add("openinference.span.kind", lookup(OPENINFERENCE_KINDS, scope.category()).unwrap_or("CHAIN"));
    full::identity(scope, &mut attributes);
    match scope.category() {
        "llm" => llm(scope, &mut attributes),
        "tool" => tool(scope, &mut attributes),
        "retriever" => {
            input_and_output(scope, &mut attributes);
            documents::add("retrieval.documents", scope.output(), &mut attributes);
            plain_payload(scope, &mut attributes);
        }
        "reranker" => {
            input_and_output(scope, &mut attributes);
            documents::add("reranker.input_documents", scope.input(), &mut attributes);
            documents::add("reranker.output_documents", scope.output(), &mut attributes);
            plain_payload(scope, &mut attributes);
        }
        _ => {
            input_and_output(scope, &mut attributes);
            plain_payload(scope, &mut attributes);
        }
    }
    metadata(scope, &mut attributes);
    root_attributes(scope, &mut attributes);
    error_type(scope, &mut attributes);
    Projected { name: scope.name().to_owned(), kind: general_kind(scope), attributes }
}

fn metadata(scope: &Scope<'_>, attributes: &mut Attributes) {
    let Some(metadata) = scope.metadata().filter(|metadata| !metadata.is_null()) else { return };
    attributes.add("metadata", metadata.as_str());
    attributes.spread("openinference.metadata", Some(metadata));
}

fn input_and_output(scope: &Scope<'_>, attributes: &mut Attributes) {
    payload("input", scope.input(), attributes);
    payload("output", scope.output(), attributes);
}

/// A text as it is, everything else as JSON.
fn payload(which: &str, json: Option<&Json>, attributes: &mut Attributes) {
    let Some(json) = json else { return };
    match serde_json::from_str::<String>(json.as_str()) {
        Ok(text) => rendered(which, text, attributes),
        Err(_) => {
            attributes.add(format!("{which}.value"), json.as_str());
            attributes.add(format!("{which}.mime_type"), "application/json");
        }
    }
}

fn rendered(which: &str, text: String, attributes: &mut Attributes) {
    attributes.add(format!("{which}.value"), text);
    attributes.add(format!("{which}.mime_type"), "text/plain");
}

/// The payload as `full` has it.
fn plain_payload(scope: &Scope<'_>, attributes: &mut Attributes) {
    full::handle_attributes(scope, attributes);
    attributes.spread("nemo_relay.start.data", scope.input());
    attributes.spread("nemo_relay.start.input", scope.input());
    end_payload(scope, attributes);
}

fn end_payload(scope: &Scope<'_>, attributes: &mut Attributes) {
    attributes.spread("nemo_relay.end.data", scope.output());
    attributes.spread("nemo_relay.end.output", scope.output());
}

fn tool(scope: &Scope<'_>, attributes: &mut Attributes) {
    attributes.maybe("tool_call.id", scope.profile_text("tool_call_id"));
    attributes.add("tool.name", scope.name());
    attributes.add("tool_call.function.name", scope.name());
    input_and_output(scope, attributes);
    attributes.maybe("tool.parameters", scope.input().map(Json::as_str));
    attributes.maybe("tool_call.function.arguments", scope.input().map(Json::as_str));
    plain_payload(scope, attributes);
    full::annotation(scope, attributes);
}

fn llm(scope: &Scope<'_>, attributes: &mut Attributes) {
    let llm = Llm::of(scope);
    request(scope, &llm, attributes);
    response(scope, &llm, attributes);
    attributes.maybe("llm.model_name", llm.model());
    let provider = llm.api().map(|api| lookup(OPENINFERENCE_PROVIDERS, api.provider).unwrap_or(api.provider));
    attributes.maybe("llm.provider", provider);
    full::cost_and_optimization(&llm, attributes);
    end_payload(scope, attributes);
}

fn request(scope: &Scope<'_>, llm: &Llm, attributes: &mut Attributes) {
    match &llm.request {
        Some(request) => {
            let conversation = messages::conversation(request.value());
            rendered("input", messages::rendering(&conversation), attributes);
            let parameters = llm.request_at(&["params"]);
            attributes.maybe("llm.invocation_parameters", parameters.map(Value::to_canonical));
            messages::add("llm.input_messages", &conversation, attributes);
        }
        None => payload("input", scope.input(), attributes),
    }
    let tools = llm.request_at(&["tools"]).and_then(Value::as_array).unwrap_or_default();
    for (index, tool) in tools.iter().enumerate() {
        attributes.add(format!("llm.tools.{index}.tool.json_schema"), tool.to_canonical());
    }
}

fn response(scope: &Scope<'_>, llm: &Llm, attributes: &mut Attributes) {
    match llm.response.as_ref().map(|response| messages::answer(response.value())) {
        Some(answer) => {
            rendered("output", answer.rendering(), attributes);
            messages::add("llm.output_messages", &[answer], attributes);
        }
        None => loose_output(scope, attributes),
    }
    llm.add_tokens(&OPENINFERENCE_TOKENS, attributes);
    let finish = llm.response.as_ref().and_then(|response| response.finish_reason());
    attributes.maybe("llm.finish_reason", finish);
}

/// The output where no codec knows it: the text that it has, such as what a finalizer put together.
fn loose_output(scope: &Scope<'_>, attributes: &mut Attributes) {
    let members = value::members(scope.output());
    match value::text(&members, "text").or_else(|| value::text(&members, "content")) {
        Some(text) => rendered("output", text, attributes),
        None => payload("output", scope.output(), attributes),
    }
}
