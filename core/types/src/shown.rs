//! What the `Debug` of a record or a configuration shows of values that may be secret.

use std::fmt;

/// In the place of a value that is a secret.
pub(crate) struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("...")
    }
}

/// A text; of a URL, neither its user nor its query, which are where keys are put.
pub(crate) fn text(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let (address, query) = rest.split_once('?').map_or((rest, ""), |(address, _)| (address, "?..."));
    let host = address.find('/').unwrap_or(address.len());
    let user = address[..host].rfind('@').map_or(0, |at| at + 1);
    format!("{scheme}://{}{query}", &address[user..])
}

/// A text that may be absent.
pub(crate) fn optional(value: &Option<String>) -> Option<String> {
    value.as_deref().map(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Json, OpenTelemetryConfig, PluginComponentConfig};

    #[test]
    fn a_url_is_shown_without_its_user_and_its_query() {
        assert_eq!(text("https://u:p@host:1/a@b?key=k"), "https://host:1/a@b?...");
        assert_eq!(text("http://host?k"), "http://host?...");
        assert_eq!(text("a?b@c"), "a?b@c");
    }

    #[test]
    fn a_configuration_hides_its_secrets() {
        let secret = || "s3cret".to_owned();
        let headers = Some([("x".to_owned(), secret())].into());
        let endpoint = Some(format!("http://host/v1?key={}", secret()));
        let shown = format!("{:?}", OpenTelemetryConfig { headers, endpoint, ..Default::default() });
        assert!(!shown.contains("s3cret") && shown.contains("http://host/v1?..."), "{shown}");
        let config = Some(Json::from_trusted(r#"{"key":"s3cret"}"#));
        let shown = format!("{:?}", PluginComponentConfig { kind: "mine".to_owned(), config, ..Default::default() });
        assert!(shown.contains("mine") && shown.contains("config: ..."), "{shown}");
    }
}
