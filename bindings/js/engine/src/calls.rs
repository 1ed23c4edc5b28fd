//! Managed calls. `Register::Op` says what the package is to do next, and one of the `resume` functions takes the answer.

use crate::{Engine, NONE, Register, Result, ToolsExecute, error_json, missing};
use nemo_relay_runtime::types::{Error, ErrorCode, Family, Json, Limits, ToolAttributes};
use nemo_relay_runtime::{CallRequest, Machine, Op, Reply, ToolCall};

/// The values of `Register::Op`.
enum Code {
    Call = 1,
    Encode,
    Copy,
    Check,
    Done,
    Fail,
}

/// What kind of answer `resume` takes.
const REPLY_VALUE: u32 = 1;
const REPLY_OUTCOME: u32 = 2;
const REPLY_ALLOW: u32 = 3;

/// What kind of answer `resume_text` takes.
const REPLY_REJECT: u32 = 1;
const REPLY_JSON: u32 = 2;

impl Engine {
    /// Starts a managed tool call inside `head`, nested in `depth` others, with the arguments in slot `args`.
    pub fn tools_execute(&mut self, head: u32, depth: u32, args: u32, call: ToolsExecute) -> Result<()> {
        let params = ToolCall {
            name: call.name.into(),
            args,
            parent: self.parent(call.handle)?,
            attributes: ToolAttributes::from_bits(call.attributes)
                .ok_or_else(|| Error::invalid_argument("attributes", "attributes has a bit that no flag has"))?,
            data: self.json(call.data)?,
            metadata: self.json(call.metadata)?,
            tool_call_id: call.tool_call_id,
            depth,
        };
        let (machine, op) = self.runtime.tool_call(self.scope(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Starts one run of `next(args)` of the execution intercept that `machine` waits for; [`NONE`] once it has returned.
    pub fn fork(&mut self, machine: u32, args: u32) -> Result<()> {
        let continuation = self
            .machines
            .get(machine)
            .and_then(Machine::continuation)
            .ok_or_else(|| Error::invalid_argument("next", "execution continuation is no longer active"))?;
        let (machine, op) = continuation.start(args)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Answers with slots: a value, an outcome (result, annotation, pending marks), or a guardrail's consent.
    pub fn resume(&mut self, machine: u32, kind: u32, a: u32, b: u32, c: u32) -> Result<()> {
        let optional = |slot: u32| (slot != NONE).then_some(slot);
        let reply = match kind {
            REPLY_VALUE => Reply::Value(a),
            REPLY_OUTCOME => Reply::Outcome { result: a, annotation: optional(b), marks: optional(c) },
            REPLY_ALLOW => Reply::Allow,
            _ => return Err(missing("the kind of the reply")),
        };
        self.advance(machine, reply)
    }

    /// Answers with text: a guardrail's reason, or the JSON that was asked for.
    pub fn resume_text(&mut self, machine: u32, kind: u32, text: String) -> Result<()> {
        let reply = match kind {
            REPLY_REJECT => Reply::Reject(text),
            REPLY_JSON => match Json::parse(&text, self.runtime.limits()) {
                Ok(json) => Reply::Text(json),
                Err(error) => Reply::Failed(error),
            },
            _ => return Err(missing("the kind of the reply")),
        };
        self.advance(machine, reply)
    }

    /// Answers with what a callback threw; `slot` is where the package keeps it.
    pub fn resume_thrown(&mut self, machine: u32, slot: u32, exception_type: String, message: String) -> Result<()> {
        self.advance(machine, Reply::Failed(Error::callback(&exception_type, &message, slot)))
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
        self.refresh();
    }

    /// The error of the call that just failed.
    pub fn take_failure(&mut self) -> String {
        self.failure.take().map_or_else(String::new, |error| error_json(&error))
    }

    fn begin(&mut self, machine: Machine, op: Op) {
        let running = !machine.is_finished();
        let number = if running { self.machines.put(machine) } else { NONE };
        self.show(number, op);
    }

    fn advance(&mut self, number: u32, reply: Reply) -> Result<()> {
        let machine = self.machines.get_mut(number).ok_or_else(|| missing("the call"))?;
        let op = machine.resume(reply);
        if machine.is_finished() {
            self.machines.take(number);
        }
        self.show(number, op);
        Ok(())
    }

    fn show(&mut self, machine: u32, op: Op) {
        let (code, family, callback, value, annotation) = match op {
            Op::Call(CallRequest { family, callback, value }) => {
                let callback = callback.map_or(NONE, |callback| callback.id() as u32);
                (Code::Call, family.map_or(0, Family::number), callback, value, NONE)
            }
            Op::Encode(value) => (Code::Encode, 0, NONE, value, NONE),
            Op::Copy(value) => (Code::Copy, 0, NONE, value, NONE),
            Op::Check(value) => (Code::Check, 0, NONE, value, NONE),
            Op::Done(outcome) => (Code::Done, 0, NONE, outcome.result, outcome.annotation.unwrap_or(NONE)),
            Op::Fail(error) => {
                self.failure = Some(error);
                (Code::Fail, 0, NONE, NONE, NONE)
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
}
