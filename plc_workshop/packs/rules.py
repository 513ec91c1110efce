"""What the keys of a pack must and should have to do with each other; works on packs with errors too."""

import re
from collections.abc import Iterator

from plc_workshop.packs.kinds import Number, matches
from plc_workshop.packs.model import NAME_LENGTH, Minutes
from plc_workshop.packs.problems import guessing, nearest, shortened
from plc_workshop.packs.signs import BLANKS, INVISIBLE, as_read, told
from plc_workshop.packs.tree import Fault, Items, Keys, Node, Position, Text
from plc_workshop.packs.values import Wrong, value
from plc_workshop.words import _, ngettext

LONGEST = 180
"""Minutes that a workshop should not be longer than."""

_ID = "[a-z0-9-]+"
_MINUTES = Number(1, 180)
_LIKE_A_PIPE = re.compile(r"([｜¦│∣＞])(?:[ \n]|$)")
_BEFORE_REMARK = re.compile(rf"([{BLANKS}{INVISIBLE}])#\s")
_BEFORE_FORM = re.compile(rf"([{BLANKS}{INVISIBLE}])[{BLANKS}{INVISIBLE} \t]*(?:[|>\"'\[{{&*!#]|- )")


def broken_rules(root: Keys) -> Iterator[Fault]:
    """Errors: ids, labels and statements that read alike, sections that do not exist."""
    mirror = _keys(root.get("mirror"))
    sections, statements = _parts(root, "sections"), _parts(mirror, "statements")
    yield from _twice(
        [_text(part, "id") for part in sections], _("The id {word} stands here twice; the first is on line {line}.")
    )
    yield from _twice(
        [_text(part, "id") for part in statements], _("The id {word} stands here twice; the first is on line {line}.")
    )
    yield from _statements_twice(statements)
    labels = [label if isinstance(label, Text) else None for label in _items(mirror.get("scale"))]
    yield from _twice(labels, _("The label {word} stands here twice; the first is on line {line}."))
    ids = tuple(text.value for part in sections if (text := _text(part, "id")))
    for part in statements:
        aim = _text(part, "section")
        if aim and ids and aim.value not in ids and matches(_ID, aim.value):
            what = _("There is no section with the id {word}.").format(word=shortened(aim.value))
            yield Fault(aim.place, guessing(what, nearest(aim.value, ids)))


def doubts(root: Keys) -> Iterator[Fault]:
    """Warnings: what a group would stumble over."""
    mirror = _keys(root.get("mirror"))
    statements = _parts(mirror, "statements")
    for part in statements:
        text = _text(part, "text")
        if text and len(text.value.strip()) > NAME_LENGTH and "short" not in part:
            what = ngettext(
                "This statement is longer than {most} character and has no short name for charts; give it a short.",
                "This statement is longer than {most} characters and has no short name for charts; give it a short.",
                NAME_LENGTH,
            )
            yield Fault(text.place, what.format(most=NAME_LENGTH), warning=True)
    yield from _long_workshop(root)
    aims = {aim.value for part in statements if (aim := _text(part, "section"))}
    for part in _parts(root, "sections") if statements else ():
        name = _text(part, "id")
        if name and name.value not in aims:
            what = _("No statement of the Mirror belongs to this section; if one does, give it section: {word}.")
            yield Fault(name.place, what.format(word=shortened(name.value)), warning=True)


def forms_that_are_text(root: Node) -> Iterator[Fault]:
    """Errors: a quote, bracket, dash or | that is text: for a sign before it, or it itself, only looks right."""
    if isinstance(root, Text):
        pipe = _LIKE_A_PIPE.match(root.value) if root.last > root.place.line else None
        blank = (_BEFORE_FORM.match(root.value) or pipe) if not root.style else None
        if blank:
            yield Fault(root.place, told(blank.group(1), root.place.column), meant=True)
        return
    for node in root if isinstance(root, Items) else root.values():
        yield from forms_that_are_text(node)


def comments_in_texts(root: Node, lines: list[str]) -> Iterator[Fault]:
    """Warnings: a text that ends before a word such as #1, and one with a remark in it that does not look like text."""
    if isinstance(root, Text):
        line = lines[root.place.line - 1] if root.place.line <= len(lines) else ""
        after = line[root.place.column - 1 :].removeprefix(root.value) if root.value and not root.style else ""
        if re.match(r"[ \t]+#[^\s#]", after):
            what = _("What follows the # is left out as a comment; put quotes around a text that has a # in it.")
            yield Fault(root.place, what, warning=True)
        odd = _BEFORE_REMARK.search(line, root.place.column - 1) if not root.style and "#" in root.value else None
        if odd:
            yield Fault(root.place, told(odd.group(1), odd.start() + 1), warning=True)
        return
    for node in root if isinstance(root, Items) else root.values():
        yield from comments_in_texts(node, lines)


def _statements_twice(statements: list[Keys]) -> Iterator[Fault]:
    texts = [_text(part, "text") for part in statements]
    told = list(_twice(texts, _("The statement {word} stands here twice; the first is on line {line}.")))
    yield from told
    names = [_text(part, "short") or text for part, text in zip(statements, texts, strict=True)]
    places = {fault.place for fault in told}
    for fault in _twice(names, _("The name {word} stands in the charts twice; the first is on line {line}.")):
        if fault.place not in places:
            yield fault


def _long_workshop(root: Keys) -> Iterator[Fault]:
    steps = _keys(root.get("minutes"))
    total = sum(_number(part, "minutes", 0) for part in _parts(root, "sections"))
    total += sum(_number(steps, name, getattr(Minutes(), name)) for name in Minutes.__dataclass_fields__)
    if total > LONGEST and "sections" in root:
        what = ngettext(
            "Sections and steps take {total} minute, more than three hours, and the Mirror round comes on top.",
            "Sections and steps take {total} minutes, more than three hours, and the Mirror round comes on top.",
            total,
        )
        yield Fault(root.places["sections"], what.format(total=total), warning=True)


def _twice(texts: list[Text | None], what: str) -> Iterator[Fault]:
    first: dict[str, Position] = {}
    for text in texts:
        read = as_read(text.value) if text and not text.broken else ""
        if not text or not read:
            continue
        if read in first:
            yield Fault(text.place, what.format(word=shortened(text.value.strip()), line=first[read].line), meant=True)
        else:
            first[read] = text.place


def _keys(node: Node | None) -> Keys:
    return node if isinstance(node, Keys) else Keys(Position(1, 1, ""))


def _items(node: Node | None) -> list[Node]:
    return list(node) if isinstance(node, Items) else []


def _parts(keys: Keys, name: str) -> list[Keys]:
    return [part for part in _items(keys.get(name)) if isinstance(part, Keys)]


def _text(part: Keys, name: str) -> Text | None:
    node = part.get(name)
    return node if isinstance(node, Text) and not node.broken else None


def _number(part: Keys, name: str, otherwise: int) -> int:
    try:
        return int(value(part[name], _MINUTES)) if name in part else otherwise
    except Wrong:
        return otherwise
