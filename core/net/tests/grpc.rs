//! The gRPC client against servers that answer as gRPC servers do, and as they should not.

mod support;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response};
use http_body_util::{BodyExt, Full, StreamBody, combinators::BoxBody};
use hyper::body::{Frame, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use nemo_relay_net::{Compression, Endpoint, Fault, GrpcAnswer, GrpcClient, Headers, Protocol, TlsFiles};
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{at_once, dead_port, no_env, serve, soon};

type Body = BoxBody<Bytes, Infallible>;

fn trailers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_str(value).unwrap())).collect()
}

fn message(data: &'static [u8], end: HeaderMap) -> Response<Body> {
    let frames = [Ok(Frame::data(Bytes::from_static(data))), Ok(Frame::trailers(end))];
    let body = BodyExt::boxed(StreamBody::new(futures_util::stream::iter(frames)));
    Response::builder().header("content-type", "application/grpc").body(body).unwrap()
}

fn only_trailers(head: HeaderMap) -> Response<Body> {
    let mut answer = Response::new(Full::new(Bytes::new()).boxed());
    *answer.headers_mut() = head;
    answer.headers_mut().insert("content-type", "application/grpc+proto".parse().unwrap());
    answer
}

type Seen = Arc<Mutex<Vec<(http::request::Parts, Bytes, usize)>>>;

/// An HTTP/2 server that gives the same answer to all.
fn server(answer: impl Fn() -> Response<Body> + Send + Sync + 'static) -> (u16, Seen) {
    let (seen, answer) = (Seen::default(), Arc::new(answer));
    let log = seen.clone();
    let port = serve(move |stream, connection| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (log, answer) = (log.clone(), answer.clone());
        let service = service_fn(move |request: http::Request<Incoming>| {
            let (log, answer) = (log.clone(), answer.clone());
            async move {
                let (head, body) = request.into_parts();
                let body = body.collect().await.unwrap().to_bytes();
                log.lock().unwrap().push((head, body, connection));
                Ok::<_, Infallible>(answer())
            }
        });
        runtime.block_on(async {
            stream.set_nonblocking(true).unwrap();
            let io = TokioIo::new(tokio::net::TcpStream::from_std(stream).unwrap());
            let _ = hyper::server::conn::http2::Builder::new(TokioExecutor::new()).serve_connection(io, service).await;
        });
    });
    (port, seen)
}

fn client(port: u16, compression: Compression) -> GrpcClient {
    let url = format!("http://127.0.0.1:{port}");
    let endpoint = Endpoint::new("url", &url, Protocol::Http2, &TlsFiles::default(), no_env).unwrap();
    GrpcClient::new(endpoint, Headers::default(), compression)
}

fn call(client: &mut GrpcClient) -> Result<GrpcAnswer, Fault> {
    client.call("/pkg.Service/Export", b"hello", soon())
}

/// What a call comes to with a server that answers so.
fn answer_of(answer: impl Fn() -> Response<Body> + Send + Sync + 'static) -> Result<GrpcAnswer, Fault> {
    call(&mut client(server(answer).0, Compression::None))
}

#[test]
fn calls_go_over_one_connection_and_give_the_message() {
    let (port, seen) = server(|| message(b"\0\0\0\0\x03abc", trailers(&[("grpc-status", "0")])));
    let mut client = client(port, Compression::None);
    for _ in 0..2 {
        assert_eq!(call(&mut client).unwrap(), GrpcAnswer { body: b"abc".to_vec(), ..GrpcAnswer::default() });
    }
    let seen = seen.lock().unwrap();
    let (head, body, connection) = &seen[1];
    assert_eq!((seen.len(), *connection), (2, 0));
    assert_eq!((head.uri.path(), head.headers["te"].as_bytes()), ("/pkg.Service/Export", &b"trailers"[..]));
    assert_eq!(head.headers["content-type"], "application/grpc");
    assert!(head.headers["grpc-timeout"].to_str().unwrap().ends_with('m'));
    assert_eq!(&body[..], b"\0\0\0\0\x05hello");
}

#[test]
fn a_compressed_message_says_so() {
    let (port, seen) = server(|| message(b"\0\0\0\0\0", trailers(&[("grpc-status", "0")])));
    call(&mut client(port, Compression::Gzip)).unwrap();
    let seen = seen.lock().unwrap();
    assert_eq!((seen[0].0.headers["grpc-encoding"].as_bytes(), seen[0].1[0]), (&b"gzip"[..], 1));
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&seen[0].1[5..]), &mut text).unwrap();
    assert_eq!(text, "hello");
}

#[test]
fn a_status_may_come_in_trailers_or_in_the_head_or_only_as_http() {
    let busy = [("grpc-status", "14"), ("grpc-message", "come%20back")];
    let wanted = GrpcAnswer { code: 14, message: "come back".into(), ..GrpcAnswer::default() };
    assert_eq!(answer_of(move || only_trailers(trailers(&busy))).unwrap(), wanted);
    assert_eq!(answer_of(move || message(b"", trailers(&busy))).unwrap(), wanted);
    for (status, code) in [(503, 14), (401, 16), (404, 12), (302, 2), (200, 2)] {
        let answer = move || Response::builder().status(status).body(Full::new(Bytes::from("<html>")).boxed()).unwrap();
        assert_eq!(answer_of(answer).unwrap().code, code);
    }
}

#[test]
fn the_delay_of_a_retry_info_is_given() {
    // A status 8 with a RetryInfo of 3 seconds.
    let details = "CAgaMAoodHlwZS5nb29nbGVhcGlzLmNvbS9nb29nbGUucnBjLlJldHJ5SW5mbxIECgIIAw";
    let head = [("grpc-status", "8"), ("grpc-status-details-bin", details)];
    let answer = answer_of(move || only_trailers(trailers(&head))).unwrap();
    assert_eq!((answer.code, answer.retry_after), (8, Some(Duration::from_secs(3))));
}

#[test]
fn answers_that_are_none_are_faults() {
    let done = || trailers(&[("grpc-status", "0")]);
    for answer in [
        || message(b"\0\0\0\0\x09abc", trailers(&[("grpc-status", "0")])),
        || message(b"\x01\0\0\0\x03abc", trailers(&[("grpc-status", "0")])),
        || message(b"\0\0", trailers(&[("grpc-status", "0")])),
        || message(b"\0\0\0\0\x03abc", HeaderMap::new()),
    ] {
        assert!(answer_of(answer).is_err());
    }
    assert!(answer_of(move || message(b"\0\0\0\0\0", done())).is_ok());
}

#[test]
fn dead_slow_and_http1_servers_are_faults() {
    assert!(!call(&mut client(dead_port(), Compression::None)).unwrap_err().timeout);
    let http1 = support::Server::scripted(&[Some("HTTP/1.1 400 Bad Request\r\n\r\n")]);
    assert!(call(&mut client(http1.port, Compression::None)).is_err());
    let mut slow = client(serve(|stream, _| drop((stream, std::thread::park()))), Compression::None);
    assert!(slow.call("/s/m", b"", at_once()).unwrap_err().timeout);
}
