"""What the command line prints into a pipe or a file: UTF-8 whatever the code page says, and never a traceback."""

import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.cli import output
from tests.stories.conftest import CONTENT, desk_in
from tests.stories.test_commands import PACK

GROUP = "Jānis – “Ø” 日本"
NEW = "new – ü"
CODE_PAGES = (
    {"PYTHONIOENCODING": "cp1252"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "cp437"},
    {"PYTHONIOENCODING": "ascii:strict"},
    {"PYTHONIOENCODING": "utf-16"},
    {"PYTHONIOENCODING": "utf-8-sig"},
    {"LC_ALL": "de_DE.ISO-8859-1"},
    {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONUTF8": "0"},
)
DATA = (
    ("results", "{session}"),
    ("results", "{session}", "--json"),
    ("sessions",),
    ("sessions", "--json"),
    ("check",),
    ("check", "{bad}"),
    ("check", "--schema"),
    ("doctor", "--json"),
    ("copy", PACK, "--to", "{new}"),
    ("export", "{session}", "--to", "{new}"),
    ("sheet", PACK, "--to", "{new}"),
    ("run", PACK),
    ("results", "nobody – “Ø”"),
    ("nonsense – “Ø”",),
    ("--help",),
)
"""Every command, with its words about the data and its refusals."""


def told(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program without a terminal."""
    options = ["--sessions", str(folder / "sessions"), "--content", str(CONTENT), "--state", str(folder / "state")]
    unwanted = ("PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL", "LANG")
    plain = {name: value for name, value in os.environ.items() if name not in unwanted}
    return subprocess.run(
        [sys.executable, "-m", "plc_workshop", *options, *arguments],
        capture_output=True, stdin=subprocess.DEVNULL, check=False, env={**plain, **environment},
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders with the session of a group with letters that most code pages do not have."""
    folder = tmp_path_factory.mktemp("output")
    desk = desk_in(folder)
    desk.start(replace(desk.blank_setup(desk.packs.locate(PACK)), group=GROUP, people=5)).close()
    (folder / "bad.yaml").write_text("format: 1\ntitel “Ø”: x\n", "utf-8")
    return folder


def filled(folder: Path, arguments: tuple[str, ...]) -> list[str]:
    (session,) = (path.name for path in (folder / "sessions").iterdir())
    return [part.format(session=session, bad=folder / "bad.yaml", new=folder / NEW) for part in arguments]


@pytest.mark.parametrize("arguments", DATA, ids=" ".join)
def test_what_no_terminal_reads_is_utf_8_whatever_the_code_page(folder: Path, arguments: tuple[str, ...]) -> None:
    given = filled(folder, arguments)
    expected = told(folder, *given, PYTHONUTF8="1")
    assert b"Traceback" not in expected.stderr
    for code_page in CODE_PAGES if arguments[0] == "results" else CODE_PAGES[:2]:
        shutil.rmtree(folder / NEW, ignore_errors=True)
        done = told(folder, *given, **code_page)
        names_the_code_page = arguments[0] == "doctor"
        if not names_the_code_page:
            assert (code_page, done.stdout, done.returncode) == (code_page, expected.stdout, expected.returncode)
        assert b"Traceback" not in done.stderr + done.stdout
        assert "\r" not in done.stdout.decode("utf-8") + done.stderr.decode("utf-8")


def test_what_a_code_page_does_not_have_is_there(folder: Path) -> None:
    done = told(folder, "sessions", "--json", PYTHONIOENCODING="cp1252")
    assert json.loads(done.stdout)[0]["group"] == GROUP


def test_a_file_has_the_same_bytes_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(kept, "cp1252", newline="\r\n"))
    output.make_ready()
    output.data("Jānis\n–")
    assert kept.getvalue() == "Jānis\n–\n".encode()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no text")
@pytest.mark.parametrize("code_page", [{}, *CODE_PAGES[:2]], ids=str)
def test_a_name_that_is_no_text_is_told_so_that_it_can_be_found_again(
    folder: Path, tmp_path: Path, code_page: dict[str, str]
) -> None:
    odd = os.fsdecode(bytes(tmp_path) + b"/\xff")
    for arguments in (("sheet", PACK, "--to", odd), ("copy", PACK, "--to", odd), ("check", f"{odd}.yaml")):
        done = told(folder, *arguments, **code_page)
        assert b"Traceback" not in done.stderr
        assert (arguments[0], done.returncode) == (arguments[0], int(arguments[0] == "check"))
        for line in done.stdout.decode("utf-8").splitlines():
            assert Path(json.loads(f'"{line}"')).exists()
    done = told(folder, "--sessions", odd, "doctor", "--json", **code_page)
    assert f"{tmp_path}/" in [each["text"].split(" (")[0] for each in json.loads(done.stdout)["findings"]]
    for refused in (("results", odd), ("resume", odd), ("stage", odd), (odd,), ("run", odd), ("export", odd)):
        done = told(folder, *refused, **code_page)
        assert b"Traceback" not in done.stderr
        assert done.returncode in (1, 2)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name files in UTF-8")
def test_a_folder_that_cannot_be_named_here_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "plc-workshop").mkdir()
    (tmp_path / "plc-workshop" / "settings.toml").write_text(f'sessions = "{tmp_path}/Grüße"\n', "utf-8")
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "plc_workshop", "sessions"],
        cwd=tmp_path, capture_output=True, stdin=subprocess.DEVNULL, check=False, env={**os.environ, **poor},
    )  # fmt: skip
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert "Grüße cannot be used: the letters here are set to ASCII" in done.stderr.decode("utf-8")
    again = f"\n    LC_ALL=C.UTF-8 {sys.executable} -m plc_workshop sessions\n"
    assert again.encode() in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that knows pipes by these names")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("results {session} | head -1", 0),
        ("results {session} | true", 0),
        ("check --schema | true", 0),
        ("check '{bad}' | true", 1),
        ("results nobody 2>&1 | true", 1),
        ("nonsense 2>&1 | true", 2),
        ("results nobody 2>&-", 1),
        ("nonsense 2>&-", 2),
        ("check '{bad}' 2>&-", 1),
        ("run {pack} >&- 2>&-", 1),
        ("run {pack} <&- >&- 2>&-", 1),
    ],
)
def test_a_reader_that_has_gone_is_no_fault(folder: Path, line: str, code: int) -> None:
    assert _shell(folder, line) == (code, "")


