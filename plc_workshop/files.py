"""Read a file that is one, and write one so that it is whole or not there: the only place that does either."""

import contextlib
import errno
import os
import stat
import sys
import threading
from pathlib import Path

from plc_workshop import windows_api
from plc_workshop.waiting import patiently

DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{i}" for name in ("com", "lpt") for i in range(10))}
"""Names that Windows keeps for devices, whatever ending they have: what is written there is gone."""
_CANNOT_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY}
"""What file systems answer that have no such flush, such as some network shares and sticks."""
_WITHOUT_WAITING = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
"""To open a pipe waits for its other end, and one of a terminal's own names may make it ours; Windows knows neither."""
_TO_SHRED = sum((os.O_RDWR, *(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_BINARY"))))
_PIECE = 2**16
"""Bytes that are read, or overwritten, in one go."""
_MOST_OVERWRITTEN = 2**24
"""Bytes: no file of this program that holds a secret is a hundredth as large, and a sparse one never ends."""
_NO_DAY = 946_684_800
"""The date of what must not tell when it was written: the first second of 2000, which every file system can hold."""


class NoFile(OSError):
    """What lies there is no plain file: a folder, a pipe, a device, or a link to one."""


class TooLarge(OSError):
    """The file is larger than one of its kind can be."""


def write(path: Path, data: bytes, *, durable: bool = True, dated: bool = True) -> None:
    """Replace `path` by `data`; with `durable` it survives a power cut that comes after the return.

    Without `durable` a power cut may bring the old file back, but never a torn one. Without `dated` neither the file
    nor its folder has the date of this moment.
    Raises: OSError, and then `path` is what it was; only where the last flush fails it may be new already.
    """
    _replace(path, data, flushed=True, dated=dated, through=durable)
    if not dated:
        undate(path.parent)
    if durable:
        _flush_folder(path.parent)


def refresh(path: Path, data: bytes) -> None:
    """Replace `path` by `data` for whoever reads it now; a power cut may lose or tear it. Raises: OSError."""
    _replace(path, data, flushed=False, dated=True, through=False)


def read(path: Path | str, most: int) -> bytes:
    """The bytes of a plain file that another process may be replacing, of at most `most`.

    Raises: NoFile, TooLarge, OSError.
    """
    data = start(path, most + 1)
    if len(data) > most:
        raise TooLarge(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def start(path: Path | str, most: int) -> bytes:
    """The first `most` bytes of a plain file, whatever its size, and however it grows. Raises: NoFile, OSError."""
    return patiently(lambda: _start(path, most))


def opened(path: Path | str) -> int:
    """A plain file, open to be read piece by piece. Raises: NoFile, OSError."""
    _refuse_no_file(path, os.stat(path))  # noqa: PTH116 - before it is opened: that alone makes some devices act
    descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    try:
        _refuse_no_file(path, os.fstat(descriptor))  # another thing may lie there by now
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def flush(path: Path) -> None:
    """Bring a file that another program wrote to the disk. Raises: OSError."""
    descriptor = os.open(path, os.O_RDWR | _WITHOUT_WAITING)
    try:
        _flush(descriptor)
    finally:
        os.close(descriptor)


def is_plain(path: Path) -> bool:
    """Whether a plain file lies there, or a link to one. Raises: OSError, also where there is nothing."""
    return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - Path.is_file answers no where it may not look


def allow_only_a_file(path: Path) -> None:
    """Nothing may lie there but a plain file, not even a link to one. Raises: NoFile, OSError."""
    with contextlib.suppress(FileNotFoundError):
        _refuse_no_file(path, os.lstat(path))


def can_write(folder: Path) -> bool:
    """Whether a file can be put into `folder`; asked of the system by putting an empty one there for a moment."""
    probe = folder / f".{threading.get_native_id()}.probe"
    try:
        os.close(os.open(probe, os.O_WRONLY | os.O_CREAT, 0o600))
        probe.unlink()
    except OSError:
        return False
    return True


def remove(*paths: Path) -> None:
    """Delete files of one folder so that no power cut brings them back; no file is fine too. Raises: OSError."""
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            patiently(path.unlink)
    for folder in {path.parent for path in paths}:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            _flush_folder(folder)


def held(path: Path) -> int | None:
    """The file as it is now, held open, so that it can be overwritten once another has taken its place.

    None where there is no plain one, and on Windows, which lets no open file be replaced. Raises: OSError.
    """
    try:
        return os.open(path, os.O_RDWR) if sys.platform != "win32" and is_plain(path) else None
    except FileNotFoundError:
        return None


def overwrite(descriptor: int) -> None:
    """Put zeros over a file that was `held`, and let it go: to delete a file leaves its bytes on the disk.

    Disks that never write to the same place twice keep them all the same. Raises: OSError.
    """
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        rest = min(os.fstat(descriptor).st_size, _MOST_OVERWRITTEN)
        while rest > 0:
            rest -= os.write(descriptor, bytes(min(rest, _PIECE)))
        _flush(descriptor)
    finally:
        os.close(descriptor)


def undate(path: Path) -> None:
    """Take the date off a file or folder, so that it does not tell when it was changed; a date is worth no fault."""
    with contextlib.suppress(OSError):
        os.utime(path, (_NO_DAY, _NO_DAY))


def second_name(path: Path, name: Path) -> bool:
    """Give a file one name more in its folder; false where the file system knows no such thing, or there is no file.

    Raises: FileExistsError.
    """
    try:
        os.link(path, name)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def shred(*paths: Path) -> None:
    """Overwrite files and delete them so that no power cut brings them back; no file is fine too. Raises: OSError.

    Of a link only the link goes: this program makes none, and what one leads to is not ours.
    """
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            if not stat.S_ISREG(os.lstat(path).st_mode):
                continue  # a pipe holds nothing, and a device is not ours
            overwrite(patiently(lambda path=path: os.open(path, _TO_SHRED)))  # type: ignore[misc]
    remove(*paths)


def move(source: Path, target: Path, *, replaces: bool = False) -> None:
    """Give a file or folder another name, or that of a file which it `replaces`, for good. Raises: OSError."""
    if sys.platform == "win32":
        patiently(lambda: windows_api.move(source, target, replaces=replaces))
    else:
        patiently(lambda: source.rename(target))
        _flush_folder(target.parent)


def numbered(path: Path, before: str, after: str = "") -> tuple[Path, ...]:
    """The files beside `path` named `before`, number, `after`, by their number; no folder is fine. Raises: OSError."""
    found = []
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for entry in path.parent.iterdir():
            number = entry.name.removeprefix(before).removesuffix(after)
            if number.isascii() and number.isdigit() and entry.name == before + number + after:
                found.append((int(number), entry))
    return tuple(entry for _number, entry in sorted(found))


def leftovers(path: Path) -> tuple[Path, ...]:
    """What writers of `path` that were killed have left beside it; ask only where nobody else writes it.

    Raises: OSError.
    """
    return numbered(path, f".{path.name}.", ".tmp")


def private_folder(path: Path) -> Path:
    """Make `path` and what is missing above it, readable by this user only. Raises: OSError."""
    if path.is_dir():
        return path
    for folder in (*reversed(path.parents), path):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, exist_ok=True)
            # A file in a folder that a power cut takes away is lost with it.
            _flush_folder(folder.parent)
    return path


def _replace(path: Path, data: bytes, *, flushed: bool, dated: bool, through: bool) -> None:
    # The thread in the name, which no other one of the system has: two that write the same file, of one program or of
    # two, must not write into one another's.
    temp = path.with_name(f".{path.name}.{threading.get_native_id()}.tmp")
    try:
        descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _WITHOUT_WAITING, 0o600)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if not dated:
                undate(temp)  # before it is flushed, so that no power cut brings the date back
            if flushed:
                _flush(descriptor)
        finally:
            os.close(descriptor)
        if not dated and sys.platform == "win32":
            undate(temp)  # there the date is set when the file is closed
        patiently(lambda: _take_its_place(temp, path, through=through))
    except OSError:
        _destroy(temp)
        raise


def _take_its_place(temp: Path, path: Path, *, through: bool) -> None:
    if sys.platform == "win32" and through:
        windows_api.move(temp, path, replaces=True)
    else:
        os.replace(temp, path)  # noqa: PTH105 - half the time of Path.replace


def _destroy(temp: Path) -> None:
    """Overwrite and delete what could not be written to its end; what fails now may not hide the first fault."""
    with contextlib.suppress(OSError):
        overwrite(os.open(temp, os.O_WRONLY | _WITHOUT_WAITING))
    with contextlib.suppress(OSError):
        temp.unlink()


def _start(path: Path | str, most: int) -> bytes:
    descriptor = opened(path)
    try:
        pieces, rest, wanted = [], most, os.fstat(descriptor).st_size + 1
        while rest > 0 and (piece := os.read(descriptor, min(rest, wanted))):
            pieces.append(piece)
            rest, wanted = rest - len(piece), _PIECE if len(piece) == wanted else wanted
        return b"".join(pieces)
    finally:
        os.close(descriptor)


def _refuse_no_file(path: Path | str, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.ENXIO
        raise NoFile(number, os.strerror(number), str(path))


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # plain fsync stops at the drive's cache there
        except OSError as error:
            if error.errno not in _CANNOT_FLUSH:
                raise
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def _flush_folder(folder: Path) -> None:
    """Windows has no such call; there the new name itself is written through, and with it what the journal has."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT_FLUSH:
                raise
        finally:
            os.close(descriptor)
