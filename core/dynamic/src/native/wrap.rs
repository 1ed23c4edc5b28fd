//! An execution intercept of a plugin around one call.
#![allow(unsafe_code, reason = "functions of a plugin are called")]

use super::host::Answered;
use super::middleware::Inner;
use super::question;
use nemo_relay_plugin::abi::{Text, status};
use nemo_relay_runtime::native::{Around, Produced, Question, Step, Wrap};
use nemo_relay_types::{Json, Result};
use std::ffi::c_void;
use std::ptr;
use std::sync::Arc;

/// An intercept at work, with the state that the plugin has for this call.
pub(super) struct AtWork {
    pub function: Arc<Inner>,
    /// What it was given to begin with.
    pub args: Json,
    question: String,
    state: *mut c_void,
}

// SAFETY: the ABI says that the state of a call may go from thread to thread; one at a time has it.
unsafe impl Send for AtWork {}

impl AtWork {
    pub fn new(function: Arc<Inner>, question: &Question) -> Self {
        let (text, args) = (question::question(question), question.value.clone());
        Self { function, args, question: text, state: ptr::null_mut() }
    }

    /// What it says to what came of the rest of the chain, or to its question.
    pub fn told(&mut self, with: &Around) -> Result<Answered> {
        let given = question::downstream(with).unwrap_or_else(|| std::mem::take(&mut self.question));
        self.given(&given)
    }

    /// What it says to this.
    pub fn given(&mut self, given: &str) -> Result<Answered> {
        let added = &self.function.added;
        self.function.instance.call(&added.name, |reply| match added.wrap {
            // SAFETY: the library is mapped and the instance is open; the text and the reply live for the call, and the state
            // is the place that belongs to this call.
            Some(wrap) => unsafe { wrap(added.user_data, &mut self.state, Text::of(given), reply) },
            None => status::INTERNAL,
        })
    }

    fn done(&self, json: &Json) -> Result<Step> {
        let mut members = self.function.members(json)?;
        let result = members.remove("result").ok_or_else(|| self.function.wrong("answered without 'result'"))?;
        let (annotation, marks) = (members.remove("annotation"), members.remove("pending_marks"));
        Ok(Step::Done(Produced { result, annotation, marks }))
    }
}

impl Wrap for AtWork {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        match (self.told(&with)?, with) {
            (Answered::Next(args), _) => Ok(Step::Next(args.unwrap_or_else(|| self.args.clone()))),
            (Answered::Json(json), _) => self.done(&json),
            // Who says nothing of what came lets it be.
            (Answered::Nothing, Around::Downstream(came)) => came.map(Step::Done),
            (Answered::Nothing, Around::NotJson(_)) => Ok(Step::Keep),
            _ => Err(self.function.wrong("answered with neither 'next' nor a result")),
        }
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        let added = &self.function.added;
        if let Some(end) = added.end.filter(|_| !self.state.is_null()) {
            // SAFETY: as in `given`; nobody has the state after this.
            unsafe { end(added.user_data, self.state) };
        }
    }
}
