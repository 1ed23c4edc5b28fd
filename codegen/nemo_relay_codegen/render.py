"""Renders outputs with Jinja2: delimiters that no target uses, undefined names are errors."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import jinja2

from .output import Output

TEMPLATES = Path(__file__).parent / "templates"

# rustdoc reads prose as Markdown, in which `<` begins a tag unless it stands in code.
_RUSTDOC = ("///", "//!")
_TAG = re.compile(r"(`[^`]*`)|<(?=[A-Za-z/])")


@cache
def environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    made.filters["comment"] = comment
    made.filters["block"] = block
    made.filters["cell"] = cell
    made.filters["rustdoc"] = rustdoc
    return made


def comment(lines: list[str], prefix: str, indent: int = 0) -> str:
    """Lines of prose behind the comment sign of a language, without a line end after the last."""
    if prefix in _RUSTDOC:
        lines = [rustdoc(line) for line in lines]
    return ("\n" + " " * indent).join(f"{prefix} {line}".rstrip() for line in lines)


def rustdoc(text: str) -> str:
    """Prose in the documentation of Rust, of which no `<` begins a tag."""
    return _TAG.sub(lambda found: found[1] or "\\<", text)


def render(outputs: list[Output]) -> dict[str, str]:
    """Path → text, not yet formatted."""
    templates = environment()
    return {
        output.path: templates.get_template(output.template).render(marker=output.marker, **output.context)
        for output in outputs
    }


def block(prose: str | list[str]) -> str:
    """Prose on one line inside of a block comment, which it cannot end."""
    text = prose if isinstance(prose, str) else " ".join(prose)
    return text.replace("*/", "* /")


def cell(text: str) -> str:
    """Prose inside a cell of a Markdown table."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
