"""The npm package nemo-relay-wasm."""

from __future__ import annotations

from ..model import Spec
from ..output import Output
from . import _js, _js_dispatch, _js_entries, _js_events

NAME = "wasm"


def outputs(spec: Spec) -> list[Output]:
    return [
        *_js.package(spec, NAME, "bindings/wasm/generated"),
        *_js_entries.entries(spec, NAME, "bindings/wasm/generated"),
        _js.glue(spec, "bindings/wasm/src/generated/exports.rs", "wasm/exports.rs.j2"),
        _js_events.reader(spec, "bindings/wasm/generated/events.mjs"),
        _js_dispatch.dispatch(spec, NAME, "conformance/drivers/wasm/generated/dispatch.mjs"),
    ]
