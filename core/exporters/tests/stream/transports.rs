//! What arrives, by each of the transports.

use super::server::{OK, Server, serve};
use super::{SOON, config, emit, names, numbered, stream};
use nemo_relay_exporters::stream::{AtofStream, FieldNamePolicy, StreamConfig, StreamTransport};
use nemo_relay_net::HeaderConfig;
use nemo_relay_runtime::Runtime;
use nemo_relay_runtime::types::ErrorCode;
use std::collections::BTreeMap;
use std::sync::mpsc;
use std::time::Duration;
use tokio_tungstenite::tungstenite::{self, Message};

#[test]
fn batches_are_posted_in_order_and_a_flush_waits_for_them() {
    let server = Server::scripted(&[OK]);
    let mut config = config(server.port, StreamTransport::HttpPost);
    config.headers =
        HeaderConfig { headers: BTreeMap::from([("X-Key".into(), "k".into())]), ..HeaderConfig::default() };
    let (stream, runtime) = stream(config);
    emit(&runtime, numbered(2000));
    stream.force_flush(SOON).unwrap();
    assert_eq!(names(&server.text()), numbered(2000));
    let requests = server.requests.lock().unwrap();
    assert!(requests.len() >= 4, "512 at most go together");
    for request in &*requests {
        let head = request.head.to_ascii_lowercase();
        assert!(head.starts_with("post /in?key=secret http/1.1\r\n"));
        assert!(head.contains("\r\ncontent-type: application/x-ndjson\r\n") && head.contains("\r\nx-key: k\r\n"));
        assert!(request.body.ends_with('\n'));
    }
}

#[test]
fn an_upload_is_one_request_until_a_flush_asks_for_its_answer() {
    let server = Server::scripted(&[OK]);
    let (stream, runtime) = stream(config(server.port, StreamTransport::Ndjson));
    for round in 1..=2 {
        emit(&runtime, numbered(2000));
        stream.force_flush(SOON).unwrap();
        assert_eq!(server.requests.lock().unwrap().len(), round);
    }
    assert_eq!(names(&server.text()), [numbered(2000), numbered(2000)].concat());
}

#[test]
fn each_event_is_a_frame_of_a_web_socket() {
    let (tell, told) = mpsc::channel();
    let port = serve(move |stream| {
        let mut server = tungstenite::accept(stream).unwrap();
        while let Ok(message) = server.read() {
            if let Message::Text(text) = message {
                tell.send(text.to_string()).unwrap();
            }
        }
    });
    let (stream, runtime) = stream(config(port, StreamTransport::Websocket));
    emit(&runtime, numbered(600));
    stream.force_flush(SOON).unwrap();
    let frames: Vec<String> = told.try_iter().collect();
    assert_eq!(frames.iter().flat_map(|frame| names(frame)).collect::<Vec<_>>(), numbered(600));
    assert!(frames.iter().all(|frame| !frame.contains('\n')));
}

#[test]
fn what_is_queued_at_a_shutdown_is_sent_and_nothing_after_it() {
    for transport in [StreamTransport::HttpPost, StreamTransport::Ndjson] {
        let server = Server::scripted(&[OK]);
        let (stream, runtime) =
            stream(StreamConfig { scheduled_delay_millis: 600_000, ..config(server.port, transport) });
        emit(&runtime, numbered(10));
        stream.shutdown(SOON).unwrap();
        emit(&runtime, numbered(1));
        stream.shutdown(SOON).unwrap();
        assert_eq!(names(&server.text()), numbered(10));
        assert_eq!(stream.register(&runtime, "again").unwrap_err().code, ErrorCode::IoError);
    }
}

#[test]
fn keys_keep_their_dots_unless_they_are_to_go() {
    for (policy, wanted) in
        [(FieldNamePolicy::Preserve, r#""a.b":"x""#), (FieldNamePolicy::ReplaceDots, r#""a_b":"x""#)]
    {
        let server = Server::scripted(&[OK]);
        let config = StreamConfig { field_name_policy: policy, ..config(server.port, StreamTransport::HttpPost) };
        let (stream, runtime) = stream(config);
        emit(&runtime, numbered(1));
        stream.force_flush(SOON).unwrap();
        assert!(server.text().contains(wanted), "{}", server.text());
    }
}

#[test]
fn a_forked_child_begins_with_an_empty_queue_and_goes_on() {
    let server = Server::scripted(&[OK]);
    let config = StreamConfig { scheduled_delay_millis: 600_000, ..config(server.port, StreamTransport::HttpPost) };
    let (stream, runtime) = stream(config);
    emit(&runtime, ["of the parent".to_owned()]);
    stream.after_fork();
    emit(&runtime, ["of the child".to_owned()]);
    stream.force_flush(SOON).unwrap();
    assert_eq!(names(&server.text()), ["of the child"]);
}

#[test]
fn a_name_is_registered_once_and_deregistered_once() {
    let server = Server::scripted(&[OK]);
    let (stream, runtime) = stream(config(server.port, StreamTransport::HttpPost));
    assert_eq!(stream.register(&runtime, "stream").unwrap_err().code, ErrorCode::AlreadyExists);
    assert!(!stream.deregister(&Runtime::default(), "stream"));
    assert!(stream.deregister(&runtime, "stream"));
    assert!(!stream.deregister(&runtime, "stream"));
    emit(&runtime, numbered(1));
    stream.force_flush(Duration::from_secs(1)).unwrap();
    assert_eq!(server.text(), "");
}

#[test]
fn faults_of_the_configuration_name_their_field_and_no_secret() {
    let check = |change: fn(&mut StreamConfig), field: &str| {
        let mut config = config(1, StreamTransport::HttpPost);
        change(&mut config);
        let error = AtofStream::new(config).err().unwrap();
        assert_eq!(error.get("argument"), Some(field));
        assert!(!error.message.contains("secret"));
    };
    check(|c| c.url = "collector:secret".into(), "url");
    check(|c| c.url = "ws://127.0.0.1/secret".into(), "url");
    check(|c| c.timeout_millis = 0, "timeout_millis");
    check(|c| c.max_queue_size = 0, "max_queue_size");
    check(|c| c.queue_policy = Some("spill".into()), "queue_policy");
    check(|c| c.max_queue_bytes = 0, "max_queue_bytes");
    check(|c| c.max_export_batch_size = 0, "max_export_batch_size");
    check(|c| c.scheduled_delay_millis = u64::MAX, "scheduled_delay_millis");
    check(|c| drop(c.headers.headers.insert("x".into(), "secret\nx".into())), "headers.x");
    check(|c| drop(c.headers.header_env.insert("x".into(), "NEMO_RELAY_TEST_UNSET".into())), "header_env.x");
}
