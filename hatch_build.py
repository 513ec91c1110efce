"""Compiles the catalogues wherever the program is installed from its source: only what translators write is kept.

`pip install .` takes them into what it installs; with `-e` they lie beside what they are made of, ignored by git.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("plc_workshop", "locale")


class Catalogues(BuildHookInterface[Any]):
    """Runs what `pybabel compile` runs, and puts each catalogue into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the wheel and -e alike
        """Compile; what cannot be compiled ends the build, since a language would be missing."""
        root = Path(self.root)
        written = sorted((root / LOCALE).glob("*/LC_MESSAGES/*.po"))
        if not written:
            return
        compiled = [path.with_suffix(".mo") for path in written]
        for path in compiled:
            path.unlink(missing_ok=True)
        command = "import sys; from babel.messages.frontend import main; sys.exit(main())"
        subprocess.run([sys.executable, "-c", command, "--quiet", "compile"], cwd=root, check=True)  # noqa: S603 - a command of ours
        missing = [path.name for path in compiled if not path.is_file()]
        if missing:
            raise RuntimeError(f"not compiled, since their first entry is marked as fuzzy: {missing}")
        build_data["artifacts"] += [path.relative_to(root).as_posix() for path in compiled]
