// Code generated from spec/ by codegen. DO NOT EDIT.

//! What the errors carry beside their text.

use crate::Error;

impl Error {
    /// The name of the argument.
    ///
    /// Of `invalid_argument`; `None` on every other error.
    pub fn argument(&self) -> Option<&str> {
        self.payload("argument")
    }

    /// The kind of the component.
    ///
    /// Of `registration_failed`; `None` on every other error.
    pub fn component(&self) -> Option<&str> {
        self.payload("component")
    }

    /// The diagnostics as a JSON array.
    ///
    /// Of `invalid_config`; `None` on every other error.
    pub fn diagnostics(&self) -> Option<&str> {
        self.payload("diagnostics")
    }

    /// Of an error of a provider: connection_error, timeout, retryable_status, context_window, model_unavailable, authentication, invalid_request or upstream_error.
    ///
    /// Of `callback_failed`; `None` on every other error.
    pub fn error_class(&self) -> Option<&str> {
        self.payload("error_class")
    }

    /// The class name of the original error.
    ///
    /// Of `callback_failed`; `None` on every other error.
    pub fn exception_type(&self) -> Option<&str> {
        self.payload("exception_type")
    }

    /// The name of the registration that refused.
    ///
    /// Of `guardrail_rejected`; `None` on every other error.
    pub fn guardrail(&self) -> Option<&str> {
        self.payload("guardrail")
    }

    /// The name of the limit in sdk.yaml.
    ///
    /// Of `limit_exceeded`; `None` on every other error.
    pub fn limit(&self) -> Option<&str> {
        self.payload("limit")
    }

    /// The name.
    ///
    /// Of `already_exists`; `None` on every other error.
    pub fn name(&self) -> Option<&str> {
        self.payload("name")
    }

    /// The path to the value, such as $.messages\[2].content.
    ///
    /// Of `invalid_payload`, `limit_exceeded`, `io_error`; `None` on every other error.
    pub fn path(&self) -> Option<&str> {
        self.payload("path")
    }

    /// The guardrail's own words.
    ///
    /// Of `guardrail_rejected`; `None` on every other error.
    pub fn reason(&self) -> Option<&str> {
        self.payload("reason")
    }

    /// Of an error of a provider, whether trying again may help: true or false.
    ///
    /// Of `callback_failed`; `None` on every other error.
    pub fn retryable(&self) -> Option<&str> {
        self.payload("retryable")
    }

    /// The middleware family that refused.
    ///
    /// Of `guardrail_rejected`; `None` on every other error.
    pub fn stage(&self) -> Option<&str> {
        self.payload("stage")
    }

    /// The status of HTTP with which the provider refused.
    ///
    /// Of `callback_failed`; `None` on every other error.
    pub fn status(&self) -> Option<&str> {
        self.payload("status")
    }
}
