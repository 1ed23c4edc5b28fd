// Code generated from spec/logs.yaml by codegen. DO NOT EDIT.

//! What the runtime says about itself in the log of the application.

use super::LogSeverity;
use std::fmt;

/// A kind of record in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogEvent {
    /// The variable NEMO_RELAY_LOG has turned the log on.
    LoggingInitialized,
    /// More was logged than the program took out of the queue.
    LogRecordsDropped,
    /// A callback failed whose error nobody gets, such as that of a subscriber.
    CallbackFailed,
    /// A sanitizer of a call failed.
    PayloadSanitizerFailed,
    /// A sanitizer of a call took longer than it may.
    PayloadSanitizerLate,
    /// A sanitizer of events failed.
    EventSanitizerFailed,
    /// An injector failed or gave what metadata cannot have, or the metadata of the event is no object.
    MetadataInjectorFailed,
    /// A codec could not read what a model answered.
    CodecFailed,
    /// A subscriber was too slow; the stream has a mark in the place of what is missing.
    EventsDropped,
    /// An exporter met a fault; its runtime diagnostics count them.
    ExporterFault,
    /// What an exporter writes to takes records again.
    ExporterRecovered,
    /// A configuration of plugins took effect.
    PluginsActivated,
    /// A configuration of plugins was closed.
    PluginsClosed,
    /// A component could not be registered; nothing of its configuration is active.
    PluginFailed,
    /// A configuration file takes part.
    ConfigRead,
    /// Something in a configuration has no effect or will not have the effect that was meant.
    ConfigDiagnostic,
}

