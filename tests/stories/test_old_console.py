"""A console of Windows that cannot show the workshop says so before anything is written."""

import pytest

from plc_workshop import windows_api
from plc_workshop.cli.old_console import fault
from plc_workshop.cli.terminal import NoScreen, need_terminal
from plc_workshop.windows_api import Console

GOOD = Console(80, 24, takes_sequences=True, all_colours=True)


def test_where_all_is_well_or_there_is_none_nothing_is_said() -> None:
    assert fault(None) is None
    assert fault(GOOD) is None
    assert fault(Console(40, 12, takes_sequences=True, all_colours=False)) is None


@pytest.mark.parametrize(
    ("console", "said", "do"),
    [
        (Console(80, 24, takes_sequences=False, all_colours=False), "too old", "Use legacy console"),
        (Console(39, 24, takes_sequences=True, all_colours=True), "too small: 39 by 24", "Make it larger"),
        (Console(80, 11, takes_sequences=True, all_colours=True), "needs 40 by 12", "Make it larger"),
    ],
)
def test_it_is_said_what_is_wrong_and_what_to_do(
    console: Console, said: str, do: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Shown:
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    for name in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(f"sys.{name}", Shown())
    monkeypatch.setattr(windows_api, "console", lambda: console)
    with pytest.raises(NoScreen) as found:
        need_terminal()
    assert said in found.value.message
    assert do in found.value.hint
    monkeypatch.setattr(windows_api, "console", lambda: GOOD)
    need_terminal()
