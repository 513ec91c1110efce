"""A whole release for a test: built twice from the lock and a stand-in Python, and put in a folder of an odd name.

    python -m tests.packaging.whole PYTHON TO [HARNESS]

PYTHON is a folder with a Windows CPython of the version that runs this. TO is made; the path of the folder with
"PLC Workshop.cmd" is the last line that is printed. HARNESS is a module that Python loads at its start there
(sitecustomize), such as one that types keys and reads the screen; nothing of the release itself is changed for it.
The wheels come from the network.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tests.checks.test_imports import ROOT
from tests.packaging.stand_in import stand_in

ODD = "Žanna’s stick & 100 % sure"
"""What cmd.exe, PowerShell and code pages of Windows stumble over."""


def whole(python: Path, to: Path) -> Path:
    """Build twice, compare, and unpack; the folder as it lies on a stick."""
    to.mkdir(parents=True)
    archive = to / "python.zip"
    stand_in(python, archive)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    made = []
    for place in ("once", "twice"):
        command = [sys.executable, str(ROOT / "packaging" / "stick.py"), "--python", str(archive)]
        subprocess.run([*command, "--sha256", digest, "--to", str(to / place)], check=True)
        made.append(to / place / "PLC Workshop.zip")
    if made[0].read_bytes() != made[1].read_bytes():
        raise SystemExit("Two runs do not give the same bytes.")
    shutil.unpack_archive(made[0], to / ODD)
    return to / ODD / "PLC Workshop"


def lead_by(folder: Path, harness: Path) -> None:
    """Let the Python of that folder load a module at its start, which the release itself does not."""
    (path,) = (folder / "python").glob("*._pth")
    path.write_text(path.read_text("ascii") + "import site\n", "ascii")
    shutil.copy(harness, folder / "app" / "sitecustomize.py")


if __name__ == "__main__":
    found = whole(Path(sys.argv[1]), Path(sys.argv[2]))
    if sys.argv[3:]:
        lead_by(found, Path(sys.argv[3]))
    sys.stdout.write(f"{found}\n")
