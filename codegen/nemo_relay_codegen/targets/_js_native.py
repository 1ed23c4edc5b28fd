"""The functions between the JavaScript packages and the engine in Rust.

Those of operations follow from the spec; the others are machinery of the interface and no operation of the SDK. A
`Text` is a string that comes with every call, which a package may hand over in a cheaper way than others.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..lower import Field, LoweredOperation, Lowering
from ..model import Spec, nodes
from ..naming import camel, pascal, snake
from ..operations import Operation

_MACHINERY = """
limits() -> Vec<u32>
refuse_payload(path: Option<String>) -> Result<()>
check_call_depth(depth: u32) -> Result<()>
take_released() -> Vec<u32>
new_stack() -> u32
free_scope(scope: u32)
find_scope(head: u32, uuid: String) -> Result<u32>
innermost_scope(head: u32) -> Result<u32>
scope_uuid(scope: u32) -> Result<String>
scope_details(scope: u32) -> Result<String>
push_plain(head: u32, name: Text, scope_type: u32) -> Result<u32>
pop_plain(head: u32, handle: u32) -> Result<()>
execute_plain(head: u32, depth: u32, value: u32, name: Text, text: Option<Text>) -> Result<bool>
model_plain(head: u32, depth: u32, value: u32, name: Text) -> Result<()>
fork(machine: u32, args: u32) -> Result<()>
hold(machine: u32) -> Result<u32>
fork_held(continuation: u32, args: u32) -> Result<()>
free_continuation(continuation: u32)
resume(machine: u32, kind: u32, a: u32, b: u32, c: u32) -> Result<()>
chunk(machine: u32, slot: u32) -> Result<bool>
resume_rewritten(machine: u32, request: u32, annotation: u32, marks: u32, contributions: u32) -> Result<()>
resume_text(machine: u32, kind: u32, text: Text) -> Result<()>
resume_shown(machine: u32, kind: u32, slot: u32, text: Text) -> Result<bool>
resume_thrown(machine: u32, slot: u32, exception_type: String, message: String, status: Option<u32>) -> Result<()>
resume_failed(machine: u32, slot: u32, number: u32, message: String, payload: String) -> Result<()>
cancel(machine: u32) -> bool
cancel_all()
take_failure() -> String
take_text() -> String
free_call(call: u32)
call_uuid(call: u32) -> Result<String>
call_details(call: u32) -> Result<String>
capture_traceparent(head: u32) -> Result<String>
capture_propagation(head: u32, run: u32, root: Option<String>) -> Result<String>
stack_from_propagation(context: String) -> Result<u32>
propagation_to_json(context: String) -> Result<String>
propagation_from_json(text: String) -> Result<String>
propagation_to_traceparent(context: String) -> Result<String>
list_registrations(kinds: Option<String>) -> Result<String>
codec_decode(codec: String, value: u32) -> Result<()>
codec_encode(codec: String, annotated: u32, original: u32) -> Result<()>
codec_decode_response(codec: String, value: u32) -> Result<()>
codec_of_request(content: String, hint: Option<String>) -> Result<Option<String>>
codec_of_response(response: String, hint: Option<String>) -> Result<Option<String>>
set_pricing(catalog: Option<String>) -> Result<()>
set_full_payloads(full: bool)
set_sanitizer_timeout(timeout_millis: u32) -> Result<()>
set_queue_policy(name: String, queue_policy: String, scope: u32, queue_events: Option<u32>) -> Result<()>
register_codec(name: String, codec: u32) -> Result<()>
deregister_codec(name: String) -> bool
codecs_told(machine: u32, family: u32) -> Result<String>
register(family: u32, scope: u32, name: String, priority: i32, break_chain: bool, callback: u32) -> Result<()>
register_switch(name: String, kinds: String, registration_name: String, callback: u32) -> Result<()>
deregister(family: u32, scope: u32, name: String) -> Result<bool>
log_hear(on: bool)
log_write(severity: u32, message: String, target: Option<String>, fields: Option<String>) -> Result<()>
log_callback_failed(callback: String, name: String, exception_type: String)
take_log() -> String
process_next() -> bool
processed()
take_deliveries(most: u32) -> String
delivered_text(place: u32) -> String
subscriber_name(subscriber: u32) -> String
delivered(subscriber: u32, calls: u32, raised: u32)
discard()
flush_begin() -> u32
flush_report(ticket: u32) -> Result<Vec<f64>>
flush_end(ticket: u32)
exporter_new(class_name: String, config: String) -> Result<u32>
exporter_path(exporter: u32) -> Result<String>
exporter_register(exporter: u32, name: String) -> Result<()>
exporter_deregister(exporter: u32, name: String) -> Result<bool>
exporter_force_flush(exporter: u32, timeout_millis: u32) -> Result<()>
exporter_runtime_diagnostics(exporter: u32) -> Result<String>
exporter_export_json(exporter: u32) -> Result<String>
exporter_clear(exporter: u32) -> Result<()>
exporter_shutdown(exporter: u32) -> Result<()>
shutdown_exporters(own: bool, millis: u32)
recover_file(path: String, atif_directory: Option<String>) -> Result<String>
expand_file(path: String, output: String) -> Result<f64>
register_plugin(kind: String, plugin: u32, validates: bool, allows_multiple: bool) -> Result<()>
deregister_plugin(kind: String) -> bool
plugin_kinds() -> String
plugin_validate(config: String, additional_toml: Option<String>, exact: bool) -> Result<()>
plugin_initialize(config: String, additional_toml: Option<String>) -> Result<()>
plugin_close(activation: Option<u32>)
plugin_is_active(activation: u32) -> bool
plugin_report() -> Option<String>
run_work(work: u32) -> Result<()>
context_details(context: u32) -> Result<String>
context_register(context: u32, family: u32, name: String, priority: i32, break_chain: bool, id: u32) -> Result<()>
context_register_switch(context: u32, name: String, kinds: String, registration_name: String, id: u32) -> Result<()>
free_context(context: u32)
forget_settled()
"""

# What comes before the arguments of the operations that run inside a scope.
_INSIDE = (("head", "u32"),)
_CALL = (*_INSIDE, ("depth", "u32"), ("value", "u32"))
_END = (("value", "u32"), ("annotation", "u32"))


@dataclass(frozen=True)
class Native:
    """A native function; `record` is the type that its later parameters, `fields`, are packed into."""

    name: str
    params: tuple[tuple[str, str], ...]
    returns: str
    fallible: bool
    doc: str
    record: str | None = None
    fields: tuple[tuple[str, str, str], ...] = ()

    @property
    def js(self) -> str:
        return camel(self.name)


def native_functions(lower: Lowering) -> list[Native]:
    """Every native function."""
    found = [_parsed(line) for line in _MACHINERY.split("\n") if line]
    for operation in lower.operations():
        if operation.op.module in ("scope", "tools", "llm") and operation.id != "scope.get_handle":
            found.append(_operation(lower, operation))
    return found


def _parsed(line: str) -> Native:
    head, _, returns = line.partition(" -> ")
    name, _, params = head.rstrip(")").partition("(")
    pairs = tuple(tuple(param.split(": ")) for param in params.split(", ") if param)
    fallible = returns.startswith("Result<")
    inner = returns.removeprefix("Result<").removesuffix(">") if fallible else returns
    return Native(name, pairs, inner or "()", fallible, "See the engine.")  # type: ignore[arg-type]


def _operation(lower: Lowering, operation: LoweredOperation) -> Native:
    wanted = [field for field in [*operation.params, *operation.options] if _crosses(lower.spec, operation.op, field)]
    fields = tuple((field.name, _rust(lower, field), " ".join(field.doc)) for field in wanted)
    name = snake(operation.id)
    before = (_END if operation.op.part == "end" else _CALL) if operation.op.pipeline else _INSIDE
    opens = operation.op.returns.name in lower.spec.types and not operation.op.pipeline
    record = pascal(operation.id) if fields else None
    return Native(name, before, "u32" if opens else "()", True, " ".join(operation.doc), record, fields)


def stays(spec: Spec, op: Operation, field: Field) -> bool:
    """Whether an argument is a value of JavaScript that the native side knows by its place alone.

    It is what goes into a call or a codec and comes out of it, and its normalized form.
    """
    type_ = field.parsed
    if not op.pipeline and op.module != "codecs":
        return False
    declared = spec.types.get(type_.name)
    of_host = isinstance(declared, nodes.Record) and declared.host
    return of_host or (type_.name == "json" and (not type_.optional or field.wire.startswith("annotated_")))


def _crosses(spec: Spec, op: Operation, field: Field) -> bool:
    """Values and functions stay in JavaScript; of a function that may be absent the native side knows whether it is."""
    return not stays(spec, op, field) and (field.parsed.name != "callback" or field.optional)


def _rust(lower: Lowering, field: Field) -> str:
    type_ = field.parsed
    declared = lower.spec.types.get(type_.name)
    number = isinstance(declared, nodes.Enum | nodes.Flags) or (isinstance(declared, nodes.Record) and declared.opaque)
    if number:
        return "u32"
    if type_.name == "callback":
        return "bool"
    name = {"timestamp": "f64", "u32": "u32", "i32": "i32", "bool": "bool"}.get(type_.name, "String")
    return f"Option<{name}>" if type_.optional else name
