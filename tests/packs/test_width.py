"""A line never gets wider on the screen than it was counted."""

import unicodedata

from rich.cells import cell_len

from plc_workshop.packs.width import cells, cut


def test_no_letter_is_wider_on_the_screen_than_counted() -> None:
    kept = ("L", "M", "N", "P", "S", "Z", "Cf")
    wider = [
        chr(code)
        for code in range(32, 0x20000)
        if unicodedata.category(chr(code)).startswith(kept) and cell_len(chr(code)) > cells(chr(code))
    ]
    assert wider == []


def test_widths() -> None:
    assert cells("abc") == 3
    assert cells("漢字") == 4
    assert cells("e\u0301") == 1
    assert cells("❤\ufe0f") == 2


def test_a_cut_keeps_a_sign_with_its_marks() -> None:
    assert cut("abc", 2) == 2
    assert cut("e\u0301\u0302b", 1) == 3
    assert cut("漢字", 3) == 1
    assert cut("漢", 1) == 1
