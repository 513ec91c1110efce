"""Folders that other programs carry to other machines: synced ones, and network drives."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from plc_workshop import files, windows_api
from plc_workshop.long_paths import as_others_read
from plc_workshop.words import pgettext

_SYNCED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "pcloud",
)
"""Names of folders that programs copy to other machines."""
_NETWORK = (
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "sshfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "davfs",
    "9p",
    "afs",
    "afpfs",
    "webdav",
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
"""A blank, a tab, a line end or a backslash in Linux's list."""
_MAC_MOUNT = re.compile(r" on (?P<folder>/.*) \((?P<kind>\w+)")
"""A line that `mount` writes on a Mac."""
_IN_ICLOUD = "Library/Mobile Documents/com~apple~CloudDocs"
"""Where a Mac keeps what iCloud has of a user, and links to those of the own folders that it has too."""
_LARGEST = 2**20
"""Bytes of a list of file systems that are read."""


def leaves_the_machine(folder: Path) -> str:
    """What carries a folder to other machines, or empty."""
    if _is_on_a_network(folder):  # asked first: to look where a folder of one really lies may take long
        return pgettext("value", "a network drive")
    there = Path(os.path.realpath(folder))
    if there != folder and _is_on_a_network(there):
        return pgettext("value", "a network drive")
    named = _named_so(folder) or _named_so(there) or next(_entered_for(there), "")
    if named:
        # Translators: why a folder does not stay on this laptop; {name} is OneDrive, Dropbox, ...
        return pgettext("value", "synced: {name}").format(name=named)
    return ""


def _is_on_a_network(folder: Path) -> bool:
    kinds = dict(windows_api.drives())
    named = as_others_read(str(folder))
    is_remote = kinds.get(Path(Path(named).anchor)) == windows_api.REMOTE
    return is_remote or named.startswith("\\\\") or _kind_of(folder) in _NETWORK


def _named_so(folder: Path) -> str:
    """The folder on the way that is called as such a program calls its own."""
    return next((part for part in folder.parts if _is_a_name(part)), "")


def _is_a_name(text: str) -> bool:
    return any(name in text.lower() for name in _SYNCED)


def _entered_for(folder: Path) -> Iterator[str]:
    """What the system itself knows of it: a folder or a drive may be called as somebody likes."""
    yield from (name for name, root in windows_api.sync_roots() if folder.is_relative_to(root))
    called = windows_api.drive_name(Path(folder.anchor))
    yield from (called,) if _is_a_name(called) else ()
    home = Path(os.path.realpath(Path.home()))
    if folder.is_relative_to(home) and folder != home:
        own = folder.relative_to(home).parts[0]
        link = home / _IN_ICLOUD / own
        yield from ("iCloud",) if link.exists() and os.path.realpath(link) == os.path.realpath(home / own) else ()


def _kind_of(folder: Path) -> str:
    """The file system that holds a folder, as Linux or a Mac names it; empty where that is not known."""
    longest, found = 0, ""
    for place, kind in _mounted():
        if len(place) >= longest and folder.is_relative_to(place):  # of two in one place the later one is seen
            longest, found = len(place), kind
    return found


def _mounted() -> Iterator[tuple[str, str]]:
    if str(sys.platform) == "darwin":
        yield from _of_mac(_told_by_mount())
        return
    try:
        told = files.start(Path("/proc/mounts"), _LARGEST).decode("utf-8", "replace")
    except OSError:
        return
    mounts = [line.split() for line in told.splitlines() if line.count(" ") > 1]
    yield from ((_ESCAPED.sub(lambda sign: chr(int(sign[1], 8)), fields[1]), fields[2]) for fields in mounts)


def _of_mac(told: str) -> Iterator[tuple[str, str]]:
    yield from ((found["folder"], found["kind"]) for line in told.splitlines() if (found := _MAC_MOUNT.search(line)))


def _told_by_mount() -> str:
    """What a Mac says of its file systems; it asks none of them, so that none that is away is waited for."""
    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, check=False, timeout=2).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.decode("utf-8", "replace")
