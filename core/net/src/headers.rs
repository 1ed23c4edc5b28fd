//! Headers that a user configured.

use crate::HeaderConfig;
use http::{HeaderName, HeaderValue};
use nemo_relay_types::{Error, ErrorCode, Result};
use std::collections::HashSet;

const MAX_FILE: u64 = 64 << 10;
/// These follow from the request itself; another value would let a server misread where it ends.
const RESERVED: [&str; 6] = ["connection", "content-length", "host", "te", "transfer-encoding", "upgrade"];

/// Headers of every request of a client.
#[derive(Clone, Default)]
pub struct Headers {
    fixed: Vec<(HeaderName, HeaderValue)>,
    files: Vec<(HeaderName, String)>,
}

impl Headers {
    /// Reads variables through `env`, and tries the files.
    ///
    /// Errors: `invalid_argument` that names the field for what cannot be a header, for a name that is given twice, and
    /// for a variable that is not set; `io_error` for a file that cannot be read.
    pub fn new(config: &HeaderConfig, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let mut headers = Self::default();
        let mut seen = HashSet::new();
        for (name, value) in &config.headers {
            let field = format!("headers.{name}");
            headers.fixed.push((unique(&field, name, &mut seen)?, header_value(&field, value)?));
        }
        for (name, variable) in &config.header_env {
            let field = format!("header_env.{name}");
            let name = unique(&field, name, &mut seen)?;
            let value = env(variable)
                .ok_or_else(|| Error::invalid_argument(&field, format!("the variable {variable} is not set")))?;
            headers.fixed.push((name, header_value(&field, &value)?));
        }
        for (name, path) in &config.header_file {
            let name = unique(&format!("header_file.{name}"), name, &mut seen)?;
            read(path)?;
            headers.files.push((name, path.clone()));
        }
        Ok(headers)
    }

    /// The headers now.
    ///
    /// Errors: `io_error` and `invalid_argument` for a file that can no longer be read or used.
    pub fn now(&self) -> Result<Vec<(HeaderName, HeaderValue)>> {
        let mut all = self.fixed.clone();
        for (name, path) in &self.files {
            all.push((name.clone(), read(path)?));
        }
        Ok(all)
    }
}

fn unique(field: &str, name: &str, seen: &mut HashSet<HeaderName>) -> Result<HeaderName> {
    let fault = |what: &str| Error::invalid_argument(field, format!("{field}: {what}"));
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| fault("not a header name"))?;
    if RESERVED.contains(&name.as_str()) {
        return Err(fault("this header is set by the client"));
    }
    if !seen.insert(name.clone()) {
        return Err(fault("the header is given twice"));
    }
    Ok(name)
}

/// Never says the value.
fn header_value(field: &str, value: &str) -> Result<HeaderValue> {
    let mut value = HeaderValue::from_str(value.trim())
        .map_err(|_| Error::invalid_argument(field, format!("{field}: the value cannot be sent as a header")))?;
    value.set_sensitive(true);
    Ok(value)
}

fn read(path: &str) -> Result<HeaderValue> {
    let io_error = |what: String| Error::new(ErrorCode::IoError, format!("{path}: {what}")).with("path", path);
    if std::fs::metadata(path).map_err(|e| io_error(e.to_string()))?.len() > MAX_FILE {
        return Err(io_error(format!("longer than {MAX_FILE} bytes")));
    }
    header_value("header_file", &std::fs::read_to_string(path).map_err(|e| io_error(e.to_string()))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn map(name: &str, value: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(name.to_owned(), value.to_owned())])
    }

    #[test]
    fn values_come_from_three_places_and_a_file_is_read_again() {
        let path = std::env::temp_dir().join(format!("nemo-relay-header-{}", std::process::id()));
        std::fs::write(&path, "one\n").unwrap();
        let config = HeaderConfig {
            headers: map("X-A", "a"),
            header_env: map("x-b", "B"),
            header_file: map("x-c", path.to_str().unwrap()),
        };
        let headers = Headers::new(&config, |name| (name == "B").then(|| "b".to_owned())).unwrap();
        let shown = |headers: &Headers| -> Vec<String> {
            let all = headers.now().unwrap();
            all.iter().map(|(name, value)| format!("{name}={}", value.to_str().unwrap())).collect()
        };
        assert_eq!(shown(&headers), ["x-a=a", "x-b=b", "x-c=one"]);
        std::fs::write(&path, "two").unwrap();
        assert_eq!(shown(&headers)[2], "x-c=two");
        std::fs::remove_file(&path).unwrap();
        assert_eq!(headers.now().unwrap_err().code, ErrorCode::IoError);
    }

    #[test]
    fn what_cannot_be_a_header_is_refused_by_field_and_without_the_value() {
        let unset = |_: &str| None;
        let faulty = [
            (HeaderConfig { headers: map("a b", "v"), ..HeaderConfig::default() }, "headers.a b"),
            (HeaderConfig { headers: map("x", "secret\r\nother: 1"), ..HeaderConfig::default() }, "headers.x"),
            (HeaderConfig { headers: map("Host", "v"), ..HeaderConfig::default() }, "headers.Host"),
            (HeaderConfig { header_env: map("x", "UNSET"), ..HeaderConfig::default() }, "header_env.x"),
        ];
        for (config, field) in faulty {
            let error = Headers::new(&config, unset).err().unwrap();
            assert_eq!(error.get("argument"), Some(field));
            assert!(!error.message.contains("secret"));
        }
        assert!(
            !format!("{:?}", HeaderConfig { headers: map("x", "secret"), ..HeaderConfig::default() })
                .contains("secret")
        );
    }
}
