"""What a crate consists of, from `cargo metadata`: the packages whose code ends up in its library."""

import functools
import json
import subprocess

from tools.package import ROOT


@functools.cache
def metadata(triple: str) -> dict:
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", triple]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def version() -> str:
    """The version of everything here."""
    (found,) = {package["version"] for package in metadata("x86_64-unknown-linux-gnu")["packages"]
                if package["name"] == "nemo-relay"}  # fmt: skip
    return found


def linked(crate: str, triple: str) -> tuple[list[dict], dict[str, list[str]]]:
    """The packages that `crate` is made of, itself first, and for each id the ids of those that it uses."""
    found = metadata(triple)
    packages = {package["id"]: package for package in found["packages"]}
    nodes = {node["id"]: node for node in found["resolve"]["nodes"]}
    (start,) = (key for key, package in packages.items() if package["name"] == crate and package["source"] is None)
    uses: dict[str, list[str]] = {}
    waiting = [start]
    while waiting:
        current = waiting.pop(0)
        if current in uses:
            continue
        # Neither what tests need nor what only runs while it is built, such as macros.
        uses[current] = sorted(
            use["pkg"]
            for use in nodes[current]["deps"]
            if any(kind["kind"] is None for kind in use["dep_kinds"]) and not is_macro(packages[use["pkg"]])
        )
        waiting += uses[current]
    return [packages[key] for key in uses], uses


def is_macro(package: dict) -> bool:
    return any("proc-macro" in target["kind"] for target in package["targets"])


def published() -> list[str]:
    """The crates that go to the registry of Rust: all that do not say `publish = false`."""
    return sorted(
        package["name"]
        for package in metadata("x86_64-unknown-linux-gnu")["packages"]
        if package["source"] is None and package["publish"] is None
    )
