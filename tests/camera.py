"""What a camera reads from a screen: the half blocks of a code, as pixels, through a decoder."""

import zxingcpp
from rich.color import Color
from textual.app import App

CELL = 8
"""Pixels of a cell's width; its height is twice that, as in most terminals."""


def decoded(app: App[int]) -> list[str]:
    """The texts of all codes on the screen."""
    rows: list[bytes] = []
    for strip in app.screen._compositor.render_strips():
        upper, lower = bytearray(), bytearray()
        for segment in strip:
            style = segment.style
            ground = _grey(style.bgcolor if style else None)
            ink = _grey(style.color if style else None)
            for character in segment.text:
                upper += bytes([ink if character == "▀" else ground]) * CELL
                lower += bytes([ground]) * CELL
        rows += [bytes(upper)] * CELL + [bytes(lower)] * CELL
    width = max(map(len, rows))
    picture = b"".join(row.ljust(width, b"\0") for row in rows)
    found = zxingcpp.read_barcodes(memoryview(picture).cast("B", shape=[len(rows), width]))
    return [code.text for code in found]


def _grey(colour: Color | None) -> int:
    if colour is None:
        return 0
    red, green, blue = colour.get_truecolor()
    return (299 * red + 587 * green + 114 * blue) // 1000
