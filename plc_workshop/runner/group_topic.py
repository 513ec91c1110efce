"""What a session was about: the title of its topic, read without its lock."""

import contextlib
from functools import lru_cache
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.packs.loader import contents, read
from plc_workshop.packs.safe_text import NoText
from plc_workshop.store.closed import brought_pack


def title(folder: Path) -> str:
    """The title of a session's topic; empty where it cannot be read."""
    with contextlib.suppress(NoText, OSError, WorkshopError):
        pack = brought_pack(folder)
        return on_one_line(pack.title) if pack is not None else _title_in(contents(folder / "pack.yaml"))
    return ""


@lru_cache(maxsize=32)
def _title_in(data: bytes) -> str:
    """The same of a pack's bytes: most sessions of a laptop are of a few packs, and to read one takes its time."""
    pack = read(data, begun=True).pack
    return on_one_line(pack.title) if pack is not None else ""
