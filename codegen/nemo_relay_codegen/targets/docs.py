"""The reference pages: docs/reference/*.md."""

from __future__ import annotations

from typing import Any

from ..lower import LoweredOperation, Lowering
from ..model import Spec, nodes
from ..operations import operations
from ..output import Output
from .config import of_files

NAME = "docs"

_TITLES = {"rust": "Rust", "python": "Python", "node": "Node.js", "wasm": "WebAssembly", "go": "Go", "c": "C"}


def outputs(spec: Spec) -> list[Output]:
    pages: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
        "api": (("module", "language"), {"modules": _modules(spec), "languages": _titles(spec)}),
        "config": (("config", "sdk"), {"configs": _configs(spec, document=False), "limits": spec.sdk.limits}),
        "errors": (("errors",), {"codes": spec.errors}),
        "events": (("envelope", "event", "profile"), _events(spec)),
        "faults": (("faults", "errors"), _faults(spec)),
        "logs": (("logs",), {"files": spec.of("logs")}),
        "middleware": (
            ("family", "pipeline"),
            {"families": spec.families, "pipelines": spec.of("pipeline"), "kinds": _KINDS, "failures": _FAILURES},
        ),
        "plugins": (("config",), {"configs": _configs(spec, document=True)}),
        "types": (
            ("enum", "flags", "dictionary", "record"),
            {kind: spec.of(kind) for kind in ("enum", "flags", "dictionary", "record")},
        ),
    }
    if manifest := of_files(spec):
        pages["plugin-manifest"] = (("config",), {"configs": manifest})
    return [
        Output(
            f"docs/reference/{page}.md",
            f"docs/{page}.md.j2",
            context,
            tuple(source.file for source in spec.sources if source.kind in kinds),
        )
        for page, (kinds, context) in pages.items()
    ]


def _configs(spec: Spec, document: bool) -> list[nodes.Config]:
    return [config for config in spec.of("config") if config.document == document and not config.file]


def _faults(spec: Spec) -> dict[str, Any]:
    files = spec.of("faults")
    return {
        "files": files,
        "unprovoked": [entry for file in files for entry in file.without],
        "numbers": {code.code: code.number for code in spec.errors},
    }


_KINDS = {
    "gate": "decides whether the call may run",
    "rewrite": "replaces the real payload",
    "wrap": "runs around the callback",
    "sanitize": "replaces what an event shows",
    "inject": "adds to the metadata of an event",
    "sanitize_event": "replaces fields of an event",
    "observe": "is told what happened",
    "switch": "decides whether a registration takes part",
}
_FAILURES = {
    "fail": "the call fails with that error",
    "omit": "the event shows null in the place of the payload",
    "skip": "it is counted and logged, and everything goes on",
}


def _titles(spec: Spec) -> dict[str, str]:
    present = {language.language for language in spec.of("language")}
    return {name: title for name, title in _TITLES.items() if name in present}


def _events(spec: Spec) -> dict[str, Any]:
    def key_sorted(fields: tuple[nodes.EventField, ...]) -> list[nodes.EventField]:
        return sorted(fields, key=lambda field: field.name)

    return {
        "version": spec.sdk.wire.atof,
        "envelope": spec.envelope,
        "events": [(event, key_sorted((*spec.envelope.fields, *event.fields))) for event in spec.events],
        "profiles": [(profile, key_sorted(profile.fields)) for profile in spec.of("profile")],
        "presences": {"always": "always there", "null": "null where empty", "omit": "left out where empty"},
    }


def _modules(spec: Spec) -> list[dict[str, Any]]:
    """Operations by module, each with its names in every language."""
    lowered: dict[str, dict[str, LoweredOperation]] = {}
    for language in _titles(spec):
        for op in Lowering(spec, language).operations():
            lowered.setdefault(op.id, {})[language] = op
    ops = operations(spec)
    return [
        {
            "node": module,
            "ops": [(op, lowered.get(op.id, {})) for op in ops if op.module == module.module],
            "invariants": module.invariants,
        }
        for module in spec.modules
    ]
