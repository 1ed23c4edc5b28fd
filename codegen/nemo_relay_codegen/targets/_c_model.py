"""What a function of the C interface is made of, and how each kind of parameter looks in C and in Rust.

Every exported function is built from parameters of these kinds alone, so that its null checks, its conversions and its
guard are generated with it and cannot be forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kind:
    """How a parameter is declared in C, declared in Rust, and converted to what the implementation takes.

    `{n}` is the name, `{s}` the expression that holds the value, `{t}` the type that the parameter is of. A kind
    without a conversion is passed on as it is. `sample` is a valid argument in C; `zero` the emptiest one; `needed`
    says that null is refused.
    """

    c: tuple[str, ...]
    rust: tuple[str, ...]
    convert: str = ""
    sample: tuple[str, ...] = ("0",)
    zero: tuple[str, ...] = ("0",)
    needed: bool = False


def _pointer(c: str, rust: str, convert: str = "", sample: str = "NULL", needed: bool = True) -> Kind:
    return Kind((c,), (rust,), convert, (sample,), ("NULL",), needed)


def _text(convert: str, sample: str, needed: bool) -> Kind:
    return Kind(
        ("const char *{n}", "size_t {n}_len"),
        ("{n}: *const c_char", "{n}_len: usize"),
        convert,
        (f'"{sample}"', str(len(sample.replace("\\", "")))),
        ("NULL", "0"),
        needed,
    )


# A request of a model as a literal of C.
_REQUEST = '"{\\"content\\":1,\\"headers\\":{}}"'

KINDS: dict[str, Kind] = {
    # Strings that end in a zero byte, for people who write C.
    "string": _pointer("const char *{n}", "{n}: *const c_char", "input::string({s}, {w})?", '"x"'),
    "string?": _pointer("const char *{n}", "{n}: *const c_char", "input::optional_string({s}, {w})?", needed=False),
    "payload": _pointer("const char *{n}", "{n}: *const c_char", "input::payload({s}, {w})?", '"{}"'),
    "json?": _pointer("const char *{n}", "{n}: *const c_char", "input::optional_json({s}, {w})?", needed=False),
    "request": _pointer("const char *{n}", "{n}: *const c_char", "input::request({s}, {w})?", _REQUEST),
    # Strings with a length, for bindings that are made over this interface.
    "text": _text("input::text({s}, {s}_len, {w})?", "x", True),
    "text?": _text("input::optional_text({s}, {s}_len, {w})?", "x", False),
    "text_payload": _text("input::text_payload({s}, {s}_len, {w})?", "{}", True),
    "text_request": _text("input::text_request({s}, {s}_len, {w})?", _REQUEST[1:-1], True),
    "text_json?": _text("input::optional_text_json({s}, {s}_len, {w})?", "{}", False),
    "bytes": Kind(
        ("const char *{n}", "size_t {n}_len"),
        ("{n}: *const c_char", "{n}_len: usize"),
        "input::bytes({s}, {s}_len, {w})?",
        ('"{}"', "2"),
        ("NULL", "0"),
        True,
    ),
    "any_string?": _pointer("const char *{n}", "{n}: *const c_char", "input::any_string({s})", needed=False),
    "owned_string": _pointer("char *{n}", "{n}: *mut c_char", "input::owned({s})", needed=False),
    # Numbers.
    "u32": Kind(("uint32_t {n}",), ("{n}: u32",)),
    "u64": Kind(("uint64_t {n}",), ("{n}: u64",)),
    "i32": Kind(("int32_t {n}",), ("{n}: i32",)),
    "size": Kind(("size_t {n}",), ("{n}: usize",)),
    "bool": Kind(("bool {n}",), ("{n}: bool",), sample=("false",), zero=("false",)),
    "u32?": _pointer("const uint32_t *{n}", "{n}: *const u32", "input::optional_number({s})", needed=False),
    "u64?": _pointer("const uint64_t *{n}", "{n}: *const u64", "input::optional_number({s})", needed=False),
    "timestamp?": _pointer("const int64_t *{n}", "{n}: *const i64", "input::optional_timestamp({s})", needed=False),
    "enum": Kind(("{c} {n}",), ("{n}: u32",), "input::number({t}::from_number({s}), {w})?"),
    "enum?": _pointer(
        "const {c} *{n}", "{n}: *const u32", "input::optional_enum({s}, {t}::from_number, {w})?", needed=False
    ),
    "flags?": Kind(("uint32_t {n}",), ("{n}: u32",), "Some(input::number({t}::from_bits({s}), {w})?)"),
    # Objects and records.
    "handle": _pointer("const {c} *{n}", "{n}: *const {t}", "input::reference({s}, {w})?"),
    "handle?": _pointer("const {c} *{n}", "{n}: *const {t}", "input::optional_reference({s})", needed=False),
    "mutable": _pointer("{c} *{n}", "{n}: *mut {t}", "input::mutable({s}, {w})?"),
    "given": _pointer("{c} *{n}", "{n}: *mut {t}", "input::given({s}, {w})?"),
    "taken": _pointer("{c} *{n}", "{n}: *mut {t}", "input::taken({s})", needed=False),
    "emptied": _pointer("{c} *{n}", "{n}: *mut {t}", "input::emptied({s})", needed=False),
    "struct?": _pointer("const {c} *{n}", "{n}: *const {t}", "input::{r}({s})?", needed=False),
    "structs": Kind(
        ("const {c} *{n}", "size_t {n}_len"),
        ("{n}: *const {t}", "{n}_len: usize"),
        "records::{r}({s}, {s}_len, {w})?",
        ("NULL", "0"),
        ("NULL", "0"),
        True,
    ),
    "options": _pointer("const {c} *{n}", "{n}: *const {t}", "input::options({s}, {w})?", needed=False),
    "config?": _pointer("const {c} *{n}", "{n}: *const {t}", "exporter::nested({s}, {w})?", needed=False),
    "plugin": _pointer("const {c} *{n}", "{n}: *const {t}", "plugin::given({s}, {w})?"),
    "out": _pointer("{c} *{n}", "{n}: *mut {t}", "output::place({s}, {w})?"),
    "array": _pointer("{c} *{n}", "{n}: *mut {t}", "output::array({s}, {n}_capacity, {w})?"),
    "error": _pointer("NemoRelayError *{n}", "{n}: *mut NemoRelayError", "", needed=False),
    # Callbacks; a null function is an argument that is missing.
    "function": _pointer("{c} {n}", "{n}: Option<{t}>", "input::function({s}, {w})?"),
    "function?": _pointer("{c} {n}", "{n}: Option<{t}>", "", needed=False),
    "user_data": _pointer("void *{n}", "{n}: *mut c_void", "", needed=False),
    "free_fn": _pointer("NemoRelayFreeFn {n}", "{n}: Option<NemoRelayFreeFn>", "", needed=False),
}


@dataclass(frozen=True)
class Param:
    """A parameter; `of` is the type in C of an object, enum, or place, `of_rust` the same in Rust where it differs."""

    name: str
    kind: str
    doc: str = ""
    of: str = ""
    of_rust: str = ""

    def _filled(self, text: str, source: str = "") -> str:
        reader = snake_record(self.of_rust or self.of)
        names = {"n": self.name, "s": source or self.name, "w": f'"{self.name}"', "c": self.of}
        for key, value in (names | {"t": self.of_rust or self.of, "r": reader}).items():
            text = text.replace("{" + key + "}", value)
        return text

    @property
    def shape(self) -> Kind:
        return KINDS[self.kind]

    @property
    def c(self) -> list[str]:
        return [self._filled(part) for part in self.shape.c]

    @property
    def rust(self) -> list[str]:
        return [self._filled(part) for part in self.shape.rust]

    @property
    def converts(self) -> bool:
        return bool(self.shape.convert)

    def converted(self, source: str = "") -> str:
        """The expression of Rust that gives what the implementation takes."""
        return self._filled(self.shape.convert or "{s}", source)


def snake_record(name: str) -> str:
    """The reader of a record in input.rs: NemoRelayDataSchema is read by `data_schema`."""
    bare = name.removeprefix("NemoRelay")
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in bare).removeprefix("_")


@dataclass(frozen=True)
class Function:
    """An exported function. `body` is the expression of Rust that does the work once the parameters are converted.

    `returns` is a type of C: a status is guarded with the error that goes with it, anything else falls back to
    `fallback`. Functions with an `error` parameter give their error there, the others leave it for the thread.
    """

    name: str
    doc: list[str]
    params: list[Param]
    body: str
    returns: str = "NemoRelayStatus"
    returns_rust: str = "NemoRelayStatus"
    fallback: str = ""
    raw: bool = False
    # Lines of Rust before the body.
    setup: list[str] = field(default_factory=list)

    @property
    def freed_by(self) -> str:
        """The function that frees what this one returns, where that is an object."""
        return "nemo_relay_codec_free" if self.returns == "NemoRelayCodec *" else ""

    @property
    def status(self) -> bool:
        return not self.fallback

    @property
    def c_params(self) -> str:
        return ", ".join(part for param in self.params for part in param.c) or "void"

    @property
    def rust_params(self) -> str:
        return ", ".join(part for param in self.params for part in param.rust)

    @property
    def conversions(self) -> list[str]:
        """First what is owned and places for results, to be freed and to be empty where a later one fails."""
        first = ("plugin", "out")
        places = sorted((param for param in self.params if param.converts), key=lambda param: param.kind not in first)
        return [f"let {param.name} = {param.converted()};" for param in places]

    @property
    def guard(self) -> str:
        """The guard and its first arguments."""
        if not self.status:
            return f"guard::value({self.fallback}, "
        has_error = any(param.kind == "error" for param in self.params)
        return "guard::raw(error, " if has_error else "guard::status("

    @property
    def samples(self) -> list[str]:
        return [text for param in self.params for text in param.shape.sample]

    @property
    def zeros(self) -> list[str]:
        return [text for param in self.params for text in param.shape.zero]

    @property
    def refuses_null(self) -> bool:
        return self.status and any(param.shape.needed for param in self.params)
