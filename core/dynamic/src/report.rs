//! What a report says of a plugin: a `DynamicPluginValidationReport` of the specification.

use crate::examine::{Checks, Examined};
use serde_json::{Map, Value, json};

impl Examined {
    /// What is known of it; `state` is what became of it, and `has_started` whether this machine ran it.
    pub fn to_json(&self, state: &str, has_started: Option<bool>) -> Map<String, Value> {
        let mut said = Map::from_iter([
            ("manifest_ref".to_owned(), self.manifest.display().to_string().into()),
            ("selected".to_owned(), self.ready.is_some().into()),
            ("startup".to_owned(), if self.is_required { "required" } else { "optional" }.into()),
            ("state".to_owned(), state.into()),
            ("status".to_owned(), self.checks.to_json(has_started)),
        ]);
        let id = match &self.known {
            Some((id, kind)) => {
                said.insert("kind".to_owned(), kind.as_str().into());
                id.as_str().into()
            }
            None => said["manifest_ref"].clone(),
        };
        said.insert("plugin_id".to_owned(), id);
        if let Some(version) = &self.version {
            said.insert("version".to_owned(), version.as_str().into());
        }
        if let Some(failure) = self.failure() {
            said.insert("failure".to_owned(), failure);
        }
        said
    }

    fn failure(&self) -> Option<Value> {
        let said = if self.ready.is_none() { self.diagnostics.last() } else { None }?;
        Some(json!({"phase": self.checks.failed(), "code": said.code, "message": said.message}))
    }
}

impl Checks {
    fn to_json(self, has_started: Option<bool>) -> Value {
        let word = |check: Option<bool>| match check {
            Some(true) => "valid",
            Some(false) => "invalid",
            None => "unknown",
        };
        json!({
            "authenticity": "unknown",
            "compatibility": word(self.compatibility),
            "config": word(self.config),
            "environment": word(has_started),
            "integrity": word(self.integrity),
            "manifest": word(self.manifest),
            "policy_satisfied": word(self.policy),
        })
    }

    /// The step that failed; where no check did, that was the reading of the document.
    fn failed(self) -> &'static str {
        let steps = [
            ("manifest", self.manifest),
            ("policy", self.policy),
            ("compatibility", self.compatibility),
            ("integrity", self.integrity),
            ("config", self.config),
        ];
        steps.into_iter().find(|(_, check)| *check == Some(false)).map_or("document", |(step, _)| step)
    }
}
