"""The command line speaks the user's language, and writes in that of the session."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import click
import pytest

from plc_workshop.cli.main import COMMANDS, cli
from plc_workshop.errors import WorkshopError
from plc_workshop.words import spoken
from plc_workshop.words.languages import ENGLISH
from tests.made_up.letters import ACCENTED, WIDE
from tests.made_up.topics import put_packs
from tests.stories.conftest import CONTENT
from tests.stories.leading import led
from tests.stories.speaking.laptops import FIVE, QX, Laptop


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs a command of the program in this process."""
    monkeypatch.setattr("plc_workshop.settings._config_folder", lambda: tmp_path)

    def run(*arguments: str, content: Path = CONTENT) -> None:
        here = ["--sessions", str(tmp_path / "sessions"), "--content", str(content), "--state", str(tmp_path / "state")]
        with suppress(SystemExit):
            cli.main([*arguments, *here], prog_name="plc-workshop", standalone_mode=False)

    return run


@pytest.mark.parametrize("arguments", [("--language", "qx-QX", "sessions"), ("sessions", "--language", "qx")])
def test_the_option_stands_before_or_after_the_command(
    arguments: tuple[str, ...], typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    typed(*arguments)
    assert "⟦" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_names_the_languages_where_the_one_wanted_is_not_there(
    name: str, typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "qx")
    needed = {"run": ["our-meetings"], "copy": ["our-meetings"], "results": ["x"], "export": ["x"]}
    needed |= {"collect": [".", "--to", "x.parquet"], "region": ["--sql"]}
    with pytest.raises(click.BadParameter) as caught:
        typed(name, *needed.get(name, []), "--language", "tlh")
    assert caught.value.exit_code == 2
    assert [code for code in ("en (English)", f"qx ({QX.name})", "⟦") if code not in caught.value.message] == []


def test_a_language_of_the_environment_that_is_not_there_is_told_and_the_work_is_done(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "tlh")
    (tmp_path / "settings.toml").write_text('language = "qx"', "utf-8")
    typed("sessions")
    said = capsys.readouterr().err.splitlines()
    assert "PLC_WORKSHOP_LANGUAGE" in said[0]
    assert all("⟦" in line for line in said[:2])
    typed("doctor")
    (line,) = (line for line in capsys.readouterr().out.splitlines() if QX.name in line)
    assert "settings.toml" in line
    assert "PLC_WORKSHOP_LANGUAGE" in line


@pytest.mark.parametrize(
    ("environment", "arguments", "said"),
    [
        ({"LANG": "qx_QX.UTF-8"}, (), "LANG"),
        ({"LANG": "en", "PLC_WORKSHOP_LANGUAGE": "qx"}, (), "PLC_WORKSHOP_LANGUAGE"),
        ({"LANG": "en", "PLC_WORKSHOP_LANGUAGE": "qw"}, ("--language", "qx"), "--language"),
    ],
)
def test_doctor_says_who_chose_the_language(
    environment: dict[str, str], arguments: tuple[str, ...], said: str, typed: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    typed("doctor", *arguments)
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.split()[1] == "language")
    assert f"{QX.name} (⟦" in line
    assert said in line


def test_settings_that_cannot_be_read_are_told_in_the_language_of_the_system(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LANG", "qx_QX.UTF-8")
    (tmp_path / "settings.toml").write_text("language = qx", "utf-8")
    with pytest.raises(WorkshopError, match="⟦"):
        typed("sessions")


def test_results_and_export_are_in_the_language_of_the_session(
    typed: Callable[..., None], laptop: Laptop, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run = led(laptop(), FIVE, chosen_language=QX)
    run.close()
    typed("results", run.session.record.session, "--language", "qw")
    assert ACCENTED.message("Where we stand") in capsys.readouterr().out
    typed("export", run.session.record.session, "--to", str(tmp_path / "stick"))
    assert '<html lang="qx">' in (tmp_path / "stick" / "summary.html").read_text("utf-8")
    assert spoken() == ENGLISH


@pytest.mark.parametrize(
    ("arguments", "pack", "wanted"),
    [(("--language", "qw"), "qx", "qw"), ((), "qx", "qx"), ((), "tlh", "qw")],
)
def test_printed_pages_are_in_the_language_of_the_option_the_pack_or_the_user(
    arguments: tuple[str, ...], pack: str, wanted: str, typed: Callable[..., None], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    content = put_packs(ACCENTED, CONTENT, tmp_path / "content")
    file = content / "our-meetings.yaml"
    file.write_text(file.read_text("utf-8").replace("language: qx", f"language: {pack}"), "utf-8")
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "qw")
    for kind in ((), ("--answers",)):
        typed("sheet", "our-meetings", *kind, "--to", str(tmp_path / "out"), *arguments, content=content)
    for path in (tmp_path / "out").iterdir():
        page = path.read_text("utf-8")
        assert f'<html lang="{wanted}">' in page
        assert f'lang="{pack}" dir="auto"' in page
    facilitator = (tmp_path / "out" / "our-meetings-facilitator.html").read_text("utf-8")
    assert {"qx": ACCENTED, "qw": WIDE}[wanted].message("Pass the laptop") in facilitator


def test_the_help_of_the_command_line_stays_english(
    typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("sheet", "--language", "qx", "--help")
    out = capsys.readouterr().out
    assert "Write pages to print" in out
    assert "⟦" not in out
