"""Prints an ATOF file as a tree of scopes with times; needs nothing but the standard library."""

import json
import pathlib
import sys
from datetime import datetime
from typing import Any


def print_tree(path: pathlib.Path) -> None:
    """Prints the scopes and marks of an ATOF file, children under their parents, in the order in which they began."""
    nodes: dict[str, dict[str, Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event.get("scope_category") == "end":
            if event["uuid"] in nodes:
                nodes[event["uuid"]]["end"] = event
        else:
            nodes[event["uuid"]] = {"event": event, "end": None, "children": []}
    tops: list[dict[str, Any]] = []
    for node in nodes.values():
        parent = nodes.get(node["event"]["parent_uuid"])
        (parent["children"] if parent else tops).append(node)
    for node in tops:
        print_node(node, started(node["event"]), "")


def print_node(node: dict[str, Any], origin: datetime, indent: str) -> None:
    event, end = node["event"], node["end"]
    at = (started(event) - origin).total_seconds() * 1000
    line = f"{'*' if event['kind'] == 'mark' else event['category']} {event['name']}"
    if end:
        line += f"  {(started(end) - started(event)).total_seconds() * 1000:.2f} ms"
    print(f"{at:9.2f} ms  {indent}{line}{note(event, end)}")
    for child in node["children"]:
        print_node(child, origin, indent + "  ")


def note(event: dict[str, Any], end: dict[str, Any] | None) -> str:
    data = (end or event)["data"]
    if event["category"] == "guardrail" and isinstance(data, dict):
        return "  refused: " + data["rejection_reason"] if data.get("rejected") else "  allowed"
    status = ((end or event)["metadata"] or {}).get("otel.status_code")
    return "  failed" if status == "ERROR" else ""


def started(event: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(event["timestamp"])


if __name__ == "__main__":
    print_tree(pathlib.Path(sys.argv[1]))
