"""Random Python values: JSON in every type that stands for it, and values with one fault at a known place."""

import collections
import datetime
import enum
import json
import math
import random
import re
import typing

MOST_LEVELS = 256
"""How deep a payload may be nested."""

PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


class Word(enum.StrEnum):
    A = "a"


class Number(enum.IntEnum):
    ONE = 1


class Point(typing.NamedTuple):
    x: typing.Any
    y: typing.Any


class Text(str):
    """A string of the application's own."""


class Record(dict):
    """A dictionary of the application's own."""


GOOD = (
    None, True, False, 0, 1, -1, 255, 2**31, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1, -(2**63),
    0.0, -0.0, 0.1 + 0.2, 1e22, 5e-324, 1.7976931348623157e308, math.nan, math.inf, -math.inf,
    "", "text", "é", "😀", "\x00\x1f\x7f", '"\\/\n', "\u2028", "x" * 300, Text("own"), Word.A, Number.ONE,
)  # fmt: skip

BAD = (
    object(), b"bytes", bytearray(b"b"), 1j, 2**64, -(2**63) - 1, 10**400, -(10**5000), "\ud800", "a\udfffb", range(3),
    len, datetime.datetime(2000, 1, 1), Exception("no"), {1: 2}, {None: 1}, {"\ud800": 1}, {b"k": 1}, {("a",): 1},
)  # fmt: skip

KEYS = ("a", "b", "A", "", "a b", "a.b", "a-b", "_", "0", "é", "😀", '"', "\n", "\x00", "k" * 40, Word.A, Text("own"))

NESTED = (list, tuple, dict, collections.OrderedDict, Record, Point)
FLAT = (set, frozenset)


class Made(typing.NamedTuple):
    """A value, and where it is no JSON: the code of the error and the path, if that is told by the value alone."""

    value: typing.Any
    code: str | None
    path: str | None


def made(rng: random.Random, broken: bool) -> Made:
    """A value; with a fault somewhere in it where `broken` is true."""
    maker = Maker(rng, broken)
    value = maker.value([], [])
    return Made(value, maker.code, maker.path)


class Maker:
    def __init__(self, rng: random.Random, broken: bool) -> None:
        self.rng = rng
        self.broken = broken
        self.code: str | None = None
        self.path: str | None = None

    def value(self, way: list[str | int], around: list[typing.Any]) -> typing.Any:
        chance = self.rng.random()
        if chance < 0.4 and len(way) < 5:
            return self.nested(way, around)
        if self.broken and self.code is None and (chance > 0.9 or not way):
            return self.fault(way, around)
        if chance > 0.85:
            return self.rng.choice(FLAT)(value for value in self.rng.choices(GOOD, k=3) if value is not None)
        return self.scalar()

    def scalar(self) -> typing.Any:
        chance = self.rng.random()
        if chance < 0.7:
            return self.rng.choice(GOOD)
        if chance < 0.8:
            return self.rng.getrandbits(self.rng.randrange(1, 65)) - self.rng.getrandbits(63)
        if chance < 0.9:
            return (self.rng.random() - 0.5) * 10.0 ** self.rng.randrange(-300, 300)
        return "".join(map(chr, self.rng.choices(range(0xD800), k=4)))

    def nested(self, way: list[str | int], around: list[typing.Any]) -> typing.Any:
        kind = self.rng.choice(NESTED)
        length = self.rng.randrange(4)
        if kind is Point or kind is tuple:
            items = [self.value([*way, index], around) for index in range(2 if kind is Point else length)]
            return Point(*items) if kind is Point else tuple(items)
        container = kind()
        inside = [*around, container]
        if kind is list:
            for index in range(length):
                container.append(self.value([*way, index], inside))
            return container
        for key in self.rng.sample(KEYS, length):
            if key not in container:
                container[key] = self.value([*way, key], inside)
        return container

    def fault(self, way: list[str | int], around: list[typing.Any]) -> typing.Any:
        self.path = path(way)
        chance = self.rng.random()
        if chance < 0.1 and around:
            self.code = "invalid_payload"
            return self.rng.choice(around)
        if chance < 0.2:
            return self.deep(self.rng.choice((MOST_LEVELS + 1, 400)), way)
        self.code = "invalid_payload"
        return self.rng.choice(BAD)

    def deep(self, levels: int, way: list[str | int]) -> typing.Any:
        self.code = "limit_exceeded"
        self.path = path(way) + "[0]" * (MOST_LEVELS - len(way))
        value: typing.Any = 0
        for _ in range(levels):
            value = [value]
        return value


def path(way: list[str | int]) -> str:
    """The path to a value as errors write it."""
    return "$" + "".join(step(part) for part in way)


def step(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    key = str(part)
    return f".{key}" if PLAIN_KEY.fullmatch(key) else f"[{json.dumps(key, ensure_ascii=False)}]"
