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

    /// The middleware family that refused.
    ///
    /// Of `guardrail_rejected`; `None` on every other error.
    pub fn stage(&self) -> Option<&str> {
        self.payload("stage")
    }
}
