"""Runs a plugin until its host wants it to end."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import grpc

from nemo_relay_worker._host import OPTIONS
from nemo_relay_worker._plugin import Plugin
from nemo_relay_worker._service import PluginWorker
from nemo_relay_worker.generated import worker_pb2 as pb

_LAST_ANSWERS = 0.2
# A sync intercept has a thread as long as what runs behind it.
_THREADS = 64
_VARIABLES = ("WORKER_ID", "PLUGIN_ID", "WORKER_TOKEN", "WORKER_SOCKET", "HOST_SOCKET")


def serve(plugin: Plugin) -> None:
    """Runs a plugin until its host wants it to end, or is gone."""
    asyncio.run(_serve(plugin, *(_variable(f"NEMO_RELAY_{name}") for name in _VARIABLES)))


async def _serve(plugin: Plugin, worker_id: str, plugin_id: str, token: str, socket: str, host_socket: str) -> None:
    executor = ThreadPoolExecutor(_THREADS, thread_name_prefix="nemo-relay-plugin")
    asyncio.get_running_loop().set_default_executor(executor)
    caller = pb.Caller(activation_id=worker_id, auth_token=token)
    plugin.host.connect(host_socket, caller)
    service = PluginWorker(plugin, plugin_id, caller)
    server = grpc.aio.server(options=OPTIONS)
    server.add_generic_rpc_handlers((service.handler(),))
    server.add_insecure_port(f"unix:{socket}")
    await server.start()
    threading.Thread(target=_end_with_the_host, name="nemo-relay-host", daemon=True).start()
    await service.ended.wait()
    await server.stop(_LAST_ANSWERS)
    await plugin.host.close()


def _end_with_the_host() -> None:
    """The standard input is a pipe that the host holds, and nothing ever comes through it."""
    while os.read(0, 1024):
        pass
    sys.stdout.flush()
    os._exit(0)


def _variable(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise SystemExit(f"{name} is not set: a worker is started by NeMo Relay, not by hand")
    return value
