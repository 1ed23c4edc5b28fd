// Code generated from spec/errors.yaml by codegen. DO NOT EDIT.

//! The codes of the errors.

use std::fmt;

/// What went wrong; the numbers are never given to another code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ErrorCode {
    /// No error.
    Ok = 0,
    /// A name is taken at the place of registration.
    AlreadyExists = 1,
    /// The thing that was named does not exist.
    NotFound = 2,
    /// A guardrail refused a managed call.
    GuardrailRejected = 4,
    /// A fault of the runtime itself; please report it.
    Internal = 5,
    /// A required pointer was null; C only.
    NullPointer = 6,
    /// A string was not UTF-8; C only.
    InvalidUtf8 = 8,
    /// An argument is not of the documented form.
    InvalidArgument = 9,
    /// A callback of the application failed; the original error is its cause.
    CallbackFailed = 10,
    /// A value is not JSON.
    InvalidPayload = 11,
    /// A value is too deep or too large or calls are nested too deep.
    LimitExceeded = 12,
    /// A scope is closed by hand while a scope inside it is open.
    ScopeNotOnTop = 13,
    /// The call was cancelled.
    Cancelled = 14,
    /// This language or platform cannot have the feature.
    Unsupported = 15,
    /// A file or another resource of the system failed.
    IoError = 16,
    /// The native library was built from another spec than the package that loads it.
    SpecMismatch = 17,
    /// A configuration has errors; nothing of it was activated.
    InvalidConfig = 18,
    /// A component could not be registered; nothing of its configuration is active.
    RegistrationFailed = 19,
}

impl ErrorCode {
    /// Every code, in the order of the specification.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::AlreadyExists,
        Self::NotFound,
        Self::GuardrailRejected,
        Self::Internal,
        Self::NullPointer,
        Self::InvalidUtf8,
        Self::InvalidArgument,
        Self::CallbackFailed,
        Self::InvalidPayload,
        Self::LimitExceeded,
        Self::ScopeNotOnTop,
        Self::Cancelled,
        Self::Unsupported,
        Self::IoError,
        Self::SpecMismatch,
        Self::InvalidConfig,
        Self::RegistrationFailed,
    ];

    /// The number of the code, which is also the status in C.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The code of a number; `None` where no code has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Ok),
            1 => Some(Self::AlreadyExists),
            2 => Some(Self::NotFound),
            4 => Some(Self::GuardrailRejected),
            5 => Some(Self::Internal),
            6 => Some(Self::NullPointer),
            8 => Some(Self::InvalidUtf8),
            9 => Some(Self::InvalidArgument),
            10 => Some(Self::CallbackFailed),
            11 => Some(Self::InvalidPayload),
            12 => Some(Self::LimitExceeded),
            13 => Some(Self::ScopeNotOnTop),
            14 => Some(Self::Cancelled),
            15 => Some(Self::Unsupported),
            16 => Some(Self::IoError),
            17 => Some(Self::SpecMismatch),
            18 => Some(Self::InvalidConfig),
            19 => Some(Self::RegistrationFailed),
            _ => None,
        }
    }

    /// The name of the code, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::AlreadyExists => "already_exists",
            Self::NotFound => "not_found",
            Self::GuardrailRejected => "guardrail_rejected",
            Self::Internal => "internal",
            Self::NullPointer => "null_pointer",
            Self::InvalidUtf8 => "invalid_utf8",
            Self::InvalidArgument => "invalid_argument",
            Self::CallbackFailed => "callback_failed",
            Self::InvalidPayload => "invalid_payload",
            Self::LimitExceeded => "limit_exceeded",
            Self::ScopeNotOnTop => "scope_not_on_top",
            Self::Cancelled => "cancelled",
            Self::Unsupported => "unsupported",
            Self::IoError => "io_error",
            Self::SpecMismatch => "spec_mismatch",
            Self::InvalidConfig => "invalid_config",
            Self::RegistrationFailed => "registration_failed",
        }
    }

    /// How the text of such an error begins.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::AlreadyExists => "already exists",
            Self::NotFound => "not found",
            Self::GuardrailRejected => "guardrail rejected",
            Self::Internal => "internal error",
            Self::NullPointer => "null pointer",
            Self::InvalidUtf8 => "invalid UTF-8",
            Self::InvalidArgument => "invalid argument",
            Self::CallbackFailed => "internal error",
            Self::InvalidPayload => "invalid payload",
            Self::LimitExceeded => "limit exceeded",
            Self::ScopeNotOnTop => "invalid argument",
            Self::Cancelled => "cancelled",
            Self::Unsupported => "unsupported",
            Self::IoError => "i/o error",
            Self::SpecMismatch => "spec mismatch",
            Self::InvalidConfig => "invalid config",
            Self::RegistrationFailed => "registration failed",
        }
    }

    /// The value of `error.type` in the metadata of events; `None` where it is never there.
    pub const fn event_type(self) -> Option<&'static str> {
        match self {
            Self::Ok => None,
            Self::AlreadyExists => Some("already_exists"),
            Self::NotFound => Some("not_found"),
            Self::GuardrailRejected => Some("guardrail_rejected"),
            Self::Internal => Some("internal_error"),
            Self::NullPointer => None,
            Self::InvalidUtf8 => None,
            Self::InvalidArgument => Some("invalid_argument"),
            Self::CallbackFailed => Some("internal_error"),
            Self::InvalidPayload => Some("invalid_payload"),
            Self::LimitExceeded => Some("limit_exceeded"),
            Self::ScopeNotOnTop => Some("invalid_argument"),
            Self::Cancelled => Some("cancelled"),
            Self::Unsupported => Some("unsupported"),
            Self::IoError => Some("io_error"),
            Self::SpecMismatch => None,
            Self::InvalidConfig => Some("invalid_argument"),
            Self::RegistrationFailed => Some("internal_error"),
        }
    }

    /// The name of what says where it happened, where such an error carries that.
    pub const fn at(self) -> Option<&'static str> {
        match self {
            Self::GuardrailRejected => Some("stage"),
            _ => None,
        }
    }

    /// The names of what such an error carries and its text does not say.
    pub const fn named(self) -> &'static [&'static str] {
        match self {
            Self::GuardrailRejected => &["guardrail"],
            Self::InvalidArgument => &["argument"],
            Self::CallbackFailed => &["error_class", "status"],
            Self::LimitExceeded => &["limit"],
            Self::IoError => &["path"],
            Self::RegistrationFailed => &["component"],
            _ => &[],
        }
    }

    /// The names of what such an error carries beside its text.
    pub const fn payload(self) -> &'static [&'static str] {
        match self {
            Self::Ok => &[],
            Self::AlreadyExists => &["name"],
            Self::NotFound => &[],
            Self::GuardrailRejected => &["stage", "reason", "guardrail"],
            Self::Internal => &[],
            Self::NullPointer => &[],
            Self::InvalidUtf8 => &[],
            Self::InvalidArgument => &["argument"],
            Self::CallbackFailed => &["exception_type", "error_class", "retryable", "status"],
            Self::InvalidPayload => &["path"],
            Self::LimitExceeded => &["limit", "path"],
            Self::ScopeNotOnTop => &[],
            Self::Cancelled => &[],
            Self::Unsupported => &[],
            Self::IoError => &["path"],
            Self::SpecMismatch => &[],
            Self::InvalidConfig => &["diagnostics"],
            Self::RegistrationFailed => &["component"],
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
