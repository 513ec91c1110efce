"""Each contract of the house, shown to break: a wrong import is named by the contract that forbids it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRONG = {
    "Data flows one way": ("session/machine.py", "import plc_workshop.store.book"),
    "What leaves the room is made from a Summary": ("export/html.py", "import plc_workshop.results.tally"),
    "Plain lines open no file and see no count": ("lines/conversation.py", "import plc_workshop.results.tally"),
    "A widget and the room's window know no session": ("tui/widgets/rows.py", "import plc_workshop.tui.base.stop"),
    "A screen goes through the one door": ("tui/app.py", "import plc_workshop.store.book"),
    "Screens do not know each other": ("tui/screens/cover.py", "import plc_workshop.tui.screens.turn"),
    "Textual lives in tui": ("runner/run.py", "import textual.app"),
    "TinyDB lives in store": ("runner/run.py", "import tinydb"),
    "What others may not do meanwhile is locked beside the files that it is about": (
        "runner/run.py",
        "import filelock",
    ),
    "What seals a round lives in store": ("store/book.py", "import nacl.secret"),
    "YAML and its shapes live in packs": ("runner/run.py", "import yaml"),
    "Page templates live in export": ("runner/run.py", "import jinja2"),
    "Codes are made in one place": ("export/code_text.py", "import qrcode"),
    "The folders of a machine are known to settings": ("runner/desk.py", "import platformdirs"),
    "The networks of a machine are known to share": ("runner/desk.py", "import ifaddr"),
    "What counts a whole region lives in region": ("runner/desk.py", "import duckdb"),
    "The command line lives in cli": ("runner/desk.py", "import click"),
    "No cycles at any depth": ("session/state.py", "import plc_workshop.session.machine"),
}


def lint(folder: Path) -> str:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=None)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "plc_workshop", folder / "plc_workshop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("contract", WRONG)
def test_a_wrong_import_breaks_its_contract(copy: Path, contract: str) -> None:
    place, line = WRONG[contract]
    module = copy / "plc_workshop" / place
    text = module.read_text("utf-8")
    module.write_text(f"{text}\n{line}\n", "utf-8")
    try:
        assert f"{contract} BROKEN" in " ".join(lint(copy).split())
    finally:
        module.write_text(text, "utf-8")


def test_a_new_package_has_to_find_its_place(copy: Path) -> None:
    package = copy / "plc_workshop" / "helpers"
    package.mkdir()
    (package / "__init__.py").write_text('"""Something."""\n', "utf-8")
    try:
        assert "helpers" in lint(copy)
    finally:
        shutil.rmtree(package)


def test_every_contract_is_shown_to_break() -> None:
    import tomllib

    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == set(WRONG)