impl LogEvent {
    /// Every kind, in the order of the specification.
    pub const ALL: &'static [Self] = &[
        Self::LoggingInitialized,
        Self::LogRecordsDropped,
        Self::CallbackFailed,
        Self::PayloadSanitizerFailed,
        Self::PayloadSanitizerLate,
        Self::EventSanitizerFailed,
        Self::MetadataInjectorFailed,
        Self::CodecFailed,
        Self::EventsDropped,
        Self::ExporterFault,
        Self::ExporterRecovered,
        Self::PluginsActivated,
        Self::PluginsClosed,
        Self::PluginFailed,
        Self::ConfigRead,
        Self::ConfigDiagnostic,
    ];

    /// The name of the kind, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LoggingInitialized => "logging_initialized",
            Self::LogRecordsDropped => "log_records_dropped",
            Self::CallbackFailed => "callback_failed",
            Self::PayloadSanitizerFailed => "payload_sanitizer_failed",
            Self::PayloadSanitizerLate => "payload_sanitizer_late",
            Self::EventSanitizerFailed => "event_sanitizer_failed",
            Self::MetadataInjectorFailed => "metadata_injector_failed",
            Self::CodecFailed => "codec_failed",
            Self::EventsDropped => "events_dropped",
            Self::ExporterFault => "exporter_fault",
            Self::ExporterRecovered => "exporter_recovered",
            Self::PluginsActivated => "plugins_activated",
            Self::PluginsClosed => "plugins_closed",
            Self::PluginFailed => "plugin_failed",
            Self::ConfigRead => "config_read",
            Self::ConfigDiagnostic => "config_diagnostic",
        }
    }

    /// How serious it is.
    pub const fn severity(self) -> LogSeverity {
        match self {
            Self::LoggingInitialized => LogSeverity::Info,
            Self::LogRecordsDropped => LogSeverity::Warn,
            Self::CallbackFailed => LogSeverity::Warn,
            Self::PayloadSanitizerFailed => LogSeverity::Error,
            Self::PayloadSanitizerLate => LogSeverity::Error,
            Self::EventSanitizerFailed => LogSeverity::Error,
            Self::MetadataInjectorFailed => LogSeverity::Warn,
            Self::CodecFailed => LogSeverity::Warn,
            Self::EventsDropped => LogSeverity::Warn,
            Self::ExporterFault => LogSeverity::Warn,
            Self::ExporterRecovered => LogSeverity::Info,
            Self::PluginsActivated => LogSeverity::Info,
            Self::PluginsClosed => LogSeverity::Info,
            Self::PluginFailed => LogSeverity::Error,
            Self::ConfigRead => LogSeverity::Info,
            Self::ConfigDiagnostic => LogSeverity::Warn,
        }
    }

    /// The part of the runtime that says it.
    pub const fn target(self) -> &'static str {
        match self {
            Self::LoggingInitialized => "nemo_relay.logging",
            Self::LogRecordsDropped => "nemo_relay.logging",
            Self::CallbackFailed => "nemo_relay.runtime",
            Self::PayloadSanitizerFailed => "nemo_relay.runtime",
            Self::PayloadSanitizerLate => "nemo_relay.runtime",
            Self::EventSanitizerFailed => "nemo_relay.runtime",
            Self::MetadataInjectorFailed => "nemo_relay.runtime",
            Self::CodecFailed => "nemo_relay.runtime",
            Self::EventsDropped => "nemo_relay.delivery",
            Self::ExporterFault => "nemo_relay.exporters",
            Self::ExporterRecovered => "nemo_relay.exporters",
            Self::PluginsActivated => "nemo_relay.plugins",
            Self::PluginsClosed => "nemo_relay.plugins",
            Self::PluginFailed => "nemo_relay.plugins",
            Self::ConfigRead => "nemo_relay.config",
            Self::ConfigDiagnostic => "nemo_relay.config",
        }
    }

    /// The text, the same every time.
    pub const fn message(self) -> &'static str {
        match self {
            Self::LoggingInitialized => "Logging to standard error is on",
            Self::LogRecordsDropped => "Log records were dropped",
            Self::CallbackFailed => "A callback failed; its caller is not told",
            Self::PayloadSanitizerFailed => "A sanitizer failed; the event shows null",
            Self::PayloadSanitizerLate => "A sanitizer took too long; the event shows null",
            Self::EventSanitizerFailed => "Event sanitizer failed; clearing observability fields",
            Self::MetadataInjectorFailed => {
                "An injector of metadata failed or gave no flat object, or the metadata is none; it is left out"
            }
            Self::CodecFailed => "A codec could not read a response; the event shows no normalized form",
            Self::EventsDropped => "Events were dropped because a queue was full",
            Self::ExporterFault => "An exporter met a fault",
            Self::ExporterRecovered => "An exporter works again",
            Self::PluginsActivated => "Plugins were activated",
            Self::PluginsClosed => "Plugins were closed",
            Self::PluginFailed => "A plugin could not be registered; nothing of the configuration is active",
            Self::ConfigRead => "A configuration file was read",
            Self::ConfigDiagnostic => "A configuration has a warning",
        }
    }

    /// The names of what it may say beside its text.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::LoggingInitialized => &["level"],
            Self::LogRecordsDropped => &["count"],
            Self::CallbackFailed => &["callback", "name", "exception_type", "at"],
            Self::PayloadSanitizerFailed => &["callback", "call", "code"],
            Self::PayloadSanitizerLate => &["callback", "name", "call"],
            Self::EventSanitizerFailed => &["event_name", "sanitizer"],
            Self::MetadataInjectorFailed => &["event_name", "injector"],
            Self::CodecFailed => &["codec", "call", "code"],
            Self::EventsDropped => &["subscriber", "count"],
            Self::ExporterFault => &["code", "count", "reason"],
            Self::ExporterRecovered => &["exporter"],
            Self::PluginsActivated => &["components", "activation"],
            Self::PluginsClosed => &[],
            Self::PluginFailed => &["component", "section", "code"],
            Self::ConfigRead => &["path"],
            Self::ConfigDiagnostic => &["code", "place", "reason"],
        }
    }
}

impl fmt::Display for LogEvent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
