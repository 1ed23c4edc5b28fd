"""Prints what the built library offers: every exported function with the declaration that the header gives it.

Run `python bindings/c/surface.py > bindings/c/surface.txt` after a change that is meant.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def declarations(header: Path) -> str:
    """The header without comments, directives and what is for C++ alone."""
    text = re.sub(r"/\*.*?\*/", "", header.read_text(), flags=re.DOTALL)
    text = re.sub(r"#ifdef __cplusplus.*?#endif", "", text, flags=re.DOTALL)
    return "\n".join(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def functions(header: Path) -> dict[str, str]:
    """Declared functions: the declaration in one line, by name."""
    flat = re.sub(r"\s+", " ", declarations(header))
    found = re.findall(r"(?<=; )([^;{}()]*?\b(nemo_relay_\w+)\([^;{}]*\));", flat)
    return {name: declaration.strip() for declaration, name in found}


def exported(library: Path) -> set[str]:
    """What the dynamic library gives to the linker."""
    listed = subprocess.run(["nm", "-D", "--defined-only", str(library)], capture_output=True, text=True, check=True)
    symbols = {line.split()[-1] for line in listed.stdout.splitlines()}
    return {symbol for symbol in symbols if symbol.startswith("nemo_relay_")}


def surface(library: Path) -> str:
    declared = functions(ROOT / "bindings/c/include/nemo_relay.h")
    return "".join(f"{declared.get(name, name)}\n" for name in sorted(exported(library)))


if __name__ == "__main__":
    sys.stdout.write(surface(ROOT / "target/ci/libnemo_relay.so"))
