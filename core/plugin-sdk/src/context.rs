//! Where a plugin registers.
#![allow(unsafe_code, reason = "registrations cross the C ABI")]

use crate::abi::{self, Text, status};
use crate::glue::{self, Asked, Held};
use crate::question::{Answer, Came, Question};
use crate::stream::AroundStream;
use crate::{Failure, Family, RuntimeRegistrationKind};
use serde_json::{Value, json};
use std::ffi::c_void;

/// Where a plugin registers, while it is activated.
pub struct Context<'a> {
    pub(crate) host: &'static abi::Host,
    pub(crate) context: *mut abi::Context,
    /// What is registered lives as long as the instance.
    pub(crate) held: &'a Held,
}

/// An execution intercept around one call.
pub trait Around: Send {
    /// Goes on, with what the rest of the chain came to; nothing the first time.
    ///
    /// Errors: those that fail the call.
    fn go_on(&mut self, came: Option<Came>) -> Result<Step, Failure>;
}

/// What an execution intercept does next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Runs the rest of the chain with what was given.
    Next,
    /// Runs it with these arguments or this request.
    NextWith(Value),
    /// Lets what came be.
    Done,
    /// Ends with this result.
    DoneWith(Value),
}

impl Context<'_> {
    /// Registers a function of any family but execution intercepts and switches. Lower priorities come first.
    ///
    /// Errors: why the runtime does not take it.
    pub fn answer<F>(&mut self, family: Family, name: &str, priority: i32, function: F) -> Result<(), Failure>
    where
        F: Fn(&Question) -> Result<Answer, Failure> + Send + Sync + 'static,
    {
        self.ask(family, name, priority, "", Box::new(function))
    }

    /// Registers a subscriber, which is told of every event.
    ///
    /// Errors: as [`answer`](Self::answer).
    pub fn subscribe<F>(&mut self, name: &str, function: F) -> Result<(), Failure>
    where
        F: Fn(&Value) -> Result<(), Failure> + Send + Sync + 'static,
    {
        let function: glue::Told = Box::new(function);
        let asked = self.held.keep(Asked { host: self.host, name: name.to_owned(), function });
        self.add(&abi::Registration { answer: Some(glue::tell), ..blank(Family::Subscriber, name, 0, "", asked) })
    }

    /// Registers a function that decides whether the global registrations of a name take part.
    ///
    /// Errors: as [`answer`](Self::answer).
    pub fn switch<F>(
        &mut self,
        name: &str,
        kinds: &[RuntimeRegistrationKind],
        registration_name: &str,
        function: F,
    ) -> Result<(), Failure>
    where
        F: Fn(&Question) -> Result<Answer, Failure> + Send + Sync + 'static,
    {
        let kinds: Vec<_> = kinds.iter().map(|kind| kind.as_str()).collect();
        let about = json!({"kinds": kinds, "registration_name": registration_name}).to_string();
        self.ask(Family::ConditionalMiddlewareGuardrail, name, 0, &about, Box::new(function))
    }

    /// Registers an execution intercept of tools or of model calls whose response comes at once; `begin` is asked at the beginning of each call.
    ///
    /// Errors: as [`answer`](Self::answer).
    pub fn around<F>(&mut self, family: Family, name: &str, priority: i32, begin: F) -> Result<(), Failure>
    where
        F: Fn(&Question) -> Result<Box<dyn Around>, Failure> + Send + Sync + 'static,
    {
        let function: glue::Begins = Box::new(begin);
        let asked = self.held.keep(Asked { host: self.host, name: name.to_owned(), function });
        self.add(&abi::Registration {
            wrap: Some(glue::wrap),
            end: Some(glue::end),
            ..blank(family, name, priority, "", asked)
        })
    }

    /// Registers an execution intercept of model calls that stream; `begin` is asked at the beginning of each call. No
    /// intercept of the application may be around it: give it a lower priority than those have.
    ///
    /// Errors: as [`answer`](Self::answer).
    pub fn around_stream<F>(&mut self, name: &str, priority: i32, begin: F) -> Result<(), Failure>
    where
        F: Fn(&Question) -> Result<Box<dyn AroundStream>, Failure> + Send + Sync + 'static,
    {
        let function: glue::BeginsStream = Box::new(begin);
        let asked = self.held.keep(Asked { host: self.host, name: name.to_owned(), function });
        self.add(&abi::Registration {
            wrap: Some(glue::wrap_stream),
            end: Some(glue::end_stream),
            ..blank(Family::LlmStreamExecutionIntercept, name, priority, "", asked)
        })
    }

    fn ask(
        &mut self,
        family: Family,
        name: &str,
        priority: i32,
        about: &str,
        function: glue::Answers,
    ) -> Result<(), Failure> {
        let asked = self.held.keep(Asked { host: self.host, name: name.to_owned(), function });
        self.add(&abi::Registration { answer: Some(glue::answer), ..blank(family, name, priority, about, asked) })
    }

    fn add(&mut self, registration: &abi::Registration) -> Result<(), Failure> {
        // SAFETY: the context is valid while the plugin is activated, and all that the registration points to lives longer.
        match unsafe { (self.host.add)(self.context, registration) } {
            status::OK => Ok(()),
            // SAFETY: the texts are those of this call.
            code => {
                Err(Failure(format!("{} cannot be registered (status {code})", unsafe { registration.name.read() })))
            }
        }
    }
}

fn blank(family: Family, name: &str, priority: i32, about: &str, user_data: *mut c_void) -> abi::Registration {
    abi::Registration {
        size: size_of::<abi::Registration>() as u32,
        break_chain: 0,
        priority,
        family: Text::of(family.as_str()),
        name: Text::of(name),
        about: if about.is_empty() { Text::EMPTY } else { Text::of(about) },
        user_data,
        answer: None,
        wrap: None,
        end: None,
    }
}
