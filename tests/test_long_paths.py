"""A folder of so long a path that Windows does not name what lies in it by itself."""

from pathlib import Path

import pytest
from textual.content import Content

from plc_workshop.errors import WorkshopError
from plc_workshop.long_paths import as_others_read, extended, reaching
from plc_workshop.runner.finding import Finding
from plc_workshop.settings import gather
from plc_workshop.tui.widgets.plain import steering_nothing

LONG = "x" * 200


@pytest.mark.parametrize(
    ("full", "wanted"),
    [
        ("E:\\PLC Workshop", "E:\\PLC Workshop"),
        ("E:\\" + "x" * 116, "E:\\" + "x" * 116),
        ("E:\\" + "x" * 117, "\\\\?\\E:\\" + "x" * 117),
        (f"E:\\{LONG}\\app", f"\\\\?\\E:\\{LONG}\\app"),
        (f"\\\\server\\share\\{LONG}", f"\\\\?\\UNC\\server\\share\\{LONG}"),
        (f"\\\\?\\E:\\{LONG}", f"\\\\?\\E:\\{LONG}"),
    ],
)
def test_a_long_path_gets_the_prefix_once(full: str, wanted: str) -> None:
    assert extended(full) == wanted
    assert extended(wanted) == wanted
    assert as_others_read(wanted) == as_others_read(full)
    assert "?" not in as_others_read(wanted)


@pytest.mark.skipif("sys.platform == 'win32'", reason="elsewhere a path is as long as it is")
def test_elsewhere_nothing_changes() -> None:
    assert reaching(f"/{LONG}") == f"/{LONG}"


@pytest.mark.parametrize(
    ("named", "shown"),
    [("\\\\?\\E:\\x", "E:\\x"), ("\\\\?\\UNC\\server\\share", "\\\\server\\share"), ("E:\\a?\\b", "E:\\a?\\b")],
)
def test_nobody_reads_the_prefix(named: str, shown: str) -> None:
    told = f"Written into {named}, and into {named}"
    wanted = f"Written into {shown}, and into {shown}"
    assert WorkshopError(told).message == wanted
    assert Finding("sessions", "good", told).text == wanted
    styled = Content.assemble("Written into ", (named, "bold"), f", and into {named}")
    assert (steering_nothing(styled).plain, steering_nothing(styled).spans[0].style) == (wanted, "bold")


def test_a_folder_that_was_chosen_is_reached_however_long_its_path_is(tmp_path: Path) -> None:
    wanted = str(tmp_path / LONG)
    folders, _settings = gather(
        sessions=Path(wanted), content=tmp_path, state=tmp_path, environment={}, config=tmp_path
    )
    assert str(folders.sessions) == reaching(wanted)
    assert as_others_read(str(folders.sessions)) == wanted
