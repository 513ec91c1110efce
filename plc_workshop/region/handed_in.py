"""What is decoded of a file that was handed in: only what is counted, and what says whether it may be.

Texts that people wrote are not: a `Raw` is looked at for its length alone. Needs the extra `region`.
"""

from typing import Annotated

from msgspec import Meta, Struct

from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_COUNTED

Id = Annotated[str, Meta(pattern="^[a-z0-9-]+$", max_length=100)]
LanguageTag = Annotated[str, Meta(pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Hex = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Count = Annotated[int, Meta(ge=0, le=MOST_COUNTED)]
Threshold = Annotated[int, Meta(ge=LEAST_THRESHOLD, le=MOST_COUNTED)]
Nth = Annotated[int, Meta(ge=1, le=999)]


class HandedSides(Struct, frozen=True):
    """How many stand on each side."""

    disagree: Count | None
    middle: Count | None
    agree: Count | None
    others: Count | None
