"""Makes the site in `build/site` from docs/ and the READMEs, without the network.

    python tools/site/build.py

Links are checked first, with their place: a link to a page is kept, one to another file of the repository becomes its
address there, and anything else is an error. MkDocs then checks every page and anchor.
"""

import pathlib
import re
import shutil
import subprocess
import sys
from typing import Any

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
PAGES = ROOT / "build" / "site-pages"
SITE = ROOT / "build" / "site"
CONFIG = ROOT / "build" / "mkdocs.yml"
REPOSITORY = "https://github.com/NVIDIA/NeMo-Relay/blob/main/"
# Files outside of docs/ that are pages too.
ELSEWHERE = {
    "examples/README.md": "examples.md",
    "benchmarks/README.md": "benchmarks.md",
    "conformance/README.md": "conformance.md",
    "conformance/PROTOCOL.md": "conformance-protocol.md",
    "spec/README.md": "spec.md",
    "CONTRIBUTING.md": "contributing.md",
    **{f"bindings/{name}/README.md": f"languages/{name}.md" for name in ("python", "node", "rust", "go", "wasm", "c")},
}
# Files whose links are checked and that are no pages.
ALSO_CHECKED = ("README.md", "AGENTS.md")
FENCE = re.compile(r"^ *```")
# What tools/snippets.py is told about a snippet, which is nothing for readers.
MARK = re.compile(r" (fragment|callback-fails)$")
LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)(?P<path>[^)\s#]+)(?P<anchor>#[^)\s]*)?(?=\))")


class BrokenLinks(Exception):
    """Links that lead nowhere, one a line with its place."""


def sources() -> dict[pathlib.Path, pathlib.PurePosixPath]:
    """The files that become pages, with the paths of the pages."""
    docs = {path: pathlib.PurePosixPath(path.relative_to(ROOT / "docs")) for path in (ROOT / "docs").rglob("*.md")}
    return docs | {ROOT / source: pathlib.PurePosixPath(page) for source, page in ELSEWHERE.items()}


def page_text(source: pathlib.Path, pages: dict[pathlib.Path, pathlib.PurePosixPath], broken: list[str]) -> str:
    """A page with its links as the site needs them; links that lead nowhere are added to `broken`."""
    lines, in_code = [], False
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if FENCE.match(line):
            in_code = not in_code
            line = MARK.sub("", line)
        elif not in_code:
            try:
                line = LINK.sub(lambda match: moved(source, match["path"], pages) + (match["anchor"] or ""), line)
            except FileNotFoundError as error:
                broken.append(f"{source.relative_to(ROOT)}:{number}: no such file: {error}")
        lines.append(line)
    return "\n".join(lines) + "\n"


def moved(source: pathlib.Path, link: str, pages: dict[pathlib.Path, pathlib.PurePosixPath]) -> str:
    """A link of a source as its page needs it; raises `FileNotFoundError` with the link."""
    target = (source.parent / link).resolve()
    if target in pages:
        return up(pages[source]) + str(pages[target])
    if not target.exists() or not target.is_relative_to(ROOT):
        raise FileNotFoundError(link)
    if target.is_relative_to(ROOT / "docs") and target.is_file():
        return link
    return REPOSITORY + str(target.relative_to(ROOT))


def up(page: pathlib.PurePosixPath) -> str:
    return "../" * (len(page.parts) - 1)


def write_pages() -> None:
    """Writes all pages to `build/site-pages`; raises `BrokenLinks`."""
    shutil.rmtree(PAGES, ignore_errors=True)
    shutil.copytree(ROOT / "docs", PAGES)
    pages, broken = sources(), []
    for name in ALSO_CHECKED:
        page_text(ROOT / name, {**pages, ROOT / name: pathlib.PurePosixPath(name)}, broken)
    for source, page in pages.items():
        (PAGES / page).parent.mkdir(parents=True, exist_ok=True)
        (PAGES / page).write_text(page_text(source, pages, broken), encoding="utf-8")
    if broken:
        raise BrokenLinks("\n".join(broken))
    (PAGES / "assets").mkdir()
    shutil.copy2(HERE / "iframe-worker.js", PAGES / "assets")


def navigation(entries: list[Any]) -> list[Any]:
    """The navigation with `folder/*` replaced by the files of the folder."""
    found: list[Any] = []
    for entry in entries:
        if isinstance(entry, dict):
            found += [{title: navigation(inside)} for title, inside in entry.items()]
        elif entry.endswith("/*"):
            found += [str(path.relative_to(PAGES)) for path in sorted(PAGES.glob(entry + ".md"))]
        else:
            found.append(entry)
    return found


def about(text: str) -> str:
    """What a page is about: the beginning of its introduction, as plain text; empty where it has none."""
    paragraphs = re.split(r"\n\s*\n", text.partition("\n## ")[0])
    words = " ".join(next((block for block in paragraphs if block[:1].isalpha() or block[:1] in "`*["), "").split())
    without_label = re.sub(r"^\*\*\w+\.\*\* ", "", words)
    plain = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", without_label).replace("**", "")
    # One sentence, or two where the first is no more than a few words.
    return re.split(r"(?<=.{30}\.) (?=[A-Z`])", plain, maxsplit=1)[0].removesuffix(":")


def write_for_assistants(entries: list[Any], description: str) -> None:
    """`llms.txt`, the list of the pages, and `llms-full.txt`, all pages but the reference and the decisions."""
    head = [
        "# NeMo Relay",
        "",
        f"> {description}",
        "",
        "`llms.txt` lists every page. `llms-full.txt` has all guides in one; operations, fields, configuration and",
        "error codes are in the pages below `reference/`, and why it is so in those below `decisions/`.",
    ]
    short, full = list(head), ["\n".join(head) + "\n"]
    for section in entries:
        ((title, pages),) = section.items()
        short += ["", f"## {title}", ""]
        for page in pages:
            text = (PAGES / page).read_text(encoding="utf-8")
            heading = re.search(r"^# (.+)$", text, re.MULTILINE)
            short.append(f"- [{heading[1] if heading else page}]({page}): {about(text)}".removesuffix(": "))
            if not page.startswith(("reference/", "decisions/")):
                full.append(text)
    (PAGES / "llms.txt").write_text("\n".join(short) + "\n", encoding="utf-8")
    (PAGES / "llms-full.txt").write_text("\n".join(full), encoding="utf-8")


def main() -> int:
    try:
        write_pages()
    except BrokenLinks as error:
        print(error)
        return 1
    config = yaml.safe_load((HERE / "mkdocs.yml").read_text(encoding="utf-8"))
    config["nav"] = navigation(config["nav"])
    write_for_assistants(config["nav"], config["site_description"])
    config["docs_dir"], config["site_dir"] = str(PAGES), str(SITE)
    CONFIG.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    built = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--config-file", str(CONFIG)], check=False)
    if built.returncode == 0:
        shutil.copytree(PAGES, SITE, dirs_exist_ok=True, ignore=shutil.ignore_patterns("assets"))
        print(f"{SITE / 'index.html'}")
    return built.returncode


if __name__ == "__main__":
    sys.exit(main())
