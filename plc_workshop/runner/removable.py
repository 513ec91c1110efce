"""Whether a folder lies on what is taken out and carried away: a stick, a card, a disk at the end of a cable."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from plc_workshop import files, windows_api
from plc_workshop.long_paths import as_others_read

_VOLUMES = Path("/Volumes")
"""Where a Mac has its disks; that of the system is a link there."""
_BLOCKS = Path("/sys/dev/block")
"""What Linux knows of each disk, by its numbers (Documentation/ABI, sysfs-block)."""
_MOUNTED_FOR_USERS = (Path("/media"), Path("/run/media"))
_A_WORD = 16
"""Bytes that are read of one."""


def is_carried_away(folder: Path) -> bool:
    """Whether it can be; where the system does not tell, it cannot."""
    if str(sys.platform) == "win32":
        root = Path(Path(as_others_read(str(folder))).anchor)
        return dict(windows_api.drives()).get(root) == windows_api.REMOVABLE or windows_api.hangs_at_a_cable(root)
    there = Path(os.path.realpath(folder))
    there = next(each for each in (there, *there.parents) if os.path.lexists(each))
    if str(sys.platform) == "darwin":
        return there.is_relative_to(_VOLUMES) and there != _VOLUMES
    try:
        number = os.stat(there).st_dev  # noqa: PTH116 - of what may be no folder any more
    except OSError:
        return False
    known = _BLOCKS / _called(number)
    if not known.exists():  # some file systems have a number of their own
        return any(there.is_relative_to(place) for place in _MOUNTED_FOR_USERS)
    return any(map(_is_taken_out, _disks(known)))


def _called(number: int) -> str:
    if sys.platform != "win32":
        return f"{os.major(number)}:{os.minor(number)}"
    else:  # noqa: RET505 - what follows a return on one system is unreachable to the type check of that system
        return ""


def _disks(known: Path) -> Iterator[Path]:
    """The disk of a partition; where it is encrypted, what lies under it too."""
    place = Path(os.path.realpath(known))
    yield place.parent if (place / "partition").exists() else place
    with contextlib.suppress(OSError):
        for under in (place / "slaves").iterdir():
            yield from _disks(under)


def _is_taken_out(disk: Path) -> bool:
    at_a_cable = any(part.startswith("usb") for part in disk.parts)
    return at_a_cable or _word(disk / "removable") == "1" or _word(disk / "device" / "type") == "SD"


def _word(path: Path) -> str:
    try:
        return files.start(path, _A_WORD).decode("ascii", "replace").strip()
    except OSError:
        return ""
