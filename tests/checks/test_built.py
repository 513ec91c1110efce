"""Whatever way the program is installed, it speaks: catalogues are compiled where it is built, and nowhere kept."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from plc_workshop import words
from tests.checks.catalogues import NAME, of_languages, place_of
from tests.checks.test_imports import ROOT

PARTS = (
    "plc_workshop",
    "content",
    "pyproject.toml",
    "packaging",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
)
SPEAK = """
import sys
from plc_workshop import words
from plc_workshop.words.languages import Language
for code in sys.argv[1:]:
    assert words.speak(Language(code, code)) == "", code
print(words._("Nothing of that turn was counted."))
"""
INSTALL_AS_IT_LIES = """
import os
import sys
sys.path.insert(0, "packaging")
from hatch_build import Catalogues
Catalogues(os.getcwd(), {}, None, None, "", "wheel").initialize("editable", {"artifacts": []})
"""


def _run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it lies in git, with one language more; old compiled files lie there."""
    folder = tmp_path_factory.mktemp("built") / "source"
    for name in PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, folder / name)
    for path in (*folder.rglob("__pycache__"), *folder.rglob("*.mo")):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    catalogue = Catalog(locale="eo", domain=NAME, fuzzy=False)
    catalogue.add("Nothing of that turn was counted.", "Nenio estis kalkulita.")
    place = place_of(folder / "plc_workshop" / "locale", "eo")
    place.parent.mkdir(parents=True)
    with place.open("wb") as file:
        write_po(file, catalogue)
    for old in (place, place_of(folder / "plc_workshop" / "locale", "la")):
        old.parent.mkdir(parents=True, exist_ok=True)
        old.with_suffix(".mo").write_bytes(b"old")
    return folder


@pytest.fixture(scope="module")
def wheel(source: Path) -> Path:
    """What is built of the source that is handed on, as an installer does it."""
    _run("-m", "hatchling", "build", "-t", "sdist", "-d", str(source.parent), cwd=source)
    with tarfile.open(next(source.parent.glob("*.tar.gz"))) as packed:
        packed.extractall(source.parent / "sdist", filter="data")
    unpacked = next((source.parent / "sdist").iterdir())
    assert not [*unpacked.rglob("*.mo")], "a compiled file is handed on"
    return _built(unpacked, source.parent)


def _built(folder: Path, into: Path) -> Path:
    """The wheel of a folder."""
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(into), cwd=folder)
    return next(into.glob("*.whl"))


def test_what_is_handed_on_builds_the_same_as_the_folder(source: Path, wheel: Path) -> None:
    def inside(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as packed:
            return {name: packed.read(name) for name in packed.namelist()}

    assert inside(_built(source, source.parent / "of the folder")) == inside(wheel)


def test_the_folder_is_handed_on_as_git_has_it(tmp_path: Path) -> None:
    """Whoever unpacks it can do all that whoever has the folder can."""
    if (in_git := _listed_by_git()) is None:
        pytest.skip("this folder is no checkout of git, which would tell what belongs to it")
    _run("-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path), cwd=ROOT)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as packed:
        handed_on = {name.partition("/")[2] for name in packed.getnames()}
    assert in_git - handed_on == set()
    # What is new in a folder that is worked in may not be in git yet.
    assert handed_on - in_git - {"PKG-INFO"} <= (_listed_by_git("--others", "--exclude-standard") or set())


def _listed_by_git(*options: str) -> set[str] | None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        return None
    command = ["git", "ls-files", "-z", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in done.stdout.split("\0") if name and (ROOT / name).exists()}


def test_what_is_installed_speaks_every_language(source: Path, wheel: Path) -> None:
    codes = of_languages(source / "plc_workshop" / "locale")
    with zipfile.ZipFile(wheel) as packed:
        names = [name for name in packed.namelist() if name.startswith("plc_workshop/locale/")]
        assert sorted(names) == [f"plc_workshop/locale/{code}/LC_MESSAGES/{NAME}.mo" for code in codes]
        packed.extractall(wheel.parent / "installed")
    codes = (*(code for code in codes if code != "eo"), "eo")
    said = _run("-c", SPEAK, *codes, cwd=wheel.parent, PYTHONPATH=str(wheel.parent / "installed"), PYTHONUTF8="1")
    assert said.strip() == "Nenio estis kalkulita."


def test_a_folder_that_is_installed_as_it_lies_speaks_too(source: Path) -> None:
    """So it is with `pip install -e`."""
    _run("-c", INSTALL_AS_IT_LIES, cwd=source)
    said = _run("-c", SPEAK, "eo", cwd=source.parent, PYTHONPATH=str(source), PYTHONUTF8="1")
    assert said.strip() == "Nenio estis kalkulita."


def test_no_compiled_catalogue_is_kept_in_git() -> None:
    """It could be of another day than what it is made of."""
    if (in_git := _listed_by_git()) is None:
        pytest.skip("this folder is no checkout of git")
    assert not [name for name in in_git if name.endswith(".mo")], "take it out: git rm --cached"


def test_the_tests_compile_before_they_begin() -> None:
    for code in of_languages(words.CATALOGUES):
        assert place_of(words.CATALOGUES, code).with_suffix(".mo").is_file()
