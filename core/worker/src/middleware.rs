//! Middleware of a worker, as the runtime knows it.

use crate::answer;
use crate::offered::Offered;
use crate::question;
use crate::scopes::Place;
use crate::stream::Opening;
use crate::worker::Inner;
use crate::wrap::AtWork;
use nemo_relay_runtime::native::{Answer, Native, Question, Wrap};
use nemo_relay_types::{Family, Result};
use std::sync::Arc;

/// One registration.
pub(crate) struct Middleware {
    pub inner: Arc<Inner>,
    pub offered: Offered,
}

impl Native for Middleware {
    fn answer(&self, question: &Question) -> Result<Answer> {
        let engine = self.inner.engine();
        let request = question::request(&engine, &self.offered, question);
        let _place = Place::new(&engine, request.invocation_id, question.scope.clone());
        let answered = engine.ask(request).and_then(|response| answer::answer(self.offered.family, response));
        answered.map_err(|failure| engine.failed(&failure))
    }

    fn wrap(&self, question: &Question) -> Result<Box<dyn Wrap>> {
        let engine = self.inner.engine();
        let request = question::request(&engine, &self.offered, question);
        let place = Place::new(&engine, request.invocation_id, question.scope.clone());
        if self.offered.family == Family::LlmStreamExecutionIntercept {
            return Ok(Box::new(Opening::new(engine, request, question.may_watch, place)));
        }
        Ok(Box::new(AtWork::new(engine, self.offered.family, request, place)))
    }

    fn may_block(&self) -> bool {
        true
    }
}
