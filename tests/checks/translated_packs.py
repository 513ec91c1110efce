"""What is wrong with a pack in another language, beside the English one that it is made of."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from plc_workshop.packs.blocks import blocks
from plc_workshop.packs.checker import check_all
from plc_workshop.packs.loader import load
from tests.checks.typography import found
from tests.checks.writings import WRITINGS

CONTENT = Path(__file__).parents[2] / "content"
WHAT_TO_DO = """
A topic that comes with the program is there in every language that it speaks: content/NAME.yaml and
content/NAME.CODE.yaml have the same ids, minutes and number of texts. Whoever changes one changes them all."""
_NO_TEXT = {"format", "id", "section", "mode", "url", "licence"}
_SOURCES = {"source.title"}
"""Titles of works, as they were published."""
_OTHERS = {"language"}


def english() -> tuple[Path, ...]:
    """The packs that come with the program, in English."""
    return tuple(path for path in sorted(CONTENT.glob("*.yaml")) if "." not in path.stem)


def sibling(path: Path, code: str) -> Path:
    """The same pack in another language."""
    return path.with_suffix(f".{code}.yaml")


def faults(path: Path, code: str) -> Iterator[str]:
    """What is wrong with a pack in a language."""
    other = sibling(path, code)
    if not other.is_file():
        yield f"{other.name} is missing"
        return
    for told, problems in check_all((path, other)):
        yield from (f"{told.name}:{each.line}: {each.what}" for each in problems)
    asked, given = load(path), load(other)
    if given.language != code:
        yield f"{other.name}: its language is {given.language}, not {code}"
    yield from (f"{other.name}: {what}" for what in _beside(code, "", asked, given))
    yield from (f"{other.name}: a remark is the English: {line}" for line in _remarks(path) & _remarks(other))


def _beside(code: str, place: str, asked: object, given: object) -> Iterator[str]:
    """Where two values differ that must not, and texts that are not translated."""
    name = place.rpartition(".")[2]
    if is_dataclass(asked):
        for each in fields(asked):
            inner = f"{place}.{each.name}".lstrip(".")
            yield from _beside(code, inner, getattr(asked, each.name), getattr(given, each.name))
    elif isinstance(asked, tuple) and isinstance(given, tuple):
        if len(asked) != len(given):
            yield f"{place}: {len(given)} of them, not {len(asked)}"
        for at, (one, other) in enumerate(zip(asked, given, strict=False)):
            yield from _beside(code, f"{place}[{at}]", one, other)
    elif name in _NO_TEXT or not isinstance(asked, str) or not isinstance(given, str):
        if asked != given:
            yield f"{place}: {given!r}, not {asked!r}"
    elif place not in _OTHERS:
        yield from (f"{place}: {what}" for what in _texts(code, place, asked, given))


def _texts(code: str, place: str, asked: str, given: str) -> Iterator[str]:
    if bool(asked) != bool(given):
        yield "is missing" if asked else "has a text that the English has not"
    elif place not in _SOURCES and not place.startswith("references"):
        if [each.kind for each in blocks(asked)] != [each.kind for each in blocks(given)]:
            yield "has other paragraphs or lists than the English"
        yield from (f"{what}: {given}" for what in found(WRITINGS[code], asked, given) if "lines" not in what)


def _remarks(path: Path) -> set[str]:
    """The remarks in a file that are sentences."""
    lines = (line.partition("# ")[2].strip() for line in path.read_text("utf-8").splitlines())
    return {line for line in lines if len(line.split()) > 2}
