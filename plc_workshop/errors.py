"""What can go wrong, in words a teacher understands."""


class WorkshopError(Exception):
    """A problem that its message explains; shown by the command line and by the app, nowhere else."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """One plain sentence: what is wrong."""
        self.hint = hint
        """What to do about it, or empty."""


class LostRound(WorkshopError):
    """A round is open, but its answers are not on this laptop, or cannot be read; it can only be given up."""


class Protected(WorkshopError):
    """A folder cannot be written to; another one may do."""


class Refused(WorkshopError):
    """The session does not allow this now; nothing has changed."""
