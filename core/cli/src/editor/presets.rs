//! What a group gets when it is switched on for the first time, so that a run writes something, and to where the guide looks.

use super::document::Step::{self, Index, Key};

/// Where values are in the component, and what they are.
type Values = &'static [(&'static [Step], &'static str)];

const ATOF: Values = &[
    (&[Key("atof"), Key("sinks"), Index(0), Key("type")], "file"),
    (&[Key("atof"), Key("sinks"), Index(0), Key("output_directory")], ".nemo-relay/atof"),
    (&[Key("atof"), Key("sinks"), Index(0), Key("filename")], "events.jsonl"),
    (&[Key("atof"), Key("sinks"), Index(0), Key("mode")], "overwrite"),
];

const ATIF: Values = &[
    (&[Key("atif"), Key("output_directory")], ".nemo-relay/atif"),
    (&[Key("atif"), Key("filename_template")], "trajectory-{session_id}.json"),
];

/// The first values of the group with this place, such as `observability.atof`; most groups have none.
pub fn of(group: &str) -> Values {
    match group {
        "observability.atof" => ATOF,
        "observability.atif" => ATIF,
        _ => &[],
    }
}
