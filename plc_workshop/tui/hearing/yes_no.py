"""The letters of yes and no, which are y and n only in some languages."""

from plc_workshop.words import pgettext

YES, NO = "y", "n"
"""What the code calls them, in whatever language."""


def letter(key: str) -> str:
    """The key as it is named: of yes and no their letter in the language spoken; any other stays."""
    match key:
        case "y":
            # Translators: the one small letter that answers yes: j for ja. No digit, and none of b, g, i, q.
            return pgettext("key letter", "y")
        case "n":
            # Translators: the one small letter that answers no. Another one than that of yes.
            return pgettext("key letter", "n")
    return key


def meant(sign: str) -> str:
    """`YES` or `NO` where a typed sign means that, else empty.

    The letters of the language come first: y and n go on working beside them, but never for the opposite.
    """
    return next((key for key in (YES, NO) if sign == letter(key)), sign if sign in (YES, NO) else "")
