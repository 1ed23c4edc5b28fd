"""Sends runs of the agent to Arize Phoenix and asks its API what it shows.

    python tools/interop/phoenix_spans.py PHOENIX FOLDER

PHOENIX is the program of the package `arize-phoenix`. One run goes there as OpenInference, over gRPC and the exporter
of that name, and one by the conventions for generative AI, over HTTP. Both must be shown as the same tree of spans
with the right kinds, status, sessions, tokens and messages.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import agent
from nemo_relay import (
    OpenInferenceConfig,
    OpenInferenceSubscriber,
    OpenTelemetryConfig,
    OpenTelemetrySubscriber,
    OpenTelemetryTransport,
    OpenTelemetryType,
)
from server import free_ports, started

WAIT_SECONDS = 30
QUERY = """query { projects { edges { node { name spans(first: 100) { edges { node {
  name spanKind statusCode statusMessage parentId context { spanId traceId } startTime attributes
  tokenCountPrompt tokenCountCompletion tokenPromptDetails { cacheRead }
  input { value } output { value } trace { session { sessionId } }
} } } } } } }"""

# Place of the parent, kind, status and, of model calls, tokens: prompt, completion, read from a cache.
TREE: list[tuple[int | None, str, str, tuple[int, int, int] | None]] = [
    (None, "agent", "OK", None),
    (0, "llm", "OK", (120, 30, 64)),
    (0, "tool", "OK", None),
    (0, "tool", "ERROR", None),
    (0, "retriever", "UNSET", None),
    (0, "agent", "OK", None),
    (5, "llm", "OK", (50, 7, 8)),
    (0, "llm", "ERROR", (0, 0, 0)),
    (0, "llm", "OK", (200, 12, 0)),
]


def send(kind: str, http: int, grpc: int) -> list[Any]:
    """One run, to a project of its own; gives what the exporter complained about."""
    project = {"openinference.project.name": kind}
    if kind == "openinference":
        of = {"endpoint": f"http://127.0.0.1:{grpc}", "transport": OpenTelemetryTransport.Grpc}
        exporter: Any = OpenInferenceSubscriber(OpenInferenceConfig(resource_attributes=project, **of))
    else:
        of = {"endpoint": f"http://127.0.0.1:{http}", "otel_type": OpenTelemetryType.GenAi}
        exporter = OpenTelemetrySubscriber(OpenTelemetryConfig(resource_attributes=project, **of))
    agent.seen_by(exporter)
    asyncio.run(agent.run(kind))
    return agent.close(exporter)


def shown(http: int) -> dict[str, list[dict[str, Any]]]:
    """The spans of each project as Phoenix gives them, in the order of their start."""
    body = json.dumps({"query": QUERY}).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{http}/graphql", body, {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        projects = json.load(answer)["data"]["projects"]["edges"]
    nodes = {project["node"]["name"]: project["node"]["spans"]["edges"] for project in projects}
    return {name: sorted((edge["node"] for edge in edges), key=start_of) for name, edges in nodes.items()}


def start_of(span: dict[str, Any]) -> str:
    return span["startTime"]


def wait_for(http: int, projects: list[str]) -> dict[str, list[dict[str, Any]]]:
    """Phoenix takes what it is sent into its database by and by."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        found = shown(http)
        if time.monotonic() > until or all(len(found.get(name, [])) >= len(TREE) for name in projects):
            return found
        time.sleep(0.5)


def faults(kind: str, spans: list[dict[str, Any]]) -> list[str]:
    if len(spans) != len(TREE):
        return [f"{len(spans)} spans, not {len(TREE)}"]
    wrong = []
    for span, (parent, form, status, tokens) in zip(spans, TREE, strict=True):
        wanted = {
            "parentId": None if parent is None else spans[parent]["context"]["spanId"],
            "spanKind": form,
            "statusCode": status,
            "session": kind,
        }
        has = {**span, "session": span["trace"]["session"]["sessionId"]}
        if tokens is not None:
            has["tokens"] = (*(span[key] or 0 for key in ("tokenCountPrompt", "tokenCountCompletion")), cached(span))
            wanted["tokens"] = tokens
        differing = [key for key, want in wanted.items() if has[key] != want]
        wrong += [f"{span['name']}: {key} is {has[key]}, not {wanted[key]}" for key in differing]
    return wrong + faults_of_messages(spans)


def cached(span: dict[str, Any]) -> int:
    return (span["tokenPromptDetails"] or {}).get("cacheRead") or 0


def faults_of_messages(spans: list[dict[str, Any]]) -> list[str]:
    """What Phoenix shows of the conversations, the tools and the failures."""
    first, search, fetch, written, last = (spans[place] for place in (1, 2, 3, 6, 8))
    asked, said = messages(first, "input"), messages(first, "output")
    calls = [call["tool_call"]["function"]["name"] for call in said[0].get("tool_calls", [])] if said else []
    checks = {
        "the system's message": asked and (asked[0].get("role"), asked[0].get("content")) == ("system", agent.SYSTEM),
        "the question": asked[1:] and (asked[1].get("role"), asked[1].get("content")) == ("user", agent.QUESTION),
        "the tool calls": calls == ["search", "fetch", "writer"],
        "the tools": len(model(first).get("tools", [])) == len(agent.TOOLS),
        "the model": model(first).get("model_name", "").startswith(agent.MODEL),
        "the result of a tool": "Relay race" in ((search["output"] or {}).get("value") or ""),
        "the failure of a tool": agent.FAILURE in fetch["statusMessage"],
        "what was streamed": contents(written, "output") == ["".join(agent.WORDS)],
        "the answer": contents(last, "output") == [agent.ANSWER],
        "what the tools said": agent.FAILURE in contents(last, "input"),
        "no credential": agent.CANARY not in json.dumps(spans),
    }
    return [f"{what} is not shown" for what, well in checks.items() if not well]


def model(span: dict[str, Any]) -> dict[str, Any]:
    return json.loads(span["attributes"]).get("llm", {})


def messages(span: dict[str, Any], direction: str) -> list[dict[str, Any]]:
    return [entry["message"] for entry in model(span).get(f"{direction}_messages", [])]


def contents(span: dict[str, Any], direction: str) -> list[Any]:
    return [message.get("content") for message in messages(span, direction)]


def main(program: str, folder: Path) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    http, grpc = free_ports(2)
    env = {
        "PHOENIX_WORKING_DIR": str(folder),
        "PHOENIX_HOST": "127.0.0.1",
        "PHOENIX_PORT": str(http),
        "PHOENIX_GRPC_PORT": str(grpc),
        "PHOENIX_TELEMETRY_ENABLED": "false",
        "PHOENIX_ALLOW_EXTERNAL_RESOURCES": "false",
    }
    kinds = ["openinference", "gen_ai"]
    with started([program, "serve"], folder / "phoenix.log", f"http://127.0.0.1:{http}/healthz", env):
        wrong = [f"{kind}: diagnostics: {trouble}" for kind in kinds for trouble in send(kind, http, grpc)]
        found = wait_for(http, kinds)
    for kind in kinds:
        print(f"{kind}: Phoenix shows {len(found.get(kind, []))} spans")
        wrong += [f"{kind}: {fault}" for fault in faults(kind, found.get(kind, []))]
    print("\n".join(wrong) or "kinds, parents, status, sessions, tokens and messages are right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]).resolve()))
