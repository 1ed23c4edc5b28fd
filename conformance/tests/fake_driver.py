"""A driver that replays answers: `fake_driver.py FILE`, where FILE holds {"hello", "ops", "end"} as JSON.

`ops` are the answers to `op` and `together`, in order, without ids; `end` is what `end` reports.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> None:
    script = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    left = {"handles": 0, "callbacks": 0, "registrations": 0}
    fixed = {
        "hello": {"ok": script["hello"]},
        "begin": {"ok": None},
        "end": {"ok": {"events": [], "called": [], "left": left, **script.get("end", {})}},
    }
    answers = iter(script.get("ops", []))
    for line in sys.stdin:
        request = json.loads(line)
        answer = fixed.get(request["cmd"]) or next(answers, {"ok": None})
        print(json.dumps({"id": request["id"], **answer}), flush=True)


if __name__ == "__main__":
    main()
