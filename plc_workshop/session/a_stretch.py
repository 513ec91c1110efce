"""A stretch of the plan: a part of the session with minutes of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the plan: planned and used time in whole minutes."""

    key: str
    """`section/<id>`, or the key of its kind in `session/stretches.py`."""
    minutes: int
    used: int = 0
    left_out: bool = False
    """Whether the group passes it by today."""

    @property
    def is_section(self) -> bool:
        """Whether a section of the pack is led in it."""
        return self.key.startswith("section/")
