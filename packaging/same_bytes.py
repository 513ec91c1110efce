"""What makes two runs give the same bytes: how Python is compiled, and how the folder is packed."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from faults import CannotBuildError

_DATE = (1980, 1, 1, 0, 0, 0)
"""Of everything in the zip: the oldest that one can have."""
_PLAIN_FILE = 0o100644 << 16


def compile_all(app: Path) -> None:
    """Compile all that is Python, so that the first start need not, and none writes to the stick.

    No date stands in what is made, and it is not looked at again: what stands beside it came with it.
    Raises: CannotBuildError.
    """
    command = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash"]
    command += ["-s", str(app), "-p", "app", str(app)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, check=False, env={**kept, "PYTHONHASHSEED": "0"}, capture_output=True, text=True)
    if done.returncode:
        raise CannotBuildError(f"Not all of it could be compiled:\n{done.stdout}{done.stderr}")


def pack(folder: Path, archive: Path) -> None:
    """Pack a folder, with its name, in one order and with one date."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).parts):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _DATE)
                entry.external_attr, entry.compress_type = _PLAIN_FILE, zipfile.ZIP_DEFLATED
                entry.create_system = 3
                packed.writestr(entry, path.read_bytes(), compresslevel=9)
