"""What is wrong with the catalogue of a language."""

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

NAME = "plc_workshop"


def of_languages(folder: Path) -> tuple[str, ...]:
    """The languages that have a folder in this one."""
    return tuple(sorted(path.name for path in folder.glob("*") if path.is_dir()))


def faults(folder: Path, code: str) -> list[str]:
    """What is wrong with the catalogue of a language, and what it was compiled to."""
    place = folder / code / "LC_MESSAGES"
    written, compiled = place / f"{NAME}.po", place / f"{NAME}.mo"
    missing = [f"{path.name} is missing" for path in (written, compiled) if not path.is_file()]
    if missing:
        return missing
    with written.open("rb") as file:
        catalogue = read_po(file, locale=code.replace("-", "_"), domain=NAME, abort_invalid=True)
    found = [f"{message.id}: {fault}" for message, faults in catalogue.check() for fault in faults]
    found += [
        f"{message.id}: its places are not those of the English" for message in catalogue if _other_places(message)
    ]
    made = BytesIO()
    write_mo(made, catalogue)
    if made.getvalue() != compiled.read_bytes():
        found.append(f"{compiled.name} is not what {written.name} compiles to")
    return found


def _other_places(message: Message) -> bool:
    """Whether a translation fills in what the English has not; or leaves something out, but for one thing of many."""
    asked, told = _texts(message.id), _texts(message.string)
    places = {place for text in asked for place in _places(text)}
    if len(asked) == 1:
        return any(_places(text) != places for text in told)
    return any(not _places(text) <= places for text in told) or any(_places(text) != places for text in told[-1:])


def _texts(given: object) -> tuple[str, ...]:
    """Those that are there: what is not translated yet is said in English."""
    texts = given if isinstance(given, (tuple, list)) else (given,)
    return tuple(str(text) for text in texts if text)


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}|[{}]", text))
