//! What the exporters send with: HTTP/1.1 with one kept connection, gRPC over HTTP/2, uploads that are held open,
//! WebSocket, and PUT to S3-compatible storage. Every call blocks the exporter's own thread for a bounded time.
//!
//! Nothing here retries by itself, follows a redirect, or prints a header, a query or a credential.

mod atif_storage;
mod backoff;
mod client;
mod config;
mod connect;
mod endpoint;
mod grpc;
mod grpc_status;
mod headers;
mod otlp_transport;
mod outcome;
mod proxy;
mod reactor;
mod s3;
mod sigv4;
mod tls;
mod upload;
mod websocket;

pub use atif_storage::{HttpStorage, HttpStorageConfig, S3Storage};
pub use backoff::Backoff;
pub use client::{Answer, Client, Request};
pub use config::{Compression, HeaderConfig, S3Config, TlsFiles};
pub use connect::{Io, Stream, connect};
pub use endpoint::{Endpoint, Protocol};
pub use grpc::{GrpcAnswer, GrpcClient};
pub use headers::Headers;
pub use http;
pub use otlp_transport::OtlpConnect;
pub use outcome::{Fault, Outcome, RetryRule};
pub use s3::S3Client;
pub use sigv4::{Credentials, SignedRequest, sign};
pub use upload::Upload;
pub use websocket::WebSocket;
