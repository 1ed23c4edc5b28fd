//! Whatever a host, a client or a provider sends is answered and passed on as it came, and the events are whole.

mod support;

use flate2::{Compression, write::GzEncoder};
use opentelemetry_proto::tonic::collector::logs::v1::ExportLogsServiceRequest;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};
use support::changed::{Change, changed, changed_stream, changes};
use support::relayed::{Relayed, Setup};
use support::stub::Stub;

/// Host, and its recording.
const HOSTS: [(&str, &str); 4] = [
    ("claude", "claude-code-2.1.329"),
    ("codex", "codex-0.169.0"),
    ("hermes", "hermes-0.19.0"),
    ("cursor", "cursor-docs"),
];
/// Path, and the corpus of its payloads.
const MODELS: [(&str, &str); 3] = [
    ("/v1/messages", "anthropic_messages"),
    ("/v1/chat/completions", "openai_chat"),
    ("/v1/responses", "openai_responses"),
];
const KINDS: [&str; 3] = ["request", "response", "stream"];
/// What may stop and change what comes in.
const POLICY: &str = r#"
[[components]]
kind = "tool_policy"
[[components.config.rewrite]]
contains = "hello"
set = { "/command" = "true" }
[[components]]
kind = "pii_redaction"
[components.config.builtin]
action = "redact"
detector = "email"
"#;

/// One thing that comes in.
#[derive(Clone, Debug)]
enum Step {
    Hook { host: usize, line: Index, changes: Vec<Change> },
    Call { model: usize, request: Index, changes: Vec<Change>, answer: Answer },
    Telemetry { recording: usize, line: Index, changes: Vec<Change>, is_protobuf: bool },
}

/// What the provider says.
#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    is_stream: bool,
    sample: Index,
    at: Index,
    changes: Vec<Change>,
    encoding: &'static str,
    /// Whether the body is what the header of the encoding says.
    is_encoded: bool,
}

fn step() -> impl Strategy<Value = Step> {
    let answer = (
        prop::sample::select(vec![200, 200, 200, 400, 529]),
        any::<(bool, Index, Index)>(),
        changes(),
        prop::sample::select(vec!["", "", "gzip", "deflate", "zstd", "br"]),
        any::<bool>(),
    );
    let answer = answer.prop_map(|(status, (is_stream, sample, at), changes, encoding, is_encoded)| Answer {
        status,
        is_stream,
        sample,
        at,
        changes,
        encoding,
        is_encoded,
    });
    prop_oneof![
        3 => (0..HOSTS.len(), any::<Index>(), changes())
            .prop_map(|(host, line, changes)| Step::Hook { host, line, changes }),
        2 => (0..MODELS.len(), any::<Index>(), changes(), answer)
            .prop_map(|(model, request, changes, answer)| Step::Call { model, request, changes, answer }),
        1 => (0..2usize, any::<Index>(), changes(), any::<bool>())
            .prop_map(|(recording, line, changes, is_protobuf)| Step::Telemetry { recording, line, changes, is_protobuf }),
    ]
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../conformance/fixtures")
}

fn lines(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(fixtures().join("hosts").join(name)).unwrap();
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The payloads of a kind of a corpus, each as its pieces.
fn payloads(corpus: &str, kind: &str) -> &'static [Vec<String>] {
    static READ: LazyLock<HashMap<String, Vec<Vec<String>>>> = LazyLock::new(|| {
        let names = MODELS.iter().flat_map(|(_, corpus)| KINDS.map(|kind| format!("{corpus}/{kind}")));
        names.map(|name| (name.clone(), read_payloads(&name))).collect()
    });
    &READ[&format!("{corpus}/{kind}")]
}

fn read_payloads(name: &str) -> Vec<Vec<String>> {
    let folder = fixtures().join("codecs").join(name);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let pieces = |path: &PathBuf| {
        let payload: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let texts = payload.get("chunks").cloned().unwrap_or_else(|| [payload["text"].clone()].into_iter().collect());
        serde_json::from_value(texts).unwrap()
    };
    files.iter().map(pieces).collect()
}

impl Answer {
    /// The head and the body as the provider sends them.
    fn bytes(&self, corpus: &str) -> (String, Vec<u8>) {
        let kind = if self.is_stream { "stream" } else { "response" };
        let pieces = self.sample.get(payloads(corpus, kind));
        let pieces = changed_stream(pieces, &self.at, &self.changes);
        let body = if self.is_stream { events(&pieces) } else { pieces.concat() };
        let body = if self.encoding == "gzip" && self.is_encoded { gzip(&body) } else { body };
        let kind = if self.is_stream { "text/event-stream" } else { "application/json" };
        let encoding = if self.encoding.is_empty() { "" } else { "content-encoding: " };
        let end = if self.encoding.is_empty() { "" } else { "\r\n" };
        let head = format!(
            "HTTP/1.1 {} X\r\ncontent-type: {kind}\r\n{encoding}{}{end}content-length: {}\r\n\r\n",
            self.status,
            self.encoding,
            body.len()
        );
        (head, body)
    }
}

