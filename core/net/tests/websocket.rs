//! WebSocket against servers that read, echo, refuse, break off and never read.

mod support;

use nemo_relay_net::{Answer, Endpoint, Fault, Headers, Protocol, TlsFiles, WebSocket};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;
use support::{Server, at_once, dead_port, no_env, serve, soon};
use tokio_tungstenite::tungstenite::{self, Message};

fn socket(port: u16) -> WebSocket {
    let url = format!("ws://127.0.0.1:{port}/in?a=1");
    let endpoint = Endpoint::new("url", &url, Protocol::WebSocket, &TlsFiles::default(), no_env).unwrap();
    WebSocket::new(endpoint, Headers::default())
}

fn accept(stream: TcpStream) -> tungstenite::WebSocket<TcpStream> {
    tungstenite::accept(stream).unwrap()
}

fn send(socket: &mut WebSocket, texts: &[&str]) -> Result<(), Result<Answer, Fault>> {
    socket.send(texts, soon())
}

#[test]
fn each_text_is_one_frame_and_has_been_read_when_send_returns() {
    let (tell, told) = mpsc::channel();
    let port = serve(move |stream, _| {
        let mut server = accept(stream);
        while let Ok(message) = server.read() {
            match message {
                Message::Text(text) => tell.send(text.to_string()).unwrap(),
                Message::Close(_) => tell.send("closed".into()).unwrap(),
                _ => {}
            }
        }
    });
    let mut socket = socket(port);
    send(&mut socket, &["a", "b"]).unwrap();
    send(&mut socket, &["c"]).unwrap();
    assert_eq!(told.try_iter().collect::<Vec<_>>(), ["a", "b", "c"]);
    socket.close(soon());
    assert_eq!(told.recv().unwrap(), "closed");
}

#[test]
fn a_server_that_echoes_more_than_the_buffers_hold_is_read() {
    let port = serve(|stream, _| {
        let mut server = accept(stream);
        while let Ok(message) = server.read() {
            if message.is_text() && server.send(message).is_err() {
                return;
            }
        }
    });
    let text = "x".repeat(1 << 16);
    send(&mut socket(port), &[text.as_str(); 400]).unwrap();
}

#[test]
fn a_broken_connection_is_a_fault_and_the_next_batch_connects_anew() {
    let port = serve(|stream, connection| {
        let mut server = accept(stream);
        while let Ok(message) = server.read() {
            if connection == 0 && message.is_text() {
                return;
            }
        }
    });
    let mut socket = socket(port);
    assert!(!send(&mut socket, &["a", "b"]).unwrap_err().unwrap_err().timeout);
    send(&mut socket, &["a", "b"]).unwrap();
}

#[test]
fn a_refused_handshake_gives_the_answer() {
    let server = Server::scripted(&[Some("HTTP/1.1 503 Busy\r\nRetry-After: 2\r\ncontent-length: 0\r\n\r\n")]);
    let answer = send(&mut socket(server.port), &["a"]).unwrap_err().unwrap();
    assert_eq!((answer.status, answer.retry_after), (503, Some(Duration::from_secs(2))));
    assert!(server.received.lock().unwrap()[0].head.starts_with("GET /in?a=1 HTTP/1.1\r\n"));
}

#[test]
fn dead_and_silent_servers_are_faults() {
    assert!(send(&mut socket(dead_port()), &["a"]).unwrap_err().is_err());
    let no_handshake = serve(|stream, _| drop((stream, std::thread::park())));
    let never_reads = serve(|stream, _| drop((accept(stream), std::thread::park())));
    for port in [no_handshake, never_reads] {
        assert!(socket(port).send(&["a"], at_once()).unwrap_err().unwrap_err().timeout);
    }
}
