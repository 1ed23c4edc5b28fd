//! Short forms for tests.

use nemo_relay_redaction::{EventFields, Profile, Redactor};
use nemo_relay_types::{Json, Limits};
use serde_json::Value;

/// JSON of a text.
pub fn json(text: &str) -> Json {
    Json::parse(text, &Limits::default()).unwrap()
}

/// A redactor of one `builtin` section.
pub fn redactor(builtin: Value) -> Redactor {
    let config = serde_json::json!({ "builtin": builtin });
    Redactor::new(config.as_object().unwrap()).unwrap_or_else(|problems| panic!("{config}: {problems:?}"))
}

/// Its only profile.
pub fn only(redactor: &Redactor) -> &Profile {
    assert_eq!(redactor.profiles().len(), 1);
    &redactor.profiles()[0]
}

/// Fields of an event.
#[allow(dead_code, reason = "not every test is about events")]
pub fn fields(category_profile: Option<&str>, data: Option<&str>, metadata: Option<&str>) -> EventFields {
    EventFields { category_profile: category_profile.map(json), data: data.map(json), metadata: metadata.map(json) }
}
