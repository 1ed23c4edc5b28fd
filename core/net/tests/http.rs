//! The HTTP client against servers that are well, dead, slow and lying.

mod support;

use flate2::read::GzDecoder;
use nemo_relay_net::{
    Answer, Client, Compression, Endpoint, HeaderConfig, Headers, Outcome, Protocol, Request, RetryRule, TlsFiles,
};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::time::Duration;
use support::{Server, at_once, dead_port, no_env, serve, soon};

const OK: Option<&str> = Some("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");

fn client(url: &str, compression: Compression) -> Client {
    let config = HeaderConfig { headers: BTreeMap::from([("X-Key".into(), "k".into())]), ..HeaderConfig::default() };
    let endpoint = Endpoint::new("url", url, Protocol::Http1, &TlsFiles::default(), no_env).unwrap();
    Client::new(endpoint, Headers::new(&config, no_env).unwrap(), compression)
}

fn post(client: &Client) -> Request {
    let path = client.endpoint().path().to_owned();
    Request { method: http::Method::POST, path, headers: Vec::new(), body: b"{\"a\":1}\n".to_vec() }
}

fn outcome(url: &str) -> Outcome {
    let mut client = client(url, Compression::None);
    match client.send(post(&client), soon()) {
        Ok(answer) => RetryRule::Otlp.judge(answer),
        Err(fault) => fault.into(),
    }
}

#[test]
fn requests_go_over_one_connection_with_their_headers() {
    let server = Server::scripted(&[OK]);
    let mut client = client(&server.url(), Compression::None);
    for _ in 0..3 {
        let answer = client.send(post(&client), soon()).unwrap();
        assert_eq!(answer, Answer { status: 200, retry_after: None, body: b"ok".to_vec() });
    }
    let received = server.received.lock().unwrap();
    assert_eq!(received.len(), 3);
    for request in &*received {
        assert_eq!(request.connection, 0);
        assert!(request.head.starts_with("POST /in?key=1 HTTP/1.1\r\n"));
        assert_eq!(request.header("x-key"), Some("k"));
        assert_eq!(request.header("host"), Some(format!("127.0.0.1:{}", server.port).as_str()));
        assert_eq!(request.body, b"{\"a\":1}\n");
    }
}

#[test]
fn a_compressed_body_says_so() {
    let server = Server::scripted(&[OK]);
    let mut client = client(&server.url(), Compression::Gzip);
    client.send(post(&client), soon()).unwrap();
    let received = server.received.lock().unwrap();
    let mut text = String::new();
    GzDecoder::new(&received[0].body[..]).read_to_string(&mut text).unwrap();
    assert_eq!((received[0].header("content-encoding"), text.as_str()), (Some("gzip"), "{\"a\":1}\n"));
}

#[test]
fn a_connection_that_the_server_closed_meanwhile_is_made_anew() {
    let server = Server::scripted(&[OK, None, OK]);
    let mut client = client(&server.url(), Compression::None);
    for _ in 0..2 {
        assert_eq!(client.send(post(&client), soon()).unwrap().status, 200);
    }
    let connections: Vec<_> = server.received.lock().unwrap().iter().map(|request| request.connection).collect();
    assert_eq!(connections, [0, 0, 1]);
}

#[test]
fn a_fresh_connection_that_is_closed_unanswered_is_a_fault() {
    let server = Server::scripted(&[None]);
    assert!(matches!(outcome(&server.url()), Outcome::Retry { timeout: false, .. }));
    assert_eq!(server.received.lock().unwrap().len(), 1);
}

#[test]
fn statuses_mean_what_the_rule_says() {
    for (answer, wanted) in [
        (OK, Outcome::Delivered(b"ok".to_vec())),
        (Some("HTTP/1.1 204 No Content\r\n\r\n"), Outcome::Delivered(Vec::new())),
        (
            Some("HTTP/1.1 429 Slow\r\nRetry-After: 7\r\ncontent-length: 4\r\n\r\nwait"),
            Outcome::Retry { after: Some(Duration::from_secs(7)), timeout: false, why: "status 429: wait".into() },
        ),
        (
            Some("HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n"),
            Outcome::Retry { after: None, timeout: false, why: "status 503".into() },
        ),
        (Some("HTTP/1.1 400 Bad\r\ncontent-length: 3\r\n\r\nbad"), Outcome::Refused("status 400: bad".into())),
        (
            Some("HTTP/1.1 307 Away\r\nLocation: http://evil.example/?k=secret\r\ncontent-length: 0\r\n\r\n"),
            Outcome::Refused("status 307: redirects are not followed".into()),
        ),
    ] {
        let script: &'static [Option<&str>] = vec![answer].leak();
        assert_eq!(outcome(&Server::scripted(script).url()), wanted);
    }
}

#[test]
fn a_server_that_took_the_request_and_lies_about_its_answer_has_taken_it() {
    for answer in [
        "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ] {
        let port = serve(move |mut stream, _| {
            let mut reader = std::io::BufReader::new(stream.try_clone().unwrap());
            support::read_request(&mut reader).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
        });
        let outcome = outcome(&format!("http://127.0.0.1:{port}/"));
        assert!(matches!(outcome, Outcome::Delivered(_)), "{outcome:?}");
    }
}

#[test]
fn an_endless_answer_is_cut_off() {
    let port = serve(|mut stream, _| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(&[b'x'; 4096]).is_ok() {}
    });
    let Outcome::Delivered(body) = outcome(&format!("http://127.0.0.1:{port}/")) else { panic!("not delivered") };
    assert_eq!(body.len(), 64 << 10);
}

#[test]
fn dead_and_garbage_are_faults_without_the_query() {
    let garbage = serve(|mut stream, _| drop(stream.write_all(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")));
    for port in [dead_port(), garbage] {
        let Outcome::Retry { after: None, timeout: false, why } =
            outcome(&format!("http://127.0.0.1:{port}/?key=secret"))
        else {
            panic!("no fault");
        };
        assert!(!why.is_empty() && !why.contains("secret"), "{why}");
    }
}

#[test]
fn a_server_that_never_answers_costs_the_time_out_and_no_more() {
    let port = serve(|stream, _| {
        let _ = (&stream).read(&mut [0; 1]);
        std::thread::park();
    });
    let mut client = client(&format!("http://127.0.0.1:{port}/"), Compression::None);
    assert!(client.send(post(&client), at_once()).unwrap_err().timeout);
}

#[test]
fn a_proxy_gets_the_whole_url_and_its_own_credentials() {
    let server = Server::scripted(&[OK]);
    let proxy = format!("http://me:pass@127.0.0.1:{}", server.port);
    let env = |name: &str| (name == "HTTP_PROXY").then(|| proxy.clone());
    let url = "http://collector.example:4318/v1";
    let endpoint = Endpoint::new("url", url, Protocol::Http1, &TlsFiles::default(), env).unwrap();
    let mut client = Client::new(endpoint, Headers::default(), Compression::None);
    assert_eq!(client.send(post(&client), soon()).unwrap().status, 200);
    let received = server.received.lock().unwrap();
    assert!(received[0].head.starts_with("POST http://collector.example:4318/v1 HTTP/1.1\r\n"));
    assert_eq!(received[0].header("host"), Some("collector.example:4318"));
    assert_eq!(received[0].header("proxy-authorization"), Some("Basic bWU6cGFzcw=="));
}
