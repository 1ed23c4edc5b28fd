//! A managed call that another binding drives: it asks, the binding answers, and values stay with the binding.

use crate::begin::Begun;
use crate::codec::{self, NemoRelayCodec};
use crate::context::default_limits;
use crate::error::{self, NO_SLOT, code_of};
use crate::handles::NemoRelayPluginContext;
use crate::output::{self, Place};
use crate::{request, values};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Limits, Result};
use nemo_relay_runtime::{
    CallRequest, Callback, CodecJob, Machine, Op, OpenCall, PluginContext, PluginJob, Reply, Slot, Work,
};
use std::collections::BTreeMap;
use std::ffi::c_char;
use std::ptr::null_mut;
use std::sync::Arc;

/// What to do next.
#[repr(C)]
pub struct NemoRelayOp {
    code: u32,
    family: u32,
    callback: u64,
    slot: u32,
    annotation: u32,
    text: *mut c_char,
}

const CALL: u32 = 1;
const ENCODE: u32 = 2;
const COPY: u32 = 3;
const CHECK: u32 = 4;
const DONE: u32 = 5;
const DIRECT: u32 = 6;
const DECODE: u32 = 7;
const HEADERS: u32 = 8;
const PARSE: u32 = 9;
const OPENED: u32 = 10;
const PULL: u32 = 11;
const COLLECT: u32 = 12;
const YIELD: u32 = 13;
const FINALIZE: u32 = 14;
const CLOSE: u32 = 15;
const SOURCE: u32 = 16;
const CODEC_DECODE: u32 = 17;
const CODEC_ENCODE: u32 = 18;
const CODEC_DECODE_RESPONSE: u32 = 19;
const PLUGIN_VALIDATE: u32 = 20;
const PLUGIN_REGISTER: u32 = 21;
const WORK: u32 = 22;

fn op(code: u32, slot: Slot) -> NemoRelayOp {
    NemoRelayOp { code, family: 0, callback: 0, slot, annotation: NO_SLOT, text: null_mut() }
}

fn op_with(code: u32, slot: Slot, text: &str) -> NemoRelayOp {
    NemoRelayOp { text: output::string(text), ..op(code, slot) }
}

/// What a function is told by text: the event or, where the call does not say it, the tool.
fn told(request: &CallRequest) -> *mut c_char {
    match (request.tool_of_mark(), &request.event) {
        (Some(tool), _) => output::string(&tool),
        (None, Some(record)) => output::string(record.text()),
        (None, None) => null_mut(),
    }
}

fn job_op(job: CodecJob) -> NemoRelayOp {
    match job {
        CodecJob::Decode { request } => op(CODEC_DECODE, request),
        CodecJob::Encode { annotated, original } => NemoRelayOp { annotation: original, ..op(CODEC_ENCODE, annotated) },
        CodecJob::DecodeResponse { response } => op(CODEC_DECODE_RESPONSE, response),
    }
}

fn given(slot: Slot) -> Option<Slot> {
    (slot != NO_SLOT).then_some(slot)
}

/// A call in flight.
pub struct NemoRelayMachine {
    machine: Machine,
    /// What it waits for.
    asked: Asked,
}

enum Asked {
    Nothing,
    Text,
    Source,
    Check(Slot),
    Registration(Arc<PluginContext>),
    Work(Work),
}

/// The rest of a chain.
pub struct NemoRelayContinuation {
    continuation: Continuation,
}

/// Hands over a call that was begun, or says that the tool may be called directly.
pub fn start(
    begun: impl Into<Option<Begun>>,
    machine: &Place<*mut NemoRelayMachine>,
    place: &Place<NemoRelayOp>,
) -> Result<()> {
    let Some((started, first)) = begun.into() else { return place.set(op(DIRECT, 0)) };
    let (made, first) = NemoRelayMachine::begun(started, first)?;
    machine.set(made)?;
    place.set(first)
}

impl NemoRelayOp {
    /// Nothing more is to be done.
    pub fn done() -> Self {
        op(DONE, NO_SLOT)
    }
}

