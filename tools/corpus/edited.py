"""Asks the official clients whether they accept what the codecs make of requests that were changed.

Every request of the corpus is decoded with the Python binding, its texts, its temperature and its limit are changed in
the normalized form, and what `encode` makes of it is sent through the client of its provider; see `accept.py`. OCI
GenAI has no client.
"""

import json
from collections import Counter
from typing import Any

import nemo_relay

from tools.corpus.accept import faults_of
from tools.corpus.clients import clients
from tools.corpus.store import loaded
from tools.corpus.stub import Stub

MARK = " (edited)"
PARAMETERS = {"temperature": 0.25, "max_tokens": 1234}


def edited() -> int:
    """The number of requests that a client refused; each is printed."""
    refused, seen = 0, Counter[str]()
    with Stub() as stub:
        by_surface = clients(stub)
        for path, payload in loaded().items():
            client = by_surface.get(payload["surface"])
            if payload["kind"] != "request" or client is None:
                continue
            try:
                text, changes = changed(payload["surface"], payload["text"])
            except nemo_relay.InvalidPayloadError:
                # A number of more than 64 bits, which the runtime takes as text alone.
                seen["refused by the runtime"] += 1
                continue
            faults = faults_of(client, json.loads(text), payload["path"], payload["typed"])
            seen.update({payload["surface"]: 1, f"{payload['surface']}, changes": changes})
            if faults:
                refused += 1
                print(f"{path}: {'; '.join(faults)}")
    print(", ".join(f"{name}: {count}" for name, count in sorted(seen.items())), f"refused: {refused}", sep="; ")
    return refused


def changed(codec: str, text: str) -> tuple[str, int]:
    """What `encode` makes of a request that was changed, and in how many places it was."""
    request = nemo_relay.LLMRequest({}, json.loads(text))
    annotated = nemo_relay.codecs.decode(codec, request)
    changes = sum(change(message) for message in annotated["messages"])
    for name, value in PARAMETERS.items():
        if name in (annotated.get("params") or {}):
            annotated["params"][name] = value
            changes += 1
    return json.dumps(nemo_relay.codecs.encode(codec, annotated, request).content), changes


def change(message: dict[str, Any]) -> int:
    """Changes the texts of a message; says how many there were."""
    content = message.get("content")
    if isinstance(content, str):
        message["content"] = content + MARK
        return 1
    parts = [part for part in content or () if isinstance(part, dict) and isinstance(part.get("text"), str)]
    for part in parts:
        part["text"] += MARK
    return len(parts)
