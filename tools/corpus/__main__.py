"""`python -m tools.corpus make | check | accept | edited`; see README.md."""

import argparse
import json
import sys

from tools.corpus.store import different, write


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.corpus", description=__doc__)
    parser.add_argument("command", choices=("make", "check", "accept", "edited"))
    command = parser.parse_args().command
    if command == "accept":
        return answer_each()
    if command == "edited":
        from tools.corpus.edited import edited

        return 1 if edited() else 0
    from tools.corpus.make import corpus

    files = corpus()
    if command == "make":
        print(f"{len(files) - 1} payloads, {len(write(files))} files changed")
        return 0
    differing = different(files)
    for path in differing:
        print(f"{path} is not what `python -m tools.corpus make` writes", file=sys.stderr)
    return 1 if differing else 0


def answer_each() -> int:
    from tools.corpus.accept import accept

    refused = 0
    for result in accept(sys.stdin):
        refused += not result["accepted"]
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
