"""Files and folders as people name them: typed, pasted, dropped on the window; and the sticks in this laptop."""

import contextlib
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit


def path_in(text: str) -> Path:
    """The file that a typed, pasted or dropped text means: terminals put it in quotes, or escape its spaces."""
    text = text.strip()
    if text[:1] in ("'", '"') and text[-1:] == text[:1]:
        text = text[1:-1]
    elif text.startswith("file:"):
        from urllib.request import url2pathname

        with contextlib.suppress(ValueError):  # of what only looks like an address
            text = url2pathname(urlsplit(text).path)
    elif "\\ " in text and not Path(text).exists():
        text = text.replace("\\ ", " ")
    text = text.replace("\0", "")  # which ends a name for every system
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def sticks() -> tuple[Path, ...]:
    """Where sticks and other disks of their own are found, by name; only those that can be looked into."""
    if sys.platform == "win32":
        own = Path.home().drive.upper()
        found = [Path(f"{letter}:\\") for letter in "CDEFGHIJKLMNOPQRSTUVWXYZ" if f"{letter}:" != own]
        kept = [each for each in found if os.path.isdir(each)]  # noqa: PTH112 - Path.is_dir may raise
    elif sys.platform == "darwin":
        kept = [each for each in _inside(Path("/Volumes")) if not each.is_symlink()]
    else:
        user = Path.home().name
        kept = [*_inside(Path("/media") / user), *_inside(Path("/run/media") / user)]
    return tuple(sorted(kept))


def _inside(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if each.is_dir()]
    except OSError:
        return []
