"""Counters: how many chose what. Answers without people."""

from dataclasses import dataclass, field, replace

from plc_workshop.results.summary import Privacy


@dataclass(frozen=True, slots=True)
class Tally:
    """The open round, as counts. A ballot is added to them and gone."""

    turns: int
    """How many people are done who answered at the laptop."""
    counts: tuple[tuple[int, ...], ...] = field(repr=False)
    """Per statement: skips first, then each scale point, lowest first."""
    marks: tuple[int, ...] = field(repr=False)
    """Per statement: how many want to talk about it."""
    promised: Privacy = field(default_factory=Privacy)
    """What the people who answered were told: it travels with their answers, whatever another file says later."""
    sheets: int = 0
    """How many answered on paper."""
    sealed: bool | None = None
    """Whether the counts are encrypted in their file; this and the next are None while nobody has said."""
    said_of_near: bool | None = None
    """Whether somebody said that nobody here answered these statements lately."""

    @property
    def ballots(self) -> int:
        """How many people are done."""
        return self.turns + self.sheets

    @classmethod
    def empty(cls, statements: int, points: int, promised: Privacy) -> "Tally":
        """A round in which nobody has answered yet."""
        return cls(0, ((0,) * (points + 1),) * statements, (0,) * statements, promised)

    def add(self, choices: tuple[int, ...], marks: frozenset[int], *, on_paper: bool = False) -> "Tally":
        """The counts with one more ballot: a choice per statement, and the indexes that are marked.

        Raises: ValueError for a choice that is not on the scale.
        """
        if any(not 0 <= choice < len(row) for row, choice in zip(self.counts, choices, strict=True)):
            raise ValueError("a choice that is not on the scale")
        counts = tuple(
            tuple(count + (point == choice) for point, count in enumerate(row))
            for row, choice in zip(self.counts, choices, strict=True)
        )
        marked = tuple(count + (i in marks) for i, count in enumerate(self.marks))
        done = replace(self, sheets=self.sheets + 1) if on_paper else replace(self, turns=self.turns + 1)
        return replace(done, counts=counts, marks=marked)
