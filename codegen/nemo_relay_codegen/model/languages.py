"""How names and types are spelled in one language."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .base import Documented, Name, Node, TypeName
from .typed import Dotted

Case = Literal["snake", "camel", "pascal", "screaming"]


class Without(Documented):
    name: Dotted


class LanguageCase(Node):
    type: Case
    function: Case
    parameter: Case
    field: Case
    enum_value: Case
    flag: Case
    error: Case


class Patterns(Node):
    """How names are put together; the words in braces are filled in, then the whole is brought into its case.

    A dot separates the modules from the name; modules are always in snake case.
    """

    type: str = Field(description="A declared type: {name}.")
    enum_value: str = Field(description="A value of an enum: {type}, {name}.")
    flag: str = Field(description="A flag of a set: {type}, {name}.")
    error: str = Field(description="What stands for an error code: {name}.")
    operation: str = Field(description="A public operation: {module}, {name}.")
    register_global: str = Field(description="Registers a family everywhere: {action}, {family}, {group}, {short}.")
    register_scope: str = Field(description="Registers a family on a scope: {action}, {family}, {group}, {short}.")
    constructor: str = Field(description="What makes an object of a class: {class}.")
    method: str = Field(description="A method or property of a class: {class}, {name}.")
    callback: str = Field(description="The type of a family's callback: {family}.")


class Helper(Node):
    """A function that makes a configuration as a plain object, with what is so where nothing is given."""

    of: TypeName = Field(description="The configuration, or a variant of one.")
    takes: tuple[Name, ...] = Field((), description="Fields that are given by place, before an object with the others.")
    assumes: dict[Name, bool | int | str | list[str] | dict[str, Any]] = Field(
        {}, description="Fields that it fills in beside those with defaults, with their values; {} is a record."
    )


class Exceptions(Documented):
    """What a language does otherwise than the rest."""

    promised: tuple[Without, ...] = Field(
        (), description="Methods of classes that give a promise where others wait, with the reason."
    )
    without: tuple[Without, ...] = Field((), description="What the language cannot have, with the reason.")


class Language(Exceptions):
    language: Name
    case: LanguageCase
    initialisms: dict[str, str] = Field({}, description="Words that keep a spelling of their own, such as id: ID.")
    reserved: tuple[str, ...]
    escape: str = Field(description="How a reserved word is written: {name}.")
    types: dict[str, str] = Field(
        description="Spec types, such as `u32`, `none` or a whole `json?`; `optional`, `list`, `map`, `next` and "
        "`callback` hold {} for their argument, `dictionary` for its name; without that, dictionaries are any JSON."
    )
    patterns: Patterns
    enum_case: dict[TypeName, Case] = Field({}, description="Enums whose values are spelled in a case of their own.")
    separator: str = Field(".", description="What stands between a module or class and a name inside of it.")
    names: dict[str, str] = Field(
        {},
        description="Published names that differ, by the id of an operation, the name of a type, or `Type.field`; "
        "those of arguments by `operation(parameter)`, `Type(field)`, or for the registrations of a group by "
        "`group(parameter)`.",
    )
    defaults: dict[str, bool | int] = Field(
        {}, description="What a number has in a constructor that is not given it, by `Type(field)`."
    )
    parameter_order: dict[str, tuple[str, ...]] = Field(
        {},
        description="Positional order where it is not the spec's, by the id of an operation or the name of a family or "
        "record.",
    )
    also: dict[Dotted, str] = Field({}, description="A further published name of an operation, by its id.")
    gathered: tuple[Name, ...] = Field(
        (), description="Families whose callbacks may take all that they are given as one object."
    )
    counted_from: dict[TypeName, int] = Field(
        {}, description="Enums whose published numbers begin elsewhere than those of the spec, with where."
    )
    helpers: dict[str, Helper] = Field(
        {}, description="Functions that make configurations, where they have another name or form than others."
    )
    worded: tuple[TypeName, ...] = Field((), description="Enums whose published values are their words.")


class Dialect(Exceptions):
    """A language with the names and types of another: `Spec` makes a `Language` of it."""

    dialect: Name
    of: Name = Field(description="The language whose names and types it has.")
