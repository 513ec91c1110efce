"""A Windows CPython with what the tests need, put together from Debian and PyPI alone.

python.org's own is on no package index. Its library and compiled modules, signed as python.org signs them, lie in the
wheels of panda3d; the standard library is that of the Python that runs this, of the same minor version.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import requires, version
from pathlib import Path

from tests.checks.test_imports import ROOT

HERE = Path(__file__).parent
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
SHORT = VERSION.replace(".", "")
LIBRARY = f"python{SHORT}.dll"
CARRIER = "panda3d==1.10.16"
_BESIDE = {LIBRARY, "VCRUNTIME140.dll"}
"""What must lie beside python.exe; all other libraries are found in DLLs."""
_NOT_NEEDED = {"site-packages", "__pycache__", "lib-dynload", "test", "idlelib", "tkinter", "turtledemo", "ensurepip"}
"""Folders of a standard library."""
_ONLY_HERE = {
    "ast-serialize", "editables", "grimp", "import-linter", "librt", "mypy", "mypy-extensions", "rpds-py", "ruff",
    "selenium", "setuptools", "trio", "trio-websocket",
}  # fmt: skip
"""Of the locks: what looks at the tree or into a browser, what builds, and rpds, which does not load under Wine."""
_LOCKS = ("requirements.lock", "packaging/region.lock", "packaging/dev.lock")
_LOCKED = re.compile(r"^([\w.-]+)(==[^\s;]+).*?((?: \\\n +--hash=\S+)+)", re.MULTILINE)
"""A name of a lock, its version and its hashes, without its condition: pip would ask that of this system."""
_NOT_EMBEDDED = {"_tkinter.pyd", "tcl86t.dll", "tk86t.dll", "_msi.pyd"}
"""Which the embeddable Python does not have either."""
_COMPILER = ("x86_64-w64-mingw32-gcc-win32", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-gcc-posix")


def fetch(into: Path) -> None:
    """Fetch the wheels: that with Python in it, and those of the lock for Windows."""
    into.mkdir(parents=True)
    found = (each for name in _LOCKS for each in _LOCKED.findall((ROOT / name).read_text("utf-8")))
    wanted = into / "wanted.lock"
    wanted.write_text(
        "".join(f"{name}{version}{by}\n" for name, version, by in found if name not in _ONLY_HERE), "utf-8"
    )
    command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
    command += ["--only-binary=:all:", "--platform=win_amd64", "--implementation=cp", f"--python-version={VERSION}"]
    for asked in (("--require-hashes", "-r", str(wanted)), (CARRIER,)):
        subprocess.run([*command, "-d", str(into), *asked], check=True)


def lay_out(wheels: Path, folder: Path) -> None:
    """Lay Python, its standard library and what the tests import in a folder."""
    libraries, modules = folder / "DLLs", folder / "Lib"
    libraries.mkdir(parents=True)
    (carrier,) = wheels.glob("panda3d-*.whl")
    with zipfile.ZipFile(carrier) as archive:
        for name in archive.namelist():
            place = Path(name)
            if name.startswith("deploy_libs/") and place.suffix in (".dll", ".pyd") and place.name not in _NOT_EMBEDDED:
                into = folder if place.name in _BESIDE else libraries
                (into / place.name).write_bytes(archive.read(name))
    theirs = Path(sysconfig.get_path("stdlib"))
    shutil.copytree(theirs, modules, ignore=lambda _folder, names: [each for each in names if _is_left(each)])
    if not (modules / "LICENSE.txt").exists():  # Debian keeps it elsewhere
        (modules / "LICENSE.txt").write_text(f"{sys.copyright}\n", "utf-8")
    for wheel in sorted(wheels.glob("*.whl")):
        if wheel != carrier:
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(modules / "site-packages")
    told = f"Metadata-Version: 2.4\nName: plc-workshop\nVersion: {version('plc-workshop')}\nLicense-Expression: MIT\n"
    told += "".join(f"Requires-Dist: {each}\n" for each in requires("plc-workshop") or () if "extra ==" not in each)
    installed = modules / "site-packages" / "plc_workshop-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(told, "utf-8")


def compile_starters(folder: Path) -> None:
    """Make python.exe, and the library of the stable interface, which only points to that of this version."""
    compiler = next(found for found in map(shutil.which, _COMPILER) if found)
    library = folder / LIBRARY
    command = [compiler, "-municode", "-O1", "-o", str(folder / "python.exe"), str(HERE / "python.c"), str(library)]
    subprocess.run(command, check=True)
    asked = [str(Path(compiler).with_name("x86_64-w64-mingw32-objdump")), "-p", str(library)]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    names = re.findall(r"^\s*\[\s*\d+\][^\n]*?\s(_?Py\w+)$", told.partition("[Ordinal/Name Pointer]")[2], re.MULTILINE)
    points = folder / "python3.def"
    points.write_text("EXPORTS\n" + "".join(f"{name}=python{SHORT}.{name}\n" for name in sorted(set(names))), "ascii")
    subprocess.run(
        [compiler, "-shared", "-nostdlib", "-o", str(folder / "python3.dll"), str(points), "-Wl,--entry=0"], check=True
    )
    points.unlink()


def of_wine(folder: Path) -> dict[str, str]:
    """By which Wine keeps all that is its own in this folder, says nothing and asks nothing."""
    own = {"WINEPREFIX": str(folder / "prefix"), "WINEARCH": "win64", "WINEDEBUG": "-all"}
    return own | {"WINEDLLOVERRIDES": "mscoree,mshtml=", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def environment(folder: Path) -> dict[str, str]:
    """The same for a program that is no part of a test, in which nothing else of whoever runs this is heard."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PLC_", "DISPLAY"))}
    return {**kept, **of_wine(folder), "LC_ALL": "C.UTF-8"}


def start_wine(folder: Path) -> None:
    """Let Wine make its Windows, which takes as long as the start of several programs."""
    subprocess.run(["wine", "wineboot", "--init"], env=environment(folder), capture_output=True, check=True)


def _is_left(name: str) -> bool:
    return name in _NOT_NEEDED or name.startswith("config-")
