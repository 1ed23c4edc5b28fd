"""A million events against a subscriber that takes a millisecond for each: the queue stays in its bounds.

    python tools/soak/crowded.py 1000000 [POLICY]

POLICY is that of the subscriber's queue: drop_newest where absent, block:<ms> or spill. Emits marks as fast as it goes,
then lets the subscriber hurry, and adds up what it saw. Exit status 1 where the resident memory has grown by more than
64 MiB at any time, where what was delivered and what the gap marks count is not what was emitted, or where something is
missing with spill.
"""

import sys
import threading
import time

from growth import resident
from nemo_relay import scope, subscribers

MOST = 64 * 1024 * 1024
LOOK_EVERY = 10_000

hurries = threading.Event()
seen = gaps = missing = 0


def take(event) -> None:
    global seen, gaps, missing
    if event.name == "relay.gap":
        gaps += 1
        missing += event.data["count"]
    else:
        seen += 1
    if not hurries.is_set():
        time.sleep(0.001)


def main() -> int:
    events = int(sys.argv[1] if len(sys.argv) > 1 else 100_000)
    policy = sys.argv[2] if len(sys.argv) > 2 else "drop_newest"
    subscribers.register("slow", take)
    subscribers.set_queue_policy("slow", policy)
    scope.event("first")
    subscribers.flush()
    start = most = resident()
    begun = time.perf_counter()
    for number in range(1, events):
        scope.event("mark", data={"number": number, "text": "x" * 100})
        if number % LOOK_EVERY == 0:
            most = max(most, resident())
    micros = (time.perf_counter() - begun) / events * 1e6
    slowly = seen
    hurries.set()
    report = subscribers.flush(timeout_millis=300_000)
    subscribers.deregister("slow")
    print(
        f"{policy}: {events} events at {micros:.1f} us: memory {(most - start) / 1024:+.0f} KiB; "
        f"{slowly} seen at a millisecond, {seen} in the end; "
        f"{report.dropped} dropped, {missing} counted by {gaps} gap marks"
    )
    whole = seen + missing == events and missing == report.dropped and report.pending == 0
    kept = policy != "spill" or missing == 0
    return 0 if whole and kept and most - start <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
