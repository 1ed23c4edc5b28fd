//! Who is trusted.

use crate::{Protocol, TlsFiles};
use nemo_relay_types::{Error, ErrorCode, Result};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

/// The certificates of Mozilla's list, those of `SSL_CERT_FILE`, and those of the configuration.
pub(crate) fn config(
    files: &TlsFiles,
    protocol: Protocol,
    env: impl Fn(&str) -> Option<String>,
) -> Result<Arc<ClientConfig>> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    for path in env("SSL_CERT_FILE").filter(|path| !path.is_empty()).iter().chain(&files.certificate) {
        for certificate in certificates(path)? {
            roots.add(certificate).map_err(|e| unusable(path, &e.to_string()))?;
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| Error::new(ErrorCode::Internal, e.to_string()))?
        .with_root_certificates(roots);
    let mut tls = match (&files.client_certificate, &files.client_key) {
        (None, None) => builder.with_no_client_auth(),
        (Some(chain), Some(key)) => {
            let private = PrivateKeyDer::from_pem_file(key).map_err(|e| unusable(key, &e.to_string()))?;
            builder.with_client_auth_cert(certificates(chain)?, private).map_err(|e| unusable(chain, &e.to_string()))?
        }
        (Some(_), None) => return Err(Error::invalid_argument("client_key", "client_certificate needs client_key")),
        (None, Some(_)) => {
            return Err(Error::invalid_argument("client_certificate", "client_key needs client_certificate"));
        }
    };
    tls.alpn_protocols = vec![match protocol {
        Protocol::Http1 | Protocol::WebSocket => b"http/1.1".to_vec(),
        Protocol::Http2 => b"h2".to_vec(),
    }];
    Ok(Arc::new(tls))
}

fn certificates(path: &str) -> Result<Vec<CertificateDer<'static>>> {
    let found: Vec<_> =
        CertificateDer::pem_file_iter(path).and_then(Iterator::collect).map_err(|e| unusable(path, &e.to_string()))?;
    if found.is_empty() { Err(unusable(path, "no certificate in it")) } else { Ok(found) }
}

fn unusable(path: &str, what: &str) -> Error {
    Error::new(ErrorCode::IoError, format!("{path}: {what}")).with("path", path)
}
