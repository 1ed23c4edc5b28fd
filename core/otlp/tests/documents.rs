//! Documents that were retrieved, as OpenInference has them.

mod common;

use common::*;
use nemo_relay_otlp::config::{Projection, TraceConfig};
use nemo_relay_otlp::message::{Encoding, Resource};
use nemo_relay_otlp::{Diagnostics, Traces};
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The attributes of a scope's span that begin with a word.
fn attributes(category: &str, input: &str, output: &str, word: &str) -> BTreeMap<String, Value> {
    let config = TraceConfig { projection: Projection::OpenInference, ..TraceConfig::default() };
    let mut traces = Traces::new(&config, Resource::default(), vec![], Arc::<Diagnostics>::default());
    let scope = Made::new(1, 100, 1, "library", category);
    traces.take(&scope.start(input, "", ""), 0);
    traces.take(&scope.end(output, "", ""), 0);
    let span = spans(&request(&traces.drain(), Encoding::Protobuf)).remove(0);
    let pairs = span.attributes.into_iter().map(|pair| (pair.key, pair.value.unwrap().value.unwrap()));
    pairs.filter(|(key, _)| key.starts_with(word)).collect()
}

fn text(text: &str) -> Value {
    Value::StringValue(text.into())
}

#[test]
fn a_retriever_shows_what_it_found_in_whatever_form() {
    let documents = r#"[{"id":7,"content":"Relays pass batons.","score":0.5,"metadata":{"page":2}},
        {"document_id":"b","page_content":"Batons.","relevance_score":1},"plain text",null,{"text":"no more"}]"#;
    let wanted = BTreeMap::from([
        ("retrieval.documents.0.document.id", text("7")),
        ("retrieval.documents.0.document.content", text("Relays pass batons.")),
        ("retrieval.documents.0.document.score", Value::DoubleValue(0.5)),
        ("retrieval.documents.0.document.metadata", text(r#"{"page":2}"#)),
        ("retrieval.documents.1.document.id", text("b")),
        ("retrieval.documents.1.document.content", text("Batons.")),
        ("retrieval.documents.1.document.score", Value::DoubleValue(1.0)),
        ("retrieval.documents.2.document.content", text("plain text")),
        ("retrieval.documents.4.document.content", text("no more")),
    ]);
    let wanted: BTreeMap<String, Value> = wanted.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    for output in
        [documents.to_owned(), format!(r#"{{"took":3,"documents":{documents}}}"#), format!(r#"{{"hits":{documents}}}"#)]
    {
        assert_eq!(attributes("retriever", r#"{"query":"relays"}"#, &output, "retrieval."), wanted);
    }
}

#[test]
fn what_holds_no_documents_has_none() {
    for output in ["", "null", "7", "\"text\"", "{}", r#"{"documents":7}"#, "[[]]"] {
        assert!(attributes("retriever", "", output, "retrieval.").is_empty(), "{output}");
    }
    assert!(attributes("tool", "", r#"["text"]"#, "retrieval.").is_empty());
}

#[test]
fn a_reranker_shows_both_orders() {
    let found = attributes("reranker", r#"{"query":"q","documents":["a","b"]}"#, r#"["b","a"]"#, "reranker.");
    let keys: Vec<_> = found.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    assert_eq!(
        keys,
        [
            ("reranker.input_documents.0.document.content", text("a")),
            ("reranker.input_documents.1.document.content", text("b")),
            ("reranker.output_documents.0.document.content", text("b")),
            ("reranker.output_documents.1.document.content", text("a")),
        ]
    );
}
