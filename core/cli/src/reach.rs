//! Whether the servers that events are sent to are there.

use http::Uri;
use nemo_relay_config::Document;
use serde_json::Value;
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

/// How long a server may take to take a connection.
const PATIENCE: Duration = Duration::from_secs(2);

/// A server of the configuration.
pub struct Server {
    /// Where the configuration names it.
    pub field: String,
    host: String,
    port: u16,
}

impl Server {
    /// The server without anything that may be a secret.
    pub fn shown(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }
}

/// The servers that a document names with their URL.
pub fn servers(document: &Document) -> Vec<Server> {
    let mut servers = Vec::new();
    for component in document.components.iter().filter(|component| component.enabled) {
        collect(&Value::Object(component.config.clone()), &component.kind, &mut servers);
    }
    servers
}

fn collect(value: &Value, path: &str, servers: &mut Vec<Server>) {
    match value {
        // What is off sends nothing.
        Value::Object(members) if members.get("enabled") != Some(&Value::Bool(false)) => {
            for (key, value) in members {
                let field = format!("{path}.{key}");
                match value.as_str().filter(|_| matches!(key.as_str(), "url" | "endpoint")) {
                    Some(url) => servers.extend(server(field, url)),
                    None => collect(value, &field, servers),
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(item, &format!("{path}[{at}]"), servers);
            }
        }
        _ => {}
    }
}

fn server(field: String, url: &str) -> Option<Server> {
    let uri: Uri = url.parse().ok()?;
    let default = if matches!(uri.scheme_str(), Some("https" | "wss")) { 443 } else { 80 };
    Some(Server { field, host: uri.host()?.to_owned(), port: uri.port_u16().unwrap_or(default) })
}

/// Opens a connection and closes it again; nothing is sent.
///
/// Errors: why there is none.
pub fn reach(server: &Server) -> Result<(), String> {
    let host = server.host.trim_matches(['[', ']']);
    let addresses = (host, server.port).to_socket_addrs().map_err(|error| error.to_string())?;
    let mut last = "the name has no address".to_owned();
    for address in addresses {
        match TcpStream::connect_timeout(&address, PATIENCE) {
            Ok(_) => return Ok(()),
            Err(error) => last = error.to_string(),
        }
    }
    Err(last)
}
