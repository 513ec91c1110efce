"""Colours of the scale points, and of the numbers in them; nothing else on a screen or page uses these.

Steps of the schemes BrBG (even scales) and RdBu (odd scales) of ColorBrewer 2.0, which stay apart under the three
kinds of colour-blindness; the palest steps are left out, so that each stands on a light ground and on a dark one.
"""

from dataclasses import dataclass

DARK_INK = "#10161c"
LIGHT_INK = "#ffffff"
NEUTRAL = "#b4b8bd"


@dataclass(frozen=True, slots=True)
class Paint:
    """The colour of a segment, and of the number in it."""

    fill: str
    ink: str


_FILLS: dict[int, tuple[str, ...]] = {
    2: ("#a6611a", "#018571"),
    3: ("#ca0020", NEUTRAL, "#0571b0"),
    4: ("#a6611a", "#dfc27d", "#80cdc1", "#018571"),
    5: ("#ca0020", "#f4a582", NEUTRAL, "#92c5de", "#0571b0"),
    6: ("#8c510a", "#bf812d", "#dfc27d", "#80cdc1", "#35978f", "#01665e"),
    7: ("#b2182b", "#d6604d", "#f4a582", NEUTRAL, "#92c5de", "#4393c3", "#2166ac"),
}


WORD_FILLS = {"agree": "#018571", "split": "#dfc27d", "disagree": "#a6611a", "no_side": "#6b7480", "undecided": NEUTRAL}
"""Of groups that stand at a word: the two ends and a pale step of BrBG, then the greys; of no answers there is none."""

OTHERS_FILL = "#6b7480"
"""Of all others together: a grey that is neither a side's colour nor the middle's."""

POINTS = tuple(_FILLS)
"""How many points a scale can have."""


def paints(points: int) -> tuple[Paint, ...]:
    """Colours for a scale of 2 to 7 points, lowest first. Raises: KeyError for any other number."""
    return tuple(Paint(fill, _ink(fill)) for fill in _FILLS[points])


def others() -> Paint:
    """The colour of all who do not stand on the one side that is told."""
    return Paint(OTHERS_FILL, _ink(OTHERS_FILL))


def paint_of_word(kind: str) -> Paint | None:
    """The colour of groups that stand at one part of a first line; None where nothing shows of them."""
    fill = WORD_FILLS.get(kind)
    return Paint(fill, _ink(fill)) if fill else None


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21. Source: WCAG 2.2, definitions of contrast ratio and relative luminance."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _ink(fill: str) -> str:
    return max((LIGHT_INK, DARK_INK), key=lambda ink: contrast(ink, fill))


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
