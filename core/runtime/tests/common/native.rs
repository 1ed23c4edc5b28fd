//! Native middleware for tests, made of closures.

use super::Host;
use nemo_relay_runtime::native::{Answer, Around, Native, Produced, Question, Step, Wrap};
use nemo_relay_runtime::types::{Family, Json, Limits, Result};
use nemo_relay_runtime::{Callback, Registration};
use std::sync::{Arc, Mutex};

type Answering = Box<dyn Fn(&Question) -> Result<Answer> + Send + Sync>;
type Finishing = Arc<dyn Fn(&[Result<Produced>]) -> Result<Produced> + Send + Sync>;
type Wrapping = Box<dyn Fn(&Question) -> Box<dyn Wrap> + Send + Sync>;

/// Middleware made of closures, which notes what it was asked about.
pub struct Made {
    pub answer: Option<Answering>,
    pub wrap: Option<Wrapping>,
    pub may_block: bool,
    pub asked: Mutex<Vec<String>>,
}

impl Native for Made {
    fn answer(&self, question: &Question) -> Result<Answer> {
        self.asked.lock().unwrap().push(format!("{} {}", question.name, question.value.as_str()));
        self.answer.as_ref().expect("it is asked for no answer")(question)
    }

    fn wrap(&self, question: &Question) -> Result<Box<dyn Wrap>> {
        self.asked.lock().unwrap().push(format!("{} {}", question.name, question.value.as_str()));
        Ok(self.wrap.as_ref().expect("it wraps nothing")(question))
    }

    fn may_block(&self) -> bool {
        self.may_block
    }
}

pub fn answering(answer: impl Fn(&Question) -> Result<Answer> + Send + Sync + 'static) -> Arc<Made> {
    Arc::new(Made { answer: Some(Box::new(answer)), wrap: None, may_block: false, asked: Mutex::default() })
}

/// Runs the rest of the chain with each of these arguments, `None` being what it was given, and is done with the last result
/// or what it makes of all of them.
struct Repeated {
    left: Vec<Json>,
    came: Vec<Result<Produced>>,
    done: Finishing,
}

impl Wrap for Repeated {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        if let Around::Downstream(came) = with {
            self.came.push(came);
        }
        match self.left.is_empty() {
            false => Ok(Step::Next(self.left.remove(0))),
            true => (self.done)(&self.came).map(Step::Done),
        }
    }
}

pub fn wrapping(
    args: impl Fn(&Question) -> Vec<Json> + Send + Sync + 'static,
    done: impl Fn(&[Result<Produced>]) -> Result<Produced> + Send + Sync + 'static,
) -> Made {
    let done: Finishing = Arc::new(done);
    let wrap = move |question: &Question| -> Box<dyn Wrap> {
        Box::new(Repeated { left: args(question), came: Vec::new(), done: done.clone() })
    };
    Made { answer: None, wrap: Some(Box::new(wrap)), may_block: false, asked: Mutex::default() }
}

pub fn last(came: &[Result<Produced>]) -> Result<Produced> {
    came.last().expect("it ran").clone()
}

pub fn add(host: &Host, family: Family, name: &str, priority: i32, native: Arc<Made>) -> Arc<Made> {
    let new = Registration { name: name.into(), priority, break_chain: false, callback: Callback::of(native.clone()) };
    host.runtime.register(None, family, new).unwrap();
    native
}

pub fn json(text: &str) -> Json {
    Json::parse(text, &Limits::default()).unwrap()
}

pub fn asked(native: &Made) -> Vec<String> {
    native.asked.lock().unwrap().clone()
}

pub fn produced(text: &str) -> Produced {
    Produced { result: json(text), annotation: None, marks: None }
}

/// A request of a model call.
pub const REQUEST: &str = r#"{"content":{"model":"m"},"headers":{}}"#;
