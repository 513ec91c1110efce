"""What the command line prints, and how it ends."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.packs.examples import changed
from tests.stories.conftest import CONTENT, desk_in

PACK = "collaborative-learning"


def told(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program without a terminal."""
    options = ["--sessions", str(folder / "sessions"), "--content", str(CONTENT), "--state", str(folder / "state")]
    command = [sys.executable, "-m", "plc_workshop", *arguments, *options]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(
        command, capture_output=True, stdin=subprocess.DEVNULL, check=False, env=environment, encoding="utf-8"
    )


@pytest.fixture
def session(tmp_path: Path) -> str:
    """A session whose round of five people is closed and that has reached What we will do."""
    desk = desk_in(tmp_path)
    setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak [/red]", people=5)
    run = desk.start(setup)
    _lead(run)
    run.close()
    return run.session.record.session


def _lead(run: Run) -> None:
    _until(run, Stop.BEFORE)
    run.tell(e.RoomAnswered(sees=False))
    for person in range(5):
        run.tell(e.TurnStarted())
        for statement in range(10):
            run.tell(e.Rated(1 + (person * statement) % 4))
        run.tell(e.BallotHandedIn())
        for _ in range(3):
            run.tell(e.TimePassed(1.0))
        run.tell(e.ThanksSeen())
    run.tell(e.RoundClosed())
    _until(run, Stop.DO)


def _until(run: Run, place: Stop) -> None:
    while run.session.record.place is not place:
        run.tell(e.WentOn())


def test_sessions_are_listed(tmp_path: Path, session: str) -> None:
    plain = told(tmp_path, "sessions")
    assert plain.stdout.startswith(session)
    listed = json.loads(told(tmp_path, "sessions", "--json").stdout)
    assert [entry["session"] for entry in listed] == [session]
    assert listed[0]["group"] == "Oak [/red]"


def test_results_hold_what_may_be_shown(tmp_path: Path, session: str) -> None:
    summary = json.loads(told(tmp_path, "results", session, "--json").stdout)
    assert summary["mirror"]["participants"] == 5
    assert all(row["counts"] is None for row in summary["mirror"]["statements"])
    assert "Collaborative learning" in told(tmp_path, "results", session).stdout


def test_export_writes_where_it_is_told(tmp_path: Path, session: str) -> None:
    done = told(tmp_path, "export", session, "--to", str(tmp_path / "stick"), "--format", "md,csv")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "stick").iterdir()} == {"summary.md", "summary.csv"}
    assert told(tmp_path, "export", session, "--format", "pdf").returncode == 2


def test_a_session_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    for command in ("results", "export"):
        done = told(tmp_path, command, "nobody")
        assert done.returncode == 1
        assert "There is no session nobody." in done.stderr
        assert "Traceback" not in done.stderr


def test_check_names_every_line(tmp_path: Path) -> None:
    good = told(tmp_path, "check")
    assert good.returncode == 0
    assert good.stdout == ""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nid: Bad Id\ntitel: x\n", "utf-8")
    done = told(tmp_path, "check", str(bad))
    assert done.returncode == 1
    assert "titel" in done.stdout
    assert "did you mean title?" in done.stdout
    assert done.stdout.count("bad.yaml:") > 3


