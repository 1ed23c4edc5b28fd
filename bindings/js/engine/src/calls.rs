//! Managed calls. `Register::Op` says what the package is to do next, and one of the `resume` functions takes the answer.

use crate::{Engine, NONE, Register, Result, codecs, error_json, missing};
use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{Error, ErrorCode, Family, Json, Limits};
use nemo_relay_runtime::{Gathered, Headers, Machine, Op, Reply};

/// The values of `Register::Op`: first what a function of the host may have to be awaited for, then what ends a turn, then
/// what is done with a value.
enum Code {
    Call = 1,
    Pull,
    Collect,
    Finalize,
    Close,
    Plugin,
    Work,
    Done,
    Fail,
    Opened,
    Yield,
    Encode,
    Copy,
    Check,
    Decode,
    Headers,
    Parse,
    Source,
    Codec,
}

/// What kind of answer `resume` takes.
const REPLY_VALUE: u32 = 1;
const REPLY_OUTCOME: u32 = 2;
const REPLY_ALLOW: u32 = 3;
const REPLY_OMIT: u32 = 4;
const REPLY_MORE: u32 = 5;
const REPLY_STOP: u32 = 6;
const REPLY_CANCELLED: u32 = 7;
const REPLY_FINISHED: u32 = 8;
const REPLY_WORKED: u32 = 9;

/// What kind of answer `resume_text` takes.
const REPLY_REJECT: u32 = 1;
const REPLY_JSON: u32 = 2;
const REPLY_SOURCE: u32 = 3;

impl Engine {
    /// Starts one run of `next(args)` of the execution intercept that `machine` waits for; [`NONE`] once it has returned.
    pub fn fork(&mut self, machine: u32, args: u32) -> Result<()> {
        let continuation = self.machines.get(machine).and_then(Machine::continuation);
        self.run_continuation(continuation, args)
    }

    /// Keeps the continuation of the execution intercept that `machine` waits for usable after it has returned; its number.
    pub fn hold(&mut self, machine: u32) -> Result<u32> {
        let continuation = self.machines.get(machine).and_then(Machine::continuation).ok_or_else(inactive)?;
        Ok(self.continuations.put(continuation))
    }

    /// Starts one run of a continuation that was kept.
    pub fn fork_held(&mut self, continuation: u32, args: u32) -> Result<()> {
        let continuation = self.continuations.get(continuation).cloned();
        self.run_continuation(continuation, args)
    }

    /// Lets go of a continuation that was kept.
    pub fn free_continuation(&mut self, continuation: u32) {
        drop(self.continuations.take(continuation));
        self.refresh();
    }

