"""Every message in the source, as the program asks for it: by the calls in Python, and by Jinja's own reading."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2.ext import babel_extract

PACKAGE = Path(__file__).parents[2] / "plc_workshop"
FORMS = {
    "_": ("text",),
    "ngettext": ("text", "text"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "text"),
    "later": ("context", "text"),
}
"""What looks up a message, and what its first arguments are."""


@dataclass(frozen=True, slots=True)
class Message:
    """What is looked up in one place."""

    context: str | None
    texts: tuple[str, ...]
    """One; or two, the first of which is for a single thing."""
    line: int = 0


def files(folder: Path = PACKAGE) -> tuple[Path, ...]:
    """All that may hold messages; how a language is spoken is no message itself."""
    found = (path for ending in ("*.py", "*.jinja") for path in sorted(folder.rglob(ending)))
    return tuple(path for path in found if path != PACKAGE / "words" / "__init__.py")


@cache
def messages(path: Path) -> tuple[Message, ...]:
    """The messages of a file, those whose texts are plain."""
    if path.suffix == ".py":
        return tuple(in_python(ast.parse(path.read_text("utf-8"))))
    with path.open("rb") as file:
        found = babel_extract(file, tuple(FORMS), (), {"silent": "false"})
        return tuple(_of(name, texts if isinstance(texts, tuple) else (texts,), line) for line, name, texts, _ in found)


def in_python(tree: ast.AST) -> Iterator[Message]:
    """The messages of a module."""
    for call in calls(tree):
        form = FORMS[name_of(call)]
        texts = [given.value for given in call.args[: len(form)] if isinstance(given, ast.Constant)]
        if len(texts) == len(form):
            yield _of(name_of(call), tuple(map(str, texts)), call.lineno)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Where a module looks up a message."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node) in FORMS)


def name_of(call: ast.Call) -> str:
    """What is called, where that is a plain name."""
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _of(name: str, given: tuple[str | None, ...], line: int) -> Message:
    plain = tuple(each for each in given if each is not None)[: len(FORMS[name])]
    context = plain[0] if FORMS[name][0] == "context" else None
    return Message(context, plain[1:] if context is not None else plain, line)
