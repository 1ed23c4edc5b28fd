"""Licences of what is linked: every one must be allowed by deny.toml, and their texts go into every package."""

import pathlib
import re
import tomllib

from tools.package import ROOT

WORDS = re.compile(r"[()]|[^\s()]+(?:\s+WITH\s+\S+)?")
NOTICES = ("LICENSE*", "LICENCE*", "COPYING*", "NOTICE*", "UNLICENSE*", "license*")
NO_TEXT = "The package brings no text of its licence."


def allowed() -> set[str]:
    with (ROOT / "deny.toml").open("rb") as file:
        return set(tomllib.load(file)["licenses"]["allow"])


def refused(packages: list[dict]) -> list[str]:
    """A line for each package whose licence is missing or not allowed."""
    allow = allowed()
    return [
        f"{package['name']} {package['version']}: {package['license'] or 'no licence'} is not allowed by deny.toml"
        for package in packages
        if not package["license"] or not accepts(package["license"], allow)
    ]


def accepts(expression: str, allow: set[str]) -> bool:
    """Whether an SPDX expression can be met by what is allowed. Old crates write `/` for OR."""
    words = WORDS.findall(expression.replace("/", " OR "))

    def either() -> bool:
        met = both()
        while words and words[0] == "OR":
            words.pop(0)
            met = both() or met
        return met

    def both() -> bool:
        met = one()
        while words and words[0] == "AND":
            words.pop(0)
            met = one() and met
        return met

    def one() -> bool:
        word = words.pop(0)
        if word != "(":
            return " ".join(word.split()) in allow
        met = either()
        words.pop(0)
        return met

    return either()


def notices(packages: list[dict]) -> str:
    """The licence texts of the packages of others; a text that several share is written once."""
    texts: dict[str, list[str]] = {}
    for package in sorted(packages, key=lambda package: (package["name"], package["version"])):
        if package["source"] is None:
            continue
        name = f"{package['name']} {package['version']} ({package['license']})"
        folder = pathlib.Path(package["manifest_path"]).parent
        paths = sorted({path for pattern in NOTICES for path in folder.glob(pattern) if path.is_file()})
        for text in [path.read_text(encoding="utf-8", errors="replace").strip() for path in paths] or [NO_TEXT]:
            # Copies differ in how they are wrapped and indented.
            texts.setdefault(" ".join(text.split()), [text]).append(name)
    parts = ["\n".join(names) + "\n\n" + text + "\n" for text, *names in texts.values()]
    return ("\n" + "-" * 80 + "\n\n").join(parts)
