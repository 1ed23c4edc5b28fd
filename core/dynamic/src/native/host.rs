//! The functions that a plugin calls.
#![allow(unsafe_code, reason = "a plugin hands over pointers")]

use nemo_relay_plugin::abi::{self, Status, Text, status};
use nemo_relay_types::{Family, FamilyKind, Json, Limits};
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The table that every plugin is given.
pub(super) static HOST: abi::Host = abi::Host {
    abi_version: abi::VERSION,
    size: size_of::<abi::Host>() as u32,
    reply,
    omit,
    next,
    fail,
    add,
    pull,
    over,
};

/// What a function of a plugin has said.
#[derive(Default)]
pub(super) struct Said {
    pub answer: Answered,
    pub fault: Option<String>,
}

/// Its answer.
#[derive(Default)]
pub(super) enum Answered {
    #[default]
    Nothing,
    Json(Json),
    Omit,
    /// The rest of the chain is to run, with what was given where there is nothing.
    Next(Option<Json>),
    /// A chunk of the stream is to be pulled.
    Pull,
    /// The stream is over.
    Over,
}

/// What a plugin registers.
#[derive(Default)]
pub(super) struct Adding {
    pub added: Vec<Added>,
    /// What could not be registered, whatever the plugin made of it.
    pub faults: Vec<String>,
}

/// One registration of a plugin.
pub(super) struct Added {
    pub family: Family,
    pub name: String,
    pub about: Option<Json>,
    pub priority: i32,
    pub break_chain: bool,
    pub user_data: *mut c_void,
    pub answer: Option<unsafe extern "C" fn(*mut c_void, Text, *mut abi::Reply) -> Status>,
    pub wrap: Option<unsafe extern "C" fn(*mut c_void, *mut *mut c_void, Text, *mut abi::Reply) -> Status>,
    pub end: Option<unsafe extern "C" fn(*mut c_void, *mut c_void)>,
}

unsafe extern "C" fn reply(to: *mut abi::Reply, json: Text) -> Status {
    answered(to, || parsed(json).map(Answered::Json))
}

unsafe extern "C" fn omit(to: *mut abi::Reply) -> Status {
    answered(to, || Ok(Answered::Omit))
}

unsafe extern "C" fn next(to: *mut abi::Reply, json: Text) -> Status {
    answered(to, || {
        if json.size == 0 { Ok(Answered::Next(None)) } else { parsed(json).map(|json| Answered::Next(Some(json))) }
    })
}

unsafe extern "C" fn pull(to: *mut abi::Reply) -> Status {
    answered(to, || Ok(Answered::Pull))
}

unsafe extern "C" fn over(to: *mut abi::Reply) -> Status {
    answered(to, || Ok(Answered::Over))
}

unsafe extern "C" fn fail(to: *mut abi::Reply, message: Text) -> Status {
    guarded(|| {
        let message = text(message).map_err(|(code, _)| code)?.to_owned();
        said(to)?.fault = Some(message);
        Ok(())
    })
}

unsafe extern "C" fn add(to: *mut abi::Context, registration: *const abi::Registration) -> Status {
    guarded(|| {
        // SAFETY: the runtime handed the pointer out for this activation, and nobody else has it.
        let adding = unsafe { to.cast::<Adding>().as_mut() }.ok_or(status::NULL_POINTER)?;
        match added(registration) {
            Ok(one) => {
                adding.added.push(one);
                Ok(())
            }
            Err((code, fault)) => {
                adding.faults.push(fault);
                Err(code)
            }
        }
    })
}

type Fault = (Status, String);

fn added(registration: *const abi::Registration) -> Result<Added, Fault> {
    let invalid = |what: String| (status::INVALID_ARG, what);
    if registration.is_null() || !registration.is_aligned() {
        return Err((status::NULL_POINTER, "a registration is a null pointer".to_owned()));
    }
    // SAFETY: it is not null, and the size is its first member in every version.
    let size = unsafe { (*registration).size } as usize;
    if size < size_of::<abi::Registration>() {
        return Err(invalid(format!("a registration of {size} bytes is too short; set 'size'")));
    }
    // SAFETY: it is as long as the plugin says, and lives for the call.
    let given = unsafe { &*registration };
    let name = text(given.name)?.to_owned();
    let word = text(given.family)?;
    let family = Family::ALL.iter().copied().find(|family| family.as_str() == word);
    let family = family.ok_or_else(|| {
        let meant = nemo_relay_config::did_you_mean(word, Family::ALL.iter().map(|family| family.as_str()));
        invalid(format!("'{name}': there is no family '{word}'{meant}"))
    })?;
    let wraps = family.kind() == FamilyKind::Wrap;
    if name.is_empty() || given.answer.is_some() == wraps || given.wrap.is_some() != wraps {
        let needed = if wraps { "'wrap' and no 'answer'" } else { "'answer' and no 'wrap'" };
        return Err(invalid(format!("'{name}': a registration of {family} has a name, {needed}")));
    }
    Ok(Added {
        family,
        name,
        about: if given.about.size == 0 { None } else { Some(parsed(given.about)?) },
        priority: given.priority,
        break_chain: given.break_chain != 0,
        user_data: given.user_data,
        answer: given.answer,
        wrap: given.wrap,
        end: given.end,
    })
}

fn answered(to: *mut abi::Reply, answer: impl FnOnce() -> Result<Answered, Fault>) -> Status {
    guarded(|| {
        let place = said(to)?;
        match answer() {
            Ok(answer) => place.answer = answer,
            Err((code, fault)) => {
                place.fault = Some(fault);
                return Err(code);
            }
        }
        Ok(())
    })
}

fn said<'a>(to: *mut abi::Reply) -> Result<&'a mut Said, Status> {
    // SAFETY: the runtime handed the pointer out for this call, and nobody else has it.
    unsafe { to.cast::<Said>().as_mut() }.ok_or(status::NULL_POINTER)
}

fn text<'a>(text: Text) -> Result<&'a str, Fault> {
    if text.size == 0 {
        return Ok("");
    }
    if text.data.is_null() {
        return Err((status::NULL_POINTER, "a text is a null pointer".to_owned()));
    }
    // SAFETY: the plugin says that so many bytes are there, for the call.
    let bytes = unsafe { std::slice::from_raw_parts(text.data, text.size) };
    std::str::from_utf8(bytes).map_err(|_| (status::INVALID_UTF8, "a text is not UTF-8".to_owned()))
}

fn parsed(json: Text) -> Result<Json, Fault> {
    let json = text(json)?;
    Json::parse(json, &Limits::default()).map_err(|error| (status::INVALID_JSON, error.message))
}

/// Nothing unwinds into a plugin.
fn guarded(run: impl FnOnce() -> Result<(), Status>) -> Status {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(())) => status::OK,
        Ok(Err(code)) => code,
        Err(_) => status::INTERNAL,
    }
}
