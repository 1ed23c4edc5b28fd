"""What configurations share: fields that are checked when they are set, and their form as plain values."""

from __future__ import annotations

from ..generated.errors import InvalidArgumentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar

# The place of a default where a field has to be given; no value of its own.
REQUIRED = object()

_WORDS = {
    "str": "a string",
    "int": "an integer",
    "float": "a number",
    "bool": "a bool",
    "list": "a list",
    "dict": "a dict",
}


class Kept:
    """What a field is: its name in JSON, the class of its values, and whether it may be None or is a secret."""

    __slots__ = ("form", "optional", "secret", "wire")

    def __init__(self, wire: str, form: type, optional: bool, secret: bool = False) -> None:
        self.wire, self.form, self.optional, self.secret = wire, form, optional, secret

    def fits(self, value: object) -> bool:
        if value is None:
            return self.optional
        if self.form is int and isinstance(value, bool):
            return False
        if isinstance(value, dict) and issubclass(self.form, Config):
            return True
        return isinstance(value, self.form) or (self.form is float and isinstance(value, int))

    def wanted(self) -> str:
        words = _WORDS.get(self.form.__name__, f"of the class {self.form.__name__}")
        return words + (" or None" if self.optional else "")


class Config:
    """A configuration; two with equal fields are equal."""

    kept: ClassVar[dict[str, Kept]] = {}

    def __setattr__(self, name: str, value: Any) -> None:
        field = self.kept.get(name)
        if field is None:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}; it has {', '.join(self.kept)}")
        if not field.fits(value):
            raise refused(name, f"{name} must be {field.wanted()}, not {type(value).__name__}")
        if isinstance(value, str):
            check_text(name, value)
        object.__setattr__(self, name, value)

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set, by their names in JSON, as plain values."""
        values = ((field.wire, getattr(self, name)) for name, field in self.kept.items())
        return {wire: _plain(value) for wire, value in values if value is not None}

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        kept, values = self.kept, vars(self).items()
        shown = (f"{name}={'...' if kept[name].secret else _shown(value)}" for name, value in values)
        return f"{type(self).__name__}({', '.join(shown)})"


def listed(value: Any) -> Any:
    """A list of its own of what is given as a list or a tuple; something else is refused where it is set."""
    return list(value) if isinstance(value, list | tuple) else value


def described(config: Any, form: type[Config]) -> dict[str, Any]:
    """A configuration as plain values; a dictionary stands for itself."""
    if isinstance(config, form):
        return config.to_dict()
    if isinstance(config, dict):
        return config
    raise refused("config", f"config must be of the class {form.__name__} or a dict, not {type(config).__name__}")


def _shown(value: Any) -> str:
    """A value for logs; of a URL, neither its user nor its query, which are where keys are put."""
    if not isinstance(value, str) or "://" not in value:
        return repr(value)
    scheme, _, rest = value.partition("://")
    address, query, _ = rest.partition("?")
    host, slash, path = address.partition("/")
    return repr(f"{scheme}://{host.rpartition('@')[2]}{slash}{path}{query and '?...'}")


def _plain(value: Any) -> Any:
    if isinstance(value, Config):
        return value.to_dict()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    # The words of an enum; what else there is stays as it is.
    return value if isinstance(value, str | int | float | None) else getattr(value, "value", value)


def check_text(name: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise refused(name, f"{name} holds half of a surrogate pair") from None


def refused(argument: str, text: str) -> InvalidArgumentError:
    error = InvalidArgumentError(f"invalid argument: {text}")
    error.argument = argument
    return error
