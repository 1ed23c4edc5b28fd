"""What every file of the corpus must look like and what the corpus must hold. Needs no client."""

import json
import re
from typing import Any

from tools.corpus.case import FEATURES, REQUIRED
from tools.corpus.store import KINDS, SURFACES, manifest

AT_LEAST = 40
COMMON = {
    "provider": str,
    "surface": str,
    "kind": str,
    "about": str,
    "covers": list,
    "sdk": (str, type(None)),
    "origin": str,
}
OWN = {
    "request": {"path": str, "typed": bool, "text": str},
    "response": {"typed": bool, "text": str},
    "stream": {
        "typed": bool,
        "complete": bool,
        "raises": (str, type(None)),
        "chunks": list,
        "folded": dict,
        "folded_by": str,
    },
    "error": {"status": int, "raises": (str, type(None)), "text": str},
}
ORIGINS = ("client", "accepted", "documented")
# Nothing real is spoken to or spoken of: no other host, and no path of the machine that made the corpus.
ELSEWHERE = re.compile(r"https?:\\?/\\?/(?!example\.com|json-schema\.org)|localhost|/(home|root|tmp|Users)/")


def faults(payloads: dict[str, dict[str, Any]], written_manifest: dict[str, Any]) -> list[str]:
    """One line for each thing that is not as it must be; none where all is well."""
    found = [f"{path}: {fault}" for path, payload in payloads.items() for fault in faults_of(path, payload)]
    return found or [*faults_of_whole(payloads), *faults_of_manifest(payloads, written_manifest)]


def faults_of(path: str, payload: dict[str, Any]) -> list[str]:
    kind = payload.get("kind")
    if kind not in KINDS:
        return [f"the kind {kind!r} is not known"]
    form = {**COMMON, **OWN[kind]}
    if set(payload) != set(form):
        return [f"has or lacks {sorted(set(payload) ^ set(form))}"]
    wrong = [f"{key} is of the wrong type" for key, type in form.items() if not isinstance(payload[key], type)]
    return wrong or [*faults_of_head(path, payload), *faults_of_text(payload)]


def faults_of_head(path: str, payload: dict[str, Any]) -> list[str]:
    found = []
    if path.split("/")[:2] != [payload["surface"], payload["kind"]] or payload["surface"] not in SURFACES:
        found.append("is not in the folder of its surface and kind")
    if not re.fullmatch(r"[A-Z].+\.", payload["about"]):
        found.append("`about` is not a sentence")
    if not payload["covers"] or not FEATURES.issuperset(payload["covers"]):
        found.append("covers nothing, or something that is not known")
    if payload["origin"] not in ORIGINS or (payload["origin"] == "documented") != (payload["sdk"] is None):
        found.append("the origin does not go with the client")
    return found


def faults_of_text(payload: dict[str, Any]) -> list[str]:
    found = []
    for text in payload.get("chunks") or [payload.get("text")]:
        try:
            value = json.loads(text)
        except (TypeError, ValueError):
            found.append("holds a text that is not JSON")
            continue
        if not isinstance(value, dict):
            found.append("holds a text that is not an object")
        if ELSEWHERE.search(text):
            found.append("names a host or a path of the real world")
    return found


def faults_of_whole(payloads: dict[str, dict[str, Any]]) -> list[str]:
    found = []
    for surface in SURFACES:
        here = [payload for payload in payloads.values() if payload["surface"] == surface]
        if len(here) < AT_LEAST:
            found.append(f"{surface}: {len(here)} payloads, fewer than {AT_LEAST}")
        missing = REQUIRED.difference(feature for payload in here for feature in payload["covers"])
        if missing:
            found.append(f"{surface}: nothing covers {sorted(missing)}")
        found += [f"{surface}: no {kind}" for kind in KINDS if kind not in {payload["kind"] for payload in here}]
        if not any(reading_loses(payload["text"]) for payload in here if payload["kind"] == "request"):
            found.append(f"{surface}: every request survives being read and written again")
    return found


def reading_loses(text: str) -> bool:
    """Whether a program that reads `text` into values and writes these would write something else."""
    value = json.loads(text)
    styles: list[dict[str, Any]] = [{"separators": (",", ":")}, {}, {"indent": 2}]
    written = {json.dumps(value, ensure_ascii=ascii, **style) for style in styles for ascii in (False, True)}
    return text.strip() not in written


def faults_of_manifest(payloads: dict[str, dict[str, Any]], written_manifest: dict[str, Any]) -> list[str]:
    sdks = {payload["surface"]: payload["sdk"] for payload in payloads.values() if payload["sdk"]}
    return [] if manifest(payloads, sdks) == written_manifest else ["manifest.json does not say what there is"]
