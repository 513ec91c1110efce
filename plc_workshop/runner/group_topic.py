"""What a session was about: the title of its topic, read without its lock."""

import contextlib
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.packs.loader import load
from plc_workshop.packs.problems import PackError
from plc_workshop.store.closed import brought_pack


def title(folder: Path) -> str:
    """The title of a session's topic; empty where it cannot be read."""
    with contextlib.suppress(PackError, WorkshopError):
        pack = brought_pack(folder)
        return on_one_line((pack or load(folder / "pack.yaml", begun=True)).title)
    return ""
