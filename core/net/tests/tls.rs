//! TLS with a certificate authority made for the test, directly and through a proxy's tunnel.

mod support;

use nemo_relay_net::{Answer, Client, Compression, Endpoint, Fault, Headers, Protocol, Request, TlsFiles};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use std::io::{BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use support::{no_env, read_request, serve, soon};

struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    directory: PathBuf,
}

impl Authority {
    fn new(test: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let directory = std::env::temp_dir().join(format!("nemo-relay-tls-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&directory).unwrap();
        Self { issuer, directory }
    }

    fn certificate(&self) -> CertificateDer<'static> {
        self.issuer.der().clone()
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.directory.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn ca_file(&self) -> String {
        self.file("ca.pem", &self.issuer.pem())
    }

    fn issue(&self, name: &str) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &self.issuer).unwrap();
        (certificate.pem(), key.serialize_pem())
    }

    /// A server for `localhost`; with `mutual` it wants a certificate of the client.
    fn server(&self, mutual: bool) -> u16 {
        use rustls::pki_types::pem::PemObject;
        let (chain, key) = self.issue("localhost");
        let chain = vec![CertificateDer::from_pem_slice(chain.as_bytes()).unwrap()];
        let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder =
            ServerConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions().unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(self.certificate()).unwrap();
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
        let builder = if mutual { builder.with_client_cert_verifier(verifier) } else { builder.with_no_client_auth() };
        let config = Arc::new(builder.with_single_cert(chain, key).unwrap());
        serve(move |stream, _| {
            let tls = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream);
            let mut reader = BufReader::new(tls);
            if read_request(&mut reader).is_some() {
                reader.get_mut().write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\ntls").unwrap();
            }
        })
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

fn send(url: &str, files: &TlsFiles, env: impl Fn(&str) -> Option<String>) -> Result<Answer, Fault> {
    let endpoint = Endpoint::new("url", url, Protocol::Http1, files, env).unwrap();
    let mut client = Client::new(endpoint, Headers::default(), Compression::None);
    let request = Request { method: http::Method::POST, path: "/".into(), headers: Vec::new(), body: b"x".to_vec() };
    client.send(request, soon())
}

#[test]
fn only_a_known_authority_and_the_right_name_are_trusted() {
    let authority = Authority::new("known");
    let port = authority.server(false);
    let files = TlsFiles { certificate: Some(authority.ca_file()), ..TlsFiles::default() };
    assert_eq!(send(&format!("https://localhost:{port}"), &files, no_env).unwrap().body, b"tls");

    let from_env = |name: &str| (name == "SSL_CERT_FILE").then(|| authority.ca_file());
    assert_eq!(send(&format!("https://localhost:{port}"), &TlsFiles::default(), from_env).unwrap().body, b"tls");

    let unknown = send(&format!("https://localhost:{port}"), &TlsFiles::default(), no_env).unwrap_err();
    assert!(unknown.text.contains("UnknownIssuer"), "{unknown}");
    let other_name = send(&format!("https://127.0.0.1:{port}"), &files, no_env).unwrap_err();
    assert!(other_name.text.contains("not valid for name"), "{other_name}");
}

#[test]
fn a_server_that_wants_a_certificate_gets_it() {
    let authority = Authority::new("mutual");
    let url = format!("https://localhost:{}", authority.server(true));
    let mut files = TlsFiles { certificate: Some(authority.ca_file()), ..TlsFiles::default() };
    assert!(send(&url, &files, no_env).is_err());
    let (chain, key) = authority.issue("client");
    files.client_certificate = Some(authority.file("client.pem", &chain));
    files.client_key = Some(authority.file("client.key", &key));
    assert_eq!(send(&url, &files, no_env).unwrap().body, b"tls");
}

#[test]
fn files_that_cannot_be_used_are_named() {
    let authority = Authority::new("files");
    let (empty, missing) = (authority.file("empty.pem", ""), "no/such/file.pem".to_owned());
    for path in [&empty, &missing] {
        let files = TlsFiles { certificate: Some(path.clone()), ..TlsFiles::default() };
        let error = Endpoint::new("url", "https://a.example", Protocol::Http1, &files, no_env).err().unwrap();
        assert_eq!(error.get("path"), Some(path.as_str()));
    }
    let files = TlsFiles { client_certificate: Some(empty), ..TlsFiles::default() };
    let error = Endpoint::new("url", "https://a.example", Protocol::Http1, &files, no_env).err().unwrap();
    assert_eq!(error.get("argument"), Some("client_key"));
}

#[test]
fn a_tunnel_through_a_proxy_is_opaque_to_it() {
    let authority = Authority::new("tunnel");
    let port = authority.server(false);
    // The server is asked for by a name that only the proxy knows; the certificate is for another, which shows that the
    // handshake was with the server itself.
    let proxy = serve(move |mut client, _| {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            client.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        let head = String::from_utf8(head).unwrap();
        if !head.starts_with("CONNECT inner.example:443 HTTP/1.1\r\n")
            || !head.contains("Proxy-Authorization: Basic dTpw\r\n")
        {
            return client.write_all(b"HTTP/1.1 403 No\r\n\r\n").unwrap();
        }
        client.write_all(b"HTTP/1.1 200 Fine\r\n\r\n").unwrap();
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let (mut from_client, mut to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
        std::thread::spawn(move || std::io::copy(&mut from_client, &mut to_server));
        let _ = std::io::copy(&mut { server }, &mut client);
    });
    let files = TlsFiles { certificate: Some(authority.ca_file()), ..TlsFiles::default() };
    let through = |user: &'static str| {
        send("https://inner.example", &files, |name| {
            (name == "https_proxy").then(|| format!("http://{user}127.0.0.1:{proxy}"))
        })
    };
    assert!(through("u:p@").unwrap_err().text.contains("not valid for name \"inner.example\""));
    assert_eq!(through("").unwrap_err().text, "proxy: status 403");
}
