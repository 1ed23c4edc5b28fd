"""One generated file, before it is rendered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import commonpath, dirname
from typing import Any

MARKER = re.compile(r"Code generated from spec/\S* by codegen\. DO NOT EDIT\.")


@dataclass(frozen=True)
class Output:
    """`path` from the repository's root, `template` from templates/, `sources` the spec files that it follows from."""

    path: str
    template: str
    context: dict[str, Any]
    sources: tuple[str, ...]

    @property
    def marker(self) -> str:
        """The sentence in the first lines of the file; it is how orphans are found."""
        if not self.sources:
            origin = "spec/"
        elif len(set(self.sources)) == 1:
            origin = self.sources[0]
        else:
            folder = commonpath([dirname(source) for source in self.sources])
            origin = f"{folder}/*.yaml" if folder != "spec" else "spec/"
        return f"Code generated from {origin} by codegen. DO NOT EDIT."
