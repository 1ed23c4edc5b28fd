//! Headers of requests, from wherever their values are.

use super::environment::{Reader, pairs};
use crate::config::EndpointConfig;
use nemo_relay_types::{Error, ErrorCode, Result};
use std::collections::BTreeMap;

/// What the transport itself sets.
const OF_THE_TRANSPORT: &[&str] =
    &["content-type", "content-length", "content-encoding", "host", "transfer-encoding", "connection", "te"];

/// All headers, names in lower case. What is set by hand counts before the environment.
pub(super) fn all(
    config: &EndpointConfig,
    of_env: Option<&str>,
    env: &mut Reader<'_>,
) -> Result<Vec<(String, String)>> {
    let mut all = BTreeMap::new();
    for pair in of_env.into_iter().flat_map(pairs) {
        match pair {
            Some((name, value)) if check("", &name, &value).is_ok() => {
                drop(all.insert(name.to_ascii_lowercase(), value))
            }
            _ => env.warn("OTEL_EXPORTER_OTLP_HEADERS", "an entry is not name=value"),
        }
    }
    let mut add = |field: &str, name: &str, value: String| -> Result<()> {
        check(field, name, &value)?;
        all.insert(name.to_ascii_lowercase(), value);
        Ok(())
    };
    for (name, value) in &config.headers {
        add("headers", name, value.clone())?;
    }
    for (name, variable) in &config.header_env {
        let Some(value) = env.environment().get(variable) else {
            let why = format!("header_env.{name}: the variable {variable} is not set");
            return Err(Error::invalid_argument("header_env", why));
        };
        add("header_env", name, value.to_owned())?;
    }
    for (name, path) in &config.header_file {
        let text = std::fs::read_to_string(path).map_err(|fault| {
            Error::new(ErrorCode::IoError, format!("header_file.{name}: {path}: {fault}")).with("path", path.clone())
        })?;
        add("header_file", name, text.trim().to_owned())?;
    }
    Ok(all.into_iter().collect())
}

/// The message names the header and not its value, which may be a secret.
fn check(field: &str, name: &str, value: &str) -> Result<()> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(token) {
        return Err(Error::invalid_argument(field, format!("{field}: {name:?} is not the name of a header")));
    }
    if OF_THE_TRANSPORT.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(Error::invalid_argument(field, format!("{field}.{name} is set by the exporter itself")));
    }
    if !value.bytes().all(|byte| matches!(byte, b'\t' | 0x20..=0x7e)) {
        return Err(Error::invalid_argument(field, format!("{field}.{name}: the value must be visible ASCII")));
    }
    Ok(())
}
