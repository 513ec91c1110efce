"""A screen of the app as rows of SVG: no font has to be there, and blocks and lines are drawn, not written.

A row is drawn at its own top left corner, so that the same row of two screens is the same text.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import App

CELL, LINE = 10, 20
"""Width and height of a cell."""
FONT = 'ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace'
STYLE = (
    f"text{{font:16.4px {FONT};white-space:pre}}.b{{font-weight:700}}.i{{font-style:italic}}"
    "path{shape-rendering:crispEdges}"
)
INK, GROUND = "#ece9e2", "#11161c"
_EIGHTHS = {chr(0x2588 + i): (0.0, 0.0, (8 - i) / 8, 1.0) for i in range(8)}
"""From the full block to the left eighth."""
_LOWER = {chr(0x2580 + i): (0.0, 1 - i / 8, 1.0, 1.0) for i in range(1, 9)}
_SHAPES = {
    **_LOWER,
    **_EIGHTHS,
    "▀": (0.0, 0.0, 1.0, 0.5),
    "▐": (0.5, 0.0, 1.0, 1.0),
    "▔": (0.0, 0.0, 1.0, 0.125),
    "▕": (0.875, 0.0, 1.0, 1.0),
    "━": (0.0, 0.45, 1.0, 0.6),
    "─": (0.0, 0.5, 1.0, 0.55),
    "│": (0.45, 0.0, 0.55, 1.0),
}
"""Left, top, right and bottom of what is drawn in a cell."""


class Run(NamedTuple):
    """Signs of one look beside each other."""

    column: int
    text: str
    ink: str
    ground: str
    classes: str


def rows(app: App[int]) -> tuple[str, ...]:
    """What stands on the screen, a row each, as elements of SVG."""
    stack = app._background_screens
    update = app.screen._compositor.render_update(full=True, screen_stack=stack)
    return tuple(_drawn([*_runs(chain.from_iterable(row))]) for row in update.strips)  # type: ignore[union-attr]


def picture(app: App[int], title: str) -> str:
    """The screen as a file of its own."""
    lines = rows(app)
    width, height = app.size.width * CELL, app.size.height * LINE
    body = "\n".join(f'<g transform="translate(0 {i * LINE})">{row}</g>' for i, row in enumerate(lines) if row)
    return (
        f"{head(width, height)}\n<title>{escape(title)}</title>\n<style>{STYLE}</style>\n"
        f"{frame(width, height)}\n{body}\n</svg>\n"
    )


def head(width: int, height: int) -> str:
    """The first line of a file, with room for the edge."""
    around = f"{width + 24}", f"{height + 24}"
    size = 'width="{}" height="{}" viewBox="-12 -12 {} {}"'.format(*around, *around)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'


def frame(width: int, height: int) -> str:
    """What a screen lies on: its edge is seen on a white page and on a black one."""
    return (
        f'<rect x="-11" y="-11" width="{width + 22}" height="{height + 22}" rx="10" fill="{GROUND}" stroke="#7d8590"/>'
    )


def _runs(segments: Iterable[Segment]) -> Iterator[Run]:
    column, last = 0, None
    for segment in segments:
        text = segment.text.rstrip("\n")
        run = Run(column, text, *_look(segment.style))
        column += cell_len(text)
        if last is not None and last[2:] == run[2:]:
            last = last._replace(text=last.text + text)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _look(style: Style | None) -> tuple[str, str, str]:
    style = style or Style.null()
    ink = style.color.get_truecolor().hex if style.color else INK
    ground = style.bgcolor.get_truecolor().hex if style.bgcolor else GROUND
    if style.reverse:
        ink, ground = ground, ink
    return ink, ground, " ".join(name for name, on in (("b", style.bold), ("i", style.italic)) if on)


def _drawn(runs: list[Run]) -> str:
    grounds: dict[str, list[str]] = {}
    shapes: dict[str, list[str]] = {}
    texts: list[str] = []
    end = 0
    for run in runs:
        end = run.column + cell_len(run.text)
        _box(grounds, run.ground, run.column, 0, end, 1)
        for found in re.finditer(r"\S(?:\S| (?! ))*", run.text):
            at = run.column + cell_len(run.text[: found.start()])
            texts += _written(run, at, found[0], shapes)
    return "".join((_paths(grounds), _paths(shapes), *texts))


def _written(run: Run, at: int, words: str, shapes: dict[str, list[str]]) -> Iterator[str]:
    """The words as texts, without what is drawn as a shape."""
    for part in re.findall(f"[{''.join(_SHAPES)}]+|[^{''.join(_SHAPES)}]+", words):
        if part[0] in _SHAPES:
            for i, sign in enumerate(part):
                left, top, right, bottom = _SHAPES[sign]
                _box(shapes, run.ink, at + i + left, top, at + i + right, bottom)
        elif part.strip():
            column, written = at + len(part) - len(part.lstrip()), part.strip()
            named = f' class="{run.classes}"' if run.classes else ""
            width = cell_len(written) * CELL
            length = f' textLength="{width}"' if len(written) > 1 else ""
            told = escape(written, quote=False)
            yield f'<text x="{column * CELL}" y="15"{length} fill="{run.ink}"{named}>{told}</text>'
        at += cell_len(part)


def _box(into: dict[str, list[str]], colour: str, left: float, top: float, right: float, bottom: float) -> None:
    """Add a box, or draw the last one of this colour on to here."""
    before = into.setdefault(colour, [])
    rest = f" {top * LINE:g} {bottom * LINE:g}"
    if before and before[-1].endswith(rest) and before[-1].split()[1] == f"{left * CELL:g}":
        before[-1] = f"{before[-1].split()[0]} {right * CELL:g}{rest}"
    else:
        before.append(f"{left * CELL:g} {right * CELL:g}{rest}")


def _paths(boxes: dict[str, list[str]]) -> str:
    found = []
    for colour, kept in boxes.items():
        if colour != GROUND:
            sides = (map(float, box.split()) for box in kept)
            drawn = "".join(f"M{a:g} {c:g}H{b:g}V{d:g}H{a:g}z" for a, b, c, d in sides)
            found.append(f'<path fill="{colour}" d="{drawn}"/>')
    return "".join(found)
