"""What can go wrong, in words a teacher understands."""

from plc_workshop.harmless import as_people_read, on_its_lines, on_one_line

LONGEST = 1000
"""Characters of a sentence on the screen."""


class WorkshopError(Exception):
    """A problem that its message explains; shown by the command line and by the app, nowhere else."""

    def __init__(self, message: str, hint: str = "") -> None:
        message, hint = _within(as_people_read(on_one_line(message))), _within(as_people_read(on_its_lines(hint)))
        super().__init__(message)
        self.message = message
        """One plain sentence: what is wrong."""
        self.hint = hint
        """What to do about it, or empty; what is to be typed stands on a line of its own."""


def _within(kept: str) -> str:
    return kept if len(kept) <= LONGEST else kept[: LONGEST - 1] + "…"


class LostRound(WorkshopError):
    """A round is open, but its answers are not on this laptop, or cannot be read; it can only be given up."""


class SealedRound(LostRound):
    """A round is open and sealed: whoever keeps its code opens it, else it can only be given up."""

    def __init__(self, message: str, session: str) -> None:
        super().__init__(message)
        self.session = session
        """The folder of its session."""


class Protected(WorkshopError):
    """A folder cannot be written to; another one may do."""


class Refused(WorkshopError):
    """The session does not allow this now; nothing has changed."""


class MeansNothing(Refused):
    """What was told means nothing at this stop or in this state, so there is no reason to give; it is named nowhere."""
