"""A program that ends in the middle of something: `exit_program.py SHAPE FILE`."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from pathlib import Path

import nemo_relay
from nemo_relay import ScopeType, observability, plugin, scope, subscribers, tools

shape, file = sys.argv[1], Path(sys.argv[2])
if shape == "activated":
    sink = observability.AtofFileSinkConfig(output_directory=str(file.parent), filename=file.name)
    atof = observability.AtofConfig(enabled=True, sinks=[sink])
    config = observability.ObservabilityConfig(atof=atof)
    asyncio.run(plugin.initialize(plugin.PluginConfig(components=[observability.ComponentSpec(config)])))
else:
    nemo_relay.AtofExporter(nemo_relay.AtofExporterConfig(str(file.parent), file.name)).register("file")


def told(event: nemo_relay.Event) -> None:
    if event.name.isdigit():
        print(event.name, flush=True)


def stuck(event: nemo_relay.Event) -> None:
    time.sleep(60)


def emit_for_ever() -> None:
    while True:
        with scope.scope("noise", ScopeType.Function, input={"x": "y" * 100}):
            pass


def call_for_ever() -> None:
    asyncio.run(tools.execute("slow", {}, lambda _: time.sleep(60)))


subscribers.register("told", stuck if shape == "stuck" else told)
for number in range(200):
    scope.event(str(number))
if shape == "emitting":
    for _ in range(2):
        threading.Thread(target=emit_for_ever, daemon=True).start()
if shape == "in-flight":
    threading.Thread(target=call_for_ever, daemon=True).start()
    asyncio.new_event_loop().create_task(tools.execute("never", {}, asyncio.sleep))
    time.sleep(0.01)
if shape == "raises":
    raise ValueError("the program's own error")
sys.exit(7)
