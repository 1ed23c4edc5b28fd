//! What model calls look like, whoever the provider is and however little is known of them.

mod common;

use common::*;
use nemo_relay_otlp::config::{Projection, TraceConfig};
use nemo_relay_otlp::message::{Encoding, Resource};
use nemo_relay_otlp::{Diagnostics, Traces};
use opentelemetry_proto::tonic::trace::v1::Span;
use std::sync::Arc;

fn call(projection: Projection, request: &str, response: &str, start_profile: &str, end_profile: &str) -> Span {
    let config = TraceConfig { projection, ..TraceConfig::default() };
    let mut traces = Traces::new(&config, Resource::default(), Vec::new(), Arc::<Diagnostics>::default());
    let llm = Made::new(2, 1, 1, "model", "llm");
    let data = format!(r#"{{"content":{request},"headers":{{}}}}"#);
    traces.take(&llm.start(&data, "", start_profile), 0);
    traces.take(&llm.end(response, "", end_profile), 0);
    spans(&request_of(&mut traces)).remove(0)
}

fn request_of(traces: &mut Traces) -> Vec<u8> {
    request(&traces.drain(), Encoding::Protobuf)
}

fn of(span: &Span, key: &str) -> Option<String> {
    attribute(&span.attributes, key)
}

const GEMINI: &str = r#"{"contents":[{"role":"user","parts":[{"text":"hi"}]}],"generationConfig":{"temperature":0.5}}"#;
const GEMINI_ANSWER: &str = r#"{"candidates":[{"content":{"parts":[{"text":"ho"}],"role":"model"},"finishReason":"STOP"}],"modelVersion":"g-1","usageMetadata":{"promptTokenCount":2,"candidatesTokenCount":1,"totalTokenCount":3}}"#;
const RESPONSES: &str = r#"{"model":"m","input":[{"role":"user","content":"hi"},{"type":"function_call","call_id":"c1","name":"f","arguments":"{\"a\":1}"},{"type":"function_call_output","call_id":"c1","output":"done"}],"instructions":"Be kind."}"#;

#[test]
fn providers_are_known_by_the_shape_of_what_they_take() {
    let span = call(Projection::GenAi, GEMINI, GEMINI_ANSWER, r#"{"model_name":"g"}"#, "{}");
    assert_eq!(span.name, "generate_content g");
    assert_eq!(of(&span, "gen_ai.provider.name").unwrap(), "gcp.gemini");
    assert_eq!(of(&span, "gen_ai.usage.input_tokens").unwrap(), "2");
    let span = call(Projection::OpenInference, GEMINI, GEMINI_ANSWER, "{}", "{}");
    assert_eq!(of(&span, "llm.provider").unwrap(), "google");
    assert_eq!(of(&span, "output.value").unwrap(), "ho");
    let span = call(Projection::GenAi, RESPONSES, "null", "{}", "{}");
    assert_eq!(span.name, "chat m");
    let input = of(&span, "gen_ai.input.messages").unwrap();
    assert!(input.contains(r#""type":"tool_call""#) && input.contains(r#""response":"done""#), "{input}");
    assert!(of(&span, "gen_ai.system_instructions").unwrap().contains("Be kind."));
    let span = call(Projection::OpenInference, RESPONSES, "null", "{}", "{}");
    assert_eq!(of(&span, "llm.input_messages.2.message.tool_calls.0.tool_call.function.name").unwrap(), "f");
    assert_eq!(of(&span, "llm.input_messages.3.message.tool_call_id").unwrap(), "c1");
    let span = call(Projection::GenAi, r#"{"prompt":"once","model":"m"}"#, "null", "{}", "{}");
    assert!(span.name.starts_with("text_completion"), "{}", span.name);
}

#[test]
fn an_annotation_counts_before_the_payload() {
    let request = r#"{"messages":[{"role":"user","content":"raw"}],"model":"raw"}"#;
    let annotated = r#"{"annotated_request":{"api_specific":{"api":"anthropic_messages"},"messages":[{"role":"user","content":"noted"}],"model":"noted"}}"#;
    let answer = r#"{"annotated_response":{"message":"said","model":"noted-1","usage":{"prompt_tokens":1,"cache_read_tokens":2,"completion_tokens":3}}}"#;
    let span = call(Projection::GenAi, request, "{}", annotated, answer);
    assert_eq!(span.name, "chat noted");
    assert_eq!(of(&span, "gen_ai.provider.name").unwrap(), "anthropic");
    assert_eq!(of(&span, "gen_ai.usage.input_tokens").unwrap(), "3", "here the cache is counted apart");
    assert!(of(&span, "gen_ai.input.messages").unwrap().contains("noted"));
    assert_eq!(
        of(&call(Projection::Full, request, "{}", annotated, answer), "nemo_relay.model_name").unwrap(),
        "noted-1"
    );
}

#[test]
fn what_nobody_knows_is_shown_as_it_is() {
    let span = call(Projection::OpenInference, r#"{"ask":1}"#, r#"{"say":2}"#, r#"{"model_name":"m"}"#, "{}");
    assert_eq!(of(&span, "input.value").unwrap(), r#"{"content":{"ask":1},"headers":{}}"#);
    assert_eq!(of(&span, "output.value").unwrap(), r#"{"say":2}"#);
    assert_eq!(of(&span, "output.mime_type").unwrap(), "application/json");
    assert_eq!(of(&span, "llm.model_name").unwrap(), "m");
    let span = call(Projection::GenAi, r#"{"ask":1}"#, r#"{"say":2}"#, r#"{"model_name":"m"}"#, "{}");
    assert_eq!((span.name.as_str(), of(&span, "gen_ai.input.messages")), ("chat m", None));
}

#[test]
fn images_are_shown_by_where_they_are() {
    let parts =
        r#"[{"type":"text","text":"look"},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}}]"#;
    let request = format!(r#"{{"messages":[{{"role":"user","content":{parts}}}],"model":"m"}}"#);
    let span = call(Projection::OpenInference, &request, "null", "{}", "{}");
    let at = "llm.input_messages.0.message.contents.1.message_content";
    assert_eq!(of(&span, &format!("{at}.type")).unwrap(), "image");
    assert_eq!(of(&span, &format!("{at}.image.image.url")).unwrap(), "https://example.com/a.png");
    let anthropic = r#"{"max_tokens":1,"system":"s","messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAAA"}}]}],"model":"m"}"#;
    let span = call(Projection::GenAi, anthropic, "null", "{}", "{}");
    assert!(of(&span, "gen_ai.input.messages").unwrap().contains("data:image/png;base64,AAAA"));
}

#[test]
fn a_long_conversation_is_cut_with_a_count() {
    let message = r#"{"role":"user","content":"hi"}"#;
    let messages = vec![message; 3_000].join(",");
    let span =
        call(Projection::OpenInference, &format!(r#"{{"messages":[{messages}],"model":"m"}}"#), "null", "{}", "{}");
    assert_eq!(span.attributes.len(), 4_096);
    assert!(span.dropped_attributes_count > 1_900);
}
