//! Objects put into a bucket.

use crate::sigv4::{amz_date, sha256_hex};
use crate::{
    Client, Compression, Credentials, Endpoint, Headers, Outcome, Protocol, Request, RetryRule, S3Config,
    SignedRequest, TlsFiles, sign,
};
use http::{HeaderName, HeaderValue, Method};
use nemo_relay_types::{Error, Result, Timestamp};
use std::fmt::Write;
use std::time::{Instant, SystemTime};

const ACCESS_KEY_ID: &str = "AWS_ACCESS_KEY_ID";
const SECRET_ACCESS_KEY: &str = "AWS_SECRET_ACCESS_KEY";
const SESSION_TOKEN: &str = "AWS_SESSION_TOKEN";

/// A client of one bucket.
pub struct S3Client {
    client: Client,
    credentials: Credentials,
    region: String,
    /// What stands before a key in the path.
    base: String,
}

impl S3Client {
    /// Reads the environment through `env`; connects with the first object.
    ///
    /// Errors: `invalid_argument` that names the field.
    pub fn new(config: &S3Config, files: &TlsFiles, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        if !is_bucket(&config.bucket) {
            return Err(Error::invalid_argument("bucket", "bucket: not the name of a bucket"));
        }
        let credentials = credentials(config, &env)?;
        let region = config.region.clone().or_else(|| env("AWS_REGION")).or_else(|| env("AWS_DEFAULT_REGION"));
        let region = region.filter(|region| !region.is_empty()).unwrap_or_else(|| "us-east-1".into());
        if !region.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(Error::invalid_argument("region", "region: not the name of a region"));
        }
        let (url, base) = address(config, &region);
        let endpoint = Endpoint::new("endpoint_url", &url, Protocol::Http1, files, env)?;
        if endpoint.tls.is_none() && !config.allow_http {
            return Err(Error::invalid_argument("endpoint_url", "endpoint_url: http needs allow_http"));
        }
        let prefix = encode(config.key_prefix.trim_start_matches('/'));
        let separator = if prefix.is_empty() || prefix.ends_with('/') { "" } else { "/" };
        let base = format!("{}{base}{prefix}{separator}", endpoint.path().trim_end_matches('/'));
        let client = Client::new(endpoint, Headers::default(), Compression::None);
        Ok(Self { client, credentials, region, base })
    }

    /// Scheme, host and port of the server.
    pub fn origin(&self) -> String {
        self.client.endpoint().origin()
    }

    /// Puts one object under the prefix and a key.
    pub fn put(&mut self, key: &str, content_type: &str, body: Vec<u8>, deadline: Instant) -> Outcome {
        let path = format!("{}{}", self.base, encode(key));
        let signed = self.headers(&path, content_type, &body, SystemTime::now().into());
        let headers = signed.iter().filter(|(name, _)| name != "host").map(|(name, value)| {
            Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
        });
        let Some(headers) = headers.collect() else {
            return Outcome::Refused("a credential cannot be sent as a header".into());
        };
        match self.client.send(Request { method: Method::PUT, path, headers, body }, deadline) {
            Ok(answer) => RetryRule::Transient.judge(answer),
            Err(fault) => fault.into(),
        }
    }

    fn headers(&self, path: &str, content_type: &str, body: &[u8], at: Timestamp) -> Vec<(String, String)> {
        let hash = sha256_hex(body);
        let mut headers = vec![
            ("content-type".to_owned(), content_type.to_owned()),
            ("host".to_owned(), self.client.endpoint().authority()),
            ("x-amz-content-sha256".to_owned(), hash.clone()),
            ("x-amz-date".to_owned(), amz_date(at)),
        ];
        if let Some(token) = &self.credentials.session_token {
            headers.push(("x-amz-security-token".to_owned(), token.clone()));
        }
        let request = SignedRequest {
            method: "PUT",
            path,
            query: "",
            headers: &headers,
            body_hash: &hash,
            region: &self.region,
            service: "s3",
            at,
        };
        let authorization = sign(&request, &self.credentials);
        headers.push(("authorization".to_owned(), authorization));
        headers
    }
}

/// The URL of the server, and the path of the bucket on it.
fn address(config: &S3Config, region: &str) -> (String, String) {
    let bucket = &config.bucket;
    match &config.endpoint_url {
        Some(url) => (url.clone(), format!("/{bucket}/")),
        // The certificate of the region covers one label before its name.
        None if bucket.contains('.') => (format!("https://s3.{region}.amazonaws.com"), format!("/{bucket}/")),
        None => (format!("https://{bucket}.s3.{region}.amazonaws.com"), "/".into()),
    }
}

fn credentials(config: &S3Config, env: impl Fn(&str) -> Option<String>) -> Result<Credentials> {
    let unset = |field: &str, variable: &str| {
        Error::invalid_argument(field, format!("{field}: the variable {variable} is not set"))
    };
    let id = config.access_key_id.clone().or_else(|| env(ACCESS_KEY_ID));
    let secret = config.secret_access_key_var.as_deref().unwrap_or(SECRET_ACCESS_KEY);
    let session_token = match config.session_token_var.as_deref() {
        Some(variable) => Some(env(variable).ok_or_else(|| unset("session_token_var", variable))?),
        None => env(SESSION_TOKEN).filter(|token| !token.is_empty()),
    };
    Ok(Credentials {
        access_key_id: id.ok_or_else(|| unset("access_key_id", ACCESS_KEY_ID))?,
        secret_access_key: env(secret).ok_or_else(|| unset("secret_access_key_var", secret))?,
        session_token,
    })
}

fn is_bucket(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-');
    (3..=63).contains(&name.len()) && name.bytes().all(plain) && !name.contains("..")
}

/// A key as it stands in a path.
fn encode(key: &str) -> String {
    key.bytes().fold(String::with_capacity(key.len()), |mut out, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            other => drop(write!(out, "%{other:02X}")),
        }
        out
    })
}
