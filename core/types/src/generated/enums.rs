// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Closed and open lists of words.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whose prompt cache breakpoints are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AcgProvider {
    /// Nobody's; requests stay as they are.
    #[default]
    Passthrough = 0,
    /// That of Anthropic.
    Anthropic = 1,
    /// That of OpenAI.
    Openai = 2,
}

impl AcgProvider {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Passthrough, Self::Anthropic, Self::Openai];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passthrough => "passthrough",
            Self::Anthropic => "anthropic",
            Self::Openai => "openai",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Passthrough),
            1 => Some(Self::Anthropic),
            2 => Some(Self::Openai),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "passthrough" => Some(Self::Passthrough),
            "anthropic" => Some(Self::Anthropic),
            "openai" => Some(Self::Openai),
            _ => None,
        }
    }
}

impl fmt::Display for AcgProvider {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AcgProvider {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AcgProvider {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["passthrough", "anthropic", "openai"]))
    }
}

/// What takes trajectories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AtifStorageType {
    /// A server that takes POST requests.
    #[default]
    Http = 0,
    /// A bucket of S3 or of a compatible service.
    S3 = 1,
}

impl AtifStorageType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Http, Self::S3];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::S3 => "s3",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Http),
            1 => Some(Self::S3),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "http" => Some(Self::Http),
            "s3" => Some(Self::S3),
            _ => None,
        }
    }
}

impl fmt::Display for AtifStorageType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AtifStorageType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AtifStorageType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["http", "s3"]))
    }
}

/// The version of ATIF that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AtifVersion {
    /// ATIF-v1.7.
    #[default]
    V17 = 0,
    /// ATIF-v1.8.
    V18 = 1,
}

impl AtifVersion {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::V17, Self::V18];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V17 => "v1_7",
            Self::V18 => "v1_8",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::V17),
            1 => Some(Self::V18),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "v1_7" => Some(Self::V17),
            "v1_8" => Some(Self::V18),
            _ => None,
        }
    }
}

impl fmt::Display for AtifVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AtifVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AtifVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["v1_7", "v1_8"]))
    }
}

/// What becomes of keys with dots in them on the way to a server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AtofFieldNamePolicy {
    /// They stay.
    #[default]
    Preserve = 0,
    /// Dots become underscores; a key that is then taken gets a number.
    ReplaceDots = 1,
}

impl AtofFieldNamePolicy {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Preserve, Self::ReplaceDots];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preserve => "preserve",
            Self::ReplaceDots => "replace_dots",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Preserve),
            1 => Some(Self::ReplaceDots),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "preserve" => Some(Self::Preserve),
            "replace_dots" => Some(Self::ReplaceDots),
            _ => None,
        }
    }
}

impl fmt::Display for AtofFieldNamePolicy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AtofFieldNamePolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AtofFieldNamePolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["preserve", "replace_dots"]))
    }
}

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

/// Where the ATOF exporter sends events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AtofSinkType {
    /// To a file.
    #[default]
    File = 0,
    /// To a server.
    Stream = 1,
}

impl AtofSinkType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::File, Self::Stream];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Stream => "stream",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::File),
            1 => Some(Self::Stream),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "file" => Some(Self::File),
            "stream" => Some(Self::Stream),
            _ => None,
        }
    }
}

impl fmt::Display for AtofSinkType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AtofSinkType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AtofSinkType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["file", "stream"]))
    }
}

/// How events reach a server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum AtofStreamTransport {
    /// A request for each batch of lines.
    #[default]
    HttpPost = 0,
    /// A text frame for each event.
    Websocket = 1,
    /// One request that is held open and gets line after line.
    Ndjson = 2,
}

impl AtofStreamTransport {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::HttpPost, Self::Websocket, Self::Ndjson];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HttpPost => "http_post",
            Self::Websocket => "websocket",
            Self::Ndjson => "ndjson",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::HttpPost),
            1 => Some(Self::Websocket),
            2 => Some(Self::Ndjson),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "http_post" => Some(Self::HttpPost),
            "websocket" => Some(Self::Websocket),
            "ndjson" => Some(Self::Ndjson),
            _ => None,
        }
    }
}

impl fmt::Display for AtofStreamTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for AtofStreamTransport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for AtofStreamTransport {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["http_post", "websocket", "ndjson"]))
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

/// When what was written is forced onto the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum FsyncPolicy {
    /// The operating system decides.
    #[default]
    Never = 0,
    /// Before a flush returns and where the file is closed.
    OnFlush = 1,
    /// At an interval while there is something new and where the file is closed.
    Interval = 2,
}

