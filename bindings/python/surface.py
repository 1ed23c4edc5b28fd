"""Prints the public surface of the installed package, one name a line."""

from __future__ import annotations

import inspect
import typing

import nemo_relay

_MODULES = nemo_relay._SUBMODULES


def lines() -> list[str]:
    """Every public name with its form, in order."""
    found = []
    for name in nemo_relay.__all__:
        value = getattr(nemo_relay, name)
        if name in _MODULES:
            found += [f"{name}.{inner}{_form(getattr(value, inner))}" for inner in value.__all__]
        elif isinstance(value, type):
            found += [f"{name}{_bases(value)}", *(f"{name}.{member}" for member in _members(value))]
        elif typing.get_origin(value) is None and callable(value) and value is not typing.Any:
            found.append(f"{name}{_form(value)}")
        else:
            found.append(name)
    return sorted(found)


def _form(value: object) -> str:
    """The parameters of a function."""
    try:
        return str(inspect.signature(value, eval_str=False)) if callable(value) else ""
    except ValueError:
        return "(...)"


def _bases(value: type) -> str:
    return f"({', '.join(base.__name__ for base in value.__bases__)})"


def _members(value: type) -> list[str]:
    """Public members of the class itself, with how it is made."""
    members = [
        name for name in getattr(value, "__annotations__", {}) if not name.startswith("_") and name not in vars(value)
    ]
    for name, member in vars(value).items():
        if not name.startswith("_"):
            members.append(f"{name}{_form(member)}" if inspect.isroutine(member) else name)
    if {"__init__", "__new__"} & vars(value).keys() and not issubclass(value, BaseException):
        members.append(f"__new__{_form(value)}")
    return members


if __name__ == "__main__":
    print("\n".join(lines()))
