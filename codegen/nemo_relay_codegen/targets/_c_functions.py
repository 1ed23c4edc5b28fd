"""The functions that C alone has: strings, errors, the thread's stack, and the step machine that other bindings drive.

They are machinery of the interface and no operation of the SDK, so the spec does not know them.
"""

from __future__ import annotations

from ._c_model import Function, Param

ERROR = Param("error", "error", "Receives the error, to be emptied with nemo_relay_error_free; may be null.")


def runtime(doc: str = "The runtime.") -> Param:
    return Param("runtime", "handle", doc, "NemoRelayRuntime")


def out(of: str, doc: str, name: str = "out") -> Param:
    rust = {"bool": "bool", "uint64_t": "u64", "char *": "*mut c_char"}.get(of)
    return Param(name, "out", doc, of, rust or ("*mut " + of.removesuffix(" *") if of.endswith(" *") else of))


OP = out("NemoRelayOp", "Receives what to do next.", "op")
SCOPE = "NemoRelayScopeHandle"
_TEXT = "Receives the text, to be freed with nemo_relay_string_free."


def value(name: str, doc: str, c: str, rust: str, fallback: str, body: str, *params: Param) -> Function:
    return Function(name, [doc], list(params), body, c, rust, fallback)


def free(type_: str, name: str, doc: str, rust: str = "") -> Function:
    param = Param("object", "taken", "May be null.", type_, rust)
    return value(name, doc, "void", "()", "()", "{ drop(object); Ok(()) }", param)


def _static_text(name: str, doc: str, body: str, *params: Param) -> Function:
    return value(name, doc, "const char *", "*const c_char", "std::ptr::null()", body, *params)


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
    _static_text(
        "nemo_relay_last_error_description",
        "The last error of this thread as one line for people: code, place, text and what the text does not say; valid "
        "until the next call on it, null where there was no error.",
        "Ok(error::last_description())",
    ),
    Function(
        "nemo_relay_describe_error",
        ["Makes that line of the parts of an error that a function gave away."],
        [
            Param("status", "i32", "The status."),
            Param("message", "text", "The text."),
            Param("payload", "text_payload", "The payload, a JSON object of strings."),
            out("char *", _TEXT),
        ],
        "out.set(error::description(status, message, payload)?)",
    ),
    value(
        "nemo_relay_last_error_code",
        "The status of the last error of this thread; NEMO_RELAY_STATUS_OK where there was none.",
        "NemoRelayStatus",
        "NemoRelayStatus",
        "ErrorCode::Internal.number() as NemoRelayStatus",
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
        "nemo_relay_set_last_error_status",
        "Says, after nemo_relay_set_last_error, with which status of HTTP a provider refused; what is none changes "
        "nothing.",
        "void",
        "()",
        "()",
        "{ error::set_upstream_status(status); Ok(()) }",
        Param("status", "i32", "The status, such as 429."),
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

REQUESTS = [
    Function(
        "nemo_relay_llm_request_new",
        ["Makes the text of a request to a model of its two parts."],
        [
            Param("headers", "payload", "The headers, a JSON object."),
            Param("content", "payload", "The body in the form of the provider."),
            out("char *", _TEXT),
        ],
        "out.set(request::made(headers.text, content.text)?)",
    ),
    Function(
        "nemo_relay_llm_request_headers",
        ["The headers of a request."],
        [Param("request", "request", "The request."), out("char *", _TEXT)],
        "out.set(request::parts(request.text)?.headers_text())",
    ),
    Function(
        "nemo_relay_llm_request_content",
        ["The content of a request."],
        [Param("request", "request", "The request."), out("char *", _TEXT)],
        "out.set(request::parts(request.text)?.content.get().to_owned())",
    ),
]

STREAMS = [
    value(
        "nemo_relay_stream_next",
        "Pulls the next chunk: 1 where there is one, 0 where the stream is over, -1 where it failed, with an "
        "error that is the thread's. A stream is used by one thread at a time; what it calls runs on that thread.",
        "int32_t",
        "i32",
        "-1",
        "stream.next(&out)",
        Param("stream", "handle", "The stream.", "NemoRelayStream"),
        out("char *", "Receives the chunk, to be freed with nemo_relay_string_free."),
    ),
    Function(
        "nemo_relay_stream_close",
        ["Ends a stream of which no more is wanted; one that is over stays as it is."],
        [Param("stream", "handle", "The stream.", "NemoRelayStream")],
        "stream.close()",
    ),
    Function(
        "nemo_relay_stream_chunks",
        ["Makes a stream into what a callback may give; the stream belongs to the chunks from then on."],
        [
            Param("stream", "given", "The stream.", "NemoRelayStream"),
            out("NemoRelayChunks", "Receives the chunks."),
        ],
        "out.set(stream::chunks_of(stream))",
    ),
    free("NemoRelayStream", "nemo_relay_stream_free", "Frees a stream; one that is not over is closed."),
]

LOG = [
    Function(
        "nemo_relay_set_log",
        [
            "Says who is told what the library has to say, which at first is nobody; a null callback ends it. It is "
            "called on a thread of the library, once at a time, and may call everything but this function."
        ],
        [
            Param("callback", "function?", "Is told of every record.", "NemoRelayLogCallback", "NemoRelayLogCallback"),
            Param("user_data", "user_data", "Handed to the callback."),
            Param("free_fn", "free_fn", "Called with user_data when the callback is called no more; may be null."),
        ],
        "log::set(callback, Owner::new(user_data, free_fn))",
    ),
    value(
        "nemo_relay_log_hear",
        "For bindings that are made over this interface: whether records are kept until nemo_relay_log_take takes "
        "them.",
        "void",
        "()",
        "()",
        "{ log::hear(on); Ok(()) }",
        Param("on", "bool", "Whether they are kept."),
    ),
    Function(
        "nemo_relay_log_take",
        ["Takes the records that wait, the oldest first, as a JSON array of objects."],
        [out("char *", _TEXT)],
        "out.set(log::take())",
    ),
    Function(
        "nemo_relay_log_callback_failed",
        ["For bindings that are made over this interface: says that a callback failed whose error nobody gets."],
        [
            Param("callback", "text", "The middleware family, or what else it was for."),
            Param("name", "text", "The name of the registration."),
            Param("exception_type", "text", "The class name of the error."),
        ],
        "{ log::callback_failed(callback, name, exception_type); Ok(()) }",
    ),
]

THREADS = [
    Function(
        "nemo_relay_scope_stack_reset",
        ["Takes the scope stack of this thread away; the next use begins with a new, empty one."],
        [],
        "{ context::reset(); Ok(()) }",
    ),
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