impl FsyncPolicy {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Never, Self::OnFlush, Self::Interval];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::OnFlush => "on_flush",
            Self::Interval => "interval",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Never),
            1 => Some(Self::OnFlush),
            2 => Some(Self::Interval),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "never" => Some(Self::Never),
            "on_flush" => Some(Self::OnFlush),
            "interval" => Some(Self::Interval),
            _ => None,
        }
    }
}

impl fmt::Display for FsyncPolicy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for FsyncPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for FsyncPolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["never", "on_flush", "interval"]))
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

/// What becomes of the values of a metric.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum MetricKind {
    /// They are added up and never negative.
    #[default]
    Counter = 1,
    /// They are added up.
    UpDownCounter = 2,
    /// The last one counts.
    Gauge = 3,
    /// They are sorted into buckets.
    Histogram = 4,
}

impl MetricKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Counter, Self::UpDownCounter, Self::Gauge, Self::Histogram];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::UpDownCounter => "up_down_counter",
            Self::Gauge => "gauge",
            Self::Histogram => "histogram",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::Counter),
            2 => Some(Self::UpDownCounter),
            3 => Some(Self::Gauge),
            4 => Some(Self::Histogram),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "counter" => Some(Self::Counter),
            "up_down_counter" => Some(Self::UpDownCounter),
            "gauge" => Some(Self::Gauge),
            "histogram" => Some(Self::Histogram),
            _ => None,
        }
    }
}

impl fmt::Display for MetricKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for MetricKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MetricKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(&text, &["counter", "up_down_counter", "gauge", "histogram"])
        })
    }
}

/// How the points of counters and histograms relate to those before them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum MetricTemporality {
    /// All count from the start.
    #[default]
    Cumulative = 0,
    /// Counters and histograms count from the point before.
    Delta = 1,
    /// As delta.
    LowMemory = 2,
}

impl MetricTemporality {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Cumulative, Self::Delta, Self::LowMemory];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Delta => "delta",
            Self::LowMemory => "low_memory",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Cumulative),
            1 => Some(Self::Delta),
            2 => Some(Self::LowMemory),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "cumulative" => Some(Self::Cumulative),
            "delta" => Some(Self::Delta),
            "low_memory" => Some(Self::LowMemory),
            _ => None,
        }
    }
}

impl fmt::Display for MetricTemporality {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for MetricTemporality {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MetricTemporality {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["cumulative", "delta", "low_memory"]))
    }
}

/// What the value of a measurement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum MetricValueType {
    /// A whole number from 0 to 9223372036854775807.
    #[default]
    U64 = 1,
    /// A whole number of 64 bits.
    I64 = 2,
    /// A finite floating-point number.
    F64 = 3,
}

impl MetricValueType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::U64, Self::I64, Self::F64];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::U64 => "u64",
            Self::I64 => "i64",
            Self::F64 => "f64",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::U64),
            2 => Some(Self::I64),
            3 => Some(Self::F64),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "u64" => Some(Self::U64),
            "i64" => Some(Self::I64),
            "f64" => Some(Self::F64),
            _ => None,
        }
    }
}

impl fmt::Display for MetricValueType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for MetricValueType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MetricValueType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["u64", "i64", "f64"]))
    }
}

/// How bodies are compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum OpenTelemetryCompression {
    /// Not at all.
    #[default]
    None = 0,
    /// With gzip.
    Gzip = 1,
}

impl OpenTelemetryCompression {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::None, Self::Gzip];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Gzip => "gzip",
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
            1 => Some(Self::Gzip),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "none" => Some(Self::None),
            "gzip" => Some(Self::Gzip),
            _ => None,
        }
    }
}

impl fmt::Display for OpenTelemetryCompression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OpenTelemetryCompression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OpenTelemetryCompression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["none", "gzip"]))
    }
}

/// How OTLP is written to a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum OpenTelemetryFileFormat {
    /// A request a line in JSON.
    #[default]
    JsonLines = 0,
    /// Requests in binary Protobuf each after its length in four bytes.
    Proto = 1,
}

impl OpenTelemetryFileFormat {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::JsonLines, Self::Proto];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::JsonLines => "json_lines",
            Self::Proto => "proto",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::JsonLines),
            1 => Some(Self::Proto),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "json_lines" | "jsonl" => Some(Self::JsonLines),
            "proto" | "protobuf" | "binary_protobuf" | "binpb" => Some(Self::Proto),
            _ => None,
        }
    }
}

impl fmt::Display for OpenTelemetryFileFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OpenTelemetryFileFormat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OpenTelemetryFileFormat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["json_lines", "proto"]))
    }
}

/// What becomes of a file that is already there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum OpenTelemetryFileMode {
    /// It is written anew.
    #[default]
    Overwrite = 0,
    /// It is continued.
    Append = 1,
}

impl OpenTelemetryFileMode {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Overwrite, Self::Append];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Overwrite => "overwrite",
            Self::Append => "append",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Overwrite),
            1 => Some(Self::Append),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "overwrite" => Some(Self::Overwrite),
            "append" => Some(Self::Append),
            _ => None,
        }
    }
}

