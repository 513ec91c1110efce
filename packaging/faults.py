"""Why no folder can be made."""


class CannotBuildError(Exception):
    """What was given, or what there is here, makes no folder that works; the message says what to do."""
