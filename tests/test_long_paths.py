"""A folder of so long a path that Windows does not name what lies in it by itself."""

import pytest

from plc_workshop.long_paths import as_others_read, extended, reaching

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
