//! Settings of the clients: plain fields, checked where a client is made.

use std::collections::BTreeMap;

/// Whether bodies are compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// As they are.
    #[default]
    None,
    /// With gzip.
    Gzip,
}

/// Certificates, for servers that are reached by TLS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsFiles {
    /// A PEM file with certificates that are trusted besides the built-in ones.
    pub certificate: Option<String>,
    /// A PEM file with the certificate chain of this client.
    pub client_certificate: Option<String>,
    /// A PEM file with the key of this client.
    pub client_key: Option<String>,
}

/// Headers of every request: as they are, or by where their value is found, which keeps secrets out of configuration.
/// The value is not shown by `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct HeaderConfig {
    /// Values by header name.
    pub headers: BTreeMap<String, String>,
    /// Names of environment variables by header name; read once.
    pub header_env: BTreeMap<String, String>,
    /// Paths of files by header name; read at every request, so that a renewed token counts.
    pub header_file: BTreeMap<String, String>,
}

impl std::fmt::Debug for HeaderConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HeaderConfig")
            .field("headers", &self.headers.keys())
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .finish()
    }
}

/// A bucket of S3 or of storage that speaks its protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct S3Config {
    /// The bucket.
    pub bucket: String,
    /// What every key begins with; empty for nothing.
    pub key_prefix: String,
    /// Id of the access key; `None` for the variable `AWS_ACCESS_KEY_ID`.
    pub access_key_id: Option<String>,
    /// The environment variable with the secret; `None` for `AWS_SECRET_ACCESS_KEY`.
    pub secret_access_key_var: Option<String>,
    /// The environment variable with the session token; `None` for `AWS_SESSION_TOKEN`, which may be unset.
    pub session_token_var: Option<String>,
    /// The region; `None` for `AWS_REGION`, then `AWS_DEFAULT_REGION`, then `us-east-1`.
    pub region: Option<String>,
    /// Another server than that of the region, such as `http://localhost:9000`; the bucket is then part of the path.
    pub endpoint_url: Option<String>,
    /// Whether `endpoint_url` may be `http`.
    pub allow_http: bool,
}
