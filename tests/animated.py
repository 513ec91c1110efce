"""Screens one after the other as one SVG that moves by CSS alone: in a picture of a page no script runs.

Where nothing shall move, on paper, or where a program knows no such rules, one of the screens stands still.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from tests.drawn import CELL, LINE, STYLE, frame, head

BAND = 64
"""Height of what is said below a screen."""
SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif'


class Scene(NamedTuple):
    """A screen, how long it stands there, and what is said of it."""

    rows: Sequence[str]
    seconds: float
    said: str


def animated(scenes: Sequence[Scene], *, columns: int, title: str, still: int) -> str:
    """The file; `still` is which scene stands there where nothing moves."""
    width, height = columns * CELL, len(scenes[0].rows) * LINE
    known = _shared(scenes)
    defined = "\n".join(f'<g id="r{number}">{row}</g>' for row, number in known.items())
    shown = []
    for i, scene in enumerate(scenes):
        kind = f"s s{i} still" if i == still else f"s s{i}"
        lines = "\n".join((*_screen(scene.rows, known), *_said(scene.said, i, len(scenes), width, height)))
        shown.append(f'<g class="{kind}">\n{lines}\n</g>')
    told = escape(" ".join(scene.said for scene in scenes), quote=False)
    return "\n".join(
        (
            head(width, height + BAND),
            f"<title>{escape(title)}</title>",
            f"<desc>{told}</desc>",
            f"<style>\n{STYLE}\n{_moving(scenes)}</style>",
            f"<defs>\n{defined}\n</defs>",
            frame(width, height + BAND),
            *shown,
            "</svg>\n",
        )
    )


def _shared(scenes: Sequence[Scene]) -> dict[str, int]:
    """Rows that stand in several places, each with its number."""
    counted = Counter(row for scene in scenes for row in scene.rows if row)
    return {row: number for number, row in enumerate(row for row, times in counted.items() if times > 1)}


def _screen(rows: Sequence[str], known: dict[str, int]) -> Iterator[str]:
    for i, row in enumerate(rows):
        if row in known:
            yield f'<use href="#r{known[row]}" y="{i * LINE}"/>'
        elif row:
            yield f'<g transform="translate(0 {i * LINE})">{row}</g>'


def _said(words: str, at: int, of: int, width: int, height: int) -> Iterator[str]:
    """The sentence below a screen, and a row of dots of which one says how far it is."""
    yield f'<text class="said" x="{width // 2}" y="{height + 34}">{escape(words, quote=False)}</text>'
    begins = width / 2 - (of - 1) * 8
    dots = "".join(f'<circle cx="{begins + 16 * i:g}" cy="{height + 54}" r="3.5"/>' for i in range(of))
    yield f'<g fill="#3b4652">{dots}</g><circle cx="{begins + 16 * at:g}" cy="{height + 54}" r="5" fill="#f2b661"/>'


def _moving(scenes: Sequence[Scene]) -> str:
    whole = sum(scene.seconds for scene in scenes)
    rules = [
        f"text.said{{font:600 19px {SANS};text-anchor:middle;fill:#ece9e2}}",
        ".s{visibility:hidden}.still{visibility:visible}",
        "@media screen and (prefers-reduced-motion:no-preference){",
        f".s{{animation:{whole:g}s step-end infinite}}",
    ]
    begins = 0.0
    for i, scene in enumerate(scenes):
        ends = begins + scene.seconds
        first, last = (f"{100 * moment / whole:.3f}".rstrip("0").rstrip(".") for moment in (begins, ends))
        before = "" if i == 0 else "0%{visibility:hidden}"
        after = "" if i == len(scenes) - 1 else f"{last}%{{visibility:hidden}}"
        rules.append(f".s{i}{{animation-name:k{i}}}@keyframes k{i}{{{before}{first}%{{visibility:visible}}{after}}}")
        begins = ends
    return "\n".join((*rules, "}", ""))
