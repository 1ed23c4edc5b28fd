//! A connection to a server: name, address, proxy, TLS.

use crate::proxy::Proxy;
use crate::{Endpoint, Fault, Protocol};
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::time::Instant;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::timeout_at;
use tokio_rustls::TlsConnector;

/// A connection of any kind.
pub type Stream = Box<dyn Io>;

/// What a connection can do.
pub trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

const MAX_PROXY_ANSWER: usize = 16 << 10;

/// Connects to a server, through its proxy where it has one.
///
/// Errors: a [`Fault`] where there is no connection until the deadline.
pub async fn connect(endpoint: &Endpoint, deadline: Instant) -> Result<Stream, Fault> {
    let mut tcp = match &endpoint.proxy {
        Some(proxy) => dial(&proxy.host, proxy.port, deadline).await?,
        None => dial(&endpoint.host, endpoint.port, deadline).await?,
    };
    if let Some(proxy) = endpoint.proxy.as_ref().filter(|_| endpoint.forwarder().is_none()) {
        tunnel(&mut tcp, endpoint, proxy).await?;
    }
    let Some((config, name)) = &endpoint.tls else { return Ok(Box::new(tcp)) };
    let handshake = TlsConnector::from(config.clone()).connect(name.clone(), tcp);
    let tls = timeout_at(deadline.into(), handshake).await.map_err(|_| Fault::timeout())?;
    let tls = tls.map_err(|e| Fault::network(format!("TLS: {e}")))?;
    if endpoint.protocol == Protocol::Http2 && tls.get_ref().1.alpn_protocol() != Some(b"h2") {
        return Err(Fault::network("the server does not speak HTTP/2"));
    }
    Ok(Box::new(tls))
}

/// Tries one address after the other; each gets its share of the time that is left.
async fn dial(host: &str, port: u16, deadline: Instant) -> Result<TcpStream, Fault> {
    let addresses = resolve(host, port, deadline).await?;
    let mut last = Fault::network("the name has no address");
    for (i, address) in addresses.iter().enumerate() {
        let left = deadline.saturating_duration_since(Instant::now());
        let share = left / u32::try_from(addresses.len() - i).unwrap_or(1);
        match tokio::time::timeout(share, TcpStream::connect(address)).await {
            Ok(Ok(tcp)) => {
                // Batches are written whole, so waiting for more only delays them.
                let _ = tcp.set_nodelay(true);
                return Ok(tcp);
            }
            Ok(Err(fault)) => last = Fault::network(fault.to_string()),
            Err(_) => last = Fault::timeout(),
        }
    }
    Err(last)
}

/// The system's look-up cannot be interrupted, so it has a thread of its own that is left behind when the time is over.
async fn resolve(host: &str, port: u16, deadline: Instant) -> Result<Vec<SocketAddr>, Fault> {
    if let Ok(ip) = host.parse::<IpAddr>() {
        return Ok(vec![SocketAddr::new(ip, port)]);
    }
    let (answer, found) = oneshot::channel();
    let name = host.to_owned();
    let look_up = move || {
        let _ = answer.send((name.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>));
    };
    std::thread::Builder::new()
        .name("nemo-relay-dns".into())
        .spawn(look_up)
        .map_err(|e| Fault::network(e.to_string()))?;
    match timeout_at(deadline.into(), found).await {
        Ok(Ok(Ok(addresses))) => Ok(addresses),
        Ok(Ok(Err(fault))) => Err(Fault::network(fault.to_string())),
        Ok(Err(_)) | Err(_) => Err(Fault::timeout()),
    }
}

async fn tunnel(tcp: &mut TcpStream, endpoint: &Endpoint, proxy: &Proxy) -> Result<(), Fault> {
    let host = if endpoint.host.contains(':') { format!("[{}]", endpoint.host) } else { endpoint.host.clone() };
    let to = format!("{host}:{}", endpoint.port);
    let mut request = format!("CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n");
    if let Some(value) = &proxy.authorization {
        request.push_str(&format!("Proxy-Authorization: {value}\r\n"));
    }
    request.push_str("\r\n");
    let failed = |e: std::io::Error| Fault::network(format!("proxy: {e}"));
    tcp.write_all(request.as_bytes()).await.map_err(failed)?;
    let mut answer = Vec::new();
    // Byte by byte: what follows the answer belongs to the tunnel.
    while !answer.ends_with(b"\r\n\r\n") {
        if answer.len() >= MAX_PROXY_ANSWER {
            return Err(Fault::network("proxy: the answer is too long"));
        }
        answer.push(tcp.read_u8().await.map_err(failed)?);
    }
    match status_of(&answer) {
        Some(200..=299) => Ok(()),
        Some(status) => Err(Fault::network(format!("proxy: status {status}"))),
        None => Err(Fault::network("proxy: not an HTTP answer")),
    }
}

/// The status of an answer whose head is complete.
fn status_of(head: &[u8]) -> Option<u16> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut answer = httparse::Response::new(&mut headers);
    answer.parse(head).ok().filter(httparse::Status::is_complete)?;
    answer.code
}
