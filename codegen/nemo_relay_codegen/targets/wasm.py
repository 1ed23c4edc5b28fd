"""The npm package nemo-relay-wasm: what it does not share with nemo-relay-node."""

from __future__ import annotations

from ..model import Spec
from ..output import Output
from . import _js, _js_classes

NAME = "wasm"


def outputs(spec: Spec) -> list[Output]:
    return [
        *_js_classes.classes(spec, NAME, "bindings/wasm/generated"),
        _js.glue(spec, "bindings/wasm/src/generated/exports.rs", "wasm/exports.rs.j2"),
    ]
