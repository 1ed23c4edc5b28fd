//! Any bytes: the scanner and an independent parser come to the same text, or to the same refusal at the same place.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nemo_relay_fuzz::model::compare;
use nemo_relay_types::json::Limit;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        compare(text, Limit { depth: 256, bytes: 1 << 24 });
        compare(text, Limit { depth: 3, bytes: 40 });
    }
});