def test_options_may_stand_before_the_command(tmp_path: Path, session: str) -> None:
    command = [sys.executable, "-m", "plc_workshop", "--sessions", str(tmp_path / "sessions"), "sessions"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert session in done.stdout


def test_a_window_for_a_session_that_is_not_there_does_not_wait_for_it(tmp_path: Path, session: str) -> None:
    done = told(tmp_path, "stage", "nobody")
    assert done.returncode == 1
    assert "There is no session nobody." in done.stderr
    assert "needs a terminal" in told(tmp_path, "stage", session).stderr


def test_no_pack_at_all_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    command = [sys.executable, "-m", "plc_workshop", "--content", str(tmp_path / "empty"), "check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"There is no pack in {tmp_path / 'empty'}.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full")
def test_data_that_finds_no_room_is_a_sentence(tmp_path: Path, session: str) -> None:
    command = [sys.executable, "-m", "plc_workshop", "--sessions", str(tmp_path / "sessions"), "results", session]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "This could not be written out: No space left on device\n"


def test_wrong_use_is_two(tmp_path: Path) -> None:
    assert told(tmp_path, "run", PACK, "--threshold", "3").returncode == 2
    assert told(tmp_path, "nonsense").returncode == 2


def test_the_nearest_command_is_named(tmp_path: Path) -> None:
    done = told(tmp_path, "docter")
    assert done.returncode == 2
    assert "'doctor'" in done.stderr


def test_check_says_when_all_is_well_and_counts_what_is_not(tmp_path: Path) -> None:
    packs = len([*CONTENT.glob("*.yaml")])
    assert f"{packs} packs looked at: no problems." in told(tmp_path, "check").stderr
    bad = tmp_path / "bad.yaml"
    bad.write_text(changed("minutes: 5", "minutes: 500").replace("      section: one\n", ""), "utf-8")
    assert "1 pack looked at: 1 thing to mend, 1 warning." in told(tmp_path, "check", str(bad)).stderr


def test_without_a_terminal_nothing_is_begun(tmp_path: Path) -> None:
    for command in (("run", PACK, "--group", "Oak"), ("resume",), ()):
        done = told(tmp_path, *command)
        assert done.returncode == 1
        assert "needs a terminal" in done.stderr
    assert not (tmp_path / "sessions").exists()


def test_a_copy_is_made_and_found_by_its_id(tmp_path: Path) -> None:
    done = told(tmp_path, "copy", PACK, "--to", str(tmp_path / "mine"))
    made = Path(done.stdout.strip())
    assert (done.returncode, made) == (0, tmp_path / "mine" / f"my-{PACK}.yaml")
    assert "any text editor" in done.stderr
    assert "1 pack looked at: no problems." in told(tmp_path, "check", str(made)).stderr
    missing = told(tmp_path, "copy", "nobody")
    assert missing.returncode == 1
    assert "There is no pack nobody." in missing.stderr


def test_the_schema_is_json(tmp_path: Path) -> None:
    assert json.loads(told(tmp_path, "check", "--schema").stdout)["required"][0] == "format"


def test_pages_to_print_are_written_and_name_the_keys_of_the_screens(tmp_path: Path) -> None:
    done = told(tmp_path, "sheet", PACK, "--to", str(tmp_path / "paper"))
    assert done.returncode == 0, done.stderr
    first, last = map(Path, done.stdout.split())
    assert (first.name, last.name) == (f"{PACK}-facilitator.html", f"{PACK}-statements.html")
    page = first.read_text("utf-8")
    assert "What we will do" in page
    assert "undo the last change" in page
    assert told(tmp_path, "sheet", "nobody").returncode == 1


def test_answer_sheets_are_written_for_so_many_people(tmp_path: Path) -> None:
    done = told(tmp_path, "sheet", PACK, "--answers", "--people", "30", "--to", str(tmp_path / "paper"))
    assert done.returncode == 0, done.stderr
    path = Path(done.stdout.strip())
    assert path == tmp_path / "paper" / f"{PACK}-answers.html"
    assert "30 people: 15 pages\n" in done.stderr
    assert "one side of the paper" in done.stderr
    assert path.read_text("utf-8").count("<article") == 30
    wrong = told(tmp_path, "sheet", PACK, "--people", "30")
    assert (wrong.returncode, "--people is for --answers only." in wrong.stderr) == (2, True)


def test_this_laptop_is_checked(tmp_path: Path) -> None:
    done = told(tmp_path, "doctor", "--json")
    found = json.loads(done.stdout)
    assert found["format"] == 1
    assert {"name", "state", "text", "do"} == set(found["findings"][0])
    assert done.returncode == int(any(each["state"] == "problem" for each in found["findings"]))
    read = told(tmp_path, "doctor")
    assert "versions" in read.stdout
    assert read.stderr.endswith("a summary or a picture with names on it.\n")


def test_what_goes_with_a_report_of_a_fault_does_not_name_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "Anna Kalnina"
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("PLC_WORKSHOP_SESSIONS", str(tmp_path / "sticks" / "Anna Kalnina" / "sessions"))
    done = told(home, "doctor", "--json")
    assert str(home / "sessions") in told(home, "doctor").stdout, "whoever sits here looks for the folder"
    assert "~" in done.stdout
    assert "Anna" not in done.stdout