impl NemoRelayMachine {
    pub fn begun(machine: Machine, first: Op) -> Result<(Box<Self>, NemoRelayOp)> {
        let mut made = Box::new(Self { machine, asked: Asked::Nothing });
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
            Op::Source(_) => Asked::Source,
            Op::Check(slot) => Asked::Check(slot),
            _ => Asked::Nothing,
        };
        Ok(match next {
            Op::Call(request) => NemoRelayOp {
                family: request.family.map_or(0, |family| family.number()),
                text: told(&request),
                callback: request.callback.map_or(0, |callback| callback.id()),
                annotation: request.annotation.unwrap_or(NO_SLOT),
                ..op(CALL, request.value)
            },
            Op::Encode(slot) => op(ENCODE, slot),
            Op::Source(slot) => op(SOURCE, slot),
            Op::Copy(slot) => op(COPY, slot),
            Op::Check(slot) => op(CHECK, slot),
            Op::Decode(json) => op_with(DECODE, NO_SLOT, json.as_str()),
            Op::Headers { request, headers } => op_with(HEADERS, request, &request::headers_json(&headers)),
            // A normalized form is plain JSON for those who drive calls from here.
            Op::Parse(json) | Op::Annotated(json) => op_with(PARSE, NO_SLOT, json.as_str()),
            Op::Codec { codec, job } => NemoRelayOp { callback: codec.id(), ..job_op(job) },
            Op::Plugin { plugin, job } => self.plugin_op(&plugin, job),
            Op::Work(work) => {
                self.asked = Asked::Work(work);
                op(WORK, NO_SLOT)
            }
            Op::Opened => op(OPENED, NO_SLOT),
            Op::Pull(stream) => op(PULL, stream),
            Op::Collect(chunk) => op(COLLECT, chunk),
            Op::Yield(chunk) => op(YIELD, chunk),
            Op::Finalize => op(FINALIZE, NO_SLOT),
            Op::Close(stream) => op(CLOSE, stream),
            Op::Done(outcome) => {
                NemoRelayOp { annotation: outcome.annotation.unwrap_or(NO_SLOT), ..op(DONE, outcome.result) }
            }
            Op::Fail(error) => return Err(error),
        })
    }

    fn plugin_op(&mut self, plugin: &Callback, job: PluginJob) -> NemoRelayOp {
        let (code, config) = match job {
            PluginJob::Validate { config } => (PLUGIN_VALIDATE, config),
            PluginJob::Register { config, context } => {
                self.asked = Asked::Registration(context);
                (PLUGIN_REGISTER, config)
            }
        };
        NemoRelayOp { callback: plugin.id(), ..op_with(code, NO_SLOT, config.as_str()) }
    }

    /// Where the plugin registers that is asked.
    pub fn plugin_context(&self) -> Result<Box<NemoRelayPluginContext>> {
        match &self.asked {
            Asked::Registration(context) => Ok(Box::new(NemoRelayPluginContext(context.clone()))),
            _ => Err(Error::invalid_argument("machine", "no plugin is to register")),
        }
    }

    pub fn work(&mut self, op: Place<NemoRelayOp>) -> Result<()> {
        let Asked::Work(work) = std::mem::replace(&mut self.asked, Asked::Nothing) else {
            return Err(Error::invalid_argument("machine", "there is no work to be done"));
        };
        work.run();
        self.resume(Reply::Worked, op)
    }

    pub fn resume_outcome(
        &mut self,
        result: Slot,
        annotation: Slot,
        marks: Slot,
        op: Place<NemoRelayOp>,
    ) -> Result<()> {
        self.resume(Reply::Outcome { result, annotation: given(annotation), marks: given(marks) }, op)
    }

    pub fn resume_rewritten(&mut self, slots: [Slot; 4], op: Place<NemoRelayOp>) -> Result<()> {
        let [request, annotation, marks, contributions] = slots;
        let (annotation, marks, contributions) = (given(annotation), given(marks), given(contributions));
        self.resume(Reply::Rewritten { request, annotation, marks, contributions }, op)
    }

    pub fn resume_json(&mut self, json: &[u8], op: Place<NemoRelayOp>) -> Result<()> {
        let reply = match self.asked {
            Asked::Text => values::encoded(json),
            Asked::Source => values::written(json),
            Asked::Check(slot) => values::checked(json, slot, default_limits()),
            _ => return Err(Error::invalid_argument("json", "the call did not ask for JSON")),
        };
        self.resume(reply, op)
    }

    pub fn resume_failed(
        &mut self,
        status: i32,
        (exception_type, message): (&str, &str),
        http_status: u32,
        payload: Option<&str>,
        cause: u32,
        op: Place<NemoRelayOp>,
    ) -> Result<()> {
        let mut error = match code_of(status) {
            None | Some(ErrorCode::Ok) => return Err(Error::invalid_argument("status", "not the status of an error")),
            Some(ErrorCode::CallbackFailed) => {
                Error::callback(exception_type, message, cause).upstream(error::http_status(http_status))
            }
            Some(code) => passed_on(code, message, payload)?,
        };
        error.cause = (cause != NO_SLOT).then_some(cause);
        self.resume(Reply::Failed(error), op)
    }

    pub fn continuation(&self) -> Result<Box<NemoRelayContinuation>> {
        let continuation = self.machine.continuation();
        let continuation =
            continuation.ok_or_else(|| Error::invalid_argument("machine", "no execution intercept is to run"))?;
        Ok(Box::new(NemoRelayContinuation { continuation }))
    }

    pub fn opened<T>(&self, handle: impl Fn(Arc<OpenCall>) -> T) -> Result<Box<T>> {
        let open = self.machine.opened();
        let open = open.ok_or_else(|| Error::invalid_argument("machine", "no call was started by hand"))?;
        Ok(Box::new(handle(open)))
    }

    pub fn gathered(&self, contributions: bool, place: &mut [Slot]) -> usize {
        let gathered = self.machine.gathered();
        let lists = if contributions { gathered.contributions } else { gathered.marks };
        for (place, list) in place.iter_mut().zip(&lists) {
            *place = *list;
        }
        lists.len()
    }

    pub fn codec(&self, response: bool) -> *mut NemoRelayCodec {
        let codecs = self.machine.codecs();
        let codec = codecs.and_then(|codecs| if response { &codecs.response } else { &codecs.request }.as_ref());
        codec.map_or(null_mut(), |codec| codec::handed_over(codec.clone()))
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
        NemoRelayMachine::begun(machine, first)
    }
}
