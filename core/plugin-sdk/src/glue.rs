//! The functions of the C ABI, over a [`Plugin`].
#![allow(unsafe_code, reason = "the runtime hands over pointers")]

use crate::abi::{self, Status, Text, status};
use crate::context::{Around, Context, Step};
use crate::question::{Answer, Came, Question};
use crate::stream::{AroundStream, StreamCame, StreamStep};
use crate::{Diagnostic, Failure, Plugin};
use serde_json::{Value, json};
use std::any::Any;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

/// What [`export!`](crate::export) exports.
pub const fn description<P: Plugin>() -> abi::Plugin {
    abi::Plugin {
        abi_version: abi::VERSION,
        size: size_of::<abi::Plugin>() as u32,
        open: Some(open::<P>),
        validate: Some(validate::<P>),
        activate: Some(activate::<P>),
        close: Some(close::<P>),
    }
}

/// An instance with what it has registered, which lives as long.
struct Instance<P> {
    plugin: P,
    host: &'static abi::Host,
    held: Held,
}

/// What the runtime has pointers to.
#[derive(Default)]
pub(crate) struct Held(Mutex<Vec<Box<dyn Any + Send>>>);

/// A registered function.
pub(crate) struct Asked<F> {
    pub host: &'static abi::Host,
    pub name: String,
    pub function: F,
}

impl Held {
    pub fn keep<T: Send + 'static>(&self, value: T) -> *mut c_void {
        let mut kept = Box::new(value);
        let pointer = std::ptr::from_mut(&mut *kept).cast();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(kept);
        pointer
    }
}

impl Text {
    /// # Safety
    ///
    /// So many bytes of UTF-8 are there, for as long as the text is used.
    pub(crate) unsafe fn read<'a>(self) -> &'a str {
        if self.size == 0 {
            return "";
        }
        // SAFETY: the caller says so.
        unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.data, self.size)) }
    }
}

unsafe extern "C" fn open<P: Plugin>(host: *const abi::Host, place: *mut *mut c_void) -> Status {
    // SAFETY: the runtime gives a table that stays valid, and a place for the instance.
    let (version, size, place) = unsafe { ((*host).abi_version, (*host).size, &mut *place) };
    // A runtime that is older than this crate has a shorter table.
    if version != abi::VERSION || (size as usize) < size_of::<abi::Host>() {
        return status::INVALID_ARG;
    }
    // SAFETY: as above, and all of the table is there.
    let host = unsafe { &*host };
    let made = catch_unwind(P::open);
    let Ok(Ok(plugin)) = made else { return status::INTERNAL };
    *place = Box::into_raw(Box::new(Instance { plugin, host, held: Held::default() })).cast();
    status::OK
}

unsafe extern "C" fn validate<P: Plugin>(instance: *mut c_void, config: Text, reply: *mut abi::Reply) -> Status {
    // SAFETY: it is what `open` made, which is not closed; the text lives for the call.
    let (instance, config) = unsafe { (&*instance.cast::<Instance<P>>(), config.read()) };
    guarded(instance.host, reply, || {
        let found = instance.plugin.validate(&serde_json::from_str(config)?);
        let all: Vec<_> = found.into_iter().map(diagnostic).collect();
        Ok(Said::Json(Value::from(all)))
    })
}

unsafe extern "C" fn activate<P: Plugin>(
    instance: *mut c_void,
    config: Text,
    context: *mut abi::Context,
    reply: *mut abi::Reply,
) -> Status {
    // SAFETY: as in `validate`.
    let (instance, config) = unsafe { (&*instance.cast::<Instance<P>>(), config.read()) };
    guarded(instance.host, reply, || {
        let mut context = Context { host: instance.host, context, held: &instance.held };
        instance.plugin.activate(&serde_json::from_str(config)?, &mut context)?;
        Ok(Said::Nothing)
    })
}

unsafe extern "C" fn close<P: Plugin>(instance: *mut c_void) {
    // SAFETY: it is what `open` made, and nothing of it is called any more.
    let instance = unsafe { Box::from_raw(instance.cast::<Instance<P>>()) };
    let _ = catch_unwind(AssertUnwindSafe(|| drop(instance)));
}

pub(crate) type Answers = Box<dyn Fn(&Question) -> Result<Answer, Failure> + Send + Sync>;
pub(crate) type Told = Box<dyn Fn(&Value) -> Result<(), Failure> + Send + Sync>;
/// Begins what runs around a call.
pub(crate) type Begin<T> = Box<dyn Fn(&Question) -> Result<T, Failure> + Send + Sync>;
pub(crate) type Begins = Begin<Box<dyn Around>>;
pub(crate) type BeginsStream = Begin<Box<dyn AroundStream>>;

pub(crate) unsafe extern "C" fn answer(asked: *mut c_void, question: Text, reply: *mut abi::Reply) -> Status {
    // SAFETY: it is what `Context` handed over, which lives as long as the instance; the text lives for the call.
    let (asked, question) = unsafe { (&*asked.cast::<Asked<Answers>>(), question.read()) };
    guarded(asked.host, reply, || {
        let answer = (asked.function)(&Question::read(question)?).map_err(|why| named(&asked.name, why))?;
        Ok(match answer {
            Answer::Nothing => Said::Nothing,
            Answer::Json(json) => Said::Json(json),
            Answer::Omit => Said::Omit,
        })
    })
}

