"""What somebody types or drops as a path is one, whatever it holds; and no file takes another one's place."""

from pathlib import Path

import pytest

from plc_workshop.results.year import Year
from plc_workshop.runner.paths import path_in
from plc_workshop.runner.takehome import write_year


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("file:///a%20b", "/a b"), ("file:///a%00b", "/ab"), ("file://[x", "file:/[x"), ("\0", "."), ("'", ".")],
)
def test_what_is_no_path_is_one_that_is_not_there(typed: str, meant: str) -> None:
    assert path_in(typed) == Path(meant)
    path_in(typed).exists()


def test_each_group_has_its_own_page_of_the_year(tmp_path: Path) -> None:
    groups = ("Oak", "Jānis & Øl", "🌳", "日本", "CON", "long " * 10 + "a", "long " * 10 + "b")
    written = [write_year(Year(group, "2026-09-01", 1, "group"), tmp_path).name for group in groups]
    assert written[:2] == ["our-year-oak.html", "our-year-janis-ol.html"]
    assert len({*written}) == len(groups)
