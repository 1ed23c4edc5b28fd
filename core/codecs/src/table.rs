//! The form of the tables that codegen writes from `spec/codecs/`.

use crate::json::{Object, Value};
use nemo_relay_types::Result;

/// Keys from the outside in.
pub(crate) type Path = &'static [&'static str];

/// One codec.
pub(crate) struct Table {
    pub id: &'static str,
    /// How messages name it.
    pub title: &'static str,
    /// The provider whose prices count.
    pub provider: &'static str,
    /// How marks about chunks name it.
    pub chunk_provider: &'static str,
    /// How the URLs end to which its requests go.
    pub endpoints: &'static [&'static str],
    /// Whether content that is one text part is shown as that text.
    pub lone_text_is_string: bool,
    pub request: Request,
    pub response: Response,
}

pub(crate) struct Request {
    pub detect: Detect,
    pub fields: &'static [Field],
}

pub(crate) struct Response {
    pub detect: Detect,
    pub fields: &'static [Field],
    /// Fields that are shown in `api_specific`.
    pub specific: &'static [Field],
    /// Reads message and tool calls: from the payload into the response and its `api_specific`.
    pub read: fn(&Table, payload: &mut Object, response: &mut Object, specific: &mut Object) -> Result<()>,
    pub finish: &'static [Finish],
    pub usage: Usage,
}

/// How a payload is recognised.
pub(crate) struct Detect {
    /// All of these.
    pub needs: &'static [Marker],
    /// At least one of these, where no hint names the codec.
    pub proof: &'static [Marker],
    /// None of these.
    pub never: &'static [Marker],
}

/// Something in a payload; `*` in the path is any element of an array, a number is that element.
pub(crate) struct Marker {
    pub path: Path,
    pub test: Test,
}

pub(crate) enum Test {
    Present,
    Absent,
    Object,
    Array,
    String,
    OneOf(&'static [&'static str]),
}

/// A field of a payload (`keys` in the object `at`) and the normalized one.
pub(crate) struct Field {
    pub at: Path,
    pub keys: Path,
    pub to: Path,
    /// Another normalized field that says the same.
    pub mirror: Option<Path>,
    pub map: Map,
}

pub(crate) enum Map {
    /// Any JSON, as it is.
    Json,
    /// A string or null.
    Text,
    /// A number or null.
    Number,
    /// What remains of the object under the key once everything else was taken.
    Rest,
    /// What a function makes of it.
    With(&'static Hook),
}

/// What is irregular about a field of a request.
pub(crate) struct Hook {
    /// Takes the keys out of the object and gives the normalized value.
    pub read: fn(&Table, at: &mut Object, keys: Path) -> Result<Option<Value>>,
    /// Brings a changed normalized value into the keys of the object.
    pub write: fn(&Table, at: &mut Object, keys: Path, edit: Edit<'_>) -> Result<()>,
}

/// A normalized value before and after a change; they differ.
#[derive(Clone, Copy)]
pub(crate) struct Edit<'a> {
    pub old: Option<&'a Value>,
    pub new: Option<&'a Value>,
}

impl<'a> Edit<'a> {
    /// The elements before the change.
    pub fn old_items(&self) -> &'a [Value] {
        self.old.and_then(Value::as_array).unwrap_or_default()
    }
}

/// Where a finish reason stands, and what its texts mean.
pub(crate) struct Finish {
    pub path: Path,
    pub values: &'static [(&'static str, FinishReason)],
}

/// Why a model stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FinishReason {
    Complete,
    Length,
    ToolUse,
    ContentFilter,
}

impl FinishReason {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Length => "length",
            Self::ToolUse => "tool_use",
            Self::ContentFilter => "content_filter",
        }
    }
}

/// Where the counts of tokens stand in the object at `path`; those of one list are added up.
pub(crate) struct Usage {
    pub path: Path,
    pub prompt_includes_cache: bool,
    pub prompt_tokens: &'static [Path],
    pub completion_tokens: &'static [Path],
    pub total_tokens: &'static [Path],
    pub cache_read_tokens: &'static [Path],
    pub cache_write_tokens: &'static [Path],
    pub cost: &'static [Path],
}
