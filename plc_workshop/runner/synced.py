"""Folders that other programs carry to other machines: synced ones, and network drives."""

from pathlib import Path

from plc_workshop import files
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
_NETWORK = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "davfs", "9p", "afs")
_LARGEST = 2**20
"""Bytes of a list of file systems that are read."""


def leaves_the_machine(folder: Path) -> str:
    """What carries a folder to other machines, or empty."""
    for part in folder.parts:
        if any(name in part.lower() for name in _SYNCED):
            # Translators: why a folder does not stay on this laptop; {name} is OneDrive, Dropbox, ...
            return pgettext("value", "synced: {name}").format(name=part)
    if str(folder).startswith("\\\\") or _kind_of(folder) in _NETWORK:
        return pgettext("value", "a network drive")
    return ""


def _kind_of(folder: Path) -> str:
    """The file system that holds a folder, as Linux names it; empty where that is not known."""
    try:
        told = files.start(Path("/proc/mounts"), _LARGEST).decode("utf-8", "replace")
    except OSError:
        return ""
    mounts = [line.split() for line in told.splitlines() if line.count(" ") > 1]
    found = [(len(fields[1]), fields[2]) for fields in mounts if folder.is_relative_to(fields[1].replace("\\040", " "))]
    return max(found, default=(0, ""))[1]
