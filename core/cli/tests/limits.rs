//! What the gateway bears: slow, long, many and endless.

mod support;

use nemo_relay_cli::gateway::Limits;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;
use support::find;
use support::http::{Message, exchange, read_chunk, read_head, read_message};
use support::relayed::{Relayed, Setup};
use support::stub::Stub;

const PATH: &str = "POST /v1/chat/completions";
const SOON: Duration = Duration::from_millis(50);

fn limited(limits: Limits) -> Relayed {
    Relayed::start(Setup { limits, ..Setup::default() })
}

fn send(stream: &mut TcpStream, text: &str) {
    stream.write_all(text.replace('\n', "\r\n").as_bytes()).unwrap();
}

fn health(relayed: &Relayed, stream: &mut TcpStream) -> Option<Message> {
    let head = format!("GET /healthz HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n\r\n", relayed.port);
    stream.write_all(head.as_bytes()).ok()?;
    read_message(stream, true)
}

#[test]
fn a_head_that_does_not_come_ends_the_connection() {
    let relayed = limited(Limits { head_time: SOON, ..Limits::default() });
    let mut stream = relayed.connect();
    send(&mut stream, "POST /v1/chat/completions HTTP/1.1\nhost: x\n");
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).unwrap();
    assert!(rest.is_empty() || rest.starts_with(b"HTTP/1.1 408"), "{rest:?}");
}

#[test]
fn a_head_that_is_too_long_is_refused() {
    let relayed = limited(Limits { head_bytes: 8 << 10, ..Limits::default() });
    let mut stream = relayed.connect();
    let head = format!(
        "GET /healthz HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nx-long: {}\r\n\r\n",
        relayed.port,
        "x".repeat(16 << 10)
    );
    let _ = stream.write_all(head.as_bytes());
    assert!(read_head(&mut stream).is_none_or(|head| head.starts_with("HTTP/1.1 431")));
}

#[test]
fn a_body_that_does_not_come_or_is_too_long_is_refused() {
    let relayed = limited(Limits { body_idle: SOON, body_bytes: 1000, ..Limits::default() });
    let mut stream = relayed.connect();
    send(&mut stream, &relayed.head(PATH, "", 100));
    assert_eq!(read_message(&mut stream, true).unwrap().status(), 408);

    let mut stream = relayed.connect();
    send(&mut stream, &relayed.head(PATH, "", 1001));
    assert_eq!(read_message(&mut stream, true).unwrap().status(), 413);

    let mut stream = relayed.connect();
    let head = relayed.head(PATH, "", 0).replace("content-length: 0\n", "transfer-encoding: chunked\n");
    send(&mut stream, &head);
    send(&mut stream, &format!("{:x}\n{}\n", 1001, "x".repeat(1001)));
    assert_eq!(read_message(&mut stream, true).unwrap().status(), 413);
}

#[test]
fn bodies_of_all_connections_together_are_bounded() {
    let relayed = limited(Limits { kept_bytes: 1000, ..Limits::default() });
    let mut first = relayed.connect();
    send(&mut first, &relayed.head(PATH, "", 900));
    first.write_all(&[b'x'; 899]).unwrap();
    // The first one holds its part until its last byte comes.
    let busy = std::iter::repeat_with(|| relayed.post("/v1/chat/completions", "", &[b'x'; 500]).status());
    assert_eq!(busy.into_iter().find(|status| *status != 502), Some(503));
    first.write_all(b"x").unwrap();
    assert_eq!(read_message(&mut first, true).unwrap().status(), 502);
    assert_eq!(relayed.post("/v1/chat/completions", "", &[b'x'; 500]).status(), 502);
}

#[test]
fn with_all_places_taken_the_gateway_still_says_that_it_lives() {
    let relayed = limited(Limits { connections: 3, ..Limits::default() });
    let mut held = [relayed.connect(), relayed.connect()];
    for stream in &mut held {
        assert_eq!(health(&relayed, stream).unwrap().status(), 200);
    }
    let mut last = relayed.connect();
    assert_eq!(health(&relayed, &mut last).unwrap().status(), 200);
    let refused = relayed.post("/v1/chat/completions", "", b"{}");
    assert_eq!(refused.status(), 503);
    drop(held);
    // A place is free as soon as the gateway has seen that.
    let mut answers = std::iter::repeat_with(|| relayed.post("/v1/chat/completions", "", b"{}").status());
    assert_eq!(answers.find(|status| *status != 503), Some(502));
}

#[test]
fn an_endless_stream_is_passed_on_and_not_kept() {
    let stub = Stub::start(|_, stream| {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        let chunk = format!("{:x}\r\n{}\r\n", 64 << 10, "x".repeat(64 << 10));
        while stream.write_all(chunk.as_bytes()).is_ok() {}
        false
    });
    let limits = Limits { kept_bytes: 1 << 20, ..Limits::default() };
    let mut relayed = Relayed::start(Setup { upstream: &stub.url(), limits, ..Setup::default() });
    let mut stream = relayed.connect();
    let body = br#"{"model":"m","stream":true,"messages":[]}"#;
    send(&mut stream, &relayed.head(PATH, "", body.len()));
    stream.write_all(body).unwrap();
    read_head(&mut stream).unwrap();
    let mut seen = 0;
    while seen < 4 << 20 {
        seen += read_chunk(&mut stream).unwrap().len();
    }
    drop(stream);
    relayed.finish();
    let events = relayed.folder.events();
    let end = find(&events, "end llm openai");
    assert_eq!(end["metadata"]["otel.status_code"], "ERROR");
    assert!(end.to_string().len() < 10_000);
}

#[test]
fn a_client_that_goes_away_ends_its_call() {
    let (gone, was_told) = mpsc::channel();
    let stub = Stub::start(move |_, stream| {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(b"8\r\ndata: 1\n\r\n").unwrap();
        // The gateway closes what nobody reads any more.
        let _ = stream.read(&mut [0]);
        gone.send(()).unwrap();
        false
    });
    let mut relayed = Relayed::to(&stub.url());
    let mut stream = relayed.connect();
    let body = br#"{"model":"m","stream":true,"messages":[]}"#;
    send(&mut stream, &relayed.head(PATH, "", body.len()));
    stream.write_all(body).unwrap();
    read_head(&mut stream).unwrap();
    drop(stream);
    was_told.recv_timeout(Duration::from_secs(20)).unwrap();
    relayed.finish();
    let end = find(&relayed.folder.events(), "end llm openai").clone();
    assert!(end["metadata"]["otel.status_description"].as_str().unwrap().contains("went away"), "{end}");
}

#[test]
fn the_door_is_closed_to_those_without_a_token() {
    let stub = Stub::saying(200, "{}");
    let relayed = Relayed::to(&stub.url());
    let head = relayed.head(PATH, "", 2).replace(&relayed.token, "0");
    assert_eq!(exchange(&mut relayed.connect(), &head, b"{}").status(), 401);
    let head = relayed.head(PATH, "origin: http://evil.example\n", 2);
    assert_eq!(exchange(&mut relayed.connect(), &head, b"{}").status(), 403);
    let head = relayed.head(PATH, "", 2).replace("127.0.0.1:", "evil.example:");
    assert_eq!(exchange(&mut relayed.connect(), &head, b"{}").status(), 421);
    assert!(stub.requests().is_empty());
}