impl fmt::Display for OpenTelemetryFileMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OpenTelemetryFileMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OpenTelemetryFileMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["overwrite", "append"]))
    }
}

/// What becomes of a mark inside a span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum OpenTelemetryMarkProjection {
    /// What the conventions usually do.
    #[default]
    Inherit = 0,
    /// An event of the span.
    Event = 1,
    /// A span of its own that looks like a tool's.
    Tool = 2,
}

impl OpenTelemetryMarkProjection {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Inherit, Self::Event, Self::Tool];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inherit => "inherit",
            Self::Event => "event",
            Self::Tool => "tool",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Inherit),
            1 => Some(Self::Event),
            2 => Some(Self::Tool),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "inherit" => Some(Self::Inherit),
            "event" => Some(Self::Event),
            "tool" => Some(Self::Tool),
            _ => None,
        }
    }
}

impl fmt::Display for OpenTelemetryMarkProjection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OpenTelemetryMarkProjection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OpenTelemetryMarkProjection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["inherit", "event", "tool"]))
    }
}

/// How OTLP travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum OpenTelemetryTransport {
    /// HTTP with binary Protobuf.
    #[default]
    HttpBinary = 0,
    /// HTTP with JSON.
    HttpJson = 1,
    /// The protocol gRPC.
    Grpc = 2,
}

impl OpenTelemetryTransport {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::HttpBinary, Self::HttpJson, Self::Grpc];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HttpBinary => "http_binary",
            Self::HttpJson => "http_json",
            Self::Grpc => "grpc",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::HttpBinary),
            1 => Some(Self::HttpJson),
            2 => Some(Self::Grpc),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "http_binary" => Some(Self::HttpBinary),
            "http_json" => Some(Self::HttpJson),
            "grpc" => Some(Self::Grpc),
            _ => None,
        }
    }
}

impl fmt::Display for OpenTelemetryTransport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OpenTelemetryTransport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OpenTelemetryTransport {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["http_binary", "http_json", "grpc"]))
    }
}

/// Which conventions spans follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum OpenTelemetryType {
    /// Everything that the events hold under names of its own.
    #[default]
    Full = 0,
    /// OpenTelemetry's conventions for generative AI.
    GenAi = 1,
    /// OpenInference.
    Openinference = 2,
}

impl OpenTelemetryType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Full, Self::GenAi, Self::Openinference];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::GenAi => "gen_ai",
            Self::Openinference => "openinference",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Full),
            1 => Some(Self::GenAi),
            2 => Some(Self::Openinference),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "full" => Some(Self::Full),
            "gen_ai" => Some(Self::GenAi),
            "openinference" => Some(Self::Openinference),
            _ => None,
        }
    }
}

impl fmt::Display for OpenTelemetryType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for OpenTelemetryType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for OpenTelemetryType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["full", "gen_ai", "openinference"]))
    }
}

/// What becomes of personal data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PiiAction {
    /// The value goes.
    #[default]
    Remove = 0,
    /// What is found is replaced by a text.
    Redact = 1,
    /// What the pattern finds is replaced and groups are expanded.
    RegexReplace = 2,
    /// What is found is replaced by its SHA-256.
    Hash = 3,
    /// The characters of what is found are hidden.
    Mask = 4,
}

impl PiiAction {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Remove, Self::Redact, Self::RegexReplace, Self::Hash, Self::Mask];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Remove => "remove",
            Self::Redact => "redact",
            Self::RegexReplace => "regex_replace",
            Self::Hash => "hash",
            Self::Mask => "mask",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Remove),
            1 => Some(Self::Redact),
            2 => Some(Self::RegexReplace),
            3 => Some(Self::Hash),
            4 => Some(Self::Mask),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "remove" => Some(Self::Remove),
            "redact" => Some(Self::Redact),
            "regex_replace" => Some(Self::RegexReplace),
            "hash" => Some(Self::Hash),
            "mask" => Some(Self::Mask),
            _ => None,
        }
    }
}

impl fmt::Display for PiiAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PiiAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PiiAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(&text, &["remove", "redact", "regex_replace", "hash", "mask"])
        })
    }
}

/// A ready rule that finds personal data or secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PiiDetector {
    /// An address of electronic mail.
    #[default]
    Email = 0,
    /// A number of a telephone.
    Phone = 1,
    /// An IPv4 address.
    IpAddress = 2,
    /// An IPv6 address.
    Ipv6 = 3,
    /// A URL.
    Url = 4,
    /// A key of an API.
    ApiKey = 5,
    /// A UUID.
    Uuid = 6,
    /// A bearer token.
    BearerToken = 7,
    /// A JSON web token.
    Jwt = 8,
    /// The number of a credit card.
    CreditCard = 9,
    /// The id of an AWS access key.
    AwsAccessKeyId = 10,
    /// An AWS secret access key.
    AwsSecretAccessKey = 11,
    /// A key of a Google Cloud API.
    GcpApiKey = 12,
    /// The key of an Azure storage account.
    AzureStorageAccountKey = 13,
}

