"""A turn: what nobody but the participant at the laptop sees."""

from dataclasses import dataclass, field

AWAY_SECONDS = 60.0
"""So long without a key in a turn, and the screen goes dark."""
AWAY_FROM_LINES_SECONDS = 2 * AWAY_SECONDS
"""The same for whoever hears the lines of a turn: these are read aloud first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One participant's go: in memory only, with a hidden repr."""

    choices: tuple[int | None, ...] = field(repr=False)
    """Per statement: None is not answered yet, 0 prefers not to say, 1 is the lowest scale point."""
    left: float
    """Seconds until the end of the time a turn may take."""
    marks: frozenset[int] = field(default=frozenset(), repr=False)
    """Indexes of the statements to talk about."""
    at: int = 0
    """Index of the statement shown; the number of statements is the review."""
    cursor: int = field(default=0, repr=False)
    """Row of the mark: of the choices, or of the review; on a sheet the line whose digit is typed next."""
    discreet: bool = False
    """Whether the screen echoes no choice."""
    spent: float = 0.0
    """Seconds since it began."""
    idle: float = 0.0
    """Seconds since the last key."""
    asked: bool = False
    """Whether a key has woken the screen, and it asks who is there."""
    slept: bool = False
    """Whether the screen is dark because the laptop slept."""
    on_paper: bool = False
    """Whether it is a sheet of paper that somebody types in: `at` is its first empty line then."""
    mended: int | None = field(default=None, repr=False)
    """The line of a sheet whose digit was typed anew just now; None where the last digit was that of a new line."""
    language: str | None = field(default=None, repr=False)
    """What it speaks, as BCP 47 has it; None where that is what the session speaks."""
    in_lines: bool = False
    """Whether its questions are plain lines, for a screen reader."""
    covered: int = field(default=0, repr=False)
    """How many lines of a sheet are shown no more, since somebody was away from them."""

    @property
    def away(self) -> bool:
        """Whether nobody seems to be there."""
        return self.asked or self.idle >= self.away_after

    @property
    def away_after(self) -> float:
        """Seconds without a key after which nobody seems to be there."""
        return AWAY_FROM_LINES_SECONDS if self.in_lines else AWAY_SECONDS
