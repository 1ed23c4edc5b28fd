"""The functions that other bindings drive a runtime and its calls with, step by step."""

from __future__ import annotations

from ._c_functions import ERROR, OP, SCOPE, free, out, runtime, value
from ._c_model import Function, Param

_SCOPE = Param("scope", "handle?", "The scope; null for every call of the runtime.", SCOPE)
_FAMILY = Param("family", "enum", "The middleware family.", "NemoRelayFamily", "Family")
_NAME = Param("name", "text", "The name of the registration.")
_CALLBACK = Param("callback", "u64", "The caller's number for the function; it comes back in operations.")


def _machine() -> Param:
    return Param("machine", "mutable", "The call.", "NemoRelayMachine")


def _raw(name: str, doc: str, body: str, *params: Param) -> Function:
    return Function(name, [doc], [*params, ERROR], body, raw=True)


def _resume(what: str, doc: str, body: str, *params: Param) -> Function:
    return _raw(f"nemo_relay_machine_resume_{what}", doc, body, _machine(), *params, OP)


RUNTIME = [
    Function(
        "nemo_relay_runtime_create",
        ["Makes a runtime of its own, to be driven step by step. The functions without a runtime have another one."],
        [out("NemoRelayRuntime *", "Receives the runtime.")],
        "out.set(runtime::create())",
    ),
    free("NemoRelayRuntime", "nemo_relay_runtime_free", "Frees a runtime; calls in flight keep what they need."),
    _raw(
        "nemo_relay_runtime_new_stack",
        "Makes an empty scope stack, as its implicit root.",
        "out.set(runtime.new_stack())",
        runtime(),
        out("NemoRelayScopeHandle *", "Receives the root."),
    ),
    _raw(
        "nemo_relay_runtime_stack_from_propagation",
        "Makes a scope stack that goes on where another process captured its context.",
        "out.set(runtime.stack_from_propagation(context)?)",
        runtime(),
        Param("context", "text", "What the other process captured, as JSON text."),
        out("NemoRelayScopeHandle *", "Receives the innermost scope."),
    ),
    _raw(
        "nemo_relay_runtime_register",
        "Registers middleware that the caller runs itself.",
        "runtime.register(scope, family, name, priority, break_chain, callback)",
        runtime(),
        _SCOPE,
        _FAMILY,
        _NAME,
        Param("priority", "i32", "Lower runs first and is outermost."),
        Param("break_chain", "bool", "Whether the entries after this one are left out."),
        _CALLBACK,
    ),
    _raw(
        "nemo_relay_runtime_register_switch",
        "Registers a function that the caller runs itself and that decides about other registrations.",
        "runtime.register_switch(name, kinds, registration_name, callback)",
        runtime(),
        _NAME,
        Param("kinds", "text_payload", "The kinds of registrations that it decides about, as a JSON list of words."),
        Param("registration_name", "text", "The name of the registrations that it decides about."),
        _CALLBACK,
    ),
    _raw(
        "nemo_relay_runtime_deregister",
        "Removes middleware or a subscriber by name.",
        "out.set(runtime.deregister(scope, family, name)?)",
        runtime(),
        _SCOPE,
        _FAMILY,
        _NAME,
        out("bool", "Receives whether there was one."),
    ),
    _raw(
        "nemo_relay_runtime_subscribe",
        "Registers a subscriber that the caller runs itself.",
        "runtime.subscribe(scope, name, callback)",
        runtime(),
        _SCOPE,
        _NAME,
        _CALLBACK,
    ),
    value(
        "nemo_relay_runtime_has_woken",
        "Whether something was queued for a subscriber since nemo_relay_runtime_next_delivery was called.",
        "bool",
        "bool",
        "false",
        "Ok(runtime.inner().has_woken())",
        runtime(),
    ),
    value(
        "nemo_relay_runtime_blocks",
        "Whether there is a subscriber for whose queue an operation may wait: one with the policy block, not removed "
        "yet.",
        "bool",
        "bool",
        "false",
        "Ok(runtime.inner().blocks())",
        runtime(),
    ),
    _raw(
        "nemo_relay_runtime_next_delivery",
        "Ends one call of a subscriber and gives the next one to make; there is none while "
        "another is going on that has not taken 100 ms yet.",
        "out.set(runtime.next_delivery(ended, raised)?)",
        runtime(),
        Param("ended", "u64", "The subscriber whose call is over; 0 for none."),
        Param("raised", "bool", "Whether it failed."),
        out("NemoRelayDelivery", "Receives the call; its subscriber is 0 where there is none."),
    ),
    value(
        "nemo_relay_runtime_take_released",
        "Takes the numbers of the functions that nothing refers to any more; call it again while it fills the array.",
        "size_t",
        "usize",
        "0",
        "Ok(runtime.take_released(ids))",
        runtime(),
        Param("ids", "array", "Receives the numbers.", "uint64_t", "u64"),
        Param("ids_capacity", "size", "How many it can take."),
    ),
    _raw(
        "nemo_relay_runtime_flush",
        "Begins a flush, which knows what is queued now.",
        "out.set(runtime.flush())",
        runtime(),
        out("NemoRelayFlush *", "Receives the flush."),
    ),
    _raw(
        "nemo_relay_flush_report",
        "The counts now; the flush is complete when nothing is pending.",
        "out.set(flush.report())",
        Param("flush", "handle", "The flush.", "NemoRelayFlush"),
        out("NemoRelayFlushReport", "Receives the counts."),
    ),
    free("NemoRelayFlush", "nemo_relay_flush_free", "Frees a flush."),
]

