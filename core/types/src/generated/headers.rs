// Code generated from spec/events/envelope.yaml by codegen. DO NOT EDIT.

//! Headers of requests that events never hold.

/// Their names in lower case.
pub const WITHHELD_HEADERS: &[&str] = &[
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-api-key",
    "api-key",
    "anthropic-api-key",
    "x-goog-api-key",
    "x-auth-token",
    "x-amz-security-token",
    "traceparent",
    "tracestate",
];

/// What the names of others hold, wherever it stands in them.
pub const WITHHELD_ANYWHERE: &[&str] =
    &["authorization", "bearer", "cookie", "credential", "jwt", "passphrase", "passwd", "password", "secret", "apikey"];

/// What the names of others end in, but for what follows the last letter.
pub const WITHHELD_ENDS: &[&str] = &["auth", "authentication", "key", "signature", "token"];

/// Names that events hold although they have such a part.
pub const SHOWN_HEADERS: &[&str] = &["idempotency-key", "x-idempotency-key"];