impl PiiDetector {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[
        Self::Email,
        Self::Phone,
        Self::IpAddress,
        Self::Ipv6,
        Self::Url,
        Self::ApiKey,
        Self::Uuid,
        Self::BearerToken,
        Self::Jwt,
        Self::CreditCard,
        Self::AwsAccessKeyId,
        Self::AwsSecretAccessKey,
        Self::GcpApiKey,
        Self::AzureStorageAccountKey,
    ];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::IpAddress => "ip_address",
            Self::Ipv6 => "ipv6",
            Self::Url => "url",
            Self::ApiKey => "api_key",
            Self::Uuid => "uuid",
            Self::BearerToken => "bearer_token",
            Self::Jwt => "jwt",
            Self::CreditCard => "credit_card",
            Self::AwsAccessKeyId => "aws_access_key_id",
            Self::AwsSecretAccessKey => "aws_secret_access_key",
            Self::GcpApiKey => "gcp_api_key",
            Self::AzureStorageAccountKey => "azure_storage_account_key",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Email),
            1 => Some(Self::Phone),
            2 => Some(Self::IpAddress),
            3 => Some(Self::Ipv6),
            4 => Some(Self::Url),
            5 => Some(Self::ApiKey),
            6 => Some(Self::Uuid),
            7 => Some(Self::BearerToken),
            8 => Some(Self::Jwt),
            9 => Some(Self::CreditCard),
            10 => Some(Self::AwsAccessKeyId),
            11 => Some(Self::AwsSecretAccessKey),
            12 => Some(Self::GcpApiKey),
            13 => Some(Self::AzureStorageAccountKey),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "email" => Some(Self::Email),
            "phone" => Some(Self::Phone),
            "ip_address" => Some(Self::IpAddress),
            "ipv6" => Some(Self::Ipv6),
            "url" => Some(Self::Url),
            "api_key" => Some(Self::ApiKey),
            "uuid" => Some(Self::Uuid),
            "bearer_token" => Some(Self::BearerToken),
            "jwt" => Some(Self::Jwt),
            "credit_card" => Some(Self::CreditCard),
            "aws_access_key_id" => Some(Self::AwsAccessKeyId),
            "aws_secret_access_key" => Some(Self::AwsSecretAccessKey),
            "gcp_api_key" => Some(Self::GcpApiKey),
            "azure_storage_account_key" => Some(Self::AzureStorageAccountKey),
            _ => None,
        }
    }
}

impl fmt::Display for PiiDetector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PiiDetector {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PiiDetector {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(
                &text,
                &[
                    "email",
                    "phone",
                    "ip_address",
                    "ipv6",
                    "url",
                    "api_key",
                    "uuid",
                    "bearer_token",
                    "jwt",
                    "credit_card",
                    "aws_access_key_id",
                    "aws_secret_access_key",
                    "gcp_api_key",
                    "azure_storage_account_key",
                ],
            )
        })
    }
}

/// What a preset does with the payloads of the application's own marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PiiMarkPayloadPolicy {
    /// Every text in them goes.
    #[default]
    RedactAllLeaves = 0,
    /// They stay.
    Preserve = 1,
}

impl PiiMarkPayloadPolicy {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::RedactAllLeaves, Self::Preserve];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RedactAllLeaves => "redact_all_leaves",
            Self::Preserve => "preserve",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::RedactAllLeaves),
            1 => Some(Self::Preserve),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "redact_all_leaves" => Some(Self::RedactAllLeaves),
            "preserve" => Some(Self::Preserve),
            _ => None,
        }
    }
}

impl fmt::Display for PiiMarkPayloadPolicy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PiiMarkPayloadPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PiiMarkPayloadPolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["redact_all_leaves", "preserve"]))
    }
}

/// A ready rule for redaction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PiiPreset {
    /// All texts go while structure and usage and models stay.
    #[default]
    TrajectoryContext = 0,
}

impl PiiPreset {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::TrajectoryContext];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TrajectoryContext => "trajectory_context",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::TrajectoryContext),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "trajectory_context" => Some(Self::TrajectoryContext),
            _ => None,
        }
    }
}

impl fmt::Display for PiiPreset {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PiiPreset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PiiPreset {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["trajectory_context"]))
    }
}

/// What finds and replaces personal data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PiiRedactionMode {
    /// The rules of the component itself.
    #[default]
    Builtin = 0,
    /// A model on this machine; this build has none.
    LocalModel = 1,
}

