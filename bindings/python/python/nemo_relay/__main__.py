"""`python -m nemo_relay`: looks at a run, as the program `nemo-relay` does; reads files and sends nothing anywhere."""

from __future__ import annotations

import argparse
import gzip
import io
import os
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from . import RelayError, __version__, _native

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_MAX_BYTES = 4 << 30
"""How much one file may be, so that a small file that is compressed cannot take all memory."""


class _Fault(Exception):
    """What ends the program, for people."""


def main(arguments: list[str] | None = None) -> int:
    """Runs a sub-command; gives the exit status."""
    given = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # What is drawn is UTF-8, also where a pipe or a file has another encoding; names of files may be anything.
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        given.run(given)
        sys.stdout.flush()
    except _Fault as fault:
        print(f"nemo_relay: {fault}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # a reader that has seen enough, such as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m nemo_relay", description="Looks at a run of NeMo Relay.")
    parser.add_argument("--version", action="version", version=f"nemo-relay {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    view = _command(commands, "view", "write one HTML page that shows a run", _view)
    view.add_argument("-o", "--output", metavar="PAGE", help="where the page is written; - is standard output")
    view.add_argument("--live", action="store_true", help="follow a file that grows: done by the program nemo-relay")

    tree = _command(commands, "tree", "print the scopes of a run", _tree)
    tree.add_argument("--chunks", action="store_true", help="show the chunks of streams as well")
    summary = _command(commands, "summary", "print the totals of a run", _summary)
    summary.add_argument("--json", action="store_true", help="print JSON")
    for command in (tree, summary):
        command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="when to use colours")
    return parser


def _command(commands: Any, name: str, doc: str, run: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=doc, description=f"{doc.capitalize()}.")
    files = "files of events (ATOF) in their order, or one trajectory (ATIF); also compressed; - is standard input"
    made.add_argument("files", metavar="FILE", nargs="+", help=files)
    made.set_defaults(run=run)
    return made


def _view(given: argparse.Namespace) -> None:
    first = given.files[0]
    if given.live:
        raise _Fault(f"a file that grows is followed by the program: nemo-relay view --live {first}")
    page = _made(given, lambda events: _native.view_page(events, Path(first).name))
    if given.output == "-":
        sys.stdout.write(page)
        return
    output = Path(given.output or ("run.html" if first == "-" else Path(first).with_suffix(".html")))
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as fault:
        raise _Fault(f"{output}: {fault.strerror}") from None
    print(output)


def _tree(given: argparse.Namespace) -> None:
    sys.stdout.write(_made(given, lambda events: _native.view_tree(events, given.chunks, _has_colours(given))))


def _summary(given: argparse.Namespace) -> None:
    sys.stdout.write(_made(given, lambda events: _native.view_summary(events, given.json, _has_colours(given))))


def _made(given: argparse.Namespace, make: Callable[[bytes], str]) -> str:
    events = _bytes(given.files)
    try:
        return make(events)
    except RelayError as fault:
        raise _Fault(f"{Path(given.files[0]).name}: {fault}") from None


def _has_colours(given: argparse.Namespace) -> bool:
    if given.color == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return bool(given.color == "always")


def _bytes(files: list[str]) -> bytes:
    """What is in the files, one after the other; the last line of one that was cut off does not go on in the next."""
    parts: list[bytes] = []
    for file in files:
        if parts and not parts[-1].endswith(b"\n"):
            parts.append(b"\n")
        try:
            parts.append(_read(file))
        except OSError as fault:
            raise _Fault(f"{file}: {fault.strerror or fault}") from None
        except (EOFError, zlib.error, RelayError) as fault:
            raise _Fault(f"{file}: {fault}") from None
    return b"".join(parts)


def _read(file: str) -> bytes:
    if file == "-":
        raw = sys.stdin.buffer.read(_MAX_BYTES)
    else:
        with open(file, "rb") as opened:
            raw = opened.read(_MAX_BYTES)
    if raw.startswith(b"\x1f\x8b"):
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as unpacked:
            raw = unpacked.read(_MAX_BYTES)
    elif raw.startswith(b"\x28\xb5\x2f\xfd"):
        raw = _native.unpack_zstd(raw, _MAX_BYTES)
    if len(raw) == _MAX_BYTES:
        raise _Fault(f"{file}: is longer than {_MAX_BYTES >> 30} GiB")
    return raw


if __name__ == "__main__":
    sys.exit(main())
