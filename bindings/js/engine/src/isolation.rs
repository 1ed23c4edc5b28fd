//! Scope stacks that are used elsewhere, and what is registered. Contexts of propagation are JSON text with the field names
//! of the spec.

use crate::{Engine, Result};
use nemo_relay_runtime::isolation::{self, Run};
use nemo_relay_runtime::types::{Error, PropagationContext};
use nemo_relay_runtime::{registration_kinds, registrations_to_json};

/// Which run a captured context names.
const RUN_SAME: u32 = 0;
const RUN_NAMED: u32 = 1;

impl Engine {
    /// The W3C `traceparent` header of the innermost open scope of `head`.
    pub fn capture_traceparent(&self, head: u32) -> Result<String> {
        Ok(self.runtime.capture_traceparent(self.head(head)?))
    }

    /// What another process needs to go on under the innermost open scope of `head`: in the same run, in the one that is
    /// named, or in one of its own.
    pub fn capture_propagation(&self, head: u32, run: u32, root: Option<String>) -> Result<String> {
        let run = match (run, root) {
            (RUN_SAME, _) => Run::Same,
            (RUN_NAMED, Some(root)) => Run::Named(root),
            _ => Run::Own,
        };
        let context = self.runtime.capture_propagation(self.head(head)?, run)?;
        Ok(isolation::propagation_to_json(&context))
    }

    /// The number of the head of a stack that goes on where a context was captured.
    pub fn stack_from_propagation(&mut self, context: String) -> Result<u32> {
        let head = self.runtime.stack_from_propagation(&self.propagation(&context)?)?;
        Ok(self.scopes.put(head))
    }

    /// A context as JSON text.
    pub fn propagation_to_json(&self, context: String) -> Result<String> {
        Ok(isolation::propagation_to_json(&self.propagation(&context)?))
    }

    /// Reads a context from the JSON text of somebody else.
    pub fn propagation_from_json(&self, text: String) -> Result<String> {
        Ok(isolation::propagation_to_json(&isolation::propagation_from_json(&text)?))
    }

    /// The W3C `traceparent` header of a context.
    pub fn propagation_to_traceparent(&self, context: String) -> Result<String> {
        isolation::propagation_to_traceparent(&self.propagation(&context)?)
    }

    /// What is registered globally, of the given kinds or of all, as a JSON list.
    pub fn list_registrations(&self, kinds: Option<String>) -> Result<String> {
        let kinds = self.json(kinds)?.as_ref().map(registration_kinds).transpose()?;
        let listed = registrations_to_json(&self.runtime.registrations(kinds.as_deref()))?;
        Ok(listed.as_str().to_owned())
    }

    fn propagation(&self, context: &str) -> Result<PropagationContext> {
        let json = self.payload(context)?;
        json.read("context").map_err(|error: Error| Error::invalid_argument("context", error.message))
    }
}
