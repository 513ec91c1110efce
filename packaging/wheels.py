"""The program's dependencies for Windows: fetched as the lock has them, and laid out as plain files."""

import struct
import subprocess
import sys
import zipfile
from pathlib import Path

from faults import CannotBuildError

LOCK = Path(__file__).with_name("windows.lock")
DOES_WITHOUT = {"yaml/_yaml", "markupsafe/_speedups"}
"""Compiled modules that their library looks for, and has the same in Python of."""
NEEDED = {"_cffi_backend", "nacl/_sodium"}
"""Compiled modules that nothing stands in for. Only a sealed round asks for them, and its row says so without them."""
_COMPILED = (".pyd", ".dll", ".exe")
_SIGNATURE = 4
"""The entry of an image's data directories that holds its certificates (Microsoft, PE Format)."""


def fetched(version: str, into: Path) -> tuple[Path, ...]:
    """The wheels of the lock for a Python of this version, each of a hash that stands there.

    Raises: CannotBuildError.
    """
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", *for_windows(version), "-r", str(LOCK), "-d", str(into)]
    if subprocess.run(command, check=False).returncode:
        raise CannotBuildError(f"The wheels that {LOCK.name} names could not be fetched for Python {version}.")
    return tuple(sorted(into.glob("*.whl")))


def for_windows(version: str) -> tuple[str, ...]:
    """What makes pip look for wheels of Windows, and take nothing that would have to be built."""
    return ("--only-binary=:all:", "--platform=win_amd64", "--implementation=cp", f"--python-version={version}")


def laid_out(wheels: tuple[Path, ...], app: Path) -> tuple[str, ...]:
    """Lay all wheels out in one folder; the compiled modules that were left out. Raises: CannotBuildError."""
    left_out: list[str] = []
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in sorted(archive.namelist()):
                if name.endswith("/") or _is_of_an_installation(name):
                    continue
                data = archive.read(name)
                if name.endswith(_COMPILED) and not is_signed(data) and _is_left_out(name, wheel):
                    left_out.append(name)
                else:
                    write(app / name, data)
    return tuple(left_out)


def write(path: Path, data: bytes) -> None:
    """Write a file that is not there yet. Raises: CannotBuildError where two want one place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise CannotBuildError(f"Two things want to lie in {path}.")
    path.write_bytes(data)


def is_signed(image: bytes) -> bool:
    """Whether a Windows image has a certificate, as its headers tell; none is checked here."""
    optional = _optional_header(image)
    directories = optional + (112 if image[optional : optional + 2] == b"\x0b\x02" else 96)
    _place, size = struct.unpack_from("<II", image, directories + 8 * _SIGNATURE)
    return int(size) > 0


def machine(image: bytes) -> int:
    """The kind of processor that a Windows image is for, as its headers number it."""
    (found,) = struct.unpack_from("<H", image, _optional_header(image) - 20)
    return int(found)


def _optional_header(image: bytes) -> int:
    (at,) = struct.unpack_from("<I", image, 0x3C)
    if image[:2] != b"MZ" or image[at : at + 4] != b"PE\0\0":
        raise CannotBuildError("What is called a compiled module of Windows is none.")
    return int(at) + 24


def _is_of_an_installation(name: str) -> bool:
    """What an installer looks at: here nothing is installed, and a list of files would name some that are left out."""
    folder, _, rest = name.partition("/")
    return folder.endswith(".dist-info") and rest in ("RECORD", "WHEEL", "INSTALLER", "REQUESTED")


def _is_left_out(name: str, wheel: Path) -> bool:
    module = name.partition(".")[0]
    if module not in DOES_WITHOUT | NEEDED:
        raise CannotBuildError(
            f"{name} of {wheel.name} has no signature: a managed laptop may refuse it. Say in wheels.py "
            "whether its library does without it, and try the program without it."
        )
    return module in DOES_WITHOUT
