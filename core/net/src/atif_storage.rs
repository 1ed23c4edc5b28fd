//! Remote places for trajectories: a server that takes a POST, and S3-compatible storage. Each tries a few times; the
//! exporter keeps a local copy where all of them fail.

use crate::http::{HeaderName, HeaderValue, Method, header};
use crate::{
    Backoff, Client, Compression, Endpoint, HeaderConfig, Headers, Outcome, Protocol, Request, RetryRule, S3Client,
    S3Config, TlsFiles,
};
use nemo_relay_atif::{Body, Storage};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::time::{Duration, Instant};

const JSON: &str = "application/json";
const FILENAME: HeaderName = HeaderName::from_static("x-nemo-relay-atif-filename");
const SESSION_ID: HeaderName = HeaderName::from_static("x-nemo-relay-atif-session-id");
const TRIES: u32 = 3;
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// A server that wants to be left alone for longer is as good as away.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// A server that takes trajectories by POST.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpStorageConfig {
    /// The URL, `http` or `https`.
    pub endpoint: String,
    /// Headers of every request.
    pub headers: HeaderConfig,
    /// Certificates.
    pub tls: TlsFiles,
    /// How long one attempt may take, in milliseconds, 1 to 600,000.
    pub timeout_millis: u64,
}

impl Default for HttpStorageConfig {
    fn default() -> Self {
        Self {
            endpoint: String::new(),
            headers: HeaderConfig::default(),
            tls: TlsFiles::default(),
            timeout_millis: 3000,
        }
    }
}

/// Posts each trajectory with its file name and session in headers.
pub struct HttpStorage {
    client: Client,
    timeout: Duration,
}

impl HttpStorage {
    /// Reads the environment through `env`; connects with the first trajectory.
    ///
    /// Errors: `invalid_argument` that names the field, `io_error` for a file that cannot be read.
    pub fn new(config: &HttpStorageConfig, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let timeout = timeout(config.timeout_millis)?;
        let endpoint = Endpoint::new("endpoint", &config.endpoint, Protocol::Http1, &config.tls, &env)?;
        if !endpoint.is_web() {
            return Err(Error::invalid_argument("endpoint", "endpoint: the scheme is not http or https"));
        }
        Ok(Self { client: Client::new(endpoint, Headers::new(&config.headers, env)?, Compression::None), timeout })
    }
}

impl Storage for HttpStorage {
    fn store(&mut self, name: &str, session_id: &str, body: &dyn Body) -> Result<()> {
        let origin = self.client.endpoint().origin();
        let request = Request {
            method: Method::POST,
            path: self.client.endpoint().path().to_owned(),
            headers: vec![
                (header::CONTENT_TYPE, HeaderValue::from_static(JSON)),
                (FILENAME, header_value(name)),
                (SESSION_ID, header_value(session_id)),
            ],
            body: whole(body)?,
        };
        try_some_times(&origin, || match self.client.send(request.clone(), Instant::now() + self.timeout) {
            Ok(answer) => RetryRule::Transient.judge(answer),
            Err(fault) => fault.into(),
        })
    }
}

/// Puts each trajectory into a bucket, under the prefix and its file name.
pub struct S3Storage {
    client: S3Client,
    timeout: Duration,
}

impl S3Storage {
    /// `timeout_millis` is how long one attempt may take, 1 to 600,000. Reads the environment through `env`.
    ///
    /// Errors: `invalid_argument` that names the field, `io_error` for a file that cannot be read.
    pub fn new(
        config: &S3Config,
        files: &TlsFiles,
        timeout_millis: u64,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self> {
        Ok(Self { timeout: timeout(timeout_millis)?, client: S3Client::new(config, files, env)? })
    }
}

impl Storage for S3Storage {
    fn store(&mut self, name: &str, _: &str, body: &dyn Body) -> Result<()> {
        let (body, origin) = (whole(body)?, self.client.origin());
        try_some_times(&origin, || self.client.put(name, JSON, body.clone(), Instant::now() + self.timeout))
    }
}

fn timeout(millis: u64) -> Result<Duration> {
    match millis {
        1..=600_000 => Ok(Duration::from_millis(millis)),
        _ => Err(Error::invalid_argument("timeout_millis", "timeout_millis: not from 1 to 600000")),
    }
}

/// What a header cannot hold is percent-encoded, so that the server can have it back.
fn header_value(text: &str) -> HeaderValue {
    let mut safe = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' '..=b'~' if byte != b'%' => safe.push(char::from(byte)),
            other => safe.push_str(&format!("%{other:02X}")),
        }
    }
    HeaderValue::from_str(&safe).expect("printable ASCII")
}

fn whole(body: &dyn Body) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    body.write_to(&mut bytes).map_err(|e| Error::new(ErrorCode::IoError, e.to_string()).with("path", ""))?;
    Ok(bytes)
}

fn try_some_times(origin: &str, mut attempt: impl FnMut() -> Outcome) -> Result<()> {
    let mut backoff = Backoff::new(FIRST_WAIT, LONGEST_WAIT);
    let why = loop {
        match attempt() {
            Outcome::Delivered(_) => return Ok(()),
            Outcome::Refused(why) => break why,
            Outcome::Retry { after, why, .. } => {
                let wait = backoff.failed(after);
                if backoff.tries() >= TRIES || wait > LONGEST_WAIT {
                    break why;
                }
                std::thread::sleep(wait);
            }
        }
    };
    Err(Error::new(ErrorCode::IoError, format!("{origin}: {why}")).with("path", origin))
}
