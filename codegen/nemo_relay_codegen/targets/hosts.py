"""The program nemo-relay: the table of hosts in core/cli/src/generated/, and their reference page."""

from __future__ import annotations

import json
from typing import Any

from ..model import Spec, nodes
from ..model.hosts import HookInput
from ..naming import pascal
from ..output import Output
from ..rust_words import literal

NAME = "hosts"


def outputs(spec: Spec) -> list[Output]:
    hosts = sorted(spec.of("host"), key=lambda node: node.host)
    if not hosts:
        return []
    sources = tuple(source.file for source in spec.sources if source.kind == "host")
    return [
        Output("core/cli/src/generated/hosts.rs", "hosts/hosts.rs.j2", {"hosts": [_host(n) for n in hosts]}, sources),
        Output("docs/reference/hosts.md", "docs/hosts.md.j2", {"hosts": hosts}, sources),
    ]


def _host(node: nodes.Host) -> dict[str, Any]:
    """Everything as Rust expressions, so that the template only puts them in place."""
    answers = node.answers
    return {
        "doc": node.doc.strip().splitlines(),
        "id": literal(node.host),
        "title": literal(node.title),
        "agent": literal(node.agent),
        "program": literal(node.program),
        "input": [(name, _texts(getattr(node.input, name))) for name in HookInput.model_fields],
        "session": _texts(node.requests.session),
        "subagent": _texts(node.requests.subagent),
        "allow": _json(answers.allow),
        "deny": _json(answers.deny),
        "rewrite": "None" if answers.rewrite is None else f"Some({_json(answers.rewrite)})",
        "hooks": [
            {"event": literal(hook.event), "means": pascal(hook.means), "timeout": hook.timeout_seconds}
            for hook in node.hooks
        ],
    }


def _texts(texts: tuple[str, ...]) -> str:
    return f"&[{', '.join(literal(text) for text in texts)}]"


def _json(value: dict[str, Any]) -> str:
    return f'r#"{json.dumps(value, separators=(",", ":"), ensure_ascii=False)}"#'
