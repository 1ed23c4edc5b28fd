"""The functions that C alone has: strings, errors, the thread's stack, and the step machine that other bindings drive.

They are machinery of the interface and no operation of the SDK, so the spec does not know them.
"""

from __future__ import annotations

from ._c_model import Function, Param

ERROR = Param("error", "error", "Receives the error, to be emptied with nemo_relay_error_free; may be null.")


def runtime(doc: str = "The runtime.") -> Param:
    return Param("runtime", "handle", doc, "NemoRelayRuntime")


def _machine() -> Param:
    return Param("machine", "mutable", "The call.", "NemoRelayMachine")


def out(of: str, doc: str, name: str = "out") -> Param:
    rust = {"bool": "bool", "uint64_t": "u64"}.get(of)
    return Param(name, "out", doc, of, rust or ("*mut " + of.removesuffix(" *") if of.endswith(" *") else of))


OP = out("NemoRelayOp", "Receives what to do next.", "op")
_SCOPE = Param("scope", "handle?", "The scope; null for every call of the runtime.", "NemoRelayScopeHandle")
_FAMILY = Param("family", "enum", "The middleware family.", "NemoRelayFamily", "Family")
_NAME = Param("name", "text", "The name of the registration.")
_CALLBACK = Param("callback", "u64", "The caller's number for the function; it comes back in operations.")


def value(name: str, doc: str, c: str, rust: str, fallback: str, body: str, *params: Param) -> Function:
    return Function(name, [doc], list(params), body, c, rust, fallback)


def free(type_: str, name: str, doc: str) -> Function:
    return value(
        name, doc, "void", "()", "()", "{ drop(object); Ok(()) }", Param("object", "taken", "May be null.", type_)
    )


def _static_text(name: str, doc: str, body: str, *params: Param) -> Function:
    return value(name, doc, "const char *", "*const c_char", "std::ptr::null()", body, *params)


def _raw(name: str, doc: str, body: str, *params: Param) -> Function:
    return Function(name, [doc], [*params, ERROR], body, raw=True)


def _resume(what: str, doc: str, body: str, *params: Param) -> Function:
    return _raw(f"nemo_relay_machine_resume_{what}", doc, body, _machine(), *params, OP)


STRINGS_AND_ERRORS = [
    _static_text("nemo_relay_version", "The version of the library; not to be freed.", "Ok(text::version())"),
    _static_text(
        "nemo_relay_spec_digest",
        "The digest of the specification that the library was built from; not to be freed. Compare it with "
        "NEMO_RELAY_SPEC_DIGEST to find a header of another build.",
        "Ok(text::spec_digest())",
    ),
    _static_text(
        "nemo_relay_status_name",
        "The name of a status, such as not_found; not to be freed. Null where no status has the number.",
        "Ok(text::status_name(status))",
        Param("status", "i32", "The status."),
    ),
    _static_text(
        "nemo_relay_last_error",
        "The text of the last error of this thread, valid until the next call on it; null where there was none.",
        "Ok(error::last_text())",
    ),
    _static_text(
        "nemo_relay_last_error_payload",
        "The payload of the last error of this thread as a JSON object of strings, valid until the next call on it; "
        "null where there was no error.",
        "Ok(error::last_payload())",
    ),
    value(
        "nemo_relay_last_error_code",
        "The status of the last error of this thread; NEMO_RELAY_STATUS_OK where there was none.",
        "NemoRelayStatus",
        "NemoRelayStatus",
        "0",
        "Ok(error::last_code())",
    ),
    Function(
        "nemo_relay_set_last_error_message",
        ["Says, inside a callback that is about to return a status, what went wrong."],
        [Param("message", "string", "What went wrong.")],
        'error::set_by_callback("", message)',
    ),
    Function(
        "nemo_relay_set_last_error",
        ["Says, inside a callback that is about to return a status, what went wrong and of which kind it is."],
        [Param("exception_type", "string", "The kind, as a word."), Param("message", "string", "What went wrong.")],
        "error::set_by_callback(exception_type, message)",
    ),
    value(
        "nemo_relay_string_new",
        "A copy of a text, for a callback to hand over; null where the text is null.",
        "char *",
        "*mut c_char",
        "std::ptr::null_mut()",
        "Ok(text.map_or(std::ptr::null_mut(), |text| text.to_owned().into_raw()))",
        Param("text", "any_string?", "The text."),
    ),
    value(
        "nemo_relay_string_free",
        "Frees a string that the library handed over, or that nemo_relay_string_new made.",
        "void",
        "()",
        "()",
        "{ drop(text); Ok(()) }",
        Param("text", "owned_string", "May be null."),
    ),
]

THREADS = [
    Function(
        "nemo_relay_scope_stack_capture",
        ["Takes the scope stack of this thread, for another thread to work under the same scopes."],
        [out("NemoRelayScopeStack *", "Receives the stack, to be freed with nemo_relay_scope_stack_free.")],
        "out.set(context::capture())",
    ),
    Function(
        "nemo_relay_scope_stack_set",
        [
            "Makes a captured stack the one of this thread. What is opened here from now on is seen in this thread "
            "alone."
        ],
        [Param("stack", "handle?", "The stack; null for a new, empty one.", "NemoRelayScopeStack")],
        "context::set(stack)",
    ),
    free("NemoRelayScopeStack", "nemo_relay_scope_stack_free", "Frees a captured stack."),
    Function(
        "nemo_relay_shutdown",
        [
            "Delivers what is queued, stops the threads of the library and closes every exporter; runs at exit by "
            "itself."
        ],
        [Param("timeout_millis", "u32?", "How long to wait at most in milliseconds; 2000 where null.")],
        "delivery::shutdown(timeout_millis)",
    ),
]

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
    _raw(
        "nemo_relay_runtime_next_delivery",
        "Ends one call of a subscriber and gives the next one to make; there is none while "
        "another is going on that has not taken 100 ms yet.",
        "out.set(runtime.next_delivery(ended, raised))",
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
    _resume("allow", "Answers that a guardrail lets the call run.", "machine.resume(Reply::Allow, op)"),
    _resume(
        "reject",
        "Answers that a guardrail refuses the call.",
        "machine.resume(Reply::Reject(reason.to_owned()), op)",
        Param("reason", "text", "Why."),
    ),
    _resume(
        "json",
        "Answers an encode or check operation with the JSON text of the value.",
        "machine.resume_json(json, op)",
        Param("json", "bytes", "The text; anything is accepted and judged."),
    ),
    _resume(
        "failed",
        "Answers that the function failed.",
        "machine.resume_failed(status, exception_type, message, payload, cause, op)",
        Param("status", "i32", "Callback failed, or the status of an error of this library that is passed on."),
        Param("exception_type", "text", "The kind of the error; for callback failed."),
        Param("message", "text", "Its text."),
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
        "nemo_relay_machine_cancel",
        "Ends the call as cancelled; one that is over stays as it is.",
        "machine.cancel()",
        _machine(),
    ),
    free("NemoRelayMachine", "nemo_relay_machine_free", "Frees a call; one that is not over is cancelled."),
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
