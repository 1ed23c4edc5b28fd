"""A driver that lies in one way: `proxy.py FAULT COMMAND…` runs a real driver and tampers with its answers.

Two faults are of the process and not of an answer: `leaves-with-status-3` and `does-not-leave`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

from faults import FAULTS


def main() -> int:
    name, command = sys.argv[1], sys.argv[2:]
    real = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for line in sys.stdin:
        real.stdin.write(line.encode())
        real.stdin.flush()
        answer = json.loads(real.stdout.readline())
        if name in FAULTS:
            answer = FAULTS[name].tamper(json.loads(line), answer)
        print(json.dumps(answer), flush=True)
    real.stdin.close()
    status = real.wait()
    if name == "does-not-leave":
        time.sleep(600)
    return 3 if name == "leaves-with-status-3" else status


if __name__ == "__main__":
    sys.exit(main())