impl PiiRedactionMode {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Builtin, Self::LocalModel];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Builtin => "builtin",
            Self::LocalModel => "local_model",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Builtin),
            1 => Some(Self::LocalModel),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "builtin" => Some(Self::Builtin),
            "local_model" => Some(Self::LocalModel),
            _ => None,
        }
    }
}

impl fmt::Display for PiiRedactionMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PiiRedactionMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PiiRedactionMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["builtin", "local_model"]))
    }
}

/// What must vouch for the code of a plugin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PluginAttestation {
    /// The hash in its manifest.
    #[default]
    IntegrityOnly = 0,
    /// A signature where the manifest has one; none can be verified yet so such a plugin is refused.
    SignatureIfPresent = 1,
    /// A signature; none can be verified yet so every plugin is refused.
    SignatureRequired = 2,
}

impl PluginAttestation {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::IntegrityOnly, Self::SignatureIfPresent, Self::SignatureRequired];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IntegrityOnly => "integrity_only",
            Self::SignatureIfPresent => "signature_if_present",
            Self::SignatureRequired => "signature_required",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::IntegrityOnly),
            1 => Some(Self::SignatureIfPresent),
            2 => Some(Self::SignatureRequired),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "integrity_only" => Some(Self::IntegrityOnly),
            "signature_if_present" => Some(Self::SignatureIfPresent),
            "signature_required" => Some(Self::SignatureRequired),
            _ => None,
        }
    }
}

impl fmt::Display for PluginAttestation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PluginAttestation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PluginAttestation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(&text, &["integrity_only", "signature_if_present", "signature_required"])
        })
    }
}

/// What a plugin says that it needs or brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PluginCapability {
    /// It is a library.
    #[default]
    PluginNative = 0,
    /// It is a process of its own.
    PluginWorker = 1,
    /// It brings a schema of its configuration.
    ConfigSchema = 2,
}

impl PluginCapability {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::PluginNative, Self::PluginWorker, Self::ConfigSchema];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PluginNative => "plugin_native",
            Self::PluginWorker => "plugin_worker",
            Self::ConfigSchema => "config_schema",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::PluginNative),
            1 => Some(Self::PluginWorker),
            2 => Some(Self::ConfigSchema),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "plugin_native" => Some(Self::PluginNative),
            "plugin_worker" => Some(Self::PluginWorker),
            "config_schema" => Some(Self::ConfigSchema),
            _ => None,
        }
    }
}

impl fmt::Display for PluginCapability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PluginCapability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PluginCapability {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(&text, &["plugin_native", "plugin_worker", "config_schema"])
        })
    }
}

/// How a plugin that is loaded at run time is run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PluginDynamicKind {
    /// A library in the process that speaks the C ABI; it may be written in any language.
    #[default]
    RustDynamic = 0,
    /// A process of its own.
    Worker = 1,
}

impl PluginDynamicKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::RustDynamic, Self::Worker];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RustDynamic => "rust_dynamic",
            Self::Worker => "worker",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::RustDynamic),
            1 => Some(Self::Worker),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "rust_dynamic" | "native" => Some(Self::RustDynamic),
            "worker" => Some(Self::Worker),
            _ => None,
        }
    }
}

impl fmt::Display for PluginDynamicKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PluginDynamicKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PluginDynamicKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["rust_dynamic", "worker"]))
    }
}

/// What becomes of what is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PluginPolicyAction {
    /// Nothing is said.
    #[default]
    Ignore = 0,
    /// A warning is given.
    Warn = 1,
    /// Nothing is activated.
    Error = 2,
}

impl PluginPolicyAction {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Ignore, Self::Warn, Self::Error];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
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
            0 => Some(Self::Ignore),
            1 => Some(Self::Warn),
            2 => Some(Self::Error),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ignore" => Some(Self::Ignore),
            "warn" => Some(Self::Warn),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}

impl fmt::Display for PluginPolicyAction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PluginPolicyAction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PluginPolicyAction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["ignore", "warn", "error"]))
    }
}

/// What becomes of a configuration where a plugin cannot be loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PluginStartup {
    /// The plugin is left out and reported.
    #[default]
    Optional = 0,
    /// Nothing is activated.
    Required = 1,
}

impl PluginStartup {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Optional, Self::Required];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::Required => "required",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Optional),
            1 => Some(Self::Required),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "optional" => Some(Self::Optional),
            "required" => Some(Self::Required),
            _ => None,
        }
    }
}

impl fmt::Display for PluginStartup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PluginStartup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PluginStartup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["optional", "required"]))
    }
}

/// What runs a worker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PluginWorkerRuntime {
    /// A Python interpreter.
    #[default]
    Python = 0,
    /// Nothing but the system; the entry point is a program.
    Command = 1,
}

