//! Objects put into storage that speaks the protocol of S3.

mod support;

use nemo_relay_net::{Outcome, S3Client, S3Config, TlsFiles};
use support::{Server, dead_port, soon};

fn config(port: u16) -> S3Config {
    S3Config {
        bucket: "a-bucket".into(),
        key_prefix: "runs/today".into(),
        access_key_id: Some("AKID".into()),
        secret_access_key_var: Some("SECRET".into()),
        endpoint_url: Some(format!("http://127.0.0.1:{port}/base/")),
        allow_http: true,
        ..S3Config::default()
    }
}

fn env(name: &str) -> Option<String> {
    match name {
        "SECRET" => Some("hidden".into()),
        "AWS_SESSION_TOKEN" => Some("token".into()),
        "AWS_REGION" => Some("eu-central-1".into()),
        _ => None,
    }
}

fn put(port: u16) -> Outcome {
    let mut client = S3Client::new(&config(port), &TlsFiles::default(), env).unwrap();
    client.put("a b/ü.json", "application/json", b"{}".to_vec(), soon())
}

#[test]
fn an_object_is_put_with_a_signature() {
    let server = Server::scripted(&[Some("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")]);
    assert_eq!(put(server.port), Outcome::Delivered(Vec::new()));
    let received = server.received.lock().unwrap();
    let request = &received[0];
    assert!(
        request.head.starts_with("PUT /base/a-bucket/runs/today/a%20b/%C3%BC.json HTTP/1.1\r\n"),
        "{}",
        request.head
    );
    assert_eq!(request.body, b"{}");
    let of_body = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert_eq!(request.header("x-amz-content-sha256"), Some(of_body));
    assert_eq!(request.header("x-amz-security-token"), Some("token"));
    let date = request.header("x-amz-date").unwrap();
    let authorization = request.header("authorization").unwrap();
    let scope = format!("AWS4-HMAC-SHA256 Credential=AKID/{}/eu-central-1/s3/aws4_request,", &date[..8]);
    assert!(authorization.starts_with(&scope));
    assert!(
        authorization.contains("SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token,")
    );
    assert!(!request.head.contains("hidden"));
}

#[test]
fn refusals_and_faults() {
    let server = Server::scripted(&[
        Some("HTTP/1.1 403 Forbidden\r\ncontent-length: 12\r\n\r\nAccessDenied"),
        Some("HTTP/1.1 503 Slow Down\r\ncontent-length: 0\r\n\r\n"),
    ]);
    assert_eq!(put(server.port), Outcome::Refused("status 403: AccessDenied".into()));
    assert!(matches!(put(server.port), Outcome::Retry { .. }));
    assert!(matches!(put(dead_port()), Outcome::Retry { .. }));
}

#[test]
fn faults_of_the_configuration_name_their_field() {
    let check = |change: fn(&mut S3Config), field: &str| {
        let mut config = config(1);
        change(&mut config);
        let error = S3Client::new(&config, &TlsFiles::default(), env).err().unwrap();
        assert_eq!(error.get("argument"), Some(field));
    };
    check(|c| c.bucket = "Not/A/Bucket".into(), "bucket");
    check(|c| c.region = Some("a/b".into()), "region");
    check(|c| c.access_key_id = None, "access_key_id");
    check(|c| c.secret_access_key_var = Some("UNSET".into()), "secret_access_key_var");
    check(|c| c.session_token_var = Some("UNSET".into()), "session_token_var");
    check(|c| c.allow_http = false, "endpoint_url");
    check(|c| c.endpoint_url = Some("minio".into()), "endpoint_url");
}
