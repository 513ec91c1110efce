"""A code as SVG: black on white whatever the theme, sharp at every size."""

from markupsafe import Markup

from plc_workshop import qr
from plc_workshop.export import view
from plc_workshop.export.code_text import LARGEST, code_text
from plc_workshop.results.identity import content_id
from plc_workshop.results.summary import Summary
from plc_workshop.words import _

_MODULE = 8
"""Pixels of a module where a program opens the file at its own size."""
_NO_CODE = 60
"""Width of the picture, in modules, where there is no code."""


def no_code() -> str:
    """Why there is no code: the alphabet."""
    return _("This alphabet does not fit into a code: use the page.")


def path(code: qr.Matrix) -> str:
    """The dark modules as the data of one path: a run of a row at a time."""
    runs = []
    for y, row in enumerate(code):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            if x > start:
                runs.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            x += x == start
    return "".join(runs)


def drawn(text: str) -> tuple[Markup, int]:
    """The inside of an SVG that shows the code of a text, and how many modules it is wide."""
    code = qr.matrix(text, level="L")
    size = len(code)
    inside = Markup('<rect width="{size}" height="{size}" fill="#fff"/><path fill="#000" d="{path}"/>')
    return inside.format(size=size, path=path(code)), size


def qr_file(summary: Summary) -> str:
    """The file summary-qr.svg; where no code can be made it says so in words."""
    text = code_text(summary, LARGEST)
    inside, size = drawn(text) if text else (Markup(""), _NO_CODE)
    notes = [view.rehearsal()] if summary.rehearsal else []
    if not text:
        notes.append(no_code())
    words = Markup("").join(
        Markup(
            '<text x="{x}" y="{y}" font-family="sans-serif" font-size="2" text-anchor="middle">{note}</text>\n'
        ).format(x=size / 2, y=size + 3 * line, note=note)
        for line, note in enumerate(notes)
    )
    height = size + 3 * len(notes)
    page = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {height}" width="{wide}" height="{high}" '
        'shape-rendering="crispEdges">\n<title>{title}</title>\n<rect width="{size}" height="{height}" fill="#fff"/>\n'
        "{inside}\n{words}</svg>\n"
    )
    title = " ".join(part for part in (summary.group, summary.date, content_id(summary)) if part)
    wide, high = size * _MODULE, height * _MODULE
    return page.format(size=size, height=height, wide=wide, high=high, title=title, inside=inside, words=words)
