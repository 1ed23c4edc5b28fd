"""Hands secrets to everything that takes some, and prints all that there is to print; run by test_canaries.py.

The arguments are a folder for files and the address of a server that answers 200. Each secret is `CANARY<number>END`;
the last line on standard output is how many there were.
"""

import asyncio
import itertools
import os
import pathlib
import sys
import traceback

FOLDER, SERVER = pathlib.Path(sys.argv[1]), sys.argv[2]
NUMBERS = itertools.count(1)


def secret() -> str:
    return f"CANARY{next(NUMBERS)}END"


os.environ |= {"A_HEADER": secret(), "AWS_SECRET_ACCESS_KEY": secret(), "AWS_SESSION_TOKEN": secret()}
os.environ |= {"OTEL_EXPORTER_OTLP_HEADERS": f"x-key={secret()}", "NEMO_RELAY_LOG": "trace"}

import nemo_relay as relay  # noqa: E402 - it may read the environment when it is imported

HEADERS = (
    *("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "anthropic-api-key"),
    *("x-goog-api-key", "x-auth-token", "x-amz-security-token"),
)


def show(*things):
    for thing in things:
        print(repr(thing), str(thing), file=sys.stderr)


def attempt(function, *arguments, **named):
    """What it gives; what it raises is printed as a program that does not catch it would."""
    try:
        return function(*arguments, **named)
    except Exception as error:
        traceback.print_exc()
        show(error, getattr(error, "__notes__", None), vars(error))
        return None


def hidden() -> dict:
    """The three ways in which an exporter gets a header that is secret."""
    path = FOLDER / "secrets" / f"{len(list((FOLDER / 'secrets').iterdir()))}.txt"
    path.write_text(secret())
    return {
        "headers": {"authorization": secret()},
        "header_env": {"x-b": "A_HEADER"},
        "header_file": {"x-c": str(path)},
    }


def exporters():
    """One of each kind that has headers, to a server that answers and to one that does not."""
    kinds = (
        (relay.OpenTelemetrySubscriber, relay.OpenTelemetryConfig),
        (relay.OpenInferenceSubscriber, relay.OpenInferenceConfig),
        (relay.OpenTelemetryLogSubscriber, relay.OpenTelemetryLogConfig),
        (relay.OpenTelemetryMetricSubscriber, relay.OpenTelemetryMetricConfig),
    )
    for server, (kind, config) in itertools.product((SERVER, "http://127.0.0.1:9"), kinds):
        made = attempt(config, endpoint=f"{server}/v1/x?api_key={secret()}", **hidden())
        show(made)
        exporter = attempt(kind, made)
        show(exporter)
        attempt(kind, config(endpoint=f"http://user:{secret()}@127.0.0.1:9"))
        attempt(kind, config(endpoint=f"not a url {secret()}"))
        attempt(kind, config(endpoint=server, headers={"bad name": secret()}))
        attempt(kind, config(endpoint=server, headers={"x": f"{secret()}\n"}))
        if exporter:
            exporter.register(f"{kind.__name__} {server}")
            yield exporter


def document(server: str) -> dict:
    """A configuration of every component that takes a secret."""
    stream = {"type": "stream", "url": f"{server}/e?token={secret()}", "timeout_millis": 200, **hidden()}
    file = {"type": "file", "output_directory": str(FOLDER / "out"), "filename": "configured.jsonl"}
    traces = [{"type": "full", "endpoint": f"{server}/v1/traces?key={secret()}", **hidden()}]
    storage = [{"type": "http", "endpoint": f"{server}/t?sig={secret()}", **hidden()}]
    observability = {
        "version": 4,
        "atof": {"enabled": True, "sinks": [file, stream]},
        "atif": {"enabled": True, "output_directory": str(FOLDER / "out"), "storage": storage},
        "opentelemetry": {"enabled": True, "traces": traces},
    }
    return {"version": 1, "components": [{"kind": "observability", "config": observability}]}


def broken() -> list:
    """Documents that are refused."""
    wrong = document(SERVER)
    wrong["components"][0]["config"]["opentelemetry"]["traces"][0] |= {"headers": [secret()], "header": secret()}
    early = document(SERVER)
    early["components"][0]["config"] |= {"version": 9, "token": secret()}
    return [wrong, early, {"version": 1, "components": [{"kind": "observability", "config": secret()}]}]


async def configure():
    for bad in broken():
        attempt(relay.plugin.validate_exact, bad)
        try:
            await relay.plugin.initialize(bad)
        except Exception as error:
            traceback.print_exc()
            show(error, vars(error))
    for server in (SERVER, "http://127.0.0.1:9"):
        good = document(server)
        show(relay.plugin.validate_exact(good))
        activation = await relay.plugin.initialize(good)
        show(activation, activation.report)
        await calls()
        await relay.subscribers.flush_async()
        show(relay.plugin.report())
        try:
            await relay.plugin.clear()
        except relay.RelayError as error:
            show(error, vars(error))


async def calls():
    for header in HEADERS:
        for name in (header, header.title(), header.upper()):
            request = relay.LLMRequest({name: secret(), "keep": "kept"}, {"messages": []})
            show(request)
            await relay.llm.execute("model", request, lambda request: {"done": True})
            with relay.scope.scope("manual", relay.ScopeType.Agent):
                handle = relay.llm.call("model", request)
                show(handle)
                relay.llm.call_end(handle, {"done": True})


def main():
    (FOLDER / "secrets").mkdir()
    file = relay.AtofExporter(relay.AtofExporterConfig(output_directory=str(FOLDER / "out"), filename="direct.jsonl"))
    file.register("file")
    alive = list(exporters())
    asyncio.run(calls())
    asyncio.run(configure())
    for exporter in (file, *alive):
        attempt(exporter.force_flush)
        show(exporter, attempt(exporter.runtime_diagnostics))
        attempt(exporter.shutdown)
    print(next(NUMBERS) - 1)


main()
