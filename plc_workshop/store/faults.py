"""What the operating system refuses, in words a teacher understands: the one place that translates."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import Protected, WorkshopError
from plc_workshop.waiting import is_held
from plc_workshop.words import _

_PROTECTED = (errno.EACCES, errno.EPERM, errno.EROFS)
_REFUSED = 5
"""What Windows says where a file that another program holds open, or a folder, is to be replaced."""


class FilesError(WorkshopError):
    """A file or folder that cannot be read or written."""


class ProtectedError(FilesError, Protected):
    """A folder that cannot be written to."""


class DamagedError(FilesError):
    """A file that cannot be read; where this program may, it is set aside under another name."""


class FormatError(FilesError):
    """A file that can be read but does not hold what it should, or is of a newer format; it is left as it is."""


class NewerError(FormatError):
    """A file that a newer version of this program wrote."""


class SealedError(FilesError):
    """A file that only the code of its round opens."""


class LockedError(FilesError):
    """A session that another window has open."""


def misfit(path: Path, reason: ValueError) -> FormatError:
    """What is said of a file that can be read but does not hold what it should."""
    return FormatError(
        _("{file} does not hold what it should: {reason}.").format(file=path, reason=reason),
        _("It is left as it is."),
    )


@contextmanager
def in_sentences(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn what goes wrong while writing at `path`, or reading it, into a sentence. Raises: FilesError."""
    try:
        yield
    except OSError as error:
        protected = error.errno in _PROTECTED and not reading and not _is_in_use(error)
        raise (ProtectedError if protected else FilesError)(*_sentence(error, path, reading=reading)) from error


def _sentence(error: OSError, path: Path, *, reading: bool) -> tuple[str, str]:
    in_the_way = _in_the_way(error)
    path = in_the_way or path
    is_folder = in_the_way is not None and os.path.isdir(error.filename2)  # noqa: PTH112
    if is_folder or isinstance(error, files.NoFile | IsADirectoryError):
        return (
            _("This is no file that can be read: {path}").format(path=path),
            _("A folder, a pipe or a device lies where the file should be: move it away."),
        )
    if isinstance(error, files.TooLarge):
        return (
            _("This file is far larger than it can be: {path}").format(path=path),
            _("It was not read, and is left as it is."),
        )
    if _is_in_use(error):
        return (
            _("Another program holds this open: {path}").format(path=path),
            _("Nothing was lost. Close that program, then try again."),
        )
    if error.errno in _PROTECTED:
        if reading:
            return _("This cannot be read: {path}").format(path=path), _(
                "It belongs to somebody else, or is protected."
            )
        return (
            _("This folder cannot be written to: {folder}").format(folder=_folder(path)),
            _("Nothing was lost. Free this folder, or choose another one (--sessions, --state, --to)."),
        )
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return _("There is no room left on the disk."), _("Nothing was lost. Make room, then try again.")
        case errno.ENOTDIR | errno.EEXIST:
            return (
                _("Something that is no folder stands in the way: {path}").format(path=path),
                _("Move it away, or choose another folder (--sessions, --state, --to)."),
            )
        case errno.ENOENT:
            return _("This is not there: {path}").format(path=path), ""
        case _other:
            return _("{path} cannot be used: {reason}").format(path=path, reason=error.strerror or error), ""


def _is_in_use(error: OSError) -> bool:
    return _in_the_way(error) is not None if getattr(error, "winerror", None) == _REFUSED else is_held(error)


def _in_the_way(error: OSError) -> Path | None:
    """What Windows does not let us replace, or a folder that it does not let us rename, where all else is allowed."""
    if getattr(error, "winerror", None) != _REFUSED or error.filename2 is None:
        return None
    path = Path(error.filename2 if os.path.lexists(error.filename2) else error.filename)
    return path if os.access(path, os.W_OK) and files.can_write(path.parent) else None


def _folder(path: Path) -> Path:
    return path if os.path.isdir(path) else path.parent  # noqa: PTH112 - Path.is_dir raises where it may not look
