"""A zip as the embeddable Python of python.org is, made of a folder with a Windows CPython in it, for tests.

    python tests/packaging/stand_in.py FOLDER ZIP

The official one is on no package index. This one has its places and names (modules compiled in `python311.zip`, all
else beside `python.exe`), and its program is not signed.
"""

import py_compile
import sys
import tempfile
import zipfile
from pathlib import Path

LEFT_OUT = {"_tkinter.pyd", "_msi.pyd"}
"""Which the official one does not have."""
_FOLDERS = {"site-packages", "test", "tkinter", "idlelib", "lib2to3", "ensurepip", "venv", "turtledemo", "__pycache__"}
_DATE = (1980, 1, 1, 0, 0, 0)


def stand_in(python: Path, to: Path) -> None:
    """Pack the Windows CPython in the folder `python`, which has `python.exe`, `DLLs` and `Lib`."""
    (library,) = python.glob("python3[0-9]*.dll")
    name = library.stem
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted((*python.glob("*.exe"), *python.glob("*.dll"), *(python / "DLLs").iterdir())):
            if path.name not in LEFT_OUT:
                _put(packed, path.name, path.read_bytes())
        _put(packed, f"{name}.zip", _compiled(python / "Lib"))
        _put(packed, f"{name}._pth", f"{name}.zip\r\n.\r\n\r\n#import site\r\n".encode("ascii"))
        _put(packed, "LICENSE.txt", (python / "Lib" / "LICENSE.txt").read_bytes())


def _compiled(library: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        archive, compiled = Path(folder) / "library.zip", Path(folder) / "compiled"
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
            for path in sorted(library.rglob("*.py")):
                place = path.relative_to(library)
                if not _FOLDERS & set(place.parts):
                    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
                    py_compile.compile(str(path), str(compiled), str(place), doraise=True, invalidation_mode=mode)
                    _put(packed, f"{place.as_posix()}c", compiled.read_bytes())
        return archive.read_bytes()


def _put(packed: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(entry, data)


if __name__ == "__main__":
    stand_in(Path(sys.argv[1]), Path(sys.argv[2]))
