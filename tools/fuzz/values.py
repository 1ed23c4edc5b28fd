"""Random values through managed tool calls: the tool gets the caller's very object, the caller gets the tool's very
object, neither is changed, and what is no JSON is refused at its place before the tool runs.

    python tools/fuzz/values.py CASES [--seed N]
    python tools/fuzz/values.py --replay SEED BATCH

A batch of cases has one random set of middleware; every processor runs batches of its own.
"""

import argparse
import asyncio
import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any

import made
from nemo_relay import RelayError, ToolExecutionResult, guardrails, intercepts, subscribers, tools

BATCH = 500
BROKEN = 0.25
"""How many of the arguments are no JSON."""


class Fault(Exception):
    """Something was not as promised."""


def expect(holds: bool, what: str) -> None:
    if not holds:
        raise Fault(what)


# --- middleware ---


class Middleware:
    """Callbacks that hand on what they are given, and say so where it is not what the caller passed."""

    def __init__(self) -> None:
        self.args: Any = None

    def allow(self, name: str, args: Any) -> None:
        expect(args is self.args, "the gate sees the caller's object")

    async def allow_later(self, name: str, args: Any) -> None:
        self.allow(name, args)

    def keep(self, name: str, args: Any) -> Any:
        expect(args is self.args, "a request intercept sees the caller's object")
        return args

    async def keep_later(self, name: str, args: Any) -> Any:
        return self.keep(name, args)

    async def around(self, context: Any, next: Any) -> Any:
        expect(context.args is self.args, "an execution intercept sees the caller's object")
        return await next(context.args)

    def spoil(self, name: str, shown: Any) -> Any:
        """A sanitizer that leaves nothing of its copy as it was."""
        spoil(shown)
        return shown

    def hide(self, name: str, shown: Any) -> str:
        return "hidden"


def spoil(value: Any) -> None:
    if isinstance(value, dict):
        for inner in value.values():
            spoil(inner)
        value.clear()
    elif isinstance(value, list):
        for inner in value:
            spoil(inner)
        value.clear()


def register(rng: random.Random, middleware: Middleware) -> list[Any]:
    """Registers a random set; gives what takes it away again."""
    undo = []

    def some(chance: float, family: str, module: Any, *choices: Any, flags: tuple[bool, ...] = ()) -> None:
        if rng.random() < chance:
            for number in range(rng.randrange(1, 3)):
                getattr(module, f"register_{family}")(f"fuzz-{number}", number, *flags, rng.choice(choices))
                undo.append(partial(getattr(module, f"deregister_{family}"), f"fuzz-{number}"))

    some(0.4, "tool_conditional_execution", guardrails, middleware.allow, middleware.allow_later)
    some(0.4, "tool_request", intercepts, middleware.keep, middleware.keep_later, flags=(False,))
    some(0.4, "tool_execution", intercepts, middleware.around)
    some(0.4, "tool_sanitize_request", guardrails, middleware.spoil, middleware.hide)
    some(0.4, "tool_sanitize_response", guardrails, middleware.spoil, middleware.hide)
    if rng.random() < 0.4:
        subscribers.register("fuzz", lambda event: None)
        undo.append(partial(subscribers.deregister, "fuzz"))
    return undo


# --- cases ---


async def case(rng: random.Random, middleware: Middleware) -> bool:
    """One call; says whether it was refused."""
    args = made.made(rng, rng.random() < BROKEN)
    result = args.value if rng.random() < 0.2 else made.made(rng, rng.random() < BROKEN).value
    if rng.random() < 0.2:
        result = ToolExecutionResult(result, {"a": 1})
    before = None if args.code else repr((args.value, shown(result)))
    given = []

    def tool(value: Any) -> Any:
        given.append(value)
        return result

    async def tool_later(value: Any) -> Any:
        return tool(value)

    middleware.args = args.value
    try:
        came = await tools.execute("fuzz", args.value, rng.choice((tool, tool_later)))
    except RelayError as error:
        refused(args, error, given)
        return True
    expect(args.code is None, f"accepted what is {args.code} at {args.path}")
    expect(len(given) == 1 and given[0] is args.value, "the tool gets the caller's object")
    expect(came is result, "the caller gets the tool's object")
    expect(repr((args.value, shown(result))) == before, "nothing is changed")
    return False


def shown(result: Any) -> Any:
    return result.result if isinstance(result, ToolExecutionResult) else result


def refused(args: made.Made, error: RelayError, given: list[Any]) -> None:
    expect(args.code is not None, f"refused what is JSON: {error}")
    expect(error.code == args.code, f"{error.code} in place of {args.code}")
    expect(args.path is None or error.payload["path"] == args.path, f"{error.payload['path']} is not {args.path}")
    expect(not given, "the tool does not run")


async def batch(seed: int, number: int) -> int:
    rng = random.Random(seed * 1_000_003 + number)
    middleware = Middleware()
    undo = register(rng, middleware)
    try:
        return sum([await case(rng, middleware) for _ in range(BATCH)])
    finally:
        for take_away in undo:
            take_away()


def run(seed: int, number: int) -> int:
    """Runs a batch; gives the number of refusals."""
    try:
        return asyncio.run(batch(seed, number))
    except BaseException as fault:
        raise Fault(f"{fault!r}; again with: python tools/fuzz/values.py --replay {seed} {number}") from fault


def prepare() -> None:
    sys.set_int_max_str_digits(0)  # the text of a large integer is compared as well


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=int, nargs="?", default=BATCH)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--replay", type=int, nargs=2, metavar=("SEED", "BATCH"))
    wanted = parser.parse_args()
    prepare()
    if wanted.replay:
        run(*wanted.replay)
        return
    batches = -(-wanted.cases // BATCH)
    began = time.monotonic()
    with ProcessPoolExecutor(os.cpu_count(), initializer=prepare) as pool:
        refusals = sum(pool.map(partial(run, wanted.seed), range(batches), chunksize=10))
    seconds = time.monotonic() - began
    cases = batches * BATCH
    print(f"{cases:,} cases, {refusals:,} refused, 0 faults; {cases / seconds:,.0f} a second (seed {wanted.seed})")


if __name__ == "__main__":
    main()
