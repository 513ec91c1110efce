"""The page for the school is true: what it names is what the program writes, and its times are those that count."""

import re
from dataclasses import replace
from pathlib import Path

from plc_workshop.export import school_page
from plc_workshop.results import limits
from plc_workshop.runner import crash, for_school, kept_here
from plc_workshop.runner.collecting import summarise
from plc_workshop.runner.handing_in import hand_in
from plc_workshop.runner.made_of import parts
from plc_workshop.session import a_turn, turn_time
from plc_workshop.session.state import Stop
from plc_workshop.share.server import Limits
from plc_workshop.words import spoken
from tests.stories.conftest import desk_in
from tests.stories.every_language.test_every_page import read
from tests.stories.leading import led

EVERYBODY = ["4" * 10, "4" * 10, "1" * 10, "2" * 10]


def page(folder: Path) -> str:
    """What is read of the page."""
    written = for_school.write(desk_in(folder).folders, spoken())
    return read(written.read_text("utf-8"), spoken().code)


def test_every_file_and_folder_that_a_session_leaves_is_named(tmp_path: Path) -> None:
    desk, there = desk_in(tmp_path), set[str]()

    def look() -> None:
        for path in (tmp_path / "state").rglob("*"):
            there.add(path.relative_to(tmp_path / "state").parts[0])
        there.update(path.name for path in (tmp_path / "sessions").glob("*/*"))

    run = led(desk, EVERYBODY, until=Stop.COVER)
    run.settle()
    run.publish("dark")
    look()
    run.close()
    run = led(desk, EVERYBODY, audience="anyone")
    hand_in(summarise(run.session), run.folder)
    run.close()
    crash.keep(ValueError(), tmp_path / "state")
    look()
    assert {"pending", "live", "result.json", "summary.csv", "summary-region.jsonl"} <= there
    told = page(tmp_path)
    assert sorted(name for name in there if not re.search(rf"\b{re.escape(name)}", told)) == []
    for folder in (desk.folders.sessions, desk.folders.state):
        assert str(folder) in told


def test_every_name_that_it_tells_is_one_that_is_forgotten_or_lies_with_a_session(tmp_path: Path) -> None:
    led(desk_in(tmp_path), EVERYBODY).close()
    crash.keep(ValueError(), tmp_path / "state")
    told = dict(kept_here.look(desk_in(tmp_path)).rows)
    here = for_school.of_this_laptop(desk_in(tmp_path).folders).names
    private = {here.pending, *here.rounds, *here.room, here.locks, here.fault}
    assert {part for name in told for part in name.split(", ")} <= private


def test_its_numbers_are_those_that_the_program_goes_by(tmp_path: Path) -> None:
    here = for_school.of_this_laptop(desk_in(tmp_path).folders)
    told = (here.days_apart, here.shared_minutes, here.least, here.dark_seconds, here.gone_minutes)
    counts = (
        limits.DAYS_APART, Limits().lifetime / 60, limits.LEAST_THRESHOLD,
        a_turn.AWAY_SECONDS, turn_time.GONE_SECONDS / 60,
    )  # fmt: skip
    assert list(map(float, told)) == list(map(float, counts))
    bare = replace(here, sessions="", state="", settings="", version="", parts=(), day="", forget="")
    text = read(school_page.page(replace(bare, days_apart=77, least=77)), "en")
    assert text.count("77 days") == 2
    assert "before 77 people are done" in text
    without = re.sub(r"\(?11(\.\d+)+\)|clause 9|EN 301 549|4\.5:1|7:1|15 January|\+", "", text)
    assert set(re.findall(r"\d+", without)) == {"77", "15", "60", "3"}, "no number stands there by itself"


def test_it_says_where_the_sessions_go_and_of_what_the_program_is_made(tmp_path: Path) -> None:
    assert "stays on this laptop, as far as the program can see" in page(tmp_path)
    told = page(tmp_path / "OneDrive - School")
    assert "leave this laptop (synced: OneDrive - School)" in told
    assert ("never lie there" in page(tmp_path), "never lie there" in told) == (True, False), "the private folder too"
    assert {"textual", "tinydb", "PyNaCl", "MarkupSafe"} <= {name for name, _licence in parts()}
    assert all(licence and name in told for name, licence in parts())
    assert "Proprietary" not in told, "a part of two free licences, such as qrcode, says “other” of the second"
    assert not {"pytest", "hypothesis"} & {name for name, _licence in parts()}
