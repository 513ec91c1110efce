"""Which pack another one is a copy of, by its id alone."""

import re

PREFIX = "my-"
"""What the id of a copy begins with."""
_NUMBER = re.compile(r"-\d+$")
"""Of the second copy, and of each after it."""


def original(pack: str) -> str:
    """The id of the pack that one with this id is a copy of, as far as that tells; else its own."""
    return _NUMBER.sub("", pack.removeprefix(PREFIX)) if pack.startswith(PREFIX) else pack
