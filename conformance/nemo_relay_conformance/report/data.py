"""The report for other programs."""

from __future__ import annotations

import json

from .. import catalogue
from ..results import Results


def report_json(results: Results) -> str:
    """Everything that a run found, as JSON."""
    document = {
        "ok": results.ok,
        "bindings": {
            binding: {
                "counts": results.count(binding),
                **{key: results.hellos.get(binding, {}).get(key) for key in _HELLO},
            }
            for binding in results.bindings
        },
        "scenarios": {
            name: {"doc": row.doc, "checks": row.checks, "place": row.place} for name, row in results.rows.items()
        },
        "cells": [
            {
                "scenario": cell.scenario,
                "binding": cell.binding,
                "state": cell.state,
                "seconds": round(cell.seconds, 4),
                "reason": cell.reason,
                "mismatches": [{"rule": m.rule, "where": m.where, "message": m.message} for m in cell.mismatches],
                "last_words": cell.last_words,
            }
            for cell in results.cells.values()
        ],
        "surface": {binding: results.hellos.get(binding, {}).get("ops", []) for binding in results.bindings},
        "invariants": {name: {"must": must, "scenarios": names} for name, (must, names) in results.invariants.items()},
        "catalogue": {
            name: dict(zip(("doc", "code", "scenario"), results.catalogue[name], strict=True)) | {"bindings": states}
            for name, states in catalogue.states(results).items()
        },
        "faults": results.faults,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


_HELLO = ("binding", "runtime", "spec")