impl PluginWorkerRuntime {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Python, Self::Command];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Command => "command",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Python),
            1 => Some(Self::Command),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "python" => Some(Self::Python),
            "command" | "rust" => Some(Self::Command),
            _ => None,
        }
    }
}

impl fmt::Display for PluginWorkerRuntime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PluginWorkerRuntime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PluginWorkerRuntime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["python", "command"]))
    }
}

/// Whether cached tokens are among those of the prompt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PricingCacheAccounting {
    /// They are.
    #[default]
    IncludedInPromptTokens = 0,
    /// They are counted apart.
    Separate = 1,
}

impl PricingCacheAccounting {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::IncludedInPromptTokens, Self::Separate];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IncludedInPromptTokens => "included_in_prompt_tokens",
            Self::Separate => "separate",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::IncludedInPromptTokens),
            1 => Some(Self::Separate),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "included_in_prompt_tokens" => Some(Self::IncludedInPromptTokens),
            "separate" => Some(Self::Separate),
            _ => None,
        }
    }
}

impl fmt::Display for PricingCacheAccounting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PricingCacheAccounting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PricingCacheAccounting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["included_in_prompt_tokens", "separate"]))
    }
}

/// What the price of a tier is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PricingScheduleScope {
    /// The whole request.
    #[default]
    FullRequest = 0,
}

impl PricingScheduleScope {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::FullRequest];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FullRequest => "full_request",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::FullRequest),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "full_request" => Some(Self::FullRequest),
            _ => None,
        }
    }
}

impl fmt::Display for PricingScheduleScope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PricingScheduleScope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PricingScheduleScope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["full_request"]))
    }
}

/// What a schedule of prices depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PricingScheduleType {
    /// The number of tokens of the prompt.
    #[default]
    PromptTokenThreshold = 0,
}

impl PricingScheduleType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::PromptTokenThreshold];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PromptTokenThreshold => "prompt_token_threshold",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::PromptTokenThreshold),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "prompt_token_threshold" => Some(Self::PromptTokenThreshold),
            _ => None,
        }
    }
}

impl fmt::Display for PricingScheduleType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PricingScheduleType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PricingScheduleType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["prompt_token_threshold"]))
    }
}

/// Where a catalogue of prices is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PricingSourceType {
    /// In a file.
    #[default]
    File = 0,
    /// In the configuration itself.
    Inline = 1,
}

impl PricingSourceType {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::File, Self::Inline];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Inline => "inline",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::File),
            1 => Some(Self::Inline),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "file" => Some(Self::File),
            "inline" => Some(Self::Inline),
            _ => None,
        }
    }
}

impl fmt::Display for PricingSourceType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PricingSourceType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PricingSourceType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["file", "inline"]))
    }
}

/// What is paid for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PricingUnit {
    /// Tokens.
    #[default]
    PerToken = 0,
    /// Requests.
    PerRequest = 1,
    /// Seconds.
    PerSecond = 2,
    /// Hours of a GPU.
    GpuHour = 3,
}

impl PricingUnit {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::PerToken, Self::PerRequest, Self::PerSecond, Self::GpuHour];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PerToken => "per_token",
            Self::PerRequest => "per_request",
            Self::PerSecond => "per_second",
            Self::GpuHour => "gpu_hour",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::PerToken),
            1 => Some(Self::PerRequest),
            2 => Some(Self::PerSecond),
            3 => Some(Self::GpuHour),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "per_token" => Some(Self::PerToken),
            "per_request" => Some(Self::PerRequest),
            "per_second" => Some(Self::PerSecond),
            "gpu_hour" => Some(Self::GpuHour),
            _ => None,
        }
    }
}

impl fmt::Display for PricingUnit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for PricingUnit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PricingUnit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(&text, &["per_token", "per_request", "per_second", "gpu_hour"])
        })
    }
}

/// What keeps the answers of the cache of responses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ResponseCacheBackendKind {
    /// The memory of the process.
    #[default]
    InMemory = 0,
    /// A server of Redis; this build has no client for it.
    Redis = 1,
}

impl ResponseCacheBackendKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::InMemory, Self::Redis];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InMemory => "in_memory",
            Self::Redis => "redis",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::InMemory),
            1 => Some(Self::Redis),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "in_memory" => Some(Self::InMemory),
            "redis" => Some(Self::Redis),
            _ => None,
        }
    }
}

impl fmt::Display for ResponseCacheBackendKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ResponseCacheBackendKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ResponseCacheBackendKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["in_memory", "redis"]))
    }
}

/// What makes two requests equal for the cache of responses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ResponseCacheKeyStrategy {
    /// Everything that the model is given.
    #[default]
    ExactRequest = 0,
    /// The same, but of the tools that are offered only what they are called and take.
    Logical = 1,
}

