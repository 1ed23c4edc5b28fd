"""The functions of C about codecs as objects: how they are had, what they are, and what contexts resolve."""

from __future__ import annotations

from ..lower import Declared
from ..model import Spec
from ..naming import snake
from ._c_functions import ERROR, out, runtime, value
from ._c_model import Function, Param

CODEC = "NemoRelayCodec"
_FREED = "to be freed with nemo_relay_codec_free"
_METHODS = {
    "decode": "Makes the normalized form of a request.",
    "encode": "Brings a normalized form into a copy of the request that it was made of.",
    "decode_response": "Makes the normalized form of a response.",
}


def _codec() -> Param:
    return Param("codec", "handle", "The codec.", CODEC)


def _giving(name: str, doc: str, body: str, *params: Param, setup: tuple[str, ...] = ()) -> Function:
    """A function that gives a codec, or null where there is none."""
    return Function(
        name, [doc], list(params), body, f"{CODEC} *", f"*mut {CODEC}", "std::ptr::null_mut()", setup=list(setup)
    )


def _built_in(spec: Spec) -> list[Function]:
    return [
        _giving(
            f"nemo_relay_{codec.codec}_codec_new",
            f"The codec {codec.codec}, {_FREED}: {codec.doc}",
            f"Ok(codec::built_in(Codec::{codec.codec.title().replace('_', '')}))",
        )
        for codec in spec.of("codec")
    ]


def _custom() -> Function:
    methods = [
        Param(name, "function?", f"{doc} May be null where it is never asked for.", pointer, pointer)
        for name, doc in _METHODS.items()
        for pointer in [f"{CODEC}{name.title().replace('_', '')}Func"]
    ]
    return _giving(
        "nemo_relay_codec_new",
        f"A codec of the application, {_FREED}; calls and names that have it keep what it needs.",
        "Ok(codec::custom(codec::Methods { decode, encode, decode_response }, owner))",
        *methods,
        Param("user_data", "user_data", "Given to the functions as it is."),
        Param("free_fn", "free_fn", "Called once with the user data when nothing needs it any more; may be null."),
        setup=("let owner = registered::Owner::new(user_data, free_fn);",),
    )


def _resolving(record: Declared) -> list[Function]:
    return [
        _giving(
            f"nemo_relay_{snake(record.wire)}_{field.wire}",
            f"{' '.join(field.doc)} It is {_FREED}; null where there is none.",
            f"Ok(codec::{field.wire}(context.codecs))",
            Param("context", "handle", "The context, while the callback runs that was given it.", record.name),
        )
        for field in record.resolves
    ]


def functions(spec: Spec, records: list[Declared]) -> list[Function]:
    """Those for people, who use one runtime."""
    return [
        *_built_in(spec),
        _giving(
            "nemo_relay_codec_by_name",
            f"The codec that is known by a name, one of the runtime's own or one that was registered, {_FREED}; null "
            "where there is none, with the error not_found as the last one of the thread.",
            "codec::by_name(default_runtime(), name).map(Box::into_raw)",
            Param("name", "string", "The name."),
        ),
        _custom(),
        value(
            "nemo_relay_codec_kind",
            "Where a codec comes from.",
            "NemoRelayLlmCodecKind",
            "u32",
            "0",
            "Ok(codec.kind())",
            _codec(),
        ),
        value(
            "nemo_relay_codec_id",
            "The name of a codec, to be freed with nemo_relay_string_free; null where it has none.",
            "char *",
            "*mut c_char",
            "std::ptr::null_mut()",
            "Ok(codec.id())",
            _codec(),
        ),
        *(function for record in records for function in _resolving(record)),
        value(
            "nemo_relay_codec_free",
            "Frees a codec; calls that have it and the name that it was registered with keep what they need.",
            "void",
            "()",
            "()",
            "{ drop(object); delivery::follow_up(); Ok(()) }",
            Param("object", "taken", "May be null.", CODEC),
        ),
    ]


def raw() -> list[Function]:
    """Those for bindings, which keep the codecs of the application themselves."""
    made = out(f"{CODEC} *", f"Receives the codec, {_FREED}.")
    return [
        Function(
            "nemo_relay_runtime_codec_by_name",
            ["The codec that is known by a name, one of the runtime's own or one that was registered."],
            [runtime(), Param("name", "text", "The name."), made, ERROR],
            "out.set(codec::by_name(runtime.inner(), name)?)",
            raw=True,
        ),
        Function(
            "nemo_relay_runtime_codec_new",
            ["A codec of the application, which the caller is asked about by its number."],
            [runtime(), Param("callback", "u64", "The caller's number for the codec."), made, ERROR],
            "out.set(codec::numbered(runtime.inner(), callback))",
            raw=True,
        ),
        _giving(
            "nemo_relay_machine_codec",
            f"The codec of the request or of the response of a call, {_FREED}; null where it has none.",
            "Ok(machine.codec(response))",
            Param("machine", "mutable", "The call.", "NemoRelayMachine"),
            Param("response", "bool", "Whether that of the response is meant."),
        ),
        value(
            "nemo_relay_codec_callback",
            "The number of a codec of the application; 0 of one of the runtime's own.",
            "uint64_t",
            "u64",
            "0",
            "Ok(codec.callback())",
            _codec(),
        ),
    ]
