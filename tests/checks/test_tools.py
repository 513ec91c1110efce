"""Format, lint, types for three platforms, and the layers: one test each, so that one command runs all checks."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "format": [sys.executable, "-m", "ruff", "format", "--check", "."],
    "lint": [sys.executable, "-m", "ruff", "check", "."],
    "types on Linux": [sys.executable, "-m", "mypy", "--platform", "linux"],
    "types on Windows": [sys.executable, "-m", "mypy", "--platform", "win32"],
    "types on macOS": [sys.executable, "-m", "mypy", "--platform", "darwin"],
    "layers": [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_check(name: str) -> None:
    done = subprocess.run(COMMANDS[name], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
