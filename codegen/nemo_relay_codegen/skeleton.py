"""`--new`: a skeleton of a node, complete but for its prose, which lint asks for."""

from __future__ import annotations

import re
from pathlib import Path

from .errors import SpecError
from .lint.docs import PLACEHOLDER
from .load import load_file
from .model import Spec
from .model.nodes import key_of
from .naming import pascal

_EDITOR = "# yaml-language-server: $schema=../schema/{kind}.schema.json\n"
_HEAD = '{kind}: {name}\ndoc: {doc}\nsince: "{since}"\nstability: experimental\n'

# kind → folder below spec/ and what follows the head of the file.
_FILES = {
    "enum": ("types", "values:\n  - {{name: first, number: 0, doc: {doc}}}\n"),
    "flags": ("types", "values:\n  - {{name: first, bit: 1, doc: {doc}}}\n"),
    "record": ("types", "fields:\n  - {{name: first, type: string, doc: {doc}}}\n"),
    "config": ("config", 'fields:\n  - {{name: first, type: "string?", doc: {doc}}}\n'),
    "profile": (
        "events",
        'category: custom\nfields:\n  - {{name: first, type: "string?", presence: omit, doc: {doc}}}\n',
    ),
    "family": (
        "middleware",
        "number: {number}\nkind: observe\ngroup: guardrails\nshort: {name}\ncallback:\n  params:\n"
        "    - {{name: event, type: Event, doc: {doc}}}\n  returns: none\n  returns_doc: {doc}\n"
        "register_in: [global, scope]\nordered: true\nbreak_chain: false\non_error: skip\n",
    ),
    "codec": (
        "codecs",
        "number: {number}\nclass_name: {pascal}Codec\ntitle: {name}\nprovider: {name}\nchunk_provider: unknown\n"
        "endpoints: []\nlone_text: keep\n"
        "request:\n  detect: {{needs: [], proof: [], never: []}}\n  fields:\n"
        "    - {{from: model, to: model, as: string}}\n    - {{from: messages, to: messages, with: {name}_messages}}\n"
        "  specific: []\nresponse:\n  detect: {{needs: [], proof: [], never: []}}\n  fields: []\n  specific: []\n"
        "  with: {name}_message\n  finish: []\n  usage:\n    from: usage\n    prompt_tokens: []\n"
        "    completion_tokens: []\n    total_tokens: []\n    cache_read_tokens: []\n    cache_write_tokens: []\n"
        "    prompt_includes_cache: true\n    cost: []\n",
    ),
    "host": (
        "hosts",
        "title: {name}\nagent: {name}\nprogram: {name}\ninput:\n  event: [/hook_event_name]\n"
        '  session: [/session_id]\nanswers:\n  allow: {{}}\n  deny: {{reason: "{{reason}}"}}\nhooks:\n'
        "  - {{event: PreToolUse, means: tool_start, doc: {doc}}}\n"
        "install:\n  folder: .{name}\n  user_file: hooks.json\n"
        '  entry: {{command: "{{command}}"}}\n',
    ),
}

_OP = (
    '  - op: {name}\n    doc: {doc}\n    since: "{since}"\n    stability: experimental\n    sync: true\n'
    "    params: []\n    options: []\n    returns: none\n    errors: []\n"
)
_ERROR = "  - {{code: {name}, number: {number}, doc: {doc}, message: {words}, event_type: {name}}}\n"
_EVENT_FIELD = '  - {{name: {name}, type: "json?", presence: omit, doc: {doc}}}\n'

_LIST = f"{{kind}}: {{name}}\ndoc: {PLACEHOLDER}\n{{key}}: []\n"
_FAULT = (
    "  - id: {name}\n    doc: {doc}\n    code: none\n    outcome: {doc}\n    remedy: {doc}\n    scenario: {scenario}\n"
)

KINDS = (*_FILES, "op", "error", "event-field", "fault")


def new(spec: Spec, root: Path, kind: str, name: str) -> Path:
    """Writes the skeleton and returns its file; raises ValueError where the name does not fit or is taken."""
    since = ".".join(spec.sdk.version.split(".")[:2])
    if kind in _FILES:
        return _new_file(spec, root, kind, name, since)
    if kind == "op":
        module = name.split(".")[0]
        path = root / f"spec/api/{module}.yaml"
        if not path.exists():
            _create(path, _EDITOR.format(kind="module") + _LIST.format(kind="module", name=module, key="ops"))
        return _insert(root, path, "ops", _OP.format(name=name, doc=PLACEHOLDER, since=since))
    if kind == "error":
        number = max(code.number for code in spec.errors) + 1
        text = _ERROR.format(name=name, number=number, doc=PLACEHOLDER, words=name.replace("_", " "))
        return _insert(root, root / spec.source_of(spec.of("errors")[0]).file, "errors", text)
    if kind == "fault":
        return _new_fault(root, name)
    owner, _, field = name.partition(".")
    kinds = ("event", "envelope", "profile")
    source = next((s for s in spec.sources if s.kind in kinds and key_of(s.node) == owner), None)
    if source is None or not field:
        raise ValueError(f"write the event and the field, such as ScopeEvent.{field or name}")
    return _insert(root, root / source.file, "fields", _EVENT_FIELD.format(name=field, doc=PLACEHOLDER))


def _new_file(spec: Spec, root: Path, kind: str, name: str, since: str) -> Path:
    folder, rest = _FILES[kind]
    stem = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    number = max((node.number for node in spec.of(kind) if kind in ("family", "codec")), default=0) + 1
    text = (_EDITOR + _HEAD).format(kind=kind, name=name, doc=PLACEHOLDER, since=since)
    rest = rest.format(name=name, pascal=pascal(name), doc=PLACEHOLDER, number=number)
    return _create(root / f"spec/{folder}/{stem}.yaml", text + rest)


def _new_fault(root: Path, name: str) -> Path:
    subject, _, fault = name.partition(".")
    if not fault:
        raise ValueError(f"write the subject and the fault, such as scope.{name}")
    path = root / f"spec/faults/{subject}.yaml"
    if not path.exists():
        _create(path, _EDITOR.format(kind="faults") + _LIST.format(kind="faults", name=subject, key="entries"))
    scenario = f"{subject}/{fault.replace('_', '-')}"
    return _insert(root, path, "entries", _FAULT.format(name=fault, doc=PLACEHOLDER, scenario=scenario))


def _create(path: Path, text: str) -> Path:
    if path.exists():
        raise ValueError(f"{path.name} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _insert(root: Path, path: Path, key: str, item: str) -> Path:
    """Adds an item at the end of the list `key` at the top level of a file, whose other text stays as it is."""
    source, faults = load_file(path, path.relative_to(root).as_posix())
    if source is None:
        raise SpecError(faults)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if (key,) not in source.lines:
        lines.append(f"{key}:\n{item}")
    else:
        start = source.lines[(key,)]
        later = [line for place, line in source.lines.items() if len(place) == 1 and line > start]
        lines[start - 1] = re.sub(r"\[\s*\]\s*$", "", lines[start - 1]).rstrip() + "\n"
        end = min(later) - 1 if later else len(lines)
        while end > start and not lines[end - 1].strip():
            end -= 1
        lines.insert(end, item)
    path.write_text("".join(lines), encoding="utf-8")
    return path
