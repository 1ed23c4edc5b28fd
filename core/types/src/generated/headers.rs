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
