"""What a release is made of: the folder for a stick, from a Python and wheels that are nothing but their names."""

import hashlib
import os
import sys
import zipfile
from pathlib import Path

import pytest
import stick
from faults import CannotBuildError

from tests.packaging.made import X86, embeddable, wheel

MINOR = ".".join(map(str, sys.version_info[:2]))
PYTHON = embeddable(MINOR)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one module, and one wheel in the place of the network."""
    root = tmp_path / "house"
    files = {
        "plc_workshop/__main__.py": "names = {'one', 'two', 'three'}\n",
        "plc_workshop/tui/home.tcss": "",
        "plc_workshop/locale/nl/LC_MESSAGES/plc_workshop.po": 'msgid "Yes"\nmsgstr "Ja"\n',
        "plc_workshop/__pycache__/old.py": "",
        "content/topic.yaml": "",
        "content/README.md": "",
        "sessions/README.md": "",
        "sessions/2026-11-30-ours/result.json": "{}",
        "LICENSE": "ours",
        "pyproject.toml": '[project]\nname = "plc-workshop"\nversion = "1.2"\ndescription = "d"\nlicense = "MIT"\n'
        'dependencies = ["one>=1"]\n',
    }
    for place, text in files.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text, "utf-8")
    monkeypatch.setattr(stick, "ROOT", root)
    (tmp_path / "wheels").mkdir()
    one = wheel(tmp_path / "wheels", "one", {"one/__init__.py": b"x = 1\n"})
    monkeypatch.setattr(stick, "fetched", lambda _version, _into: (one,))
    return root


def names_in(archive: Path) -> set[str]:
    with zipfile.ZipFile(archive) as packed:
        return {name for name in packed.namelist() if "__pycache__" not in name}


def test_all_lies_in_its_place_and_nothing_else(house: Path, tmp_path: Path) -> None:
    archive = stick.build(PYTHON, tmp_path / "to")
    short = MINOR.replace(".", "")
    assert names_in(archive) == {
        f"PLC Workshop/{name}"
        for name in (
            "PLC Workshop.cmd",
            "READ ME FIRST.html",
            "app/one-1.0.dist-info/METADATA",
            "app/one-1.0.dist-info/licenses/LICENSE",
            "app/one/__init__.py",
            "app/plc_workshop-1.2.dist-info/METADATA",
            "app/plc_workshop/__main__.py",
            "app/plc_workshop/locale/nl/LC_MESSAGES/plc_workshop.mo",
            "app/plc_workshop/tui/home.tcss",
            "content/README.md",
            "content/topic.yaml",
            f"licences/Python {MINOR}.7/LICENSE.txt",
            "licences/README.txt",
            "licences/one 1.0/LICENSE",
            "licences/plc-workshop 1.2/LICENSE",
            "python/LICENSE.txt",
            "python/python.exe",
            f"python/python{short}._pth",
            f"python/python{short}.dll",
            f"python/python{short}.zip",
            "sessions/README.md",
        )
    }
    folder = tmp_path / "to" / "PLC Workshop"
    assert (folder / "python" / f"python{short}._pth").read_text().split() == [f"python{short}.zip", ".", "..\\app"]
    assert "Requires-Dist: one>=1\n" in (folder / "app" / "plc_workshop-1.2.dist-info" / "METADATA").read_text()
    told = (folder / "licences" / "README.txt").read_text("utf-8").splitlines()
    assert [line.partition(":")[0] for line in told] == [f"Python {MINOR}.7", "one 1.0", "plc-workshop 1.2"]
    assert list((folder / "app" / "one" / "__pycache__").glob("*.pyc")), "the first start compiles nothing"


def test_two_runs_give_the_same_bytes(house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = stick.build(PYTHON, tmp_path / "first")
    for path in house.rglob("*"):
        os.utime(path, (1, 1))
    monkeypatch.chdir(tmp_path)
    second = stick.build(PYTHON, Path("another place"))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("python", "said"),
    [
        (embeddable(MINOR, without="LICENSE.txt"), "no embeddable Python"),
        (embeddable(MINOR, without="python.exe"), "no embeddable Python"),
        (embeddable("3.99"), "Run this with Python 3.99"),
        (embeddable(MINOR, machine=X86), "not for 64-bit Windows"),
    ],
)
def test_another_python_is_refused(house: Path, tmp_path: Path, python: bytes, said: str) -> None:
    with pytest.raises(CannotBuildError, match=said):
        stick.build(python, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_what_is_there_is_not_written_over(house: Path, tmp_path: Path) -> None:
    (tmp_path / "PLC Workshop").mkdir()
    with pytest.raises(CannotBuildError, match="is there already"):
        stick.build(PYTHON, tmp_path)


def test_a_part_without_a_licence_is_not_passed_on(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = wheel(tmp_path, "bare", {"bare.py": b""}, licence=False)
    monkeypatch.setattr(stick, "fetched", lambda _version, _into: (bare,))
    with pytest.raises(CannotBuildError, match=r"bare 1\.0 brings no licence"):
        stick.build(PYTHON, tmp_path / "to")


def test_a_python_of_another_hash_is_refused(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given, to = tmp_path / "python.zip", tmp_path / "to"
    given.write_bytes(PYTHON)
    for digest, code in (("0" * 64, 1), (hashlib.sha256(PYTHON).hexdigest().upper(), 0), ("again", 1)):
        line = ["stick.py", "--python", str(given), "--sha256", digest, "--to", str(to)]
        monkeypatch.setattr(sys, "argv", line)
        assert stick.main() == code
        assert to.exists() is (digest != "0" * 64)
    out, err = capsys.readouterr()
    assert out.endswith("PLC Workshop.zip\n")
    assert hashlib.sha256((to / "PLC Workshop.zip").read_bytes()).hexdigest() in out
    assert "is another file than you mean" in err
