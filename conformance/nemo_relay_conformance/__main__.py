"""The command line: runs bindings or a driver of your own, and writes the reports."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nemo_relay_codegen.errors import SpecError

from . import declared, report
from .findings import ScenarioError
from .results import SIGNS, Cell
from .skeleton import new_scenario
from .suite import Suite

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Returns 0 where everything holds, 1 where something does not, 2 where the question makes no sense."""
    options = _parser().parse_args(arguments)
    try:
        if options.new:
            path = new_scenario(options.root, options.new).relative_to(options.root)
            print(f"wrote {path}; change it, then run with -k {options.new}")
            return 0
        return _run(options)
    except (ScenarioError, SpecError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m nemo_relay_conformance",
        description="Runs the conformance scenarios against bindings of this tree or a driver of your own. "
        "Without options: all bindings of drivers.yaml.",
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the tree with spec/ and conformance/")
    parser.add_argument("--binding", action="append", default=[], help="a binding of drivers.yaml; may be repeated")
    parser.add_argument(
        "--driver", action="append", default=[], help="the command of a driver of your own; may be repeated"
    )
    parser.add_argument("-k", metavar="TEXT", default="", help="only scenarios whose name contains the text")
    parser.add_argument("--list", action="store_true", help="name the scenarios and stop")
    parser.add_argument("--output", type=Path, help="where the reports go; build/conformance of the tree by default")
    parser.add_argument("--new", metavar="FOLDER/NAME", help="start a new scenario file")
    return parser


def _run(options: argparse.Namespace) -> int:
    suite = Suite(options.root)
    chosen = [name for name in suite.names() if options.k in name]
    if not chosen:
        raise ValueError(f"no scenario has `{options.k}` in its name; --list names them all")
    if options.list:
        print("\n".join(chosen))
        return 0
    for one in _declared(options):
        suite.run_all(one, chosen, _tell)
    suite.compare()
    output = options.output or options.root / "build" / "conformance"
    report.write(suite.results, output)
    print(report.report_text(suite.results))
    print(f"the page: {output / 'index.html'}")
    return 0 if suite.results.ok else 1


def _declared(options: argparse.Namespace) -> list[declared.Declared]:
    known = declared.known(options.root)
    for name in options.binding:
        if name not in known:
            raise ValueError(f"`{name}` is no binding of drivers.yaml; it has {', '.join(known)}")
    names = options.binding or ([] if options.driver else declared.bindings(options.root))
    mine = [declared.of_binding(options.root, name) for name in names]
    return mine + [declared.of_command(options.root, command) for command in options.driver]


def _tell(cell: Cell) -> None:
    """One line for each fault as it is seen, since a whole run takes a while."""
    if cell.bad:
        print(
            f"{SIGNS[cell.state]} {cell.scenario} on {cell.binding}: {cell.mismatches[0]}", file=sys.stderr, flush=True
        )


if __name__ == "__main__":
    sys.exit(main())
