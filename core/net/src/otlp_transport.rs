//! The transports of the OTLP exporters: HTTP with Protobuf or JSON, and gRPC.

use crate::http::{HeaderValue, Method, header};
use crate::{Client, Compression, Endpoint, Fault, GrpcClient, HeaderConfig, Headers, Protocol, Request, TlsFiles};
use nemo_relay_otlp::{Compression as OtlpCompression, Connect, Outcome, Protocol as OtlpProtocol};
use nemo_relay_otlp::{Signal, Target, Transport};
use nemo_relay_types::{Error, Result};
use std::time::Instant;

/// Makes the transports.
#[derive(Clone, Copy, Debug, Default)]
pub struct OtlpConnect;

impl Connect for OtlpConnect {
    fn connect(&self, target: &Target) -> Result<Box<dyn Transport>> {
        let protocol = match target.protocol {
            OtlpProtocol::Grpc => Protocol::Http2,
            OtlpProtocol::HttpBinary | OtlpProtocol::HttpJson => Protocol::Http1,
        };
        let files = TlsFiles {
            certificate: target.ca_certificate.clone(),
            client_certificate: target.client_certificate.clone(),
            client_key: target.client_key.clone(),
        };
        let env = |name: &str| std::env::var(name).ok();
        let endpoint = Endpoint::new("endpoint", &target.url, protocol, &files, env)?;
        if !endpoint.is_web() {
            return Err(Error::invalid_argument("endpoint", "endpoint: the scheme is not http or https"));
        }
        let config = HeaderConfig { headers: target.headers.iter().cloned().collect(), ..HeaderConfig::default() };
        let headers = Headers::new(&config, env)?;
        let compression = match target.compression {
            OtlpCompression::None => Compression::None,
            OtlpCompression::Gzip => Compression::Gzip,
        };
        Ok(match target.protocol {
            OtlpProtocol::Grpc => Box::new(Grpc(GrpcClient::new(endpoint, headers, compression))),
            OtlpProtocol::HttpBinary => Box::new(Http(Client::new(endpoint, headers, compression), BINARY)),
            OtlpProtocol::HttpJson => Box::new(Http(Client::new(endpoint, headers, compression), JSON)),
        })
    }
}

const BINARY: HeaderValue = HeaderValue::from_static("application/x-protobuf");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A client and the type of what it sends.
struct Http(Client, HeaderValue);

impl Transport for Http {
    fn send(&mut self, _: Signal, body: &[u8], deadline: Instant) -> Outcome {
        let request = Request {
            method: Method::POST,
            path: self.0.endpoint().path().to_owned(),
            headers: vec![(header::CONTENT_TYPE, self.1.clone())],
            body: body.to_vec(),
        };
        match self.0.send(request, deadline) {
            Ok(answer) => Outcome::Http { status: answer.status, retry_after: answer.retry_after, body: answer.body },
            Err(fault) => failed(fault),
        }
    }
}

struct Grpc(GrpcClient);

impl Transport for Grpc {
    fn send(&mut self, signal: Signal, body: &[u8], deadline: Instant) -> Outcome {
        match self.0.call(signal.method(), body, deadline) {
            Ok(answer) => Outcome::Grpc {
                code: answer.code,
                message: answer.message,
                retry_after: answer.retry_after,
                body: answer.body,
            },
            Err(fault) => failed(fault),
        }
    }
}

/// What is wrong with files is found when a transport is made; everything else may pass.
fn failed(fault: Fault) -> Outcome {
    Outcome::Failed { why: fault.text, permanent: false }
}
