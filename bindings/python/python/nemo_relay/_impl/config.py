"""What configurations share: fields that are checked when they are set, and their form as plain values.

A list or a dictionary that is not given is an empty one that may be filled later; as long as it is empty, it is left
out of the plain values, so that a list that was given empty can be told from it.
"""

from __future__ import annotations

from ..generated.errors import InvalidArgumentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar

_WORDS = {
    "str": "a string",
    "int": "an integer",
    "float": "a number",
    "bool": "a bool",
    "list": "a list",
    "dict": "a dict",
}


class NoList(list):  # type: ignore[type-arg]
    """The list of a field that nobody gave one."""


class NoDict(dict):  # type: ignore[type-arg]
    """The dictionary of a field that nobody gave one."""


_ABSENT: dict[type, Callable[[], Any]] = {list: NoList, dict: NoDict}


class Kept:
    """What a field is: its name in JSON, the class of its values or the words for them, and whether it may be absent.

    `fresh` is made where nothing is given, and `secret` says that it is not shown.
    """

    __slots__ = ("form", "fresh", "optional", "secret", "wire", "words")

    def __init__(
        self,
        wire: str,
        form: type,
        optional: bool,
        *,
        words: tuple[str, ...] = (),
        fresh: Callable[[], Any] | None = None,
        secret: bool = False,
    ) -> None:
        self.wire, self.form, self.optional, self.words, self.secret = wire, form, optional, words, secret
        self.fresh = fresh or _ABSENT.get(form)

    def unset(self) -> Any:
        """The value of a field that is not given."""
        made = self.fresh() if self.fresh else None
        if self.optional and isinstance(made, Config):
            object.__setattr__(made, "_untold", True)
        return made

    def fits(self, value: object) -> bool:
        if value is None:
            return self.optional
        if self.form is int and isinstance(value, bool):
            return False
        if isinstance(value, dict) and issubclass(self.form, Config):
            return True
        if isinstance(value, str) and self.words:
            return value in self.words
        return isinstance(value, self.form) or (self.form is float and isinstance(value, int))

    def refusal(self, value: object) -> str:
        """What is wrong with a value that does not fit."""
        if isinstance(value, str) and self.words:
            return f"must be one of {', '.join(self.words)}, not {value!r}"
        wanted = _WORDS.get(self.form.__name__, f"of the class {self.form.__name__}")
        return f"must be {wanted}{' or None' if self.optional else ''}, not {type(value).__name__}"


class Config:
    """A configuration; two with equal fields are equal."""

    kept: ClassVar[dict[str, Kept]] = {}

    # Whether nobody gave it: it stands in a field for what may still be put into it.
    _untold = False

    def __setattr__(self, name: str, value: Any) -> None:
        field = self.kept.get(name)
        if field is None:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}; it has {', '.join(self.kept)}")
        if value is None:
            value = field.unset()
        if not field.fits(value):
            raise refused(name, f"{name} {field.refusal(value)}")
        if isinstance(value, str):
            check_text(name, value)
        object.__setattr__(self, name, value)

    def to_dict(self) -> dict[str, Any]:
        """The fields that are set, by their names in JSON, as plain values."""
        values = ((field.wire, getattr(self, name)) for name, field in self.kept.items())
        return {wire: _plain(value) for wire, value in values if not _is_absent(value)}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Config) and type(self) is type(other) and self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        values = ((name, field, getattr(self, name)) for name, field in self.kept.items())
        shown = (f"{name}={'...' if field.secret else _shown(value)}" for name, field, value in values)
        return f"{type(self).__name__}({', '.join(shown)})"


class Sending(Config):
    """A configuration of what is sent to a server."""

    def set_header(self, key: str, value: str) -> None:
        """Sets one header."""
        self._put("headers", "value", key, value)

    def set_header_from_env(self, key: str, variable: str) -> None:
        """Sets one header, whose value is in a variable of the environment."""
        self._put("header_env", "variable", key, variable)

    def set_resource_attribute(self, key: str, value: str) -> None:
        """Sets one attribute of the resource."""
        self._put("resource_attributes", "value", key, value)

    def _put(self, field: str, argument: str, key: str, value: str) -> None:
        for name, text in (("key", key), (argument, value)):
            if not isinstance(text, str):
                raise refused(name, f"{name} must be a string, not {type(text).__name__}")
            check_text(name, text)
        getattr(self, field)[key] = value


def left_out(form: type[Config], *names: str) -> dict[str, Kept]:
    """The fields of a class without some of them."""
    return {name: field for name, field in form.kept.items() if name not in names}


def given(value: Any) -> Any:
    """A value as it is given: a tuple as a list; a dictionary may stand for a configuration."""
    return list(value) if isinstance(value, tuple) else value


def described(config: Any, form: type[Config]) -> dict[str, Any]:
    """A configuration as plain values; a dictionary stands for itself."""
    if isinstance(config, form):
        return config.to_dict()
    if isinstance(config, dict):
        return config
    raise refused("config", f"config must be of the class {form.__name__} or a dict, not {type(config).__name__}")


def _is_absent(value: Any) -> bool:
    if isinstance(value, Config):
        return value._untold and value == type(value)()
    return value is None or (not value and isinstance(value, NoList | NoDict))


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
    # The words of an enum, which may be a string as well; what else there is stays as it is.
    return getattr(value, "value", value)


def check_text(name: str, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise refused(name, f"{name} holds half of a surrogate pair") from None


def refused(argument: str, text: str) -> InvalidArgumentError:
    error = InvalidArgumentError(f"invalid argument: {text}")
    error.argument = argument
    return error
