"""The files of the corpus: their form, their places, the manifest, and how they are compared."""

import json
import pathlib
from collections import Counter
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "conformance" / "fixtures" / "codecs"
SURFACES = ("openai_chat", "openai_responses", "anthropic_messages", "gemini_generate_content", "oci_genai")
KINDS = ("request", "response", "stream", "error")


def encoded(payload: dict[str, Any]) -> str:
    return json.dumps(payload, indent=2, ensure_ascii=False) + "\n"


def loaded(root: pathlib.Path = FIXTURES) -> dict[str, dict[str, Any]]:
    """Every payload by its path below `root`, without the manifest."""
    paths = sorted(root.glob("*/*/*.json"))
    return {path.relative_to(root).as_posix(): json.loads(path.read_text(encoding="utf-8")) for path in paths}


def manifest(payloads: dict[str, dict[str, Any]], clients: dict[str, str]) -> dict[str, Any]:
    """What there is: the client, the number of each kind and of each feature by surface, and the files."""
    surfaces = {}
    for surface in SURFACES:
        here = {path: payload for path, payload in payloads.items() if payload["surface"] == surface}
        kinds = Counter(payload["kind"] for payload in here.values())
        covers = Counter(feature for payload in here.values() for feature in payload["covers"])
        surfaces[surface] = {
            "sdk": clients.get(surface),
            "payloads": len(here),
            "kinds": {kind: kinds[kind] for kind in KINDS},
            "covers": dict(sorted(covers.items())),
            "files": sorted(here),
        }
    return {"payloads": len(payloads), "surfaces": surfaces}


def write(files: dict[str, str], root: pathlib.Path = FIXTURES) -> list[str]:
    """Makes `root` hold exactly `files` (and its README), and returns what was changed."""
    changed = different(files, root)
    for path in changed:
        target = root / path
        if path in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(files[path], encoding="utf-8")
        else:
            target.unlink()
    return changed


def different(files: dict[str, str], root: pathlib.Path = FIXTURES) -> list[str]:
    """The paths that are missing, that are not as in `files`, or that nothing makes."""
    present = {path.relative_to(root).as_posix(): path for path in root.rglob("*.json")}
    stale = [path for path in present if path not in files]
    wanting = [
        path for path, text in files.items() if path not in present or present[path].read_text(encoding="utf-8") != text
    ]
    return sorted(stale + wanting)
