"""What makes a message hard or impossible to translate, found in the source."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.checks.texts import FORMS, Message, calls, messages, name_of

Fault = tuple[int, str]
"""The line, and what stands there."""

_PLACE = re.compile(r"\{[^{}]*\}")
_NAMED = re.compile(r"\{[a-z]\w*\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SEPARATORS = " \t\n,;·|"
_FEW = 2
_LEAST_BEFORE_LINES = 5
"""Words of a sentence that ends in a colon because lines follow; a label that does is to be glued to a value."""
_COUNTED = re.compile(r"\{(?:n|count|people|least|most|done|more|minutes|total)\} (?!(?:to|and|or|by|of|is)\b)[a-z]")
"""A number before the word that it counts."""


def short_without_context(message: Message) -> bool:
    """One or two words mean different things in different places."""
    fewest = min(len(_WORD.findall(_PLACE.sub("", text))) for text in message.texts)
    return message.context is None and fewest <= _FEW


def glued(message: Message) -> bool:
    """It begins or ends with what parts it from its neighbours: so it is no whole."""
    return any(
        text[:1] in _SEPARATORS
        or text[-1:] in _SEPARATORS
        or text.startswith((":", ". "))
        or (text.endswith(":") and len(_WORD.findall(text)) < _LEAST_BEFORE_LINES)
        for text in message.texts
    )


def uncounted(message: Message) -> bool:
    """A number bends what it counts, so it has plural forms; and these have their number."""
    if len(message.texts) == 1:
        return bool(_COUNTED.search(message.texts[0]))
    one, many = (set(_PLACE.findall(text)) for text in message.texts)
    return not many or not one <= many


def unnamed(message: Message) -> bool:
    """A place to fill in has a plain name, which tells a translator what comes, and may move."""
    found = [place for text in message.texts for place in _PLACE.findall(text)]
    return any(not _NAMED.fullmatch(place) for place in found) or any(
        re.search(r"%[sd(]", text) for text in message.texts
    )


def not_plain(tree: ast.Module) -> Iterator[Fault]:
    """Texts that Babel cannot read, or reads on some versions of Python only, as in an f-string before 3.12."""
    inside = {
        id(inner): outer
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr) or (isinstance(outer, ast.Call) and name_of(outer) in FORMS)
        for inner in calls(outer)
        if inner is not outer
    }
    for call in calls(tree):
        form = FORMS[name_of(call)]
        given = call.args[: len(form)]
        plain = all(isinstance(each, ast.Constant) and type(each.value) is str for each in given)
        if len(given) < len(form) or not plain or id(call) in inside or call.keywords:
            yield call.lineno, ast.unparse(inside.get(id(call), call))


def cut(tree: ast.Module) -> Iterator[Fault]:
    """A part of a translated text: the first letters of another language's word are no short form of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) and _is_told(node.value, tree):
            yield node.lineno, ast.unparse(node)


def _is_told(value: ast.expr, tree: ast.Module) -> bool:
    if isinstance(value, ast.Subscript):  # one of several
        value = value.value
        return isinstance(value, ast.Call) and name_of(value) in _telling(tree, "tuple")
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "format":
        value = value.func.value
    return isinstance(value, ast.Call) and name_of(value) in {*FORMS, *_telling(tree, "str")}


def _telling(tree: ast.Module, kind: str) -> set[str]:
    """The functions of a module that return messages, as one text or several."""
    return {
        each.name
        for each in ast.walk(tree)
        if isinstance(each, ast.FunctionDef)
        and each.returns is not None
        and ast.unparse(each.returns).startswith(kind)
        and any(isinstance(step, ast.Return) and any(calls(step)) for step in ast.walk(each))
    }


def joined(tree: ast.Module) -> Iterator[Fault]:
    """Texts put one after the other by a sign that other languages do not use: `words.lists` has theirs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
            by = node.func.value
            if isinstance(by, ast.Constant) and by.value in (", ", "; ", ": ", ". "):
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = (node.left, node.right)
            texts = [side.value for side in sides if isinstance(side, ast.Constant) and isinstance(side.value, str)]
            if any(re.search(r"[^\W\d_]|[,;:.]", text) for text in texts) and any(map(_looked_up, sides)):
                yield node.lineno, ast.unparse(node)


def _looked_up(value: ast.expr) -> bool:
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "format":
        value = value.func.value
    return isinstance(value, ast.Call) and name_of(value) in FORMS


IN_MESSAGES: dict[str, Callable[[Message], bool]] = {
    "short without a context": short_without_context,
    "glued": glued,
    "without its plural or its number": uncounted,
    "with a place that has no name": unnamed,
}
IN_MODULES: dict[str, Callable[[ast.Module], Iterator[Fault]]] = {
    "not plain": not_plain,
    "cut": cut,
    "joined": joined,
}
KINDS = (*IN_MESSAGES, *IN_MODULES)


def faults(kind: str, path: Path) -> list[Fault]:
    """What of a kind stands in a file."""
    if kind in IN_MESSAGES:
        found = messages(path)
        return [(each.line, " | ".join(each.texts)) for each in found if IN_MESSAGES[kind](each)]
    return [] if path.suffix != ".py" else [*IN_MODULES[kind](ast.parse(path.read_text("utf-8")))]
