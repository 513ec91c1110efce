"""The file to double-click."""

import re

from start_file import start_file

from plc_workshop.export.first_page import NAME, incomplete

LINES = start_file(NAME, ["50 % of “A & B” <is> (all) | ^"]).decode("utf-8").split("\r\n")


def test_nothing_of_the_folder_s_name_stands_outside_quotes() -> None:
    assert [line for line in LINES if "%~dp0" in re.sub(r'"[^"]*"', "", line)] == []
    assert [line for line in LINES if "%~dp0" in line] == ['pushd "%~dp0" 2>nul']
    assert "setlocal EnableExtensions DisableDelayedExpansion" in LINES[:2], "else a ! would mean something"
    assert not any(line.startswith("call ") for line in LINES), "it would read a % twice"


def test_what_is_typed_behind_it_reaches_the_program_and_its_exit_code_comes_back() -> None:
    (at,) = (
        at for at, line in enumerate(LINES) if line.startswith("python\\python.exe -I -X utf8 -B -m plc_workshop %* ")
    )
    assert LINES[at + 1 : at + 4] == ['set "ended=%errorlevel%"', "popd", "exit /b %ended%"]


def test_a_double_click_that_fails_waits_for_a_key_though_the_stick_may_be_gone() -> None:
    """Nothing more is read of the file until the key was pressed."""
    (line,) = (line for line in LINES if "plc_workshop %*" in line)
    assert line.endswith(' & if errorlevel 1 (if "%~1"=="" pause) else if not errorlevel 0 if "%~1"=="" pause')


def test_a_sentence_means_nothing_to_the_shell() -> None:
    assert "echo 50 %% of “A ^& B” ^<is^> ^(all^) ^| ^^" in LINES


def test_it_is_plain_but_for_the_sentences() -> None:
    assert [line for line in LINES if not line.isascii() and not line.startswith("echo ")] == []
    assert all(incomplete())
