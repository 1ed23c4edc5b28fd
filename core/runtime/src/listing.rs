//! What is registered, as a list for people and programs.

use crate::runtime::Runtime;
use nemo_relay_types::{Error, Family, Json, Result};
use std::sync::Arc;

impl Runtime {
    /// Everything that is registered globally, of the given kinds or of all: a list of objects with `kind`, `local_name`,
    /// `effective_name` and `owner`, by kind and then by name.
    ///
    /// Errors: `invalid_argument` for kinds that are no list of family names.
    pub fn registrations(&self, kinds: Option<&Json>) -> Result<Json> {
        let kinds: Option<Vec<String>> =
            kinds.filter(|json| !json.is_null()).map(|json| json.read("kinds")).transpose()?;
        let known = |kind: &String| Family::ALL.iter().any(|family| family.as_str() == kind);
        if let Some(unknown) = kinds.iter().flatten().find(|kind| !known(kind)) {
            return Err(Error::invalid_argument("kinds", format!("{unknown:?} is not a kind of registration")));
        }
        let (registry, subscribers) = (self.global_registry(), self.global_recipients());
        let mut all: Vec<(&str, Arc<str>)> = Vec::new();
        for family in Family::ALL {
            all.extend(registry.family(*family).iter().map(|entry| (family.as_str(), entry.name.clone())));
        }
        all.extend(subscribers.iter().map(|subscriber| (Family::Subscriber.as_str(), subscriber.name.clone())));
        all.retain(|(kind, _)| kinds.as_ref().is_none_or(|kinds| kinds.iter().any(|wanted| wanted == kind)));
        all.sort();
        let texts: Vec<String> = all.iter().map(|(kind, name)| registration_text(kind, name)).collect();
        Ok(Json::from_trusted(format!("[{}]", texts.join(","))))
    }
}

fn registration_text(kind: &str, name: &str) -> String {
    let (kind, name) = (Json::string(kind), Json::string(name));
    format!(r#"{{"effective_name":{name},"kind":{kind},"local_name":{name},"owner":{{"kind":"global_api"}}}}"#)
}
