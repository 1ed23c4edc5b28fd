"""Asks the official clients whether they accept requests that other programs wrote.

Reads one JSON object a line, `{"surface", "path", "text", "typed"?}` (`typed` defaults to true), and answers each with
one line, `{"accepted": true|false, "faults": […]}`. A request is accepted where it has the client's type of a request,
the client takes it as the arguments of its call, and what it then sends is the same value. With `typed` false, fields
and members that the client's types do not know are let pass, and the first of the three is not asked.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tools.corpus.clients import clients
from tools.corpus.clients.base import Client
from tools.corpus.stub import Stub


def accept(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The answer to each of `lines`."""
    with Stub() as stub:
        by_surface = clients(stub)
        for line in lines:
            asked = json.loads(line)
            client = by_surface[asked["surface"]]
            faults = faults_of(client, json.loads(asked["text"]), asked["path"], asked.get("typed", True))
            yield {"accepted": not faults, "faults": faults}


def faults_of(client: Client, request: dict[str, Any], path: str, typed: bool) -> list[str]:
    """Why `client` does not accept `request`; nothing where it does."""
    faults = client.request_faults(request) if typed else []
    try:
        sent = client.resend(request, path, typed)
    # Whatever the client raises is its way of not accepting; the caller wants to read it, not to die of it.
    except Exception as error:
        return [*faults, f"{type(error).__name__}: {error}"]
    return faults if client.same(sent, request) else [*faults, f"sent as {json.dumps(sent, ensure_ascii=False)}"]
