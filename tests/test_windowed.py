"""Lines around a mark: as many as a window leaves, however few that are."""

import pytest
from textual.content import Content

from plc_workshop.tui.widgets.rows import windowed


@pytest.mark.parametrize(("most", "shown"), [(9, 9), (0, 9), (5, 5), (1, 1), (-2, 1)])
@pytest.mark.parametrize("marked", [0, 4, 8])
def test_a_window_that_leaves_less_than_nothing_shows_one_line(marked: int, most: int, shown: int) -> None:
    lines = [Content(str(at)) for at in range(9)]
    assert len(windowed(lines, [marked], most, lambda said: said)) == shown
