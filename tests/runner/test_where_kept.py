"""Whatever promises a place is true wherever the sessions lie: on this laptop, on a stick, in a cloud, on a network."""

from pathlib import Path
from typing import Literal, get_args

import pytest

from plc_workshop.runner import where_kept
from plc_workshop.runner.doctor import _folders
from plc_workshop.runner.for_school import of_this_laptop
from plc_workshop.runner.where_kept import in_one_line, in_short, kept_in, once_deleted, place_of, sentences
from plc_workshop.session.promise import whole_truth
from plc_workshop.settings import Folders
from plc_workshop.tui.screens.home import _where
from plc_workshop.tui.screens.met import _about

Where = Literal["laptop", "stick", "cloud", "network"]
PLACES: tuple[Where, ...] = get_args(Where)
CARRIED = {"cloud": "synced: OneDrive - School", "network": "a network drive"}
NOT_HERE = ("stick", "leaves this laptop", "leave this laptop", "not only on", "go there too", "name another folder")
"""Of which a text has one where what it speaks of is elsewhere."""


@pytest.fixture(params=[(sessions, rounds) for sessions in PLACES for rounds in PLACES])
def lies(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Where, Where, Folders]:
    """The sessions, and the answers of an open round, each in one of these places."""
    sessions, rounds = request.param
    folders = Folders(tmp_path / f"{sessions} s", tmp_path, tmp_path / f"{rounds} r", {})
    for folder in (folders.sessions, folders.state):
        folder.mkdir()

    def carried(folder: Path) -> str:
        return CARRIED.get(folder.name.partition(" ")[0], "")

    monkeypatch.setattr(where_kept, "leaves_the_machine", carried)
    monkeypatch.setattr(where_kept, "is_carried_away", lambda folder: folder.name.startswith("stick"))
    return sessions, rounds, folders


def _says(text: str) -> bool:
    return any(words in text for words in NOT_HERE)


def test_every_text_is_true_of_the_sessions(lies: tuple[Where, Where, Folders]) -> None:
    sessions, rounds, folders = lies
    kept = kept_in(folders)
    checked = next(iter(_folders(folders)))
    of_sessions = {
        "beside a heading": in_short(kept.sessions),
        "doctor": f"{checked.text} {checked.do}",
        "behind i": " ".join(each for each in whole_truth("", elsewhere=sentences(kept)) if each.startswith("Results")),
    }
    for place, text in of_sessions.items():
        assert _says(text) == (sessions != "laptop"), (place, text)
    of_both = {"the start page": in_one_line(kept), "the groups": " ".join(_about(kept))}
    for place, text in of_both.items():
        assert ("Everything stays on this laptop" in text) == (sessions == rounds == "laptop"), (place, text)
        assert _says(text) == ((sessions, rounds) != ("laptop", "laptop")), (place, text)
    assert of_this_laptop(folders).away == sentences(kept), "what is printed for the school"
    assert bool(once_deleted(place_of(folders.sessions))) == (sessions in CARRIED), "copies stay with whoever has them"


def test_the_answers_of_an_open_round_are_promised_to_this_laptop_alone(lies: tuple[Where, Where, Folders]) -> None:
    _sessions, rounds, folders = lies
    private = [*_folders(folders)][1]
    assert (private.state == "problem") == (rounds != "laptop")
    told = " ".join(sentences(kept_in(folders)))
    assert ("answers of an open round" in told) == (rounds != "laptop")
    shown = in_one_line(kept_in(folders))
    assert ("open round on this laptop" in shown or "Everything stays" in shown) <= (rounds == "laptop")


@pytest.mark.parametrize("sign", ["{", "}", "{name}", "[b]"])
def test_the_start_page_opens_whatever_the_folder_of_a_service_is_called(tmp_path: Path, sign: str) -> None:
    state = tmp_path / f"OneDrive {sign}"
    told = _where(Folders(tmp_path, tmp_path, state, {})).plain
    assert told.endswith(f"(synced: {state.name}).")
