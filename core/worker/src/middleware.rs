//! Middleware of a worker, as the runtime knows it.

use crate::answer;
use crate::offered::Offered;
use crate::question;
use crate::worker::Inner;
use crate::wrap::AtWork;
use nemo_relay_runtime::native::{Answer, Native, Question, Wrap};
use nemo_relay_types::Result;
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
        let answered = engine.ask(request).and_then(|response| answer::answer(self.offered.family, response));
        answered.map_err(|failure| engine.failed(&failure))
    }

    fn wrap(&self, question: &Question) -> Result<Box<dyn Wrap>> {
        let engine = self.inner.engine();
        let request = question::request(&engine, &self.offered, question);
        Ok(Box::new(AtWork::new(engine, self.offered.family, request)))
    }

    fn may_block(&self) -> bool {
        true
    }
}
