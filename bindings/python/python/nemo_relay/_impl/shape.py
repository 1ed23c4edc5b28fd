"""What the classes of normalized requests and responses share."""

from __future__ import annotations

from .config import check_text, refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar


class Shape(dict):  # type: ignore[type-arg]
    """A dictionary whose known members are attributes too; one that is not there reads as None.

    Setting an attribute sets the member, and deleting one takes it out.
    """

    __slots__ = ()

    members: ClassVar[tuple[str, ...]] = ()

    @property
    def extra(self) -> dict[str, Any]:
        """The members that the normalized form does not know, as the provider has them."""
        return {name: value for name, value in self.items() if name not in self.members}

    def to_dict(self) -> dict[str, Any]:
        """A plain dictionary of all members; a known one that is not there is None."""
        return {**dict.fromkeys(self.members), **self}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({super().__repr__()})"


def text(argument: str, value: object) -> str:
    """A text that is given as an argument.

    Raises:
        InvalidArgumentError: It is something else, or holds half of a surrogate pair.
    """
    if isinstance(value, str):
        check_text(argument, value)
        return value
    raise refused(argument, f"{argument} must be a string, not {type(value).__name__}")


class Member:
    """An attribute that is a member of the dictionary."""

    __slots__ = ("_name",)

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Shape | None, owner: type) -> Any:
        return self if instance is None else instance.get(self._name)

    def __set__(self, instance: Shape, value: Any) -> None:
        instance[self._name] = value

    def __delete__(self, instance: Shape) -> None:
        instance.pop(self._name, None)


class Word(Member):
    """A member that is a word; one that the normalized form does not know stands in an object under `unknown`."""

    __slots__ = ()

    def __get__(self, instance: Shape | None, owner: type) -> Any:
        value = super().__get__(instance, owner)
        return value.get("unknown") if type(value) is dict and len(value) == 1 else value
