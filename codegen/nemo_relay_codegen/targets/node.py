"""The npm package nemo-relay-node, and the engine that it shares with nemo-relay-wasm."""

from __future__ import annotations

from ..model import Spec
from ..output import Output
from . import _js, _js_dispatch, _js_entries, _js_events

NAME = "node"


def outputs(spec: Spec) -> list[Output]:
    return [
        *_js.package(spec, NAME, "bindings/node/generated"),
        *_js_entries.entries(spec, NAME, "bindings/node/generated"),
        _js.glue(spec, "bindings/node/src/generated/exports.rs", "node/exports.rs.j2"),
        _js_events.reader(spec, "bindings/node/generated/events.mjs"),
        _js.arguments(spec, "bindings/js/engine/src/generated/mod.rs"),
        _js_events.writer(spec, "bindings/js/engine/src/generated/events.rs"),
        _js_dispatch.dispatch(spec, NAME, "conformance/drivers/node/generated/dispatch.mjs"),
    ]
