//! A managed call that another binding drives: it asks, the binding answers, and values stay with the binding.

use crate::context::Context;
use crate::error::{NO_SLOT, code_of};
use crate::generated::arguments::ToolsExecute;
use crate::output::Place;
use crate::{ops, values};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Limits, Result};
use nemo_relay_runtime::{Machine, Op, Reply, Slot};
use std::collections::BTreeMap;

/// What to do next.
#[repr(C)]
pub struct NemoRelayOp {
    code: u32,
    family: u32,
    callback: u64,
    slot: u32,
    annotation: u32,
}

const CALL: u32 = 1;
const ENCODE: u32 = 2;
const COPY: u32 = 3;
const CHECK: u32 = 4;
const DONE: u32 = 5;
const DIRECT: u32 = 6;

fn op(code: u32, slot: Slot) -> NemoRelayOp {
    NemoRelayOp { code, family: 0, callback: 0, slot, annotation: NO_SLOT }
}

/// A call in flight.
pub struct NemoRelayMachine {
    machine: Machine,
    limits: Limits,
    /// What an answer in JSON is the answer to.
    asked: Asked,
}

enum Asked {
    Nothing,
    Text,
    Check(Slot),
}

/// The rest of a chain.
pub struct NemoRelayContinuation {
    continuation: Continuation,
    limits: Limits,
}

/// Starts a call, or says that the tool may be called directly because nobody would see the difference.
pub fn start(
    context: &Context,
    args: ToolsExecute,
    machine: &Place<*mut NemoRelayMachine>,
    place: &Place<NemoRelayOp>,
) -> Result<()> {
    let Context { runtime, head, depth } = context;
    runtime.check_call_depth(*depth)?;
    if runtime.is_idle(head) {
        return place.set(op(DIRECT, 0));
    }
    let (started, first) = runtime.tool_call(head, ops::tool_call(*depth, args))?;
    let (made, first) = NemoRelayMachine::begun(started, first, *runtime.limits())?;
    machine.set(made)?;
    place.set(first)
}

impl NemoRelayMachine {
    fn begun(machine: Machine, first: Op, limits: Limits) -> Result<(Box<Self>, NemoRelayOp)> {
        let mut made = Box::new(Self { machine, limits, asked: Asked::Nothing });
        let first = made.told(first)?;
        Ok((made, first))
    }

    pub fn resume(&mut self, reply: Reply, place: Place<NemoRelayOp>) -> Result<()> {
        let next = self.machine.resume(reply);
        place.set(self.told(next)?)
    }

    fn told(&mut self, next: Op) -> Result<NemoRelayOp> {
        self.asked = match next {
            Op::Encode(_) => Asked::Text,
            Op::Check(slot) => Asked::Check(slot),
            _ => Asked::Nothing,
        };
        Ok(match next {
            Op::Call(request) => NemoRelayOp {
                family: request.family.map_or(0, |family| family.number()),
                callback: request.callback.map_or(0, |callback| callback.id()),
                ..op(CALL, request.value)
            },
            Op::Encode(slot) => op(ENCODE, slot),
            Op::Copy(slot) => op(COPY, slot),
            Op::Check(slot) => op(CHECK, slot),
            Op::Done(outcome) => {
                NemoRelayOp { annotation: outcome.annotation.unwrap_or(NO_SLOT), ..op(DONE, outcome.result) }
            }
            Op::Fail(error) => return Err(error),
        })
    }

    pub fn resume_outcome(
        &mut self,
        result: Slot,
        annotation: Slot,
        marks: Slot,
        op: Place<NemoRelayOp>,
    ) -> Result<()> {
        let given = |slot| (slot != NO_SLOT).then_some(slot);
        self.resume(Reply::Outcome { result, annotation: given(annotation), marks: given(marks) }, op)
    }

    pub fn resume_json(&mut self, json: &[u8], op: Place<NemoRelayOp>) -> Result<()> {
        let reply = match self.asked {
            Asked::Text => values::encoded(json),
            Asked::Check(slot) => values::checked(json, slot, &self.limits),
            Asked::Nothing => return Err(Error::invalid_argument("json", "the call did not ask for JSON")),
        };
        self.resume(reply, op)
    }

    pub fn resume_failed(
        &mut self,
        status: i32,
        exception_type: &str,
        message: &str,
        payload: Option<&str>,
        cause: u32,
        op: Place<NemoRelayOp>,
    ) -> Result<()> {
        let mut error = match code_of(status) {
            None | Some(ErrorCode::Ok) => return Err(Error::invalid_argument("status", "not the status of an error")),
            Some(ErrorCode::CallbackFailed) => Error::callback(exception_type, message, cause),
            Some(code) => passed_on(code, message, payload)?,
        };
        error.cause = (cause != NO_SLOT).then_some(cause);
        self.resume(Reply::Failed(error), op)
    }

    pub fn continuation(&self) -> Result<Box<NemoRelayContinuation>> {
        let continuation = self.machine.continuation();
        let continuation =
            continuation.ok_or_else(|| Error::invalid_argument("machine", "no execution intercept is to run"))?;
        Ok(Box::new(NemoRelayContinuation { continuation, limits: self.limits }))
    }

    pub fn cancel(&mut self) -> Result<()> {
        self.machine.cancel();
        Ok(())
    }
}

/// An error of this library that came out of a callback; its text begins with what its code says anyway.
fn passed_on(code: ErrorCode, message: &str, payload: Option<&str>) -> Result<Error> {
    let text = message.strip_prefix(code.message()).and_then(|text| text.strip_prefix(": ")).unwrap_or(message);
    let mut error = Error::new(code, text);
    if let Some(payload) = payload {
        let fields = Json::parse(payload, &Limits::default())?.read::<BTreeMap<String, String>>("payload")?;
        for &field in code.payload() {
            if let Some(value) = fields.get(field) {
                error = error.with(field, value.clone());
            }
        }
    }
    Ok(error)
}

impl NemoRelayContinuation {
    pub fn start(&self, args: Slot) -> Result<(Box<NemoRelayMachine>, NemoRelayOp)> {
        let (machine, first) = self.continuation.start(args)?;
        NemoRelayMachine::begun(machine, first, self.limits)
    }
}