pub(crate) unsafe extern "C" fn tell(asked: *mut c_void, event: Text, reply: *mut abi::Reply) -> Status {
    // SAFETY: as in `answer`.
    let (asked, event) = unsafe { (&*asked.cast::<Asked<Told>>(), event.read()) };
    guarded(asked.host, reply, || {
        (asked.function)(&serde_json::from_str(event)?).map_err(|why| named(&asked.name, why))?;
        Ok(Said::Nothing)
    })
}

pub(crate) unsafe extern "C" fn wrap(
    asked: *mut c_void,
    state: *mut *mut c_void,
    given: Text,
    reply: *mut abi::Reply,
) -> Status {
    // SAFETY: as in `answer`; the place is that of this call, and `around` made what is in it.
    unsafe {
        around(asked, state, given, reply, Came::read, |around: &mut Box<dyn Around>, came| {
            Ok(match around.go_on(came)? {
                Step::Next => Said::Next(None),
                Step::NextWith(args) => Said::Next(Some(args)),
                Step::Done => Said::Nothing,
                Step::DoneWith(result) => Said::Json(json!({"result": result})),
            })
        })
    }
}

pub(crate) unsafe extern "C" fn wrap_stream(
    asked: *mut c_void,
    state: *mut *mut c_void,
    given: Text,
    reply: *mut abi::Reply,
) -> Status {
    // SAFETY: as in `wrap`.
    unsafe {
        around(asked, state, given, reply, StreamCame::read, |around: &mut Box<dyn AroundStream>, came| {
            Ok(match around.go_on(came)? {
                StreamStep::Next => Said::Next(None),
                StreamStep::NextWith(request) => Said::Next(Some(request)),
                StreamStep::Keep => Said::Nothing,
                StreamStep::Pull => Said::Pull,
                StreamStep::Give(chunk) => Said::Json(chunk),
                StreamStep::Over => Said::Over,
            })
        })
    }
}

/// Goes on with what runs around a call, which is begun where there is none yet.
///
/// # Safety
///
/// `asked` keeps a function that begins a `T`, which lives as long as the instance; the state is null, or was put there by
/// this function for the same `T`; the text lives for the call.
unsafe fn around<T, C>(
    asked: *mut c_void,
    state: *mut *mut c_void,
    given: Text,
    reply: *mut abi::Reply,
    read: fn(&str) -> Result<C, Failure>,
    go_on: fn(&mut T, Option<C>) -> Result<Said, Failure>,
) -> Status {
    // SAFETY: the caller says so.
    let (asked, state, given) = unsafe { (&*asked.cast::<Asked<Begin<T>>>(), &mut *state, given.read()) };
    guarded(asked.host, reply, || {
        let came = if state.is_null() {
            let around = (asked.function)(&Question::read(given)?)?;
            *state = Box::into_raw(Box::new(around)).cast();
            None
        } else {
            Some(read(given)?)
        };
        // SAFETY: it was made above, or by an earlier call for the same state, and `end` comes last.
        go_on(unsafe { &mut *state.cast::<T>() }, came).map_err(|why| named(&asked.name, why))
    })
}

pub(crate) unsafe extern "C" fn end(_asked: *mut c_void, state: *mut c_void) {
    // SAFETY: `wrap` made it, and this is the last call for it.
    let around = unsafe { Box::from_raw(state.cast::<Box<dyn Around>>()) };
    let _ = catch_unwind(AssertUnwindSafe(|| drop(around)));
}

pub(crate) unsafe extern "C" fn end_stream(_asked: *mut c_void, state: *mut c_void) {
    // SAFETY: `wrap_stream` made it, and this is the last call for it.
    let around = unsafe { Box::from_raw(state.cast::<Box<dyn AroundStream>>()) };
    let _ = catch_unwind(AssertUnwindSafe(|| drop(around)));
}

enum Said {
    Nothing,
    Json(Value),
    Omit,
    Next(Option<Value>),
    Pull,
    Over,
}

/// Runs code of the plugin; what it fails or panics with is said, and nothing unwinds into the runtime.
fn guarded(host: &abi::Host, reply: *mut abi::Reply, run: impl FnOnce() -> Result<Said, Failure>) -> Status {
    let said = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| Err(Failure(panicked(&*panic))));
    // SAFETY: the reply is that of this call, and texts are copied.
    unsafe {
        match said {
            Ok(Said::Nothing) => status::OK,
            Ok(Said::Omit) => (host.omit)(reply),
            Ok(Said::Pull) => (host.pull)(reply),
            Ok(Said::Over) => (host.over)(reply),
            Ok(Said::Json(json)) => (host.reply)(reply, Text::of(&json.to_string())),
            Ok(Said::Next(None)) => (host.next)(reply, Text::EMPTY),
            Ok(Said::Next(Some(args))) => (host.next)(reply, Text::of(&args.to_string())),
            Err(Failure(why)) => {
                (host.fail)(reply, Text::of(&why));
                status::INTERNAL
            }
        }
    }
}

fn panicked(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().map(str::to_owned);
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    format!("it panicked: {}", text.unwrap_or_default())
}

fn named(name: &str, Failure(why): Failure) -> Failure {
    Failure(format!("{name}: {why}"))
}

fn diagnostic(of: Diagnostic) -> Value {
    let level = if of.is_error { "error" } else { "warning" };
    let mut said = json!({"code": of.code, "level": level, "message": of.message});
    if let Some(field) = of.field {
        said["field"] = field.into();
    }
    said
}
