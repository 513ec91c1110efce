"""One node of a tree -> one value of a pack, or what is wrong with it."""

import re
import unicodedata
from typing import Literal

from plc_workshop.packs.kinds import Choice, Flag, Kind, Language, Name, Number, Words, matches
from plc_workshop.packs.problems import guessing, nearest, shortened
from plc_workshop.packs.signs import shows_nothing
from plc_workshop.packs.tree import Fault, Items, Keys, Node, Position, Text
from plc_workshop.words import _, ngettext
from plc_workshop.words.lists import in_a_row

_TRUE, _FALSE = {"true", "True", "TRUE"}, {"false", "False", "FALSE"}
_LIKE_TRUE, _LIKE_FALSE = {"yes", "y", "on", "1", "true"}, {"no", "n", "off", "0", "false"}
_LANGUAGES = {"english": "en", "nederlands": "nl", "dutch": "nl", "latvian": "lv", "latviešu": "lv",
              "portuguese": "pt", "português": "pt", "german": "de", "french": "fr", "spanish": "es"}  # fmt: skip


class Wrong(ValueError):
    """A value that is none; without faults where all has been said."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__()
        self.faults = faults


def wrong(place: Position, what: str, *, absence: bool = False, typed: Literal["", "word", "form"] = "") -> Wrong:
    """The error for one thing that is wrong at a place."""
    return Wrong(Fault(place, what, absence=absence, typed=typed))


def value(node: Node, kind: Kind) -> str | int | bool:
    """The value of a single text. Raises: Wrong."""
    match kind:
        case Words():
            return _words(node, kind)
        case Name():
            return _name(node, kind)
        case Language():
            return _language(node, kind)
        case Number():
            return _number(node, kind)
        case Choice():
            return _choice(node, kind)
        case Flag():
            return _flag(node)
        case _:
            raise TypeError(kind)


def _typed(node: Node, wanted: Literal["text", "number", "flag"]) -> Text:
    if isinstance(node, Text):
        if node.broken:
            raise Wrong
        return node
    raise wrong(node.place, _no_list(wanted) if isinstance(node, Items) else _no_keys(wanted), typed="form")


def _no_list(wanted: Literal["text", "number", "flag"]) -> str:
    match wanted:
        case "text":
            return _("A text is wanted here, not a list.")
        case "number":
            return _("A number is wanted here, not a list.")
        case "flag":
            return _("true or false is wanted here, not a list.")


def _no_keys(wanted: Literal["text", "number", "flag"]) -> str:
    match wanted:
        case "text":
            return _("A text is wanted here, not keys; put quotes around a text that has a colon in it.")
        case "number":
            return _("A number is wanted here, not keys; put quotes around a text that has a colon in it.")
        case "flag":
            return _("true or false is wanted here, not keys; put quotes around a text that has a colon in it.")


def _filled(node: Node) -> Text:
    text = _typed(node, "text")
    if shows_nothing(text.value):
        raise wrong(text.place, _("This text is empty; fill it in, or take the line out."), absence=True)
    return text


def _words(node: Node, kind: Words) -> str:
    text = _filled(node)
    tidy = text.value.expandtabs(4).rstrip() if kind.lines else re.sub(r"\s*\n\s*|\t", " ", text.value.strip())
    if kind.most and len(tidy) > kind.most:
        what = ngettext(
            "This text has {count} character; at most {most} fit.",
            "This text has {count} characters; at most {most} fit.",
            len(tidy),
        )
        raise wrong(text.place, what.format(count=len(tidy), most=kind.most))
    return tidy


def _name(node: Node, kind: Name) -> str:
    text = _filled(node)
    if not matches(kind.pattern, text.value):
        what = _("{word} is no id: only small letters a to z, digits and hyphens.").format(word=shortened(text.value))
        plain = unicodedata.normalize("NFKD", text.value).encode("ascii", "ignore").decode().lower()
        slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")
        raise wrong(text.place, guessing(what, slug), typed="word")
    return text.value


def _language(node: Node, kind: Language) -> str:
    text = _filled(node)
    if not matches(kind.pattern, text.value):
        what = _("{word} is no language code such as en, nl, lv or pt-BR.").format(word=shortened(text.value))
        guess = _LANGUAGES.get(text.value.lower(), text.value.replace("_", "-"))
        raise wrong(text.place, guessing(what, guess if matches(kind.pattern, guess) else ""), typed="word")
    return text.value


def _number(node: Node, kind: Number) -> int:
    text = _typed(node, "number")
    if not text.value.strip():
        raise wrong(text.place, _("A number is missing here."), absence=True)
    if text.style:
        raise wrong(text.place, _("A number is wanted here, without quotes."))
    if not matches("-?(0|[1-9][0-9]*)", text.value):
        what = _("{word} is no whole number in plain digits such as 5.").format(word=shortened(text.value))
        digits = text.value.lstrip("+0")
        raise wrong(text.place, guessing(what, digits if matches("[1-9][0-9]{0,3}", digits) else ""), typed="word")
    if len(text.value) > 9 or not kind.least <= int(text.value) <= kind.most:
        what = _("{number} is too much or too little: from {least} to {most}.")
        if kind.least == kind.most:
            what = _("{number} is not known here; only {least} is.")
        number = shortened(text.value, 12)
        raise wrong(text.place, what.format(number=number, least=kind.least, most=kind.most))
    return int(text.value)


def _choice(node: Node, kind: Choice) -> str:
    text = _filled(node)
    if text.value not in kind.words:
        what = _("{word} is not one of: {words}.").format(word=shortened(text.value), words=in_a_row(kind.words))
        raise wrong(text.place, guessing(what, nearest(text.value, kind.words)), typed="word")
    return text.value


def _flag(node: Node) -> bool:
    text = _typed(node, "flag")
    if text.style or text.value not in _TRUE | _FALSE:
        word = text.value.lower()
        near = "true" if word in _LIKE_TRUE else "false" if word in _LIKE_FALSE else ""
        what = _("true or false is wanted here, without quotes.")
        raise wrong(text.place, guessing(what, near), typed="word")
    return text.value in _TRUE


def listed(node: Node) -> Items:
    """The node as a list. Raises: Wrong."""
    if isinstance(node, Text) and node.broken:
        raise Wrong
    if not isinstance(node, Items):
        raise wrong(
            node.place,
            _("A list is wanted here: each item on a line of its own that starts with a dash."),
            typed="form",
        )
    return node


def keyed(node: Node) -> Keys:
    """The node as keys and values. Raises: Wrong."""
    if isinstance(node, Text) and node.broken:
        raise Wrong
    if not isinstance(node, Keys):
        raise wrong(node.place, _("Keys and values are wanted here, such as title: Our school."), typed="form")
    return node


def counted(items: Items, least: int, most: int) -> None:
    """Check how many items a list has. Raises: Wrong."""
    if len(items) < least:
        what = ngettext("At least {least} item is needed here.", "At least {least} items are needed here.", least)
        raise wrong(items.place, what.format(least=least), absence=True)
    if most and len(items) > most:
        what = ngettext(
            "{count} item is too many here: at most {most}.",
            "{count} items are too many here: at most {most}.",
            len(items),
        )
        raise wrong(items[most].place, what.format(count=len(items), most=most))
