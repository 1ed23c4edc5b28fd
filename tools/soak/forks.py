"""Forks of a busy process: every child must end with its own status, and in it calls, subscribers and files must work.

    python tools/soak/forks.py 10000

The parent keeps threads busy with managed calls, marks, a subscriber and an ATOF file while it forks again and again. A
child runs a call, sees its events, writes a file of its own, and exits; one that needs more than ten seconds is stuck.
Afterwards the parent's own file must hold every event that the parent emitted. Exit status 1 where anything is wrong.
"""

import asyncio
import json
import os
import pathlib
import signal
import sys
import tempfile
import threading
import time

import nemo_relay
from nemo_relay import AtofExporter, AtofExporterConfig

STUCK_AFTER = 10.0
TOGETHER = 8


async def double(args):
    return args["n"] * 2


def call(n: int) -> int:
    return asyncio.run(nemo_relay.tools.execute("double", {"n": n}, double))


def exporter(folder: pathlib.Path, name: str) -> AtofExporter:
    config = AtofExporterConfig()
    config.output_directory, config.filename = str(folder), name
    made = AtofExporter(config)
    made.register(name)
    return made


def child(folder: pathlib.Path) -> int:
    """What a forked child does; its exit status says what went wrong."""
    seen: list[str] = []
    nemo_relay.subscribers.register("child", lambda event: seen.append(event.name))
    name = f"child-{os.getpid()}.jsonl"
    written = exporter(folder, name)
    if call(21) != 42:
        return 3
    report = nemo_relay.subscribers.flush()
    written.shutdown()
    lines = (folder / name).read_text().splitlines()
    (folder / name).unlink()
    if report.pending or seen.count("double") != 2:
        return 4
    return 0 if [json.loads(line)["name"] for line in lines].count("double") == 2 else 5


class Load:
    """Threads that emit until they are told to stop, and how many marks each emitted."""

    def __init__(self, threads: int) -> None:
        self.marks = [0] * threads
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=self._run, args=(index,), daemon=True) for index in range(threads)]
        for thread in self.threads:
            thread.start()

    def _run(self, index: int) -> None:
        while not self.stop.is_set():
            call(index)
            nemo_relay.scope.event("busy")
            self.marks[index] += 1
            time.sleep(0.001)

    def end(self) -> int:
        self.stop.set()
        for thread in self.threads:
            thread.join()
        return sum(self.marks)


def wait_for(children: dict[int, float]) -> list[str]:
    """Ends of children, as what was wrong with them."""
    wrong = []
    for pid, began in list(children.items()):
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            del children[pid]
            if status:
                wrong.append(f"status {os.waitstatus_to_exitcode(status)}")
        elif time.monotonic() - began > STUCK_AFTER:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            del children[pid]
            wrong.append("stuck")
    return wrong


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        nemo_relay.subscribers.register("parent", lambda event: None)
        own = exporter(folder, "parent.jsonl")
        # A module that a thread is importing at the time of a fork can never be imported in the child.
        call(0)
        load = Load(3)
        children: dict[int, float] = {}
        wrong: list[str] = []
        delays = []
        for done in range(count):
            while len(children) >= TOGETHER:
                wrong += wait_for(children)
                time.sleep(0.001)
            began = time.perf_counter()
            pid = os.fork()
            if pid == 0:
                code = 9
                try:
                    code = child(folder)
                finally:
                    os._exit(code)
            delays.append(time.perf_counter() - began)
            children[pid] = time.monotonic()
            if done and done % 1000 == 0:
                print(f"{done} of {count} forks, {len(wrong)} wrong", flush=True)
        while children:
            wrong += wait_for(children)
            time.sleep(0.001)
        emitted = load.end()
        nemo_relay.subscribers.flush()
        own.shutdown()
        names = [json.loads(line)["name"] for line in (folder / "parent.jsonl").read_text().splitlines()]
    delays.sort()
    print(
        f"{count} forks: {len(wrong)} wrong {sorted(set(wrong))}; fork median {delays[len(delays) // 2] * 1e3:.2f} ms, "
        f"99 % {delays[int(len(delays) * 0.99)] * 1e3:.2f} ms; the parent emitted {emitted} marks and its file holds "
        f"{names.count('busy')}"
    )
    return 1 if wrong or names.count("busy") != emitted else 0


if __name__ == "__main__":
    sys.exit(main())
