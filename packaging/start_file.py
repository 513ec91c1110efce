"""The file to double-click: what it says in any language stands in `plc_workshop/export/first_page.py`."""

from collections.abc import Iterable

_SIGNS = str.maketrans({sign: f"^{sign}" for sign in "^&|<>()"} | {"%": "%%"})
"""What cmd.exe means something by, outside quotes."""

_WAIT_WHERE_IT_FAILED = 'if errorlevel 1 (if "%~1"=="" pause) else if not errorlevel 0 if "%~1"=="" pause'
"""A code may be negative: that of a program that Windows itself has ended."""


def start_file(name: str, incomplete: Iterable[str]) -> bytes:
    """The batch file; `incomplete` are the sentences where the rest of the folder is not there.

    The path of the folder stands in one place, in quotes, as `%~dp0`, which is put in once and not read again: so its
    &, %, ^ and ! mean nothing. All else is looked for from there. `pushd` gives a folder of a network a letter, since
    cmd.exe can be in none without; where it fails the folder is the one that a double click has gone to.
    The program and the key that is waited for where it failed stand in one line: cmd.exe reads a file line by line, and
    the stick may have been taken out.
    UTF-8 is switched on only for the sentences, and where no more lines follow that could be read in it.
    """
    lines = [
        "@echo off",
        "setlocal EnableExtensions DisableDelayedExpansion",
        f"title {name}",
        'pushd "%~dp0" 2>nul',
        "if not exist python\\python.exe goto incomplete",
        "if not exist app\\plc_workshop\\__main__.py goto incomplete",
        f"python\\python.exe -I -X utf8 -B -m plc_workshop %* & {_WAIT_WHERE_IT_FAILED}",
        'set "ended=%errorlevel%"',
        "popd",
        "exit /b %ended%",
        "",
        ":incomplete",
        'for /f "tokens=2 delims=:." %%l in (\'chcp\') do set "letters=%%l"',
        "chcp 65001 >nul",
        *(f"echo {sentence.translate(_SIGNS)}" for sentence in incomplete),
        "chcp %letters% >nul",
        "pause",
        "exit /b 1",
    ]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")
