//! Any text as a record, a word of an enumeration, an identity: refused, or read and written back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nemo_relay_types::{
    AtofExporterConfig, AtofExporterMode, DataSchema, ErrorCode, EventKind, FlushReport, Json, Limits, PendingMarkSpec,
    ScopeCategory, ScopeType, Uuid,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    words(text);
    if let Ok(json) = parse(text) {
        read::<DataSchema>(&json);
        read::<PendingMarkSpec>(&json);
        read::<FlushReport>(&json);
        read::<AtofExporterConfig>(&json);
        read::<AtofExporterMode>(&json);
        read::<ScopeType>(&json);
    }
});

fn parse(text: &str) -> nemo_relay_types::Result<Json> {
    Json::parse(text, &Limits::default())
}

fn read<T: DeserializeOwned + Serialize + PartialEq + Debug>(json: &Json) {
    match json.read::<T>("record") {
        Ok(record) => {
            let text = serde_json::to_string(&record).expect("a record can be written");
            let again = parse(&text).expect("what is written is JSON");
            assert_eq!(again.read::<T>("record"), Ok(record));
        }
        Err(error) => assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some("record"))),
    }
}

fn words(text: &str) {
    assert!(AtofExporterMode::parse(text).is_none_or(|word| word.as_str() == text));
    assert!(EventKind::parse(text).is_none_or(|word| word.as_str() == text));
    assert!(ScopeCategory::parse(text).is_none_or(|word| word.as_str() == text));
    let kind = ScopeType::parse(text);
    assert!(kind == ScopeType::Unknown || kind.as_str() == text);
    if let Ok(uuid) = Uuid::try_parse(text) {
        assert_eq!(Uuid::try_parse(&uuid.hyphenated().to_string()), Ok(uuid));
    }
}