impl ResponseCacheKeyStrategy {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::ExactRequest, Self::Logical];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ExactRequest => "exact_request",
            Self::Logical => "logical",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::ExactRequest),
            1 => Some(Self::Logical),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "exact_request" => Some(Self::ExactRequest),
            "logical" => Some(Self::Logical),
            _ => None,
        }
    }
}

impl fmt::Display for ResponseCacheKeyStrategy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ResponseCacheKeyStrategy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ResponseCacheKeyStrategy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["exact_request", "logical"]))
    }
}

/// The kind of a registration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum RuntimeRegistrationKind {
    /// Decides before anything else whether a managed tool call may run.
    #[default]
    ToolConditionalExecutionGuardrail = 1,
    /// Rewrites the real arguments of a tool call before it runs.
    ToolRequestIntercept = 2,
    /// Changes what the start event shows of the arguments, never the arguments.
    ToolSanitizeRequestGuardrail = 3,
    /// Wraps the tool itself; it may run it once, several times, concurrently or not at all.
    ToolExecutionIntercept = 4,
    /// Changes what the end event shows of the result, never the result.
    ToolSanitizeResponseGuardrail = 5,
    /// Receives every event after it happened.
    Subscriber = 6,
    /// Decides before anything else whether a managed model call may run.
    LlmConditionalExecutionGuardrail = 7,
    /// Rewrites the real request of a model call before it is sent.
    LlmRequestIntercept = 8,
    /// Changes what the start event shows of the request, never the request.
    LlmSanitizeRequestGuardrail = 9,
    /// Wraps the model call itself; it may run it once, several times, concurrently or not at all.
    LlmExecutionIntercept = 10,
    /// Changes what the end event shows of the response, never the response.
    LlmSanitizeResponseGuardrail = 11,
    /// Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
    LlmStreamExecutionIntercept = 12,
    /// Changes the data, the category profile and the metadata of every mark before anybody sees it.
    MarkSanitizeGuardrail = 13,
    /// Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
    ScopeSanitizeStartGuardrail = 14,
    /// Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
    ScopeSanitizeEndGuardrail = 15,
    /// Adds to the metadata of every event before the sanitizers run.
    EventMetadataInjector = 16,
}

impl RuntimeRegistrationKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[
        Self::ToolConditionalExecutionGuardrail,
        Self::ToolRequestIntercept,
        Self::ToolSanitizeRequestGuardrail,
        Self::ToolExecutionIntercept,
        Self::ToolSanitizeResponseGuardrail,
        Self::Subscriber,
        Self::LlmConditionalExecutionGuardrail,
        Self::LlmRequestIntercept,
        Self::LlmSanitizeRequestGuardrail,
        Self::LlmExecutionIntercept,
        Self::LlmSanitizeResponseGuardrail,
        Self::LlmStreamExecutionIntercept,
        Self::MarkSanitizeGuardrail,
        Self::ScopeSanitizeStartGuardrail,
        Self::ScopeSanitizeEndGuardrail,
        Self::EventMetadataInjector,
    ];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ToolConditionalExecutionGuardrail => "tool_conditional_execution_guardrail",
            Self::ToolRequestIntercept => "tool_request_intercept",
            Self::ToolSanitizeRequestGuardrail => "tool_sanitize_request_guardrail",
            Self::ToolExecutionIntercept => "tool_execution_intercept",
            Self::ToolSanitizeResponseGuardrail => "tool_sanitize_response_guardrail",
            Self::Subscriber => "subscriber",
            Self::LlmConditionalExecutionGuardrail => "llm_conditional_execution_guardrail",
            Self::LlmRequestIntercept => "llm_request_intercept",
            Self::LlmSanitizeRequestGuardrail => "llm_sanitize_request_guardrail",
            Self::LlmExecutionIntercept => "llm_execution_intercept",
            Self::LlmSanitizeResponseGuardrail => "llm_sanitize_response_guardrail",
            Self::LlmStreamExecutionIntercept => "llm_stream_execution_intercept",
            Self::MarkSanitizeGuardrail => "mark_sanitize_guardrail",
            Self::ScopeSanitizeStartGuardrail => "scope_sanitize_start_guardrail",
            Self::ScopeSanitizeEndGuardrail => "scope_sanitize_end_guardrail",
            Self::EventMetadataInjector => "event_metadata_injector",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::ToolConditionalExecutionGuardrail),
            2 => Some(Self::ToolRequestIntercept),
            3 => Some(Self::ToolSanitizeRequestGuardrail),
            4 => Some(Self::ToolExecutionIntercept),
            5 => Some(Self::ToolSanitizeResponseGuardrail),
            6 => Some(Self::Subscriber),
            7 => Some(Self::LlmConditionalExecutionGuardrail),
            8 => Some(Self::LlmRequestIntercept),
            9 => Some(Self::LlmSanitizeRequestGuardrail),
            10 => Some(Self::LlmExecutionIntercept),
            11 => Some(Self::LlmSanitizeResponseGuardrail),
            12 => Some(Self::LlmStreamExecutionIntercept),
            13 => Some(Self::MarkSanitizeGuardrail),
            14 => Some(Self::ScopeSanitizeStartGuardrail),
            15 => Some(Self::ScopeSanitizeEndGuardrail),
            16 => Some(Self::EventMetadataInjector),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "tool_conditional_execution_guardrail" => Some(Self::ToolConditionalExecutionGuardrail),
            "tool_request_intercept" => Some(Self::ToolRequestIntercept),
            "tool_sanitize_request_guardrail" => Some(Self::ToolSanitizeRequestGuardrail),
            "tool_execution_intercept" => Some(Self::ToolExecutionIntercept),
            "tool_sanitize_response_guardrail" => Some(Self::ToolSanitizeResponseGuardrail),
            "subscriber" => Some(Self::Subscriber),
            "llm_conditional_execution_guardrail" => Some(Self::LlmConditionalExecutionGuardrail),
            "llm_request_intercept" => Some(Self::LlmRequestIntercept),
            "llm_sanitize_request_guardrail" => Some(Self::LlmSanitizeRequestGuardrail),
            "llm_execution_intercept" => Some(Self::LlmExecutionIntercept),
            "llm_sanitize_response_guardrail" => Some(Self::LlmSanitizeResponseGuardrail),
            "llm_stream_execution_intercept" => Some(Self::LlmStreamExecutionIntercept),
            "mark_sanitize_guardrail" => Some(Self::MarkSanitizeGuardrail),
            "scope_sanitize_start_guardrail" => Some(Self::ScopeSanitizeStartGuardrail),
            "scope_sanitize_end_guardrail" => Some(Self::ScopeSanitizeEndGuardrail),
            "event_metadata_injector" => Some(Self::EventMetadataInjector),
            _ => None,
        }
    }
}

