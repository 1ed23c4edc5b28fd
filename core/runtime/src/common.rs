//! Texts that most events have in common: made once, and shared.

use nemo_relay_types::{Json, ScopeType};
use std::sync::{Arc, LazyLock};

/// The category of the events of such a scope.
pub(crate) fn category(scope_type: ScopeType) -> Arc<str> {
    static WORDS: LazyLock<Vec<Arc<str>>> =
        LazyLock::new(|| (0..).map_while(ScopeType::from_number).map(|known| known.as_str().into()).collect());
    WORDS.get(scope_type.number() as usize).cloned().unwrap_or_else(|| scope_type.as_str().into())
}

/// The profile of a call that has nothing to say in it.
pub(crate) fn empty_profile() -> Json {
    static EMPTY: LazyLock<Json> = LazyLock::new(|| Json::from_trusted("{}"));
    EMPTY.clone()
}

/// The reserved key that says that a block or a managed call ended well.
pub(crate) fn status_ok() -> Json {
    static OK: LazyLock<Json> = LazyLock::new(|| Json::from_trusted(r#"{"otel.status_code":"OK"}"#));
    OK.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_its_word() {
        for scope_type in (0..).map_while(ScopeType::from_number) {
            assert_eq!(&*category(scope_type), scope_type.as_str());
        }
    }
}
