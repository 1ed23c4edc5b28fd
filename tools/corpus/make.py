"""Makes the payloads of the corpus from the cases, and has each of them accepted by the official client on the way."""

import json
import warnings
from typing import Any

from tools.corpus.accept import faults_of
from tools.corpus.case import Answer, Case, Failure, Sent, Stream, Written
from tools.corpus.cases import cases
from tools.corpus.clients import clients
from tools.corpus.clients.base import Client
from tools.corpus.store import SURFACES, encoded, manifest
from tools.corpus.stub import Stub

PROVIDERS = {
    "openai_chat": "openai",
    "openai_responses": "openai",
    "anthropic_messages": "anthropic",
    "gemini_generate_content": "google",
    "oci_genai": "oci",
}
KINDS = {Sent: "request", Written: "request", Answer: "response", Stream: "stream", Failure: "error"}


class Refused(Exception):
    """The official client does not do with a payload what its case says."""


def corpus() -> dict[str, str]:
    """The text of every file of the corpus, by its path."""
    # The clients warn of what they do not know, and the corpus has that on purpose.
    with Stub() as stub, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        by_surface = clients(stub)
        payloads = {}
        for surface in SURFACES:
            for case in cases(surface):
                path = f"{surface}/{KINDS[type(case)]}/{case.name}.json"
                if path in payloads:
                    raise ValueError(f"two cases are named {path}")
                try:
                    payloads[path] = payload(surface, case, by_surface.get(surface))
                except Exception as error:
                    raise Refused(f"{path}: {error}") from error
    versions = {surface: client.sdk for surface, client in by_surface.items()}
    files = {path: encoded(each) for path, each in payloads.items()}
    return {**files, "manifest.json": encoded(manifest(payloads, versions))}


def payload(surface: str, case: Case, client: Client | None) -> dict[str, Any]:
    head = {
        "provider": PROVIDERS[surface],
        "surface": surface,
        "kind": KINDS[type(case)],
        "about": case.about,
        "covers": case.features,
        "sdk": client.sdk if client else None,
    }
    if isinstance(case, Stream):
        return {**head, **stream(case, client)}
    if isinstance(case, Failure):
        return {**head, "origin": origin(client), **failure(case, client)}
    if isinstance(case, Answer):
        return {**head, "origin": origin(client), "typed": case.typed, "text": answer(case, client)}
    if isinstance(case, Written):
        return {**head, "origin": origin(client), **written(case, client)}
    return {**head, "origin": "client", **sent(case, client)}


def origin(client: Client | None) -> str:
    return "accepted" if client else "documented"


def sent(case: Sent, client: Client) -> dict[str, Any]:
    path, text = client.send(case.arguments)
    typed = not faults_of(client, json.loads(text), path, typed=True)
    return request(client, path, text, typed)


def written(case: Written, client: Client | None) -> dict[str, Any]:
    if client:
        faults = faults_of(client, json.loads(case.text), case.path, typed=True)
        if bool(faults) is case.typed:
            raise ValueError(f"not as `typed` says: {faults}")
    return request(client, case.path, case.text, case.typed)


def request(client: Client | None, path: str, text: str, typed: bool) -> dict[str, Any]:
    """A request which the client accepts, as its own types or (not `typed`) around them."""
    faults = faults_of(client, json.loads(text), path, typed) if client else []
    if faults:
        raise ValueError(f"the client does not accept it: {faults}")
    return {"path": path, "typed": typed, "text": text}


def answer(case: Answer, client: Client | None) -> str:
    response = json.loads(case.text)
    if client:
        faults = client.response_faults(response)
        if bool(faults) is case.typed:
            raise ValueError(f"not as `typed` says: {faults}")
        read = client.receive(case.text)
        if not client.kept(response, read):
            raise ValueError(f"read as {json.dumps(read)}")
    return case.text


def stream(case: Stream, client: Client | None) -> dict[str, Any]:
    if client is None:
        fold, by = case.folded, "corpus"
    else:
        faults = [fault for chunk in case.chunks for fault in client.chunk_faults(json.loads(chunk))]
        if bool(faults) is case.typed:
            raise ValueError(f"not as `typed` says: {faults}")
        fold, raised = client.fold(list(case.chunks), case.complete)
        if raised != case.raises:
            raise ValueError(f"the client raised {raised}")
        by = "corpus" if client.surface == "gemini_generate_content" else client.sdk
    return {
        "origin": origin(client),
        "typed": case.typed,
        "complete": case.complete,
        "raises": case.raises,
        "chunks": list(case.chunks),
        "folded": fold,
        "folded_by": by,
    }


def failure(case: Failure, client: Client | None) -> dict[str, Any]:
    if client:
        raised = client.fail(case.status, case.text)
        if raised != case.raises:
            raise ValueError(f"the client raised {raised}")
    return {"status": case.status, "raises": case.raises, "text": case.text}
