"""A disk that writes nothing for a while."""

from pathlib import Path

import pytest

from plc_workshop import files


class Disk:
    """A disk that can be full, or protected."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.refuses = 0
        """The number of the error that it has for whoever writes; 0 where it writes."""
        whole = files.write

        def write(path: Path, data: bytes, **how: bool) -> None:
            if self.refuses:
                raise OSError(self.refuses, "refused", str(path))
            whole(path, data, **how)

        monkeypatch.setattr(files, "write", write)
