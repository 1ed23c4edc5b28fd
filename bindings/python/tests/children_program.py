"""A program whose child emits something and ends at once: `children_program.py METHOD KIND DIRECTORY`."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import Any

method, kind, directory = sys.argv[1:]
exporters: list[Any] = []

if kind != "late":
    import nemo_relay


def told(event: nemo_relay.Event) -> None:
    time.sleep(0.02)
    os.write(1, f"{event.name}\n".encode())


def listen() -> None:
    from nemo_relay import AtofExporter, AtofExporterConfig, subscribers

    exporters.append(AtofExporter(AtofExporterConfig(directory, "events.jsonl")))
    exporters[0].register("file")
    subscribers.register("told", told)


def work() -> None:
    from nemo_relay import scope

    if not exporters:
        listen()
    for number in range(5):
        scope.event(str(number))


def main() -> None:
    context = multiprocessing.get_context(method)
    if method == "fork" and kind != "late":
        listen()
    match kind:
        case "pool":
            pool = context.Pool(1)
            pool.apply(work)
            pool.close()
            pool.join()
        case "executor":
            with ProcessPoolExecutor(1, mp_context=context) as executor:
                executor.submit(work).result()
        case _:
            multiprocessing.set_start_method(method)
            process = multiprocessing.Process(target=work)
            process.start()
            process.join()
            assert process.exitcode == 0


if __name__ == "__main__":
    main()
