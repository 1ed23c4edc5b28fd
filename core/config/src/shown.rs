//! A document as it may be shown.

use crate::mask::masked;
use crate::{Action, Component, ComponentSchema, Document};
use serde_json::{Map, Value, json};

impl Document {
    /// The document as JSON, with its secrets masked.
    pub fn shown(&self) -> Value {
        let policy = [
            ("unknown_component", self.policy.unknown_component),
            ("unknown_field", self.policy.unknown_field),
            ("unsupported_value", self.policy.unsupported_value),
        ];
        let said = |(key, action): (&str, Option<Action>)| Some((key.to_owned(), Value::from(action?.as_str())));
        let mut json = json!({
            "components": self.components.iter().map(Component::shown).collect::<Vec<_>>(),
            "policy": policy.into_iter().filter_map(said).collect::<Map<_, _>>(),
            "version": self.version,
        });
        if !self.dynamic.is_empty() || self.host_policy.is_some() {
            let plugins = self.dynamic.iter();
            let plugins = plugins.map(|one| json!({"config": masked(&one.config, None), "manifest": one.manifest}));
            json["plugins"] = json!({"dynamic": plugins.collect::<Vec<_>>()});
        }
        if let Some(policy) = &self.host_policy {
            json["plugins"]["policy"] = Value::Object(policy.config.clone());
        }
        json
    }
}

impl Component {
    fn shown(&self) -> Value {
        json!({"config": self.masked(), "enabled": self.enabled, "kind": self.kind})
    }

    /// The configuration with its secrets masked.
    pub(crate) fn masked(&self) -> Map<String, Value> {
        masked(&self.config, ComponentSchema::of(&self.kind).map(|schema| schema.record))
    }
}
