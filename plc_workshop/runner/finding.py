"""One line of what is found of this laptop."""

from dataclasses import dataclass
from typing import Literal

from plc_workshop.harmless import as_people_read, on_one_line

State = Literal["good", "look", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line."""

    name: str
    state: State
    text: str
    do: str = ""
    """What to do about it, or empty."""

    def __post_init__(self) -> None:
        """Names of folders and files stand in it, whatever they are called."""
        object.__setattr__(self, "text", as_people_read(on_one_line(self.text)))
