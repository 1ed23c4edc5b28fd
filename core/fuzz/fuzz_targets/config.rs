//! Any text as a configuration: refused with a line that is there, or judged; rewriting it changes no value.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nemo_relay_config::{Component, Kinds, check, effective, migrate, read_json, read_toml};
use serde_json::{Map, Value};
use std::sync::LazyLock;

static KINDS: LazyLock<Kinds> = LazyLock::new(Kinds::built_in);

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(document) = read_json(text) {
        for component in &document.components {
            effective(component, &document.policy);
        }
        check(&document, &KINDS);
    }
    toml(text);
});

fn toml(text: &str) {
    let lines = u32::try_from(text.matches('\n').count() + 1).expect("a short text");
    let document = match read_toml(text, "f") {
        Ok(document) => document,
        Err(error) => {
            let line = error.message.split(':').nth(1).and_then(|line| line.parse::<u32>().ok());
            assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{error}");
            assert!(migrate(text, "f").is_err());
            return;
        }
    };
    for said in check(&document, &KINDS) {
        assert!(said.place.as_ref().is_none_or(|place| (1..=lines).contains(&place.line)), "{said}");
    }
    let (rewritten, _) = migrate(text, "f").expect("what can be read can be rewritten");
    let again = read_toml(&rewritten, "f").expect("what was rewritten can be read");
    assert_eq!(configs(&again.components), configs(&document.components));
    assert!(again.notes.is_empty(), "{:?}", again.notes);
}

fn configs(components: &[Component]) -> Vec<&Map<String, Value>> {
    components.iter().map(|component| &component.config).collect()
}
