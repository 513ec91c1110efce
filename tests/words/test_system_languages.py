"""What the system says of its user's languages."""

import ctypes
import sys
from typing import Any

import pytest

from plc_workshop.words.system_languages import Foundation, Told, of_mac, of_windows, told_by_the_system

elsewhere = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system itself is asked there")


@elsewhere
@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, []),
        ({"LANG": ""}, []),
        ({"LANG": "nl_NL.UTF-8"}, [("nl_NL.UTF-8", "LANG")]),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "lv_LV"}, [("lv_LV", "LC_MESSAGES")]),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "lv_LV", "LC_ALL": "pt_PT@euro"}, [("pt_PT@euro", "LC_ALL")]),
        (
            {"LANG": "en_US.UTF-8", "LANGUAGE": "lv:nl"},
            [("lv", "LANGUAGE"), ("nl", "LANGUAGE"), ("en_US.UTF-8", "LANG")],
        ),
        ({"LANGUAGE": "lv::nl"}, [("lv", "LANGUAGE"), ("nl", "LANGUAGE")]),
        ({"LANG": "C", "LANGUAGE": "lv"}, []),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8"}, []),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "POSIX"}, []),
        ({"LC_CTYPE": "nl_NL.UTF-8"}, []),
    ],
)
def test_variables_are_read_as_gettext_reads_them(environment: dict[str, str], told: list[tuple[str, str]]) -> None:
    assert told_by_the_system(environment) == tuple(Told(*each) for each in told)


class Windows:
    """Tells languages as GetUserPreferredUILanguages does: first how many letters, then the letters."""

    def __init__(self, *tags: str, fails: int = -1) -> None:
        self._list, self._fails, self._calls = "".join(f"{tag}\0" for tag in tags) + "\0", fails, 0

    def __call__(self, flags: int, count: object, names: ctypes.Array[ctypes.c_wchar] | None, size: Any) -> int:
        """Say how many letters there are, or the letters."""
        assert flags == 0x8
        self._calls += 1
        if self._calls == self._fails:
            return 0
        length = ctypes.cast(size, ctypes.POINTER(ctypes.c_ulong))
        if names is None:
            length[0] = len(self._list)
        else:
            assert length[0] >= len(self._list)
            for at, letter in enumerate(self._list):
                names[at] = letter
        return 1


def test_windows_tells_its_languages() -> None:
    assert of_windows(Windows("nl-BE", "en-US")) == ("nl-BE", "en-US")
    assert of_windows(Windows()) == ()


@pytest.mark.parametrize("call", [1, 2])
def test_where_windows_does_not_tell_there_are_none(call: int) -> None:
    assert of_windows(Windows("nl-BE", fails=call)) == ()


def mac(*tags: bytes | None, released: list[int]) -> Foundation:
    """Core Foundation with these languages: handles are numbers from 1; one whose text cannot be had is None."""

    def text(at: int, into: ctypes.Array[ctypes.c_char], size: int, encoding: int) -> int:
        assert (size, encoding) == (256, 0x0800_0100)
        found = tags[at - 1]
        into.value = found or b""
        return int(found is not None)

    return Foundation(
        languages=lambda: 7 if tags else None,
        count=lambda listed: len(tags),
        at=lambda listed, at: at + 1,
        text=text,
        release=released.append,
    )


def test_macos_tells_its_languages_and_gets_its_memory_back() -> None:
    released: list[int] = []
    assert of_mac(mac(b"pt-PT", None, b"lv", released=released)) == ("pt-PT", "lv")
    assert released == [7]
    assert of_mac(mac(released=released)) == ()


@pytest.mark.skipif(sys.platform not in ("win32", "darwin"), reason="Linux tells by variables")
def test_this_system_tells_at_least_one() -> None:
    assert told_by_the_system({})
