"""What configurations say beyond what records say."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .base import Documented, Name, Node, TypeName


class FieldRules(Node):
    min: int | None = Field(None, description="The least value of a number.")
    max: int | None = Field(None, description="The greatest value of a number.")
    merge: Literal["replace", "append", "append_or_clear"] = Field(
        "replace",
        description="What becomes of a list that several layers have: the highest wins, the entries of all are joined "
        "with those of the highest first, or the same unless the highest is empty. The lists of a component itself "
        "are always joined.",
    )


class Include(Node):
    config: TypeName
    without: tuple[Name, ...] = Field((), description="The fields that are not taken.")


class Variant(Documented):
    """A class of its own for a configuration of which some fields are known; what it makes is that configuration."""

    name: TypeName
    sets: dict[Name, bool | int | str] = Field({}, description="The fields that are known, with their values.")
    takes: tuple[Name, ...] = Field(description="The fields that may be given by place, in this order.")
    requires: tuple[Name, ...] = Field((), description="Those of them that must be given.")
    without: tuple[Name, ...] = Field((), description="The fields that it has not.")
    component: Name | None = Field(
        None, description="The component in whose module it is, where that is not the one of the configuration."
    )


class ConfigRules(Node):
    document: bool = Field(
        False, description="Whether it is part of the document of plugins, rather than an argument of an operation."
    )
    file: str | None = Field(
        None,
        description="The file that it is a part of, where that is no document of plugins and it is no argument.",
    )
    component: Name | None = Field(None, description="The kind of component whose configuration it is.")
    version: int | None = Field(None, description="The version of the configuration of a component, where it has one.")
    protective: bool = Field(False, description="Whether the component protects, so that a slip in it is an error.")
    invalid_code: Name = Field("invalid_plugin_config", description="The code of what has not even the right type.")
    include: tuple[Include, ...] = Field(
        (), description="Configurations whose fields are fields of this one too, after its own; its own win."
    )

    class_: TypeName | None = Field(
        None, alias="class", description="What it is called in the module of its component, where languages have some."
    )
    takes: tuple[Name, ...] = Field(
        (), description="The fields that a program may give by place, in this order, where that is not the one above."
    )
    assumes: dict[Name, bool | int | str | dict[str, Any]] = Field(
        {},
        description="What fields have in a program that does not give them, with their values; {} is an empty record "
        "or object, which is left out of the document where that may be and nothing was put into it.",
    )
    variants: tuple[Variant, ...] = Field((), description="Classes for it of which some fields are known.")

    @property
    def is_taken(self) -> bool:
        """Whether operations take it."""
        return not (self.document or self.file)
