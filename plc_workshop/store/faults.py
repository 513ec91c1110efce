"""What the operating system refuses, in words a teacher understands: the one place that translates."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _


class FilesError(WorkshopError):
    """A file or folder that cannot be read or written."""


class DamagedError(FilesError):
    """A file that was set aside because it cannot be read."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what goes wrong at `path` into a sentence. Raises: FilesError."""
    try:
        yield
    except OSError as error:
        raise FilesError(*_sentence(error, path)) from error


def _sentence(error: OSError, path: Path) -> tuple[str, str]:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return _("There is no room left on the disk."), _("Nothing was lost. Make room, then try again.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return (
                _("This folder cannot be written to: {folder}").format(folder=path if path.is_dir() else path.parent),
                _("Nothing was lost. Choose another folder with --sessions, or free this one."),
            )
        case errno.ENOENT:
            return _("This is not there any more: {path}").format(path=path), ""
        case _other:
            return _("{path} cannot be used: {reason}").format(path=path, reason=error.strerror or error), ""
