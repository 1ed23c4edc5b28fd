"""One run, written three ways at once: a file of events, a trajectory, and spans for OpenTelemetry."""

import asyncio
import json
import pathlib
import tempfile

import nemo_relay
from nemo_relay import (
    AtifExporter,
    AtofExporter,
    AtofExporterConfig,
    OpenTelemetryFileSinkConfig,
    OpenTelemetrySubscriber,
    ScopeType,
)


async def search(args):
    return {"hits": len(args["query"])}


async def run():
    with nemo_relay.scope.scope("researcher", ScopeType.Agent):
        await nemo_relay.tools.execute("search", {"query": "relays"}, search)


def main(directory):
    events = AtofExporter(AtofExporterConfig(directory, "events.jsonl"))
    trajectory = AtifExporter("session-1")
    spans = OpenTelemetrySubscriber(OpenTelemetryFileSinkConfig("gen_ai", directory, "spans.jsonl"))
    exporters = {"events": events, "trajectory": trajectory, "spans": spans}
    for name, exporter in exporters.items():
        exporter.register(name)

    asyncio.run(run())

    print("trajectory of", trajectory.export()["agent"]["name"])
    for exporter in exporters.values():
        exporter.shutdown()  # writes what is queued; raises where something could not be delivered
    print(len(pathlib.Path(events.path).read_text().splitlines()), "events")
    requests = [json.loads(line) for line in pathlib.Path(directory, "spans.jsonl").read_text().splitlines()]
    scopes = [scope for request in requests for scope in request["resourceSpans"][0]["scopeSpans"]]
    print([span["name"] for scope in scopes for span in scope["spans"]])


with tempfile.TemporaryDirectory() as directory:
    main(directory)