fn events(pieces: &[Vec<u8>]) -> Vec<u8> {
    pieces.iter().flat_map(|piece| [b"data: ", piece.as_slice(), b"\n\n"].concat()).collect()
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

/// A request of the telemetry of a host as protobuf.
fn protobuf(path: &str, body: &Value) -> Vec<u8> {
    match path {
        "/v1/logs" => encoded::<ExportLogsServiceRequest>(body),
        "/v1/traces" => encoded::<ExportTraceServiceRequest>(body),
        _ => body.to_string().into_bytes(),
    }
}

fn encoded<M: prost::Message + serde::de::DeserializeOwned>(body: &Value) -> Vec<u8> {
    serde_json::from_value::<M>(body.clone()).unwrap().encode_to_vec()
}

/// What the provider says next: a head and a body.
static NEXT: Mutex<(String, Vec<u8>)> = Mutex::new((String::new(), Vec::new()));
static PROVIDER: LazyLock<Stub> = LazyLock::new(|| {
    Stub::start(|_, stream| {
        let (head, body) = NEXT.lock().unwrap().clone();
        stream.write_all(&[head.as_bytes(), &body].concat()).is_ok()
    })
});

fn send(relayed: &Relayed, step: &Step) -> Result<(), TestCaseError> {
    match step {
        Step::Hook { host, line, changes } => {
            let (host, name) = HOSTS[*host];
            let lines = lines(&format!("{name}.hooks.jsonl"));
            let answer = relayed.post(&format!("/hooks/{host}"), "", &changed(line.get::<String>(&lines), changes));
            prop_assert!([200, 400, 422].contains(&answer.status()), "{}", answer.head);
            prop_assert!(serde_json::from_str::<Value>(answer.text()).is_ok_and(|answer| answer.is_object()));
        }
        Step::Call { model, request, changes, answer } => {
            let (path, corpus) = MODELS[*model];
            let body = changed(&request.get(payloads(corpus, "request"))[0], changes);
            let (head, expected) = answer.bytes(corpus);
            *NEXT.lock().unwrap() = (head, expected.clone());
            let got = relayed.post(path, "", &body);
            prop_assert_eq!((got.status(), &got.body), (answer.status, &expected), "{}", got.head);
        }
        Step::Telemetry { recording, line, changes, is_protobuf } => {
            let lines = lines(&format!("{}.otlp.jsonl", HOSTS[*recording].1));
            let line: Value = serde_json::from_str(line.get::<String>(&lines)).unwrap();
            let path = line["path"].as_str().unwrap();
            let (body, kind) = if *is_protobuf {
                let plain = protobuf(path, &line["body"]);
                let bytes = changes.iter().fold(plain, |bytes, change| match change {
                    Change::Byte(at, byte) => replaced(bytes, at, *byte),
                    Change::Cut(at) | Change::Remove(at) | Change::Put(at, _) | Change::Nest(at, _) => cut(bytes, at),
                });
                (bytes, "application/x-protobuf")
            } else {
                (changed(&line["body"].to_string(), changes), "application/json")
            };
            let answer = relayed.post_kind(path, kind, &body);
            prop_assert!([200, 400].contains(&answer.status()), "{}", answer.head);
        }
    }
    Ok(())
}

fn replaced(mut bytes: Vec<u8>, at: &Index, byte: u8) -> Vec<u8> {
    let at = at.index(bytes.len());
    bytes[at] = byte;
    bytes
}

fn cut(mut bytes: Vec<u8>, at: &Index) -> Vec<u8> {
    bytes.truncate(at.index(bytes.len()).max(1));
    bytes
}

/// What is looked at of an event; the rest may be nested deeper than other readers go.
#[derive(Debug, Deserialize)]
struct Head {
    kind: String,
    uuid: String,
    category: Option<String>,
    scope_category: Option<String>,
}

fn heads(relayed: &Relayed) -> Vec<Head> {
    let text = std::fs::read_to_string(relayed.folder.path().join("atof/events.jsonl")).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Every start has one end, which comes later.
fn whole(events: &[Head]) -> Result<(), TestCaseError> {
    let mut open = HashMap::new();
    for event in events.iter().filter(|event| event.kind == "scope") {
        if event.scope_category.as_deref() == Some("start") {
            prop_assert!(open.insert(&event.uuid, true).is_none(), "{:?} began twice", event);
        } else {
            prop_assert_eq!(open.insert(&event.uuid, false), Some(true), "{:?} had not begun", event);
        }
    }
    prop_assert!(!open.values().any(|is_open| *is_open), "a scope has no end");
    Ok(())
}

/// `PROPTEST_CASES` asks for more than these.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").map_or(100, |_| ProptestConfig::default().cases);
    ProptestConfig { cases: wanted, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_comes_in_is_answered_and_recorded(
        steps in prop::collection::vec(step(), 1..12), has_policy in any::<bool>(),
    ) {
        let more_settings = if has_policy { POLICY } else { "" };
        let mut relayed = Relayed::start(Setup { upstream: &PROVIDER.url(), more_settings, ..Setup::default() });
        for step in &steps {
            send(&relayed, step)?;
        }
        let is_called = steps.iter().any(|step| matches!(step, Step::Call { .. }));
        relayed.finish();
        PROVIDER.requests();
        let events = heads(&relayed);
        whole(&events)?;
        prop_assert!(!is_called || events.iter().any(|event| event.category.as_deref() == Some("llm")));
    }
}
