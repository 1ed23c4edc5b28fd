"""The npm package nemo-relay-node: what it does not share with nemo-relay-wasm."""

from __future__ import annotations

from ..model import Spec
from ..output import Output
from . import _js, _js_classes

NAME = "node"


def outputs(spec: Spec) -> list[Output]:
    return [
        *_js_classes.classes(spec, NAME, "bindings/node/generated"),
        _js.glue(spec, "bindings/node/src/generated/exports.rs", "node/exports.rs.j2"),
    ]
