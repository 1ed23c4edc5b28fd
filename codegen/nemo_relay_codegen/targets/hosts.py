"""The program nemo-relay: the table of hosts in core/cli/src/generated/, and their reference page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..model import Spec, nodes
from ..model.hosts import Canary, HookInput, Install, Telemetry
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
        "install": _install(node.install),
        "telemetry": "None" if node.telemetry is None else f"Some({_telemetry(node.telemetry)})",
        "canary": "None" if node.canary is None else f"Some({_canary(node.canary)})",
    }


def _install(install: Install) -> str:
    return (
        f"Install {{ folder: {literal(install.folder)}, folder_variable: {_text(install.folder_variable)}, "
        f"user_file: {literal(install.user_file)}, project_file: {_text(install.project_file)}, "
        f"format: Format::{pascal(install.format)}, around: {_json(install.around)}, "
        f"entry: {_json(install.entry)}, missing: Missing::{pascal(install.missing)}, "
        f"trust: Trust::{pascal(install.trust)} }}"
    )


def _canary(canary: Canary) -> str:
    return (
        f"Canary {{ arguments: {_texts(canary.arguments)}, variables: {_pairs(canary.variables.items())}, "
        f"files: {_pairs((file.path, file.text) for file in canary.files)}, tool: {literal(canary.tool)}, "
        f"input: {_json(canary.input)} }}"
    )


def _telemetry(telemetry: Telemetry) -> str:
    rules = [
        f"Rule {{ signal: Signal::{pascal(record.signal)}, name: {literal(record.name)}, "
        f"joins: Joins::{pascal(record.joins)}, by: {_text(record.by)}, keeps: {_texts(record.keeps)}, "
        f"alone: {_texts(record.alone)} }}"
        for record in telemetry.records
    ]
    settings = [f"({literal(key)}, {_json(value)})" for key, value in telemetry.settings.items()]
    return (
        f"Telemetry {{ variables: {_pairs(telemetry.variables.items())}, settings: &[{', '.join(settings)}], "
        f"session: {_texts(telemetry.session)}, rules: &[{', '.join(rules)}] }}"
    )


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return f"&[{', '.join(f'({literal(key)}, {literal(value)})' for key, value in pairs)}]"


def _text(text: str | None) -> str:
    return "None" if text is None else f"Some({literal(text)})"


def _texts(texts: tuple[str, ...]) -> str:
    return f"&[{', '.join(literal(text) for text in texts)}]"


def _json(value: Any) -> str:
    return f'r#"{json.dumps(value, separators=(",", ":"), ensure_ascii=False)}"#'
