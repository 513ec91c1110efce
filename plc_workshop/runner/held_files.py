"""What is said while a file is waited for that another program holds."""

from plc_workshop.words import _


def it_is_tried() -> str:
    """Said after a second, wherever somebody sees it."""
    return _("Another program, such as OneDrive or a virus scanner, holds a file: it is tried for ten seconds.")
