"""Rules about the spec that a schema cannot say; each is one function with an id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from ..errors import Finding
from ..model import Spec
from . import codecs, compat, configs, docs, faults, languages, names, promises, published, references

Rule = Callable[[Spec, Path], Iterable[Finding]]

RULES: dict[str, Rule] = {
    "doc.sentence": docs.sentence,
    "doc.placeholder": docs.placeholder,
    "name.unique": names.unique,
    "number.unique": names.numbers,
    "flag.bit": names.bits,
    "name.collides": names.collides,
    "name.reserved": names.reserved,
    "ref.type": references.types,
    "ref.node": references.nodes_exist,
    "default.type": references.defaults,
    "config.bounds": references.bounds,
    "config.class": configs.classes,
    "secret.type": references.secrets,
    "event.presence": references.presence,
    "step.form": references.steps,
    "promise.missing": promises.missing,
    "promise.scenario": promises.scenarios,
    "codec.target": codecs.targets,
    "codec.source": codecs.sources,
    "codec.unique": codecs.unique,
    "fault.code": faults.codes,
    "fault.scenario": faults.scenarios,
    "fault.missing": faults.missing,
    "language.node": languages.known,
    "language.published": published.known,
    "language.missing": languages.complete,
    "compat.released": compat.released,
}


# Rules about people's work, not about form: files can be written while they are broken.
_PROMISES = {
    "doc.placeholder", "promise.missing", "promise.scenario", "fault.scenario", "fault.missing", "compat.released",
}  # fmt: skip


def lint(spec: Spec, root: Path, only_form: bool = False) -> list[Finding]:
    """What the rules have to say, in the order of the files; each finding carries the id of its rule."""
    found = []
    for rule in RULES.keys() - (_PROMISES if only_form else set()):
        check = RULES[rule]
        found += [Finding(fault.file, fault.line, fault.message, rule) for fault in check(spec, root)]
    return sorted(set(found))
