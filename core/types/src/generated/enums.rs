// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Closed and open lists of words.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What the ATOF exporter does with a file that is already there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AtofExporterMode {
    /// Keep the lines of the file and write after them.
    #[default]
    Append = 0,
    /// Empty the file first.
    Overwrite = 1,
}

impl AtofExporterMode {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Append, Self::Overwrite];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Append => "append",
            Self::Overwrite => "overwrite",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Append),
            1 => Some(Self::Overwrite),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "append" => Some(Self::Append),
            "overwrite" => Some(Self::Overwrite),
            _ => None,
        }
    }
}

impl fmt::Display for AtofExporterMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AtofExporterMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AtofExporterMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["append", "overwrite"]))
    }
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum EventKind {
    /// One boundary of a scope.
    #[default]
    Scope = 0,
    /// A point in time.
    Mark = 1,
}

impl EventKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Scope, Self::Mark];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Mark => "mark",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Scope),
            1 => Some(Self::Mark),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "scope" => Some(Self::Scope),
            "mark" => Some(Self::Mark),
            _ => None,
        }
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for EventKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for EventKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["scope", "mark"]))
    }
}

/// Where a codec of model requests or responses comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum LlmCodecKind {
    /// There is no codec.
    #[default]
    None = 0,
    /// The codec is one of the runtime's own.
    Builtin = 1,
    /// The application registered the codec.
    Runtime = 2,
    /// The codec has no name.
    Opaque = 3,
}

impl LlmCodecKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::None, Self::Builtin, Self::Runtime, Self::Opaque];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Builtin => "builtin",
            Self::Runtime => "runtime",
            Self::Opaque => "opaque",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::None),
            1 => Some(Self::Builtin),
            2 => Some(Self::Runtime),
            3 => Some(Self::Opaque),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::None),
            "builtin" => Some(Self::Builtin),
            "runtime" => Some(Self::Runtime),
            "opaque" => Some(Self::Opaque),
            _ => None,
        }
    }
}

impl fmt::Display for LlmCodecKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for LlmCodecKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LlmCodecKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["none", "builtin", "runtime", "opaque"]))
    }
}

/// How serious a mark is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum LogSeverity {
    /// A detail of a detail.
    #[default]
    Trace = 0,
    /// A detail that helps to find a fault.
    Debug = 1,
    /// The usual course of things.
    Info = 2,
    /// Something that may become a fault.
    Warn = 3,
    /// A fault.
    Error = 4,
}

impl LogSeverity {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Trace, Self::Debug, Self::Info, Self::Warn, Self::Error];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trace => "trace",
            Self::Debug => "debug",
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Error => "error",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Trace),
            1 => Some(Self::Debug),
            2 => Some(Self::Info),
            3 => Some(Self::Warn),
            4 => Some(Self::Error),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "trace" => Some(Self::Trace),
            "debug" => Some(Self::Debug),
            "info" => Some(Self::Info),
            "warn" | "warning" => Some(Self::Warn),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}

impl fmt::Display for LogSeverity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for LogSeverity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LogSeverity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["trace", "debug", "info", "warn", "error"]))
    }
}

/// Which boundary of a scope an event stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ScopeCategory {
    /// The work begins.
    #[default]
    Start = 0,
    /// The work has ended.
    End = 1,
}

impl ScopeCategory {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Start, Self::End];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Start),
            1 => Some(Self::End),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            _ => None,
        }
    }
}

impl fmt::Display for ScopeCategory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ScopeCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ScopeCategory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["start", "end"]))
    }
}

/// The kind of work that a scope stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ScopeType {
    /// A whole agent run.
    #[default]
    Agent = 0,
    /// An application function or workflow step.
    Function = 1,
    /// A tool call.
    Tool = 2,
    /// A model call.
    Llm = 3,
    /// A document retrieval.
    Retriever = 4,
    /// An embedding computation.
    Embedder = 5,
    /// A reranking step.
    Reranker = 6,
    /// The evaluation of a guardrail.
    Guardrail = 7,
    /// The evaluation of a result.
    Evaluator = 8,
    /// Work of a kind that the application names itself.
    Custom = 9,
    /// A kind that this version does not know.
    Unknown = 10,
}

impl ScopeType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[
        Self::Agent,
        Self::Function,
        Self::Tool,
        Self::Llm,
        Self::Retriever,
        Self::Embedder,
        Self::Reranker,
        Self::Guardrail,
        Self::Evaluator,
        Self::Custom,
        Self::Unknown,
    ];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Function => "function",
            Self::Tool => "tool",
            Self::Llm => "llm",
            Self::Retriever => "retriever",
            Self::Embedder => "embedder",
            Self::Reranker => "reranker",
            Self::Guardrail => "guardrail",
            Self::Evaluator => "evaluator",
            Self::Custom => "custom",
            Self::Unknown => "unknown",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Agent),
            1 => Some(Self::Function),
            2 => Some(Self::Tool),
            3 => Some(Self::Llm),
            4 => Some(Self::Retriever),
            5 => Some(Self::Embedder),
            6 => Some(Self::Reranker),
            7 => Some(Self::Guardrail),
            8 => Some(Self::Evaluator),
            9 => Some(Self::Custom),
            10 => Some(Self::Unknown),
            _ => None,
        }
    }

    /// The value of a word; `Unknown` where no value has it.
    pub fn parse(text: &str) -> Self {
        match text {
            "agent" => Self::Agent,
            "function" => Self::Function,
            "tool" => Self::Tool,
            "llm" => Self::Llm,
            "retriever" => Self::Retriever,
            "embedder" => Self::Embedder,
            "reranker" => Self::Reranker,
            "guardrail" => Self::Guardrail,
            "evaluator" => Self::Evaluator,
            "custom" => Self::Custom,
            "unknown" => Self::Unknown,
            _ => Self::Unknown,
        }
    }
}

impl fmt::Display for ScopeType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ScopeType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ScopeType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self::parse(&text))
    }
}
