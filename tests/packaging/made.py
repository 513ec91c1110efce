"""Images of Windows, wheels and an embeddable Python, as small as they can be, for tests."""

import struct
import zipfile
from io import BytesIO
from pathlib import Path

X64, X86 = 0x8664, 0x14C


def image(*, signed: bool = False, machine: int = X64, inside: bytes = b"") -> bytes:
    """A Windows image that has nothing but its headers."""
    optional = struct.pack("<H", 0x20B) + bytes(110)
    directories = bytearray(16 * 8)
    if signed:
        struct.pack_into("<II", directories, 4 * 8, 4096, 1000)
    head = b"MZ" + bytes(0x3A) + struct.pack("<I", 0x40)
    return head + b"PE\0\0" + struct.pack("<H", machine) + bytes(18) + optional + bytes(directories) + inside


def wheel(folder: Path, name: str, files: dict[str, bytes], *, licence: bool = True) -> Path:
    """A wheel of version 1.0 with these files."""
    path, described = folder / f"{name}-1.0-py3-none-any.whl", f"{name}-1.0.dist-info"
    metadata = f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nLicense-Expression: MIT\n"
    told = {f"{described}/METADATA": metadata.encode(), f"{described}/RECORD": b"", f"{described}/WHEEL": b""}
    if licence:
        told[f"{described}/licenses/LICENSE"] = b"do what you like"
    with zipfile.ZipFile(path, "w") as archive:
        for place, data in {**files, **told}.items():
            archive.writestr(place, data)
    return path


def embeddable(minor: str, *, machine: int = X64, without: str = "") -> bytes:
    """A zip with the names that python.org's has."""
    short, data = f"python{minor.replace('.', '')}", BytesIO()
    files = {
        "python.exe": image(machine=machine, signed=True),
        f"{short}.dll": image(inside=f"{minor}.7".encode("utf-16-le")),
        f"{short}.zip": b"the standard library",
        f"{short}._pth": b"theirs",
        "LICENSE.txt": b"of Python",
    }
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            if name != without:
                archive.writestr(name, content)
    return data.getvalue()
