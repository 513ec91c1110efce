"""Packs in a made-up language."""

import shutil
from pathlib import Path
from typing import Any

import yaml

from plc_workshop.packs.model import NAME_LENGTH
from tests.made_up.letters import MadeUp

_NO_TEXT = {"id", "language", "section", "mode", "url", "dimension"}
"""Keys of what nobody reads."""


def put_packs(made_up: MadeUp, content: Path, folder: Path) -> Path:
    """Write the packs of `content` in this language into a folder, under the same names and ids."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in _english(content):
        (folder / path.name).write_text(_translated(made_up, path), "utf-8")
    return folder


def put_siblings(content: Path, folder: Path, *made_up: MadeUp) -> Path:
    """Write the packs of `content` into a folder, each beside itself in these languages."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in _english(content):
        shutil.copy(path, folder)
        for each in made_up:
            (folder / f"{path.stem}.{each.code}.yaml").write_text(_translated(each, path), "utf-8")
    return folder


def _english(content: Path) -> list[Path]:
    """Those that lie there in English: the others have their language in their names."""
    return sorted(path for path in content.glob("*.yaml") if "." not in path.stem)


def _translated(made_up: MadeUp, path: Path) -> str:
    pack = {**_in(made_up, yaml.safe_load(path.read_text("utf-8"))), "language": made_up.code}
    return yaml.dump(pack, Dumper=_AsWritten, allow_unicode=True, sort_keys=False)


class _AsWritten(yaml.SafeDumper):
    """Writes texts of several lines as people do: their ends of lines are meant."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_AsWritten.add_representer(str, _text)


def _in(made_up: MadeUp, value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _in(made_up, inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_in(made_up, inner, key) for inner in value]
    if not isinstance(value, str) or key in _NO_TEXT:
        return value
    return made_up.of(value, NAME_LENGTH if key == "short" else None)
