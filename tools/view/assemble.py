"""Makes one HTML file of the page: its scripts, its style and the WebAssembly module.

    python -m tools.view.assemble GLUE OUT

GLUE is the folder that wasm-build wrote for the web. In OUT the library puts a run in the place of `<!--relay:run-->`.
"""

from __future__ import annotations

import base64
import gzip
import re
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "core" / "view" / "page"
STYLES = ("style.css", "panels.css")
GLUE_NAME = "nemo_relay_view"

IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./(\w+)\.js";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
GLUE_EXPORT = re.compile(r"^export \{ (\w+), \w+ as default \};$", re.MULTILINE)


class PageError(Exception):
    """What makes a page impossible, with the file."""


def main(glue: Path, out: Path) -> None:
    script = bundle("main", glue)
    style = "\n".join((PAGE / name).read_text(encoding="utf-8") for name in STYLES)
    # Without a time and a name, the same module gives the same page.
    module = gzip.compress((glue / f"{GLUE_NAME}_bg.wasm").read_bytes(), compresslevel=9, mtime=0)
    page = (PAGE / "page.html").read_text(encoding="utf-8")
    parts = {
        "/*relay:style*/": style,
        "/*relay:script*/": script,
        "<!--relay:module-->": base64.b64encode(module).decode(),
    }
    for place, text in parts.items():
        if page.count(place) != 1:
            raise PageError(f"page.html: {place} must be in it once")
        page = page.replace(place, text)
    if page.count("<!--relay:run-->") != 1:
        raise PageError("page.html: <!--relay:run--> must be in it once")
    out.parent.mkdir(parents=True, exist_ok=True)
    # Cargo would build all again that has the page in it.
    if not out.exists() or out.read_text(encoding="utf-8") != page:
        out.write_text(page, encoding="utf-8")


def bundle(name: str, glue: Path) -> str:
    """A module and those that it imports, each in a function of its own, as one script."""
    done: dict[str, str] = {}
    add(name, glue, done, ())
    return "\n".join(done.values())


def add(name: str, glue: Path, done: dict[str, str], above: tuple[str, ...]) -> None:
    if name in above:
        raise PageError(f"{name}.js: imports itself by way of {' and '.join(above)}")
    if name in done:
        return
    text, exported = glue_module(glue) if name == "module" else page_module(name)
    for _, inner in IMPORT.findall(text):
        add(inner, glue, done, (*above, name))
    text = IMPORT.sub(r"const { \1 } = module_\2;", text)
    for word in ("import ", "export "):
        left = re.search(rf"^{word}.*", text, re.MULTILINE)
        if left:
            raise PageError(f"{name}.js: a form of {word.strip()} that is not known here: {left.group()}")
    if "</script" in text:
        raise PageError(f"{name}.js: </script would end the script")
    done[name] = f"const module_{name} = (() => {{\n{text}\nreturn {{ {', '.join(exported)} }};\n}})();"


def page_module(name: str) -> tuple[str, list[str]]:
    text = (PAGE / f"{name}.js").read_text(encoding="utf-8")
    return EXPORT.sub("", text), EXPORT.findall(text)


def glue_module(glue: Path) -> tuple[str, list[str]]:
    text, exported = (glue / f"{GLUE_NAME}.js").read_text(encoding="utf-8"), []
    exported += EXPORT.findall(text) + GLUE_EXPORT.findall(text)
    return GLUE_EXPORT.sub("", EXPORT.sub("", text)), exported


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
