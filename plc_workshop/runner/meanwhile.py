"""What is said after a second while something takes long."""

from plc_workshop.words import _


def it_is_tried() -> str:
    """Another program holds a file; said wherever somebody sees it."""
    return _("Another program, such as OneDrive or a virus scanner, holds a file: it is tried for ten seconds.")


def a_code_is_tried() -> str:
    """The code of a sealed round is made slow to try on purpose."""
    return _("The code is tried: that may take a few seconds.")


def a_place_is_read() -> str:
    """A stick, or a folder that somebody named."""
    return " ".join((_("Still reading: a USB stick or a network drive may take a while."), _goes_on()))


def a_place_is_written() -> str:
    """The same, written to."""
    return " ".join((_("Still writing: a USB stick or a network drive may take a while."), _goes_on()))


def it_was_left() -> str:
    """What was written to was left before that was done."""
    return _("We do not wait for it any longer. Look whether all files are there before you pull a stick out.")


def _goes_on() -> str:
    return _("Esc goes on without it.")
