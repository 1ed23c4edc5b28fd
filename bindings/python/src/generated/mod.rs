// Code generated from spec/ by codegen. DO NOT EDIT.

//! The native classes that follow from the specification.

pub mod enums;
pub mod events;
pub mod families;
pub mod flags;
pub mod handles;
pub mod records;

use pyo3::prelude::*;

/// Adds every class to the module.
pub fn add_types(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<enums::AtifStorageType>()?;
    module.add_class::<enums::AtifVersion>()?;
    module.add_class::<enums::AtofFieldNamePolicy>()?;
    module.add_class::<enums::AtofExporterMode>()?;
    module.add_class::<enums::AtofSinkType>()?;
    module.add_class::<enums::AtofStreamTransport>()?;
    module.add_class::<enums::FsyncPolicy>()?;
    module.add_class::<enums::LlmCodecKind>()?;
    module.add_class::<enums::LogSeverity>()?;
    module.add_class::<enums::MetricKind>()?;
    module.add_class::<enums::MetricTemporality>()?;
    module.add_class::<enums::MetricValueType>()?;
    module.add_class::<enums::OpenTelemetryCompression>()?;
    module.add_class::<enums::OpenTelemetryFileFormat>()?;
    module.add_class::<enums::OpenTelemetryFileMode>()?;
    module.add_class::<enums::OpenTelemetryMarkProjection>()?;
    module.add_class::<enums::OpenTelemetryTransport>()?;
    module.add_class::<enums::OpenTelemetryType>()?;
    module.add_class::<enums::ScopeType>()?;
    module.add_class::<flags::LLMAttributes>()?;
    module.add_class::<flags::ScopeAttributes>()?;
    module.add_class::<flags::ToolAttributes>()?;
    module.add_class::<records::FlushReport>()?;
    module.add_class::<records::LlmCodecIdentity>()?;
    module.add_class::<records::LlmExecutionContext>()?;
    module.add_class::<records::LLMRequest>()?;
    module.add_class::<records::LLMRequestInterceptOutcome>()?;
    module.add_class::<records::LlmSanitizeContext>()?;
    module.add_class::<records::MetricMeasurement>()?;
    module.add_class::<records::PendingMarkSpec>()?;
    module.add_class::<records::PropagationContext>()?;
    module.add_class::<records::RuntimeRegistrationIdentity>()?;
    module.add_class::<records::RuntimeRegistrationOwner>()?;
    module.add_class::<records::ToolExecutionContext>()?;
    module.add_class::<records::ToolExecutionInterceptOutcome>()?;
    module.add_class::<records::ToolExecutionResult>()?;
    module.add_class::<handles::LLMHandle>()?;
    module.add_class::<handles::ScopeHandle>()?;
    module.add_class::<handles::ScopeStack>()?;
    module.add_class::<handles::ToolHandle>()?;
    module.add_class::<events::ScopeEvent>()?;
    module.add_class::<events::MarkEvent>()?;
    Ok(())
}