@pytest.mark.skipif(sys.platform != "linux", reason="a disk that is always full")
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("results {session} >/dev/full", 1, "This could not be written out: No space left on device\n"),
        ("check --schema >/dev/full", 1, "This could not be written out: No space left on device\n"),
        ("results {session} >&-", 1, "This could not be written out: Bad file descriptor\n"),
        ("--help >/dev/full", 1, "This could not be written out: No space left on device\n"),
        ("results {session} >/dev/full 2>/dev/full", 1, ""),
        ("check '{bad}' 2>/dev/full", 1, ""),
        ("check 2>/dev/full", 0, ""),
        ("results nobody 2>/dev/full", 1, ""),
        ("nonsense 2>/dev/full", 2, ""),
        ("run {pack} 2>/dev/full", 1, ""),
    ],
)
def test_no_room_for_what_is_printed_is_a_sentence(folder: Path, line: str, code: int, said: str) -> None:
    assert _shell(folder, line) == (code, said)


def _shell(folder: Path, line: str) -> tuple[int, str]:
    """The exit code of the program in a shell's line, and what stands on stderr that is no word about data."""
    (session,) = (path.name for path in (folder / "sessions").iterdir())
    options = f"--sessions '{folder / 'sessions'}' --content '{CONTENT}' --state '{folder / 'state'}'"
    program = f"'{sys.executable}' -m plc_workshop {options} "
    filled = program + line.format(session=session, pack=PACK, bad=folder / "bad.yaml")
    done = subprocess.run(
        ["bash", "-c", f"{filled}; exit ${{PIPESTATUS[0]}}"],
        capture_output=True, stdin=subprocess.DEVNULL, check=False, encoding="utf-8",
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    words_about_data = ("    ", "1 pack looked at")
    said = [each for each in done.stderr.splitlines(keepends=True) if not each.startswith(words_about_data)]
    return done.returncode, "".join(said)
