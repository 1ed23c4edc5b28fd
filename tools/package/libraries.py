"""Checks of a built library: which C library it needs, and that it tells nothing about the machine that built it."""

import pathlib
import re
import subprocess

from tools.package import ROOT
from tools.package.targets import Target

# What the system brings: the C library in its parts, and what unwinds.
SYSTEM = re.compile(r"^(libc|libm|libdl|libpthread|librt|libgcc_s|ld-linux[-\w]*)\.so(\.\d+)?$|^libc\.musl-\w+\.so\.1$")


def check_program(program: pathlib.Path, target: Target) -> None:
    """As `check`; what is for musl must need no library at all, so that it runs on every Linux."""
    check(program, target)
    if target.musl and (names := needed(program)):
        raise SystemExit(f"{program}: needs {', '.join(names)}; it must have everything inside")


def check(library: pathlib.Path, target: Target) -> None:
    """Raises `SystemExit` with what is wrong."""
    if strange := [name for name in needed(library) if not SYSTEM.match(name)]:
        raise SystemExit(f"{library}: needs {', '.join(strange)}, which systems do not bring")
    found = {tuple(map(int, version.split("."))) for version in versions(library)}
    if target.musl and found:
        raise SystemExit(f"{library}: needs glibc, which musl systems do not have")
    limit = tuple(map(int, target.libc.lstrip(".").split("."))) if target.libc else ()
    if not target.musl and max(found) > limit:
        raise SystemExit(
            f"{library}: needs glibc {'.'.join(map(str, max(found)))}; at most {target.libc[1:]} is promised"
        )
    homes = [str(ROOT).encode(), str(pathlib.Path.home()).encode() + b"/"]
    if shown := [home.decode() for home in homes if home in library.read_bytes()]:
        raise SystemExit(f"{library}: shows {', '.join(shown)}, a path of this machine")


def needed(library: pathlib.Path) -> list[str]:
    """The shared libraries that are loaded with it."""
    return re.findall(r"Shared library: \[([^\]]+)\]", readelf("--dynamic", library))


def versions(library: pathlib.Path) -> list[str]:
    """The versions of glibc whose symbols are used."""
    return re.findall(r"Name: GLIBC_([0-9.]+)", readelf("--version-info", library))


def readelf(what: str, library: pathlib.Path) -> str:
    command = ["readelf", "--wide", what, str(library)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
