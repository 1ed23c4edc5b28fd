"""The version is written once for each registry, and is the same everywhere."""

import json
import tomllib

from tools.package import ROOT


def toml(path):
    return tomllib.loads((ROOT / path).read_text(encoding="utf-8"))


def test_every_manifest_has_the_version_of_the_workspace():
    workspace = toml("Cargo.toml")["workspace"]
    version = workspace["package"]["version"]
    found = {
        f"Cargo.toml, {name}": dependency["version"]
        for name, dependency in workspace["dependencies"].items()
        if "path" in dependency
    }
    for path in ("core/cli/npm/package.json", "bindings/node/package.json", "bindings/wasm/package.json"):
        found[path] = json.loads((ROOT / path).read_text(encoding="utf-8"))["version"]
    path = "workers/python/pyproject.toml"
    found[path] = toml(path)["project"]["version"]
    assert {place: other for place, other in found.items() if other != version} == {}


def test_the_sdk_brings_the_program_of_its_own_version():
    version = toml("Cargo.toml")["workspace"]["package"]["version"]
    extras = toml("bindings/python/pyproject.toml")["project"]["optional-dependencies"]
    assert extras["cli"] == [f"nemo-relay-cli=={version}"]
