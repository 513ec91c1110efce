"""Paths that are longer than programs of Windows may name, unless they name them in its own way.

A name is at most MAX_PATH - 1 = 259 characters, until somebody with rights has changed the registry; behind the prefix
of extended-length paths it may have 32,767 ("Maximum Path Length Limitation", learn.microsoft.com).
"""

import os
import sys

from plc_workshop.harmless import as_people_read

_PREFIX, _SHARE = "\\\\?\\", "\\\\?\\UNC\\"
_ROOM = 140
"""Characters that must fit behind a folder: a module with its bytecode, a session with a file that is being written."""
_MOST = 259


def reaching(folder: str) -> str:
    """A folder so named that whatever lies in it can be named too: its full path on Windows, elsewhere as it is."""
    if str(sys.platform) == "win32":
        return extended(os.path.abspath(folder))  # noqa: PTH100 - a path of sys.path stays a text
    return folder


def extended(full: str) -> str:
    """A full path of Windows, with the prefix where it has become so long that what lies in it may need it."""
    if full.startswith(_PREFIX) or len(full) + _ROOM <= _MOST:
        return full
    return _SHARE + full[2:] if full.startswith("\\\\") else _PREFIX + full


def as_others_read(full: str) -> str:
    """The path without that prefix, which browsers do not know."""
    return as_people_read(full)


def reach_modules() -> None:
    """Find modules however long the path is of the folder that they lie in; to be called before others are loaded."""
    if str(sys.platform) == "win32":
        import plc_workshop

        sys.path[:] = map(reaching, sys.path)
        plc_workshop.__path__[:] = map(reaching, plc_workshop.__path__)
