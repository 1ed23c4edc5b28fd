//! The transports of OTLP and the storages of ATIF.

mod support;

use nemo_relay_atif::{Body, Storage};
use nemo_relay_net::{HttpStorage, HttpStorageConfig, OtlpConnect, S3Config, S3Storage, TlsFiles};
use nemo_relay_otlp::{Compression, Connect, Outcome, Protocol, Signal, Target};
use nemo_relay_types::ErrorCode;
use std::io::Write;
use std::time::Duration;
use support::{Server, dead_port, no_env, serve, soon};

const OK: Option<&str> = Some("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
const BUSY: Option<&str> = Some("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\ncontent-length: 0\r\n\r\n");
const NO: Option<&str> = Some("HTTP/1.1 403 No\r\ncontent-length: 0\r\n\r\n");

struct Text(&'static str);

impl Body for Text {
    fn write_to(&self, to: &mut dyn Write) -> std::io::Result<()> {
        to.write_all(self.0.as_bytes())
    }
}

fn target(protocol: Protocol, port: u16) -> Target {
    Target {
        protocol,
        url: format!("http://127.0.0.1:{port}/v1/traces"),
        headers: vec![("x-key".into(), "k".into())],
        timeout: Duration::from_secs(1),
        compression: Compression::None,
        ca_certificate: None,
        client_certificate: None,
        client_key: None,
    }
}

#[test]
fn otlp_over_http_is_posted_with_its_type_and_headers() {
    for (protocol, kind) in [(Protocol::HttpBinary, "application/x-protobuf"), (Protocol::HttpJson, "application/json")]
    {
        let server = Server::scripted(&[Some("HTTP/1.1 429 Slow\r\nRetry-After: 3\r\ncontent-length: 2\r\n\r\n{}")]);
        let mut transport = OtlpConnect.connect(&target(protocol, server.port)).unwrap();
        let wanted = Outcome::Http { status: 429, retry_after: Some(Duration::from_secs(3)), body: b"{}".to_vec() };
        assert_eq!(transport.send(Signal::Traces, b"body", soon()), wanted);
        let received = server.received.lock().unwrap();
        assert!(received[0].head.starts_with("POST /v1/traces HTTP/1.1\r\n"));
        assert_eq!((received[0].header("content-type"), received[0].header("x-key")), (Some(kind), Some("k")));
        assert_eq!(received[0].body, b"body");
    }
}

#[test]
fn otlp_without_an_answer_may_be_tried_again_and_files_are_read_at_once() {
    for protocol in [Protocol::HttpBinary, Protocol::Grpc] {
        let mut transport = OtlpConnect.connect(&target(protocol, dead_port())).unwrap();
        let outcome = transport.send(Signal::Logs, b"", soon());
        assert!(matches!(outcome, Outcome::Failed { permanent: false, .. }), "{outcome:?}");
    }
    let mut missing = target(Protocol::Grpc, 1);
    missing.url = "https://collector.example:4317".into();
    missing.ca_certificate = Some("no/such/file.pem".into());
    assert_eq!(OtlpConnect.connect(&missing).err().unwrap().code, ErrorCode::IoError);
}

#[test]
fn otlp_over_grpc_calls_the_method_of_the_signal() {
    // A server of HTTP/2 in the large is in the tests of the client; here the first bytes tell that it is spoken.
    let (tell, told) = std::sync::mpsc::channel();
    let port = serve(move |mut stream, _| {
        let mut preface = [0; 24];
        std::io::Read::read_exact(&mut stream, &mut preface).unwrap();
        tell.send(preface).unwrap();
    });
    let mut transport = OtlpConnect.connect(&target(Protocol::Grpc, port)).unwrap();
    assert!(matches!(transport.send(Signal::Metrics, b"", soon()), Outcome::Failed { .. }));
    assert_eq!(&told.recv().unwrap(), b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
}

fn http_storage(port: u16) -> HttpStorage {
    let endpoint = format!("http://127.0.0.1:{port}/in?key=secret");
    HttpStorage::new(&HttpStorageConfig { endpoint, ..HttpStorageConfig::default() }, no_env).unwrap()
}

#[test]
fn a_trajectory_is_posted_with_its_name_and_session_and_again_where_the_server_is_busy() {
    let server = Server::scripted(&[BUSY, OK]);
    http_storage(server.port).store("a-ü.json", "s 1", &Text("{\"a\":1}")).unwrap();
    let received = server.received.lock().unwrap();
    assert_eq!(received.len(), 2);
    for request in &*received {
        assert!(request.head.starts_with("POST /in?key=secret HTTP/1.1\r\n"));
        assert_eq!(request.header("x-nemo-relay-atif-filename"), Some("a-%C3%BC.json"));
        assert_eq!(request.header("x-nemo-relay-atif-session-id"), Some("s 1"));
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.body, b"{\"a\":1}");
    }
}

#[test]
fn a_trajectory_that_cannot_be_stored_is_an_error_that_names_the_server_and_no_secret() {
    for (script, tries) in [(&[BUSY][..], 3), (&[NO][..], 1)] {
        let server = Server::scripted(script);
        let error = http_storage(server.port).store("a.json", "s", &Text("{}")).unwrap_err();
        assert_eq!(server.received.lock().unwrap().len(), tries);
        assert_eq!(error.get("path"), Some(format!("http://127.0.0.1:{}", server.port).as_str()));
        assert!(!error.message.contains("secret"));
    }
    assert!(http_storage(dead_port()).store("a.json", "s", &Text("{}")).is_err());
}

#[test]
fn a_trajectory_is_put_into_a_bucket() {
    let server = Server::scripted(&[OK]);
    let config = S3Config {
        bucket: "bucket".into(),
        key_prefix: "p/".into(),
        access_key_id: Some("id".into()),
        endpoint_url: Some(format!("http://127.0.0.1:{}", server.port)),
        allow_http: true,
        ..S3Config::default()
    };
    let env = |name: &str| (name == "AWS_SECRET_ACCESS_KEY").then(|| "hidden".to_owned());
    let mut storage = S3Storage::new(&config, &TlsFiles::default(), 3000, env).unwrap();
    storage.store("a.json", "s", &Text("{}")).unwrap();
    assert!(server.received.lock().unwrap()[0].head.starts_with("PUT /bucket/p/a.json HTTP/1.1\r\n"));
    let error = S3Storage::new(&config, &TlsFiles::default(), 0, env).err().unwrap();
    assert_eq!(error.get("argument"), Some("timeout_millis"));
}