_SLOT = Param("slot", "u32", "The caller's number for the value.")


def _name_bytes(kind: str, type_: str) -> Function:
    return value(
        f"nemo_relay_{kind}_handle_name_bytes",
        "The name, which may hold zero bytes; gives its length, of which so much is written as the array can take.",
        "size_t",
        "usize",
        "0",
        "Ok(handle.name_bytes(bytes))",
        Param("handle", "handle", "The handle.", type_),
        Param("bytes", "array", "Receives the name, in UTF-8.", "uint8_t", "u8"),
        Param("bytes_capacity", "size", "How much it can take."),
    )


MACHINE = [
    _resume(
        "value",
        "Answers with a value: from a rewriting or sanitizing function, or the copy that was asked for.",
        "machine.resume(Reply::Value(slot), op)",
        _SLOT,
    ),
    _resume(
        "outcome",
        "Answers with what the tool or an execution intercept gave.",
        "machine.resume_outcome(slot, annotation, pending_marks, op)",
        _SLOT,
        Param("annotation", "u32", "The annotation, or NEMO_RELAY_NO_SLOT."),
        Param("pending_marks", "u32", "The list of marks, or NEMO_RELAY_NO_SLOT."),
    ),
    _resume(
        "rewritten",
        "Answers with what a request intercept of model calls gave.",
        "machine.resume_rewritten([slot, annotation, pending_marks, contributions], op)",
        _SLOT,
        Param("annotation", "u32", "The request in normalized form, or NEMO_RELAY_NO_SLOT."),
        Param("pending_marks", "u32", "The list of marks, or NEMO_RELAY_NO_SLOT."),
        Param("contributions", "u32", "The list of contributions, or NEMO_RELAY_NO_SLOT."),
    ),
    _resume("omit", "Answers that a sanitizer gave nothing to show.", "machine.resume(Reply::Omit, op)"),
    _resume("more", "Answers that the consumer asks for a chunk.", "machine.resume(Reply::More, op)"),
    _resume("stop", "Answers that the consumer wants no more.", "machine.resume(Reply::Stop, op)"),
    _resume("cancelled", "Answers that the consumer was cancelled.", "machine.resume(Reply::Cancelled, op)"),
    _resume("finished", "Answers that a stream is over.", "machine.resume(Reply::Finished, op)"),
    _resume("allow", "Answers that a guardrail lets the call run.", "machine.resume(Reply::Allow, op)"),
    _resume(
        "reject",
        "Answers that a guardrail refuses the call.",
        "machine.resume(Reply::Reject(reason.to_owned()), op)",
        Param("reason", "text", "Why."),
    ),
    _resume(
        "json",
        "Answers an encode, source or check operation with the JSON text of the value.",
        "machine.resume_json(json, op)",
        Param("json", "bytes", "The text; anything is accepted and judged."),
    ),
    _resume(
        "failed",
        "Answers that the function failed.",
        "machine.resume_failed(status, (exception_type, message), http_status, payload, cause, op)",
        Param("status", "i32", "Callback failed, or the status of an error of this library that is passed on."),
        Param("exception_type", "text", "The kind of the error; for callback failed."),
        Param("message", "text", "Its text."),
        Param("http_status", "u32", "The status of HTTP with which a provider refused; 0 where there is none."),
        Param("payload", "text?", "The payload of an error that is passed on."),
        Param("cause", "u32", "The caller's number for the error; it comes back in the error of the call."),
    ),
    _raw(
        "nemo_relay_machine_continuation",
        "Takes the continuation of the execution intercept that is to run.",
        "out.set(machine.continuation()?)",
        _machine(),
        out("NemoRelayContinuation *", "Receives the continuation."),
    ),
    _raw(
        "nemo_relay_continuation_start",
        "Starts one run of the rest of the chain.",
        "{ let (child, first) = continuation.start(slot)?; machine.set(child)?; op.set(first) }",
        Param("continuation", "handle", "The continuation.", "NemoRelayContinuation"),
        Param("slot", "u32", "The caller's number for the arguments."),
        out("NemoRelayMachine *", "Receives the run.", "machine"),
        OP,
    ),
    free("NemoRelayContinuation", "nemo_relay_continuation_free", "Frees a continuation."),
    _raw(
        "nemo_relay_machine_tool_handle",
        "Takes the tool call that a machine has started by hand.",
        "out.set(machine.opened(NemoRelayToolHandle)?)",
        _machine(),
        out("NemoRelayToolHandle *", "Receives the call, to be freed with nemo_relay_tool_handle_free."),
    ),
    _raw(
        "nemo_relay_machine_llm_handle",
        "Takes the model call that a machine has started by hand.",
        "out.set(machine.opened(NemoRelayLlmHandle)?)",
        _machine(),
        out("NemoRelayLlmHandle *", "Receives the call, to be freed with nemo_relay_llm_handle_free."),
    ),
    value(
        "nemo_relay_machine_gathered",
        "The slots of the lists that request intercepts have left behind; gives how many there are, of which those are "
        "written that the array can take.",
        "size_t",
        "usize",
        "0",
        "Ok(machine.gathered(contributions, slots))",
        _machine(),
        Param("contributions", "bool", "Whether the lists of contributions are meant, and not those of marks."),
        Param("slots", "array", "Receives the slots.", "uint32_t", "u32"),
        Param("slots_capacity", "size", "How many it can take."),
    ),
    _raw(
        "nemo_relay_machine_cancel",
        "Ends the call as cancelled; one that is over stays as it is.",
        "machine.cancel()",
        _machine(),
    ),
    free("NemoRelayMachine", "nemo_relay_machine_free", "Frees a call; one that is not over is cancelled."),
    _name_bytes("scope", "NemoRelayScopeHandle"),
    _name_bytes("tool", "NemoRelayToolHandle"),
    _name_bytes("llm", "NemoRelayLlmHandle"),
    _raw(
        "nemo_relay_callback_error",
        "Makes the error that a call fails with whose function failed; its status is callback failed.",
        "Err(Error::callback(exception_type, message, error::NO_SLOT).upstream(error::http_status(http_status)))",
        Param("exception_type", "text", "The kind of the error."),
        Param("message", "text", "Its text."),
        Param("http_status", "u32", "The status of HTTP with which a provider refused; 0 where there is none."),
    ),
    value(
        "nemo_relay_error_free",
        "Empties an error.",
        "void",
        "()",
        "()",
        "{ if let Some(error) = error { error::free(error); } Ok(()) }",
        Param("error", "emptied", "May be null.", "NemoRelayError"),
    ),
]
