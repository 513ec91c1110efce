"""Renew windows.lock: the versions are those of requirements.lock, the hashes those of the wheels that pip finds."""

import hashlib
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections import defaultdict
from email.parser import Parser
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from wheels import LOCK, for_windows

ROOT = Path(__file__).parents[1]
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
"""Of Python, for which the lock has hashes."""
HEAD = """\
# What packaging/stick.py lays into app/: the wheels of each Python that it may be made with, by their hashes.
# Versions are those of requirements.lock. Renew it with: .venv/bin/python packaging/windows_lock.py
"""


def pinned() -> dict[str, str]:
    """The version of each name in requirements.lock."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    found = (Requirement(line) for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(each.name): str(each.specifier).removeprefix("==") for each in found}


def asked() -> tuple[Requirement, ...]:
    """What the program itself depends on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return tuple(map(Requirement, project["dependencies"]))


def wanted(metadata: str, extras: frozenset[str], version: str) -> tuple[Requirement, ...]:
    """What a distribution depends on, on Windows and with these extras."""
    windows = {
        "sys_platform": "win32",
        "platform_system": "Windows",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "python_version": version,
        "python_full_version": f"{version}.0",
    }
    every = [Requirement(each) for each in Parser().parsestr(metadata).get_all("Requires-Dist", [])]
    return tuple(
        each
        for each in every
        if each.marker is None or any(each.marker.evaluate({**windows, "extra": extra}) for extra in ("", *extras))
    )


def closure(version: str, folder: Path) -> dict[str, str]:
    """The hash of the wheel of each distribution that the program needs on Windows with a Python of this version."""
    pins, hashes = pinned(), dict[str, str]()
    seen: set[tuple[str, frozenset[str]]] = set()
    ahead = list(asked())
    while ahead:
        each = ahead.pop()
        name, extras = canonicalize_name(each.name), frozenset(each.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        into = folder / name
        command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*command, *for_windows(version), "-d", str(into), f"{name}=={pins[name]}"], check=True)
        (wheel,) = into.glob("*.whl")
        hashes[name] = hashlib.sha256(wheel.read_bytes()).hexdigest()
        with zipfile.ZipFile(wheel) as archive:
            (metadata,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
            ahead += wanted(archive.read(metadata).decode("utf-8"), extras, version)
    return hashes


def main() -> None:
    """Write the lock anew."""
    pins, found = pinned(), defaultdict[str, set[str]](set)
    for version in VERSIONS:
        with tempfile.TemporaryDirectory() as folder:
            for name, digest in closure(version, Path(folder)).items():
                found[name].add(digest)
    lines = (" \\\n    ".join([f"{name}=={pins[name]}", *_as_options(found[name])]) for name in sorted(found))
    LOCK.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8", newline="\n")


def _as_options(digests: set[str]) -> list[str]:
    return [f"--hash=sha256:{digest}" for digest in sorted(digests)]


if __name__ == "__main__":
    main()
