"""What every node of a spec file is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
TypeName = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9]*$")]


class Node(BaseModel):
    """Anything that is written in a spec file."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Documented(Node):
    doc: str = Field(description="One sentence that says what it is; it becomes the docstring of every language.")
