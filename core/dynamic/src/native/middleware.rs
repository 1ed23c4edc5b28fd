//! A function of a plugin as middleware of the runtime.
#![allow(unsafe_code, reason = "functions of a plugin are called")]

use super::host::{Added, Answered};
use super::instance::Instance;
use super::question;
use super::stream::Opening;
use super::wrap::AtWork;
use crate::feed::Tell;
use nemo_relay_plugin::abi::Text;
use nemo_relay_runtime::EventRecord;
use nemo_relay_runtime::native::{Answer, Native, Question, Wrap};
use nemo_relay_types::{Error, ErrorCode, Family, FamilyKind, Json, Result};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One function.
pub(super) struct Function(Arc<Inner>);

pub(super) struct Inner {
    pub instance: Arc<Instance>,
    pub added: Added,
}

// SAFETY: the ABI says that functions of a plugin may be called by several threads at once, each with the same data.
unsafe impl Send for Inner {}
// SAFETY: as above.
unsafe impl Sync for Inner {}

impl Function {
    pub fn new(instance: Arc<Instance>, added: Added) -> Self {
        Self(Arc::new(Inner { instance, added }))
    }
}

impl Inner {
    fn ask(&self, question: &str) -> Result<Answered> {
        let Some(answer) = self.added.answer else { return Err(self.wrong("has no 'answer'")) };
        // SAFETY: the library is mapped and the instance is open; the text and the reply live for the call.
        self.instance.call(&self.added.name, |reply| unsafe { answer(self.added.user_data, Text::of(question), reply) })
    }

    pub fn wrong(&self, what: &str) -> Error {
        Error::new(ErrorCode::CallbackFailed, format!("'{}' of a plugin {what}", self.added.name))
    }
}

impl Native for Function {
    fn answer(&self, question: &Question) -> Result<Answer> {
        let said = self.0.ask(&question::question(question))?;
        let kind = question.family.kind();
        match (kind, said) {
            (FamilyKind::Gate | FamilyKind::Switch, Answered::Nothing) => Ok(Answer::Allow),
            (FamilyKind::Gate | FamilyKind::Switch, Answered::Json(json)) => self.0.decision(&json),
            (FamilyKind::Rewrite, Answered::Json(json)) if question.family == Family::LlmRequestIntercept => {
                let mut members = self.0.members(&json)?;
                let request = members.remove("request").ok_or_else(|| self.0.wrong("answered without 'request'"))?;
                let marks = members.remove("pending_marks");
                Ok(Answer::Rewritten { request, annotation: members.remove("annotation"), marks })
            }
            (FamilyKind::Inject, Answered::Nothing) => Ok(Answer::Value(Json::from_trusted("{}"))),
            (FamilyKind::Rewrite | FamilyKind::Sanitize | FamilyKind::SanitizeEvent, Answered::Nothing) => {
                Ok(Answer::Value(question.value.clone()))
            }
            (_, Answered::Json(json)) => Ok(Answer::Value(json)),
            (FamilyKind::Sanitize, Answered::Omit) => Ok(Answer::Omit),
            _ => Err(self.0.wrong("gave an answer that is not for its family")),
        }
    }

    fn wrap(&self, question: &Question) -> Result<Box<dyn Wrap>> {
        let at_work = AtWork::new(self.0.clone(), question);
        Ok(match question.family {
            Family::LlmStreamExecutionIntercept => Box::new(Opening::new(at_work)),
            _ => Box::new(at_work),
        })
    }

    fn may_block(&self) -> bool {
        true
    }
}

impl Inner {
    fn decision(&self, json: &Json) -> Result<Answer> {
        if json.is_null() {
            return Ok(Answer::Allow);
        }
        let reason = json.read::<String>("reason");
        reason.map(Answer::Reject).map_err(|_| self.wrong("answered with neither null nor a reason"))
    }

    pub fn members(&self, json: &Json) -> Result<BTreeMap<String, Json>> {
        json.read("reply").map_err(|_| self.wrong("did not answer with an object"))
    }
}

impl Tell for Function {
    fn tell(&self, event: &EventRecord) -> Result<()> {
        self.0.ask(event.text()).map(drop)
    }
}