impl fmt::Display for RuntimeRegistrationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for RuntimeRegistrationKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RuntimeRegistrationKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::unknown_variant(
                &text,
                &[
                    "tool_conditional_execution_guardrail",
                    "tool_request_intercept",
                    "tool_sanitize_request_guardrail",
                    "tool_execution_intercept",
                    "tool_sanitize_response_guardrail",
                    "subscriber",
                    "llm_conditional_execution_guardrail",
                    "llm_request_intercept",
                    "llm_sanitize_request_guardrail",
                    "llm_execution_intercept",
                    "llm_sanitize_response_guardrail",
                    "llm_stream_execution_intercept",
                    "mark_sanitize_guardrail",
                    "scope_sanitize_start_guardrail",
                    "scope_sanitize_end_guardrail",
                    "event_metadata_injector",
                ],
            )
        })
    }
}

/// Who made a registration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum RuntimeRegistrationOwnerKind {
    /// The runtime itself.
    #[default]
    Core = 0,
    /// The application.
    GlobalApi = 1,
    /// A plugin.
    Plugin = 2,
}

impl RuntimeRegistrationOwnerKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Core, Self::GlobalApi, Self::Plugin];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::GlobalApi => "global_api",
            Self::Plugin => "plugin",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Core),
            1 => Some(Self::GlobalApi),
            2 => Some(Self::Plugin),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "core" => Some(Self::Core),
            "global_api" => Some(Self::GlobalApi),
            "plugin" => Some(Self::Plugin),
            _ => None,
        }
    }
}

impl fmt::Display for RuntimeRegistrationOwnerKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for RuntimeRegistrationOwnerKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for RuntimeRegistrationOwnerKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["core", "global_api", "plugin"]))
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

/// What is done about tools that could run side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ToolParallelismMode {
    /// Nothing.
    #[default]
    ObserveOnly = 0,
    /// The model is told.
    InjectHints = 1,
    /// They are run side by side.
    Schedule = 2,
}

impl ToolParallelismMode {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::ObserveOnly, Self::InjectHints, Self::Schedule];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ObserveOnly => "observe_only",
            Self::InjectHints => "inject_hints",
            Self::Schedule => "schedule",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::ObserveOnly),
            1 => Some(Self::InjectHints),
            2 => Some(Self::Schedule),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "observe_only" => Some(Self::ObserveOnly),
            "inject_hints" => Some(Self::InjectHints),
            "schedule" => Some(Self::Schedule),
            _ => None,
        }
    }
}

impl fmt::Display for ToolParallelismMode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for ToolParallelismMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ToolParallelismMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::unknown_variant(&text, &["observe_only", "inject_hints", "schedule"]))
    }
}
