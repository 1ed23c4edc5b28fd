"""What the npm packages nemo-relay-node and nemo-relay-wasm share: modules, entries, the engine, and their driver."""

from __future__ import annotations

from ..lower import Lowering
from ..model import Spec
from ..output import Output
from . import _js, _js_dispatch, _js_entries, _js_events

NAME = "js"


def outputs(spec: Spec) -> list[Output]:
    # WebAssembly is a dialect of it: names and types are the same.
    lower = Lowering(spec, "node")
    return [
        *_js.shared(lower, "bindings/js/generated"),
        *_js_entries.entries(lower, "bindings/js/generated"),
        _js_events.reader(spec, "bindings/js/generated/events.mjs"),
        _js.arguments(spec, "bindings/js/engine/src/generated/mod.rs"),
        _js_events.writer(spec, "bindings/js/engine/src/generated/events.rs"),
        _js_dispatch.dispatch(lower, "conformance/drivers/js/generated/dispatch.mjs"),
    ]
