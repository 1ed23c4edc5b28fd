"""Rules about what spec/languages/ says of published names and forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec
from ..operations import operations


def known(spec: Spec, _root: Path) -> Iterator[Finding]:
    """What a language file says of operations, families, enums and configurations is about ones that exist."""
    ids = {op.id for op in operations(spec)}
    families = {family.family for family in spec.families}
    enums = {enum.enum for enum in spec.of("enum")}
    for language in spec.of("language"):
        source = spec.source_of(language)
        for key in language.also:
            if key not in ids:
                yield source.finding(("also", key), f"no operation is named `{key}`")
        for index, family in enumerate(language.gathered):
            if family not in families:
                yield source.finding(("gathered", index), f"no family is named `{family}`")
        for key in language.counted_from:
            if key not in enums:
                yield source.finding(("counted_from", key), f"no enum is named `{key}`")
        for index, name in enumerate(language.worded):
            if name not in enums:
                yield source.finding(("worded", index), f"no enum is named `{name}`")
        classes = _classes(spec)
        for name, helper in language.helpers.items():
            fields = classes.get(helper.of)
            if fields is None:
                yield source.finding(
                    ("helpers", name), f"no configuration and no variant of one is named `{helper.of}`"
                )
            for field in sorted({*helper.takes, *helper.assumes} - (fields or {*helper.takes, *helper.assumes})):
                yield source.finding(("helpers", name), f"`{helper.of}` has no field `{field}`")


def _classes(spec: Spec) -> dict[str, set[str]]:
    """The fields of configurations and of their variants, by the names of these."""
    classes = {}
    for config in spec.of("config"):
        names = [config.config, *(variant.name for variant in config.variants)]
        classes |= {name: {field.name for field in config.fields} for name in names}
    return classes
