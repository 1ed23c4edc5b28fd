"""The command line: `python -m nemo_relay_codegen --help`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from . import emit, explain, skeleton
from .errors import SpecError
from .format import FormatError, format_all
from .lint import lint
from .lint.compat import snapshot
from .load import load
from .model import Spec
from .output import Output
from .render import render
from .targets import outputs

_RUN = "run: ./noxw -s codegen"

_HELP = """\
Reads spec/ and writes every file that follows from it. Without an option it writes what is out of date.

To add a field to an event: edit spec/events/, run this, set the field in the core, write a scenario.
To add a middleware family: --new family NAME, run this, add one arm to the core's pipeline, write scenarios.
Faults are shown as file:line: what, and the exit status is 1.
"""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except SpecError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.findings)} faults in the spec; spec/README.md teaches the grammar", file=sys.stderr)
    except (FormatError, ValueError) as error:
        print(error, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="codegen", description=_HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", nargs="?", choices=["generate"], default="generate", help="write (the default)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="write nothing; show how the tree differs from the spec")
    what.add_argument("--lint", action="store_true", help="judge the spec by the rules that a schema cannot say")
    what.add_argument("--explain", metavar="NODE", help="every line that a node reaches, such as ScopeEvent.attributes")
    what.add_argument(
        "--new", nargs=2, metavar=("KIND", "NAME"), help=f"write a skeleton; KIND is {', '.join(skeleton.KINDS)}"
    )
    what.add_argument("--digest", action="store_true", help="print the digest that every library reports")
    what.add_argument("--snapshot", action="store_true", help="print what spec/released/VERSION.json holds")
    parser.add_argument("--target", metavar="NAME", help="only the files of one module of targets/")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the repository; the current folder by default")
    return parser


def _run(options: argparse.Namespace) -> int:
    root = options.root.resolve()
    spec = load(root)
    if options.lint:
        return _lint(spec, root)
    if options.digest:
        print(spec.digest)
    elif options.snapshot:
        print(json.dumps(snapshot(spec), indent=1, sort_keys=True))
    elif options.new:
        kind, name = options.new
        if kind not in skeleton.KINDS:
            raise ValueError(f"there is no kind `{kind}`; write one of {', '.join(skeleton.KINDS)}")
        path = skeleton.new(spec, root, kind, name)
        print(f"{path.relative_to(root).as_posix()}: replace the doc, then {_RUN}")
    elif options.explain:
        print("\n".join(explain.explain(spec, _texts(root, outputs(spec)), options.explain)))
    else:
        return _generate(spec, root, options.target, options.check)
    return 0


def _lint(spec: Spec, root: Path) -> int:
    findings = lint(spec, root)
    print("\n".join(map(str, findings)) or f"{len(spec.sources)} spec files, nothing to mend")
    return 1 if findings else 0


def _generate(spec: Spec, root: Path, target: str | None, check: bool) -> int:
    if faults := lint(spec, root, only_form=True):
        raise SpecError(faults)
    made = outputs(spec, target)
    texts = _texts(root, made)
    orphans = [] if target else emit.orphans(root, set(texts))
    if check:
        stale = emit.differences(root, texts)
        print("".join(stale), end="")
        if stale:
            print(f"{len(stale)} of {len(texts)} generated files are out of date\n{_RUN}")
    else:
        stale = []
        changed = emit.write(root, texts)
        print("".join(f"wrote {path}\n" for path in changed), end="")
        print(f"{len(changed)} of {len(texts)} generated files were out of date")
    for orphan in orphans:
        print(orphan)
    return 1 if stale or orphans else 0


def _texts(root: Path, made: list[Output]) -> dict[str, str]:
    return format_all(root, render(made))


if __name__ == "__main__":
    sys.exit(main())
