"""The list of what a library is made of, as CycloneDX 1.5."""

import datetime
import json
import tomllib

from tools.package import ROOT
from tools.package.metadata import linked
from tools.package.targets import source_date


def sbom(crate: str, triple: str) -> str:
    """The list of `crate`; without paths, so that it is the same wherever it is made."""
    packages, uses = linked(crate, triple)
    names = {package["id"]: reference(package) for package in packages}
    sums = checksums()
    components = sorted((component(package, sums) for package in packages[1:]), key=lambda item: item["bom-ref"])
    made = datetime.datetime.fromtimestamp(source_date(), datetime.UTC)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": made.isoformat().replace("+00:00", "Z"),
            "component": component(packages[0], sums),
            "properties": [{"name": "cargo:target", "value": triple}],
        },
        "components": components,
        "dependencies": [
            {"ref": names[package], "dependsOn": sorted(names[use] for use in used)}
            for package, used in sorted(uses.items(), key=lambda item: names[item[0]])
        ],
    }
    return json.dumps(document, indent=1) + "\n"


def component(package: dict, sums: dict[tuple[str, str], str]) -> dict:
    found = {
        "type": "library",
        "bom-ref": reference(package),
        "name": package["name"],
        "version": package["version"],
        "purl": reference(package),
        "licenses": [{"expression": package["license"].replace("/", " OR ")}],
    }
    if value := sums.get((package["name"], package["version"])):
        found["hashes"] = [{"alg": "SHA-256", "content": value}]
    return found


def reference(package: dict) -> str:
    return f"pkg:cargo/{package['name']}@{package['version']}"


def checksums() -> dict[tuple[str, str], str]:
    """The hashes of the crates of others, as the lock file has them."""
    with (ROOT / "Cargo.lock").open("rb") as file:
        locked = tomllib.load(file)["package"]
    return {(package["name"], package["version"]): package["checksum"] for package in locked if "checksum" in package}
