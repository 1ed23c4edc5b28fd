//! The projection `gen_ai`: the conventions of OpenTelemetry for generative AI.

use super::gen_ai_messages as messages;
use super::llm::Llm;
use super::{Projected, Scope, error_type, profile};
use crate::message::Any;
use crate::tables::{Field, Form, GEN_AI_CLIENTS, GEN_AI_FINISH, GEN_AI_REQUEST, GEN_AI_TOKENS, lookup};
use crate::value::{self, Attributes};
use nemo_relay_codecs::Value;
use nemo_relay_types::Json;

pub(super) fn project(scope: &Scope<'_>) -> Projected {
    let mut attributes = Attributes::default();
    let name = match scope.category() {
        "llm" => llm(scope, &mut attributes),
        "tool" => tool(scope, &mut attributes),
        "agent" => agent(scope, &mut attributes),
        "embedder" => embeddings(scope, &mut attributes),
        "retriever" => retrieval(scope, &mut attributes),
        _ => scope.name().to_owned(),
    };
    error_type(scope, &mut attributes);
    Projected { name, kind: scope.kind(GEN_AI_CLIENTS), attributes }
}

fn agent(scope: &Scope<'_>, attributes: &mut Attributes) -> String {
    attributes.add("gen_ai.operation.name", "invoke_agent");
    let session = value::members(scope.metadata()).get("session_id").and_then(value::flat);
    attributes.maybe("gen_ai.conversation.id", session);
    attributes.add("gen_ai.agent.name", scope.name());
    format!("invoke_agent {}", scope.name())
}

fn tool(scope: &Scope<'_>, attributes: &mut Attributes) -> String {
    attributes.add("gen_ai.operation.name", "execute_tool");
    attributes.add("gen_ai.tool.name", scope.name());
    attributes.maybe("gen_ai.tool.call.id", scope.profile_text("tool_call_id"));
    attributes.maybe("gen_ai.tool.call.arguments", scope.input().map(Json::as_str));
    attributes.maybe("gen_ai.tool.call.result", scope.output().map(Json::as_str));
    format!("execute_tool {}", scope.name())
}

fn embeddings(scope: &Scope<'_>, attributes: &mut Attributes) -> String {
    attributes.add("gen_ai.operation.name", "embeddings");
    let input = value::members(scope.input());
    let model = value::text(&input, "model").or_else(|| scope.profile_text("model_name"));
    attributes.maybe("gen_ai.request.model", model.clone());
    named("embeddings", model)
}

fn retrieval(scope: &Scope<'_>, attributes: &mut Attributes) -> String {
    attributes.add("gen_ai.operation.name", "retrieval");
    let input = value::members(scope.input());
    attributes.maybe("gen_ai.request.model", value::text(&input, "model"));
    let top_k = input.get("top_k").and_then(value::flat);
    attributes.maybe("gen_ai.retrieval.top_k", top_k.filter(|top_k| matches!(top_k, Any::Int(_))));
    let source = value::text(&input, "data_source_id").or_else(|| value::text(&input, "source"));
    attributes.maybe("gen_ai.data_source.id", source.clone());
    named("retrieval", source)
}

fn llm(scope: &Scope<'_>, attributes: &mut Attributes) -> String {
    let llm = Llm::of(scope);
    let operation = operation(scope, &llm);
    attributes.add("gen_ai.operation.name", operation);
    attributes.maybe("gen_ai.provider.name", llm.api().map(|api| api.provider));
    attributes.maybe("gen_ai.request.model", llm.request_model());
    request(&llm, attributes);
    response(scope, &llm, attributes);
    named(operation, llm.request_model().map(str::to_owned))
}

fn operation(scope: &Scope<'_>, llm: &Llm) -> &'static str {
    let data = value::members(scope.input());
    let content = data.get("content").map(value::Members::of).unwrap_or_default();
    if content.contains_key("prompt") && !content.contains_key("messages") {
        return "text_completion";
    }
    llm.api().map_or("chat", |api| api.operation)
}

fn request(llm: &Llm, attributes: &mut Attributes) {
    for field in GEN_AI_REQUEST {
        attributes.maybe(field.key, llm.request_at(field.path).and_then(|value| of_form(field, value)));
    }
    let text = |write: fn(&Value) -> String, path: &str| llm.request_at(&[path]).map(write);
    attributes.maybe("gen_ai.system_instructions", text(messages::instructions, "instructions"));
    attributes.maybe("gen_ai.input.messages", text(messages::input, "messages"));
    attributes.maybe("gen_ai.tool.definitions", text(messages::tools, "tools"));
}

fn of_form(field: &Field, value: &Value) -> Option<Any> {
    match field.form {
        Form::Int => value.as_u64().and_then(|value| i64::try_from(value).ok()).map(Any::Int),
        Form::Double => value.as_f64().map(Any::Double),
        Form::Bool => {
            if let Value::Bool(value) = value {
                Some(Any::Bool(*value))
            } else {
                None
            }
        }
        Form::Strings => {
            let one = value.as_str().map(|text| vec![Any::from(text)]);
            let texts = || Some(value.as_array()?.iter().filter_map(Value::as_str).map(Any::from).collect());
            one.or_else(texts).map(Any::Array)
        }
    }
}

fn response(scope: &Scope<'_>, llm: &Llm, attributes: &mut Attributes) {
    attributes.maybe("gen_ai.response.id", llm.response_at(&["id"]).and_then(Value::as_str));
    attributes.maybe("gen_ai.response.model", llm.response_model());
    if let Some(response) = &llm.response {
        let finish = response.finish_reason().map(|reason| lookup(GEN_AI_FINISH, reason).unwrap_or(reason));
        attributes.maybe("gen_ai.response.finish_reasons", finish.map(|reason| Any::Array(vec![Any::from(reason)])));
        attributes.maybe("gen_ai.output.messages", messages::output(response.value(), finish));
    }
    llm.add_tokens(&GEN_AI_TOKENS, attributes);
    let first = scope.end.and_then(|end| profile(end).get("time_to_first_chunk").and_then(|raw| raw.parse().ok()));
    attributes.maybe("gen_ai.response.time_to_first_chunk", first.map(Any::Double));
}

fn named(operation: &str, object: Option<String>) -> String {
    object.map_or_else(|| operation.to_owned(), |object| format!("{operation} {object}"))
}
