"""Make the folder "PLC Workshop" for a stick, and a zip of it: double-click, without installation, rights or internet.

    python packaging/stick.py --python python-3.13.9-embed-amd64.zip --sha256 HASH --to DIR

packaging/README.md says how a release is made.
"""

import argparse
import hashlib
import re
import sys
import tempfile
import tomllib
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from faults import CannotBuildError  # noqa: E402
from hatch_build import compile_catalogues  # noqa: E402 - beside this file
from licences import gather  # noqa: E402
from same_bytes import compile_all, pack  # noqa: E402
from start_file import start_file  # noqa: E402
from wheels import fetched, laid_out, machine, write  # noqa: E402

from plc_workshop.export.first_page import FILE, NAME, START_FILE, first_page, incomplete  # noqa: E402

_KINDS = {".py", ".tcss", ".css", ".js", ".jinja", ".mo"}
"""What the program reads of its own; catalogues are compiled, and their sources stay here."""
_X64 = 0x8664
"""IMAGE_FILE_MACHINE_AMD64."""


def build(python: bytes, to: Path) -> Path:
    """Make folder and zip in `to`; the zip. Raises: CannotBuildError."""
    folder, archive = to / NAME, to / f"{NAME}.zip"
    for path in (folder, archive):
        if path.exists():
            raise CannotBuildError(f"{path} is there already: name another folder, or take it away first.")
    with zipfile.ZipFile(BytesIO(python)) as embedded:
        version = _version(embedded)
        lay_python(embedded, version, folder / "python")
        licence = embedded.read("LICENSE.txt")
    with tempfile.TemporaryDirectory() as fetched_into:
        left_out = laid_out(fetched(_minor(version), Path(fetched_into)), folder / "app")
    compile_catalogues(ROOT / "plc_workshop" / "locale")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lay_program(folder, project)
    gather(folder / "app", licence, version, ROOT / "LICENSE", folder / "licences")
    write(folder / FILE, first_page(project["version"]).encode("utf-8"))
    write(folder / START_FILE, start_file(NAME, incomplete()))
    compile_all(folder / "app")
    pack(folder, archive)
    for name in left_out:
        print(f"left out, since it has no signature and its library does without: {name}")
    return archive


def lay_python(embedded: zipfile.ZipFile, version: str, into: Path) -> None:
    """The embeddable Python as it comes, but for the file that says where modules lie."""
    short = "".join(_minor(version).split("."))
    for name in sorted(embedded.namelist()):
        if not name.endswith(("/", "._pth")):
            write(into / name, embedded.read(name))
    write(into / f"python{short}._pth", f"python{short}.zip\r\n.\r\n..\\app\r\n".encode("ascii"))


def lay_program(folder: Path, project: dict[str, Any]) -> None:
    """The program, its topics, and where sessions will lie."""
    for path in sorted((ROOT / "plc_workshop").rglob("*")):
        if path.suffix in _KINDS and path.is_file() and "__pycache__" not in path.parts:
            write(folder / "app" / path.relative_to(ROOT), path.read_bytes())
    for name in ("content", "sessions"):
        for path in sorted((ROOT / name).iterdir()):
            if path.suffix == ".md" or (name == "content" and path.suffix in (".yaml", ".yml")):
                write(folder / name / path.name, path.read_bytes())
    told = f"Metadata-Version: 2.4\nName: {project['name']}\nVersion: {project['version']}\n"
    told += f"Summary: {project['description']}\nLicense-Expression: {project['license']}\n"
    # By these the program knows what it is made of, and under which licences.
    told += "".join(f"Requires-Dist: {each}\n" for each in project["dependencies"])
    write(folder / "app" / f"plc_workshop-{project['version']}.dist-info" / "METADATA", told.encode("utf-8"))


def _version(embedded: zipfile.ZipFile) -> str:
    """Of the Python in the zip, which must be the embeddable one for x64, and of the kind that runs this."""
    names = set(embedded.namelist())
    found = next((match for match in map(re.compile(r"python(3)(\d+)\._pth").fullmatch, sorted(names)) if match), None)
    if found is None or not {"python.exe", "LICENSE.txt"} <= names:
        raise CannotBuildError("This is no embeddable Python for Windows: python.org has it as “embeddable package”.")
    if machine(embedded.read("python.exe")) != _X64:
        raise CannotBuildError("This Python is not for 64-bit Windows on x64: take the zip that ends in -amd64.zip.")
    minor = f"{found[1]}.{found[2]}"
    if sys.implementation.name != "cpython" or minor != ".".join(map(str, sys.version_info[:2])):
        raise CannotBuildError(f"Run this with Python {minor}, of which the zip is: it compiles the program for it.")
    # The resource of the library has its whole version, in two bytes a letter.
    library = embedded.read(f"python{found[1]}{found[2]}.dll").decode("utf-16-le", "replace")
    whole = re.search(rf"{re.escape(minor)}\.\d+", library)
    return whole[0] if whole else minor


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])


def main() -> int:
    """Read what was typed; the exit code."""
    asked = argparse.ArgumentParser(description="Make the folder PLC Workshop for a stick, and a zip of it.")
    asked.add_argument("--python", type=Path, required=True, help="the embeddable CPython for Windows, x64, as a zip")
    asked.add_argument("--sha256", required=True, help="what its SHA-256 must be")
    asked.add_argument("--to", type=Path, required=True, help="the folder in which both are made")
    given = asked.parse_args()
    try:
        python = given.python.read_bytes()
        found = hashlib.sha256(python).hexdigest()
        if found != given.sha256.strip().lower():
            raise CannotBuildError(f"{given.python} is another file than you mean: its SHA-256 is {found}.")
        archive = build(python, given.to)
    except (CannotBuildError, OSError, zipfile.BadZipFile) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  {archive}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