    fn run_continuation(&mut self, continuation: Option<Continuation>, args: u32) -> Result<()> {
        let (machine, op) = continuation.ok_or_else(inactive)?.start(args)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Answers with slots, as far as the kind has them: a value, an outcome (result, annotation, pending marks).
    pub fn resume(&mut self, machine: u32, kind: u32, a: u32, b: u32, c: u32) -> Result<()> {
        let reply = match kind {
            REPLY_VALUE => Reply::Value(a),
            REPLY_OUTCOME => Reply::Outcome { result: a, annotation: optional(b), marks: optional(c) },
            REPLY_ALLOW => Reply::Allow,
            REPLY_OMIT => Reply::Omit,
            REPLY_MORE => Reply::More,
            REPLY_STOP => Reply::Stop,
            REPLY_CANCELLED => Reply::Cancelled,
            REPLY_FINISHED => Reply::Finished,
            REPLY_WORKED => Reply::Worked,
            _ => return Err(missing("the kind of the reply")),
        };
        self.advance(machine, reply)
    }

    /// Says that the consumer of a stream asks for a chunk and answers to the pull that follows with the one in `slot`, which
    /// the package has pulled already, as it may where the register `Family` was 1 with the pull before. Says whether that is all; then nothing was emitted and the registers are as before.
    pub fn chunk(&mut self, machine: u32, slot: u32) -> Result<bool> {
        let running = self.machines.get_mut(machine).ok_or_else(|| missing("the call"))?;
        let mut op = running.resume(Reply::More);
        if matches!(op, Op::Pull(_)) {
            op = running.resume(Reply::Value(slot));
        }
        if matches!(op, Op::Yield(_)) {
            return Ok(true);
        }
        self.proceed(machine, op);
        Ok(false)
    }

    /// Answers with what a request intercept of model calls made: slots of the request, its annotation, the list of pending
    /// marks and that of contributions.
    pub fn resume_rewritten(
        &mut self,
        machine: u32,
        request: u32,
        annotation: u32,
        marks: u32,
        contributions: u32,
    ) -> Result<()> {
        let reply = Reply::Rewritten {
            request,
            annotation: optional(annotation),
            marks: optional(marks),
            contributions: optional(contributions),
        };
        self.advance(machine, reply)
    }

    /// Answers with the value in `slot`, as [`Engine::resume`] does, and with its JSON where that is asked for next, as the
    /// package foresees; says whether it was.
    pub fn resume_shown(&mut self, machine: u32, kind: u32, slot: u32, text: impl AsRef<str>) -> Result<bool> {
        let text = self.written(text.as_ref());
        let reply = match kind {
            REPLY_VALUE => Reply::Value(slot),
            REPLY_OUTCOME => Reply::Outcome { result: slot, annotation: None, marks: None },
            _ => return Err(missing("the kind of the reply")),
        };
        let running = self.machines.get_mut(machine).ok_or_else(|| missing("the call"))?;
        let op = running.resume(reply);
        let (op, foreseen) = answered(running, op, slot, Some(text));
        self.proceed(machine, op);
        Ok(foreseen)
    }

    /// The answer that a text of the package is, which is the JSON of a value.
    pub(crate) fn written(&self, text: &str) -> Reply {
        match self.payload(text) {
            Ok(json) => Reply::Text(json),
            Err(error) => Reply::Failed(error),
        }
    }

    /// Answers with text: a guardrail's reason, or the JSON that was asked for, which for `Source` has its members in the
    /// order of the value and is checked already.
    pub fn resume_text(&mut self, machine: u32, kind: u32, text: impl AsRef<str>) -> Result<()> {
        let text = text.as_ref();
        let reply = match kind {
            REPLY_REJECT => Reply::Reject(text.to_owned()),
            REPLY_JSON => self.written(text),
            REPLY_SOURCE => Reply::Text(Json::as_written(text)),
            _ => return Err(missing("the kind of the reply")),
        };
        self.advance(machine, reply)
    }

    /// Answers with what a callback threw; `slot` is where the package keeps it, `status` that of HTTP which it has.
    pub fn resume_thrown(
        &mut self,
        machine: u32,
        slot: u32,
        exception_type: String,
        message: String,
        status: Option<u32>,
    ) -> Result<()> {
        let status = status.and_then(|status| u16::try_from(status).ok());
        let error = Error::callback(&exception_type, &message, slot).upstream(status);
        self.advance(machine, Reply::Failed(error))
    }

    /// Answers with an error of the SDK itself, as the package knows it; `slot` is where the package keeps it.
    pub fn resume_failed(
        &mut self,
        machine: u32,
        slot: u32,
        number: u32,
        message: String,
        payload: String,
    ) -> Result<()> {
        let mut error = Error::new(ErrorCode::from_number(number).unwrap_or(ErrorCode::Internal), message);
        let fields: std::collections::BTreeMap<String, Json> =
            Json::parse(&payload, &Limits::default())?.read("payload")?;
        for field in error.code.payload() {
            if let Some(value) = fields.get(*field) {
                error.payload.push((field, value.read("payload")?));
            }
        }
        error.cause = (slot != NONE).then_some(slot);
        self.advance(machine, Reply::Failed(error))
    }

    /// Ends a call as cancelled; says whether it was still running.
    pub fn cancel(&mut self, machine: u32) -> bool {
        let running = self.machines.take(machine).is_some();
        self.refresh();
        running
    }

    /// Ends every call that is in flight, because the process ends.
    pub fn cancel_all(&mut self) {
        self.machines.drain().for_each(drop);
        self.continuations.drain().for_each(drop);
        self.contexts.drain().for_each(drop);
        self.works.drain().for_each(drop);
        self.refresh();
    }

    /// The error of the call that just failed.
    pub fn take_failure(&mut self) -> String {
        self.failure.take().map_or_else(String::new, |error| error_json(&error))
    }

    /// What the last operation said beside its numbers: the JSON of `Decode`, `Headers` and `Parse`, the event of a callback,
    /// the configuration of a plugin, or, of request intercepts that ran by themselves, the slots of the lists of pending marks and of contributions.
    pub fn take_text(&mut self) -> String {
        self.text.take().unwrap_or_default()
    }

    pub(crate) fn begin(&mut self, machine: Machine, op: Op) {
        let number = if machine.is_finished() {
            self.finish(&machine);
            NONE
        } else {
            self.machines.put(machine)
        };
        self.show(number, op);
    }

    fn advance(&mut self, number: u32, reply: Reply) -> Result<()> {
        let op = self.machines.get_mut(number).ok_or_else(|| missing("the call"))?.resume(reply);
        self.proceed(number, op);
        Ok(())
    }

    fn proceed(&mut self, number: u32, op: Op) {
        if self.machines.get(number).is_some_and(Machine::is_finished)
            && let Some(machine) = self.machines.take(number)
        {
            self.finish(&machine);
        }
        self.show(number, op);
    }

    /// Keeps what a machine that is done leaves.
    fn finish(&mut self, machine: &Machine) {
        self.opened = machine.opened().map_or(NONE, |open| self.open_calls.put(open));
        let Gathered { marks, contributions } = machine.gathered();
        let empty = marks.is_empty() && contributions.is_empty();
        self.text = (!empty).then(|| format!("[{marks:?},{contributions:?}]"));
    }

    fn show(&mut self, machine: u32, op: Op) {
        let (mut family, mut callback, mut annotation) = (0, NONE, NONE);
        let (code, value) = match op {
            Op::Call(request) => {
                family = request.family.map_or(0, Family::number);
                let event = || request.event.as_ref().map(|event| event.text().to_string());
                if let Some(text) = request.tool_of_mark().or_else(event) {
                    self.text = Some(text);
                }
                callback = request.callback.map_or(NONE, |callback| callback.id() as u32);
                annotation = request.annotation.unwrap_or(NONE);
                (Code::Call, request.value)
            }
            Op::Encode(value) => (Code::Encode, value),
            Op::Source(value) => (Code::Source, value),
            Op::Copy(value) => (Code::Copy, value),
            Op::Check(value) => (Code::Check, value),
            Op::Decode(json) => self.tell(Code::Decode, NONE, json.as_str().to_owned()),
            Op::Headers { request, headers } => self.tell(Code::Headers, request, headers_json(&headers)),
            Op::Parse(json) | Op::Annotated(json) => self.tell(Code::Parse, NONE, json.as_str().to_owned()),
            Op::Codec { codec, job } => {
                let (number, value, original) = codecs::job(job);
                family = number;
                callback = codec.id() as u32;
                annotation = original.unwrap_or(NONE);
                (Code::Codec, value)
            }
            Op::Plugin { plugin, job } => {
                let (number, context, config) = self.plugin_job(job);
                family = number;
                callback = plugin.id() as u32;
                annotation = context;
                self.tell(Code::Plugin, NONE, config.as_str().to_owned())
            }
            Op::Work(work) => (Code::Work, self.works.put(work)),
            Op::Opened => (Code::Opened, NONE),
            Op::Pull(stream) => {
                let foreseen = self.machines.get(machine).is_some_and(Machine::foresees_pull);
                family = u32::from(foreseen);
                (Code::Pull, stream)
            }
            Op::Collect(chunk) => (Code::Collect, chunk),
            Op::Yield(chunk) => (Code::Yield, chunk),
            Op::Finalize => (Code::Finalize, NONE),
            Op::Close(stream) => (Code::Close, stream),
            Op::Done(outcome) => {
                annotation = outcome.annotation.unwrap_or(NONE);
                callback = self.opened;
                (Code::Done, outcome.result)
            }
            Op::Fail(error) => {
                self.failure = Some(error);
                (Code::Fail, NONE)
            }
        };
        self.set(Register::Op, code as u32);
        self.set(Register::Family, family);
        self.set(Register::Callback, callback);
        self.set(Register::Value, value);
        self.set(Register::Annotation, annotation);
        self.set(Register::Machine, machine);
        self.refresh();
    }

    fn tell(&mut self, code: Code, value: u32, text: String) -> (Code, u32) {
        self.text = Some(text);
        (code, value)
    }
}

/// Answers a machine that asks for the JSON of the value in `slot` with what the package has written already. Gives what
/// the machine asks for then, and whether that was so.
pub(crate) fn answered(machine: &mut Machine, op: Op, slot: u32, text: Option<Reply>) -> (Op, bool) {
    match (op, text) {
        (Op::Encode(asked), Some(text)) if asked == slot => (machine.resume(text), true),
        (op, _) => (op, false),
    }
}

fn optional(slot: u32) -> Option<u32> {
    (slot != NONE).then_some(slot)
}

fn inactive() -> Error {
    Error::invalid_argument("next", "execution continuation is no longer active")
}

fn headers_json(headers: &Headers) -> String {
    let members: Vec<_> = headers.iter().map(|(name, value)| format!("\"{name}\":{}", Json::string(value))).collect();
    format!("{{{}}}", members.join(","))
}
