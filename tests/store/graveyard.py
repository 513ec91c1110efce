"""What a disk keeps of the files of one folder: each stays here under a second name, whatever becomes of the first."""

import os
from pathlib import Path
from typing import Any

import pytest


class Graveyard:
    """Names every file that is made in a folder called `of` once more, in a folder of its own."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path, of: str = "pending") -> None:
        self.folder = folder
        folder.mkdir()
        link, opened = os.link, os.open

        def watched(path: Any, flags: int, *more: Any, **named: Any) -> int:
            descriptor = opened(path, flags, *more, **named)
            made = Path(path)
            if flags & os.O_CREAT and made.parent.name == of:
                link(made, folder / str(len(list(folder.iterdir()))))
            return descriptor

        patch.setattr(os, "open", watched)

    def readable(self) -> list[Path]:
        """Which of them still hold anything but zeros, the oldest first."""
        return [path for path in sorted(self.folder.iterdir(), key=_number) if path.read_bytes().strip(b"\0")]

    def count(self) -> int:
        """How many files there were."""
        return len(list(self.folder.iterdir()))


def _number(path: Path) -> int:
    return int(path.name)
