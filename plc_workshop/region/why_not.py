"""Why a file that was handed in cannot be read, in words a teacher understands."""

import re

from plc_workshop.region.handed_in import Marks
from plc_workshop.results.identity import FORMAT
from plc_workshop.words import _, pgettext

LINE_FORMAT = 1
_PLACE = re.compile(r" - at `\$\.?(?P<place>[^`]*)`")
_MISSING = re.compile(r"missing required field `(?P<key>[^`]*)`")
_EXPECTED = re.compile(r"Expected `(?P<kind>\w+)")


def no_json(data: bytes) -> str:
    """Of bytes that are no JSON."""
    start = data.lstrip()[:1]
    if not start:
        return _("it is empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _("it is a text in UTF-16, and UTF-8 is wanted")
    if b"\0" in data:
        return _("it is damaged: zeros stand in it")
    if start.startswith(b"<"):
        return _("it is a web page")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _("it is no text in UTF-8")
    if start.startswith(b"{") and not data.rstrip().endswith(b"}"):
        return _("it is cut off, or something stands behind its end")
    return _("it is not JSON")


def of_another_format(marks: Marks | None) -> str:
    """Of a document that no key of a Summary or a line tells, or those of another version; empty for neither."""
    if marks is None:
        return _("it is neither a summary nor a line for the region")
    found, ours = (marks.format, FORMAT) if marks.region is None else (marks.region, LINE_FORMAT)
    if type(found) is not int or found == ours or found < 1:
        return ""
    if found > ours:
        return _("a newer version of this program wrote it")
    # Translators: {command} is what is to be typed.
    return _("an older version of this program wrote it: write it anew with {command}").format(
        command="plc-workshop export SESSION"
    )


def no_such_value(problem: str) -> str:
    """Of a document in which a value is not what it should be, as the one that decodes says it."""
    place = found["place"].replace("[...]", "[…]") if (found := _PLACE.search(problem)) else ""
    if (missing := _MISSING.search(problem)) is not None:
        return pgettext("sentence", "{key} is missing").format(key=".".join(filter(None, (place, missing["key"]))))
    expected = found["kind"] if (found := _EXPECTED.search(problem)) else ""
    sentence = {
        "int": _("{where} must be a whole number"),
        "bool": _("{where} must be true or false"),
        "str": _("{where} must be a text"),
        "array": _("{where} must be a list"),
        "object": _("{where} must be a set of keys with their values"),
    }.get(expected)
    if sentence is None or "<=" in problem or ">=" in problem:
        sentence = _("{where} is not what can stand there")
    return sentence.format(where=place or "…")
