"""Running a program and reading what it says."""

import subprocess


def seen(command: list[str]) -> str:
    """What the program wrote. Raises: CalledProcessError."""
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
