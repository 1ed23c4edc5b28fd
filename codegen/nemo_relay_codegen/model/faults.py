"""The catalogue of faults: what may go wrong, the code that it gives and the scenario that provokes it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from .base import Documented, Name

# As reports and gaps write it: the path of the file and, where one is meant, the choice of its `for_each`.
ScenarioChoice = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)+(\[[^\[\]]+\])?$")]
StepNumber = Annotated[int, Field(ge=1)]
NO_CODE = "none"


class Fault(Documented):
    id: Name
    code: Name = Field(description="A code of errors.yaml, or `none` where nothing fails.")
    outcome: str | None = Field(
        None, description="What happens instead of an error, as a sentence, where the code is none."
    )
    remedy: str = Field(description="What to do about it, as a sentence.")
    scenario: ScenarioChoice = Field(description="What provokes it: folder/name, or folder/name[choice] for one.")
    step: tuple[StepNumber, ...] = Field(
        (), description="The step that provokes it, counted from 1, where the scenario expects other outcomes as well."
    )

    @property
    def file(self) -> str:
        """The scenario without the choice."""
        return self.scenario.partition("[")[0]

    @model_validator(mode="after")
    def _has_one_outcome(self) -> Fault:
        if (self.code == NO_CODE) != (self.outcome is not None):
            raise ValueError(f"a fault says its `outcome` where the code is `{NO_CODE}`, and only there")
        return self


class Unprovoked(Documented):
    """A code without a fault; `doc` says why, and what shows it instead."""

    code: Name


class Faults(Documented):
    faults: Name
    entries: tuple[Fault, ...] = ()
    without: tuple[Unprovoked, ...] = Field((), description="Codes that no scenario can provoke, with the reason.")
