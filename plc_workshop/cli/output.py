"""What the program prints: data on stdout, words about it on stderr, in letters that whoever reads them can read."""

import codecs
import errno
import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill
from typing import TextIO, cast

import click

from plc_workshop.harmless import as_people_read, on_its_lines

_NAMES = "plc_workshop.names"


def make_ready() -> None:
    """Before anything is printed: UTF-8 where no terminal reads it; on a terminal a ? for what it cannot show."""
    codecs.register_error(_NAMES, _name_in_utf_8)
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if not stream.isatty():
            # The same bytes on every system, those of the exported files: line ends too.
            stream.reconfigure(encoding="utf-8", errors=_NAMES, newline="\n")
        elif "a".encode(stream.encoding) == b"a":
            stream.reconfigure(errors="replace")
        else:  # no terminal reads such letters (UTF-16), whoever set them
            from locale import getpreferredencoding

            stream.reconfigure(encoding=getpreferredencoding(do_setlocale=False), errors="replace")


def _name_in_utf_8(error: UnicodeError) -> tuple[bytes, int]:
    """Name a file whose name is no text here: as what it is in UTF-8, or else by an escape as JSON has it."""
    assert isinstance(error, UnicodeEncodeError)
    name = error.object[error.start : error.end]
    with suppress(UnicodeEncodeError):
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    return name.encode("utf-8", "backslashreplace"), error.end


def data(line: str) -> None:
    """Print a line of data, on a terminal without what steers it.

    Where its reader has gone the work goes on. Raises: OSError where there is no room.
    """
    stream = cast("TextIO | None", sys.stdout)
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        stream.write(f"{on_its_lines(line) if stream.isatty() else line}\n")
        stream.flush()
    except OSError as problem:
        turn_off(stream)
        if not _has_gone(problem):
            raise


def columns() -> int | None:
    """The cells of a line on stdout, or None where no terminal shows it."""
    return get_terminal_size().columns if sys.stdout is not None and sys.stdout.isatty() else None


def path(file: Path) -> None:
    """Print a path as data."""
    data(as_people_read(str(file)))


def say(*sentences: str) -> None:
    """Say something about the data; in a terminal it breaks between words, but for lines that begin with a blank."""
    _say(cast("TextIO | None", sys.stderr), *sentences)


def say_where_it_is_seen(*sentences: str) -> None:
    """Say something to whoever sits here: on stdout as well where stderr was sent elsewhere."""
    say(*sentences)
    out, err = cast("TextIO | None", sys.stdout), cast("TextIO | None", sys.stderr)
    if out is not None and (err is None or not (err.isatty() or _are_one(out, err))):
        _say(out, *sentences)


def show(problem: click.ClickException) -> None:
    """Say what was wrong about the command that was typed."""
    stream = cast("TextIO | None", sys.stderr)
    if stream is not None:
        try:
            problem.show(file=stream)
        except OSError:
            turn_off(stream)


def turn_off(stream: TextIO | None) -> None:
    """Send what is left, and what comes, nowhere: the interpreter would try it again at its end, and complain."""
    if stream is not None:
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def _say(stream: TextIO | None, *sentences: str) -> None:
    if stream is None:
        return
    told = (as_people_read(on_its_lines(sentence)) for sentence in sentences)
    lines = [line for sentence in told for line in sentence.splitlines()]
    if stream.isatty():
        columns = get_terminal_size().columns
        lines = [_filled(line, columns) for line in lines]
    try:
        stream.write("".join(f"{line}\n" for line in lines))
        stream.flush()
    except OSError:  # a full disk or a closed window: nobody hears it, and the work is done all the same
        turn_off(stream)


def _filled(line: str, columns: int) -> str:
    return line if line.startswith(" ") else fill(line, columns, break_long_words=False, break_on_hyphens=False)


def _has_gone(problem: OSError) -> bool:
    """Whether the reader of a pipe is no more; Windows has another number for it."""
    return isinstance(problem, BrokenPipeError) or (sys.platform == "win32" and problem.errno == errno.EINVAL)


def _are_one(one: TextIO, other: TextIO) -> bool:
    try:
        first, second = os.fstat(one.fileno()), os.fstat(other.fileno())
    except (OSError, ValueError):
        return False
    return bool(first.st_ino) and os.path.samestat(first, second)  # all pipes of Windows have the number 0
