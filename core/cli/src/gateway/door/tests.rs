//! Every combination of method, route, host, origin, token and content type: what is not meant to come in does not.

use super::*;
use http::Request;

const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];
const PATHS: [&str; 11] = [
    "/healthz",
    "/hooks/claude",
    "/hooks/nobody",
    "/v1/messages",
    "/v1/messages/count_tokens",
    "/v1/responses",
    "/v1/chat/completions",
    "/v1/models",
    "/v1/logs",
    "/v1/../admin",
    "/v1/%2e%2e/admin",
];
const HOSTS: [(&str, bool); 7] = [
    ("127.0.0.1:7000", true),
    ("localhost:7000", true),
    ("LOCALHOST:7000", true),
    ("127.0.0.1:7001", false),
    ("127.0.0.1", false),
    ("evil.example:7000", false),
    ("", false),
];
const SITES: [(Option<(&str, &str)>, bool); 6] = [
    (None, true),
    (Some(("sec-fetch-site", "none")), true),
    (Some(("sec-fetch-site", "cross-site")), false),
    (Some(("sec-fetch-site", "same-site")), false),
    (Some(("origin", "http://127.0.0.1:7000")), false),
    (Some(("origin", "null")), false),
];
const KINDS: [(&str, bool); 4] =
    [("application/json", true), ("application/json; charset=utf-8", true), ("text/plain", false), ("", false)];

fn tried(door: &Door, method: &str, path: &str, headers: &[(&str, &str)]) -> Result<Route, Refusal> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        request = request.header(*name, *value);
    }
    door.admit(&request.body(()).unwrap().into_parts().0)
}

/// What is expected, in the order in which it is looked at.
fn expected(method: &str, path: &str, host: bool, site: bool, token: bool, json: bool) -> Result<(), Refusal> {
    let is_model = matches!(path, "/v1/messages" | "/v1/responses" | "/v1/chat/completions");
    match (method, path) {
        _ if !host => Err(Refusal::Misdirected),
        _ if !site => Err(Refusal::CrossSite),
        ("GET" | "HEAD", "/healthz") => Ok(()),
        (_, "/healthz") => Err(Refusal::Method),
        _ if !token => Err(Refusal::NoToken),
        _ if path.contains("/admin") => Err(Refusal::Path),
        (_, "/hooks/nobody") => Err(Refusal::UnknownHost),
        ("POST", "/hooks/claude") if !json => Err(Refusal::NotJson),
        ("POST", "/hooks/claude") => Ok(()),
        (_, "/hooks/claude") => Err(Refusal::Method),
        ("POST", _) if is_model && !json => Err(Refusal::NotJson),
        ("OPTIONS" | "TRACE" | "CONNECT", _) => Err(Refusal::Method),
        _ => Ok(()),
    }
}

#[test]
fn nothing_but_what_is_meant_to_comes_in() {
    let door = Door { port: 7000, token: Token::new().unwrap() };
    let other = Token::new().unwrap();
    let tokens = [
        (door.token.reveal(), true),
        (other.reveal(), false),
        (other.reveal_telemetry(), false),
        (&door.token.reveal()[1..], false),
    ];
    let mut count = 0;
    for method in METHODS {
        for path in PATHS {
            for (host, host_is_good) in HOSTS {
                for (site, site_is_good) in SITES {
                    for (token, token_is_good) in tokens {
                        for (kind, is_json) in KINDS {
                            let headers = [("host", host), (HEADER, token), ("content-type", kind)];
                            let headers: Vec<_> = headers.into_iter().chain(site).collect();
                            let found = tried(&door, method, path, &headers).map(drop);
                            let wanted = expected(method, path, host_is_good, site_is_good, token_is_good, is_json);
                            assert_eq!(found, wanted, "{method} {path} {headers:?}");
                            count += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(count, 9 * 11 * 7 * 6 * 4 * 4);
}

#[test]
fn the_token_may_be_in_the_path() {
    let door = Door { port: 7000, token: Token::new().unwrap() };
    let host = [("host", "localhost:7000"), ("content-type", "application/json")];
    let path = |token: &str, rest: &str| format!("/-/{token}{rest}");
    let with = |path: String| tried(&door, "POST", &path, &host);
    let own = door.token.reveal();
    assert_eq!(with(path(own, "/v1/messages")), Ok(Route::Model(Codec::AnthropicMessages, "/v1/messages".into())));
    assert_eq!(with(path(own, "")), Ok(Route::Other("/".into())));
    assert_eq!(with(path("0", "/v1/messages")), Err(Refusal::NoToken));
    assert_eq!(with(path(own, "/-/../x")), Err(Refusal::Path));
}

#[test]
fn the_token_for_telemetry_is_good_for_that_alone() {
    let door = Door { port: 7000, token: Token::new().unwrap() };
    let tried = |method: &str, path: &str, kind: &str| {
        let headers = [("host", "localhost:7000"), ("content-type", kind), (HEADER, door.token.reveal_telemetry())];
        tried(&door, method, path, &headers)
    };
    for (path, signal) in [("/v1/traces", Signal::Span), ("/v1/logs", Signal::Log), ("/v1/metrics", Signal::Metric)] {
        for kind in ["application/json", "application/x-protobuf"] {
            assert_eq!(tried("POST", path, kind), Ok(Route::Telemetry(signal, path.to_owned())));
        }
        assert_eq!(tried("GET", path, ""), Err(Refusal::NoToken));
        assert_eq!(tried("POST", path, "text/plain"), Err(Refusal::NoToken));
    }
    for path in PATHS.into_iter().filter(|path| !matches!(*path, "/v1/logs" | "/healthz" | "/hooks/nobody")) {
        assert!(matches!(tried("POST", path, "application/json"), Err(Refusal::NoToken | Refusal::Path)), "{path}");
    }
}

#[test]
fn one_of_two_hosts_or_tokens_is_not_enough() {
    let door = Door { port: 7000, token: Token::new().unwrap() };
    let token = door.token.reveal();
    let headers = [("host", "localhost:7000"), ("host", "evil.example"), (HEADER, token)];
    assert_eq!(tried(&door, "GET", "/v1/models", &headers), Err(Refusal::Misdirected));
    let headers = [("host", "localhost:7000"), (HEADER, token), (HEADER, "x")];
    assert_eq!(tried(&door, "GET", "/v1/models", &headers), Err(Refusal::NoToken));
    let headers = [("host", "localhost:7000"), (HEADER, token)];
    assert_eq!(tried(&door, "GET", "http://evil.example/v1/models", &headers), Err(Refusal::Misdirected));
}

#[test]
fn the_unix_socket_serves_hooks_alone() {
    let local = |method: &str, path: &str| {
        let request = Request::builder().method(method).uri(path).header("content-type", "application/json");
        admit_local(&request.body(()).unwrap().into_parts().0)
    };
    assert_eq!(local("POST", "/hooks/codex"), Ok(Route::Hook("codex")));
    assert_eq!(local("GET", "/hooks/codex"), Err(Refusal::Method));
    assert_eq!(local("POST", "/v1/messages"), Err(Refusal::UnknownHost));
}
