"""The first page of a stick: how the program is started from it, in each language there is."""

from markupsafe import Markup

from plc_workshop.export.html import page_file, policy_hash, style, template
from plc_workshop.words import _, speaking
from plc_workshop.words.languages import LANGUAGES

NAME = "PLC Workshop"
START_FILE = f"{NAME}.cmd"
FILE = "READ ME FIRST.html"


def first_page(version: str) -> str:
    """The page of a version: a part for each language; a browser shows its user's alone, or the first where none is."""
    css, script = style("first.css"), page_file("first.js")
    parts = []
    for language in LANGUAGES:
        with speaking(language):
            parts.append((language, Markup(template("first_part.html.jinja").render(start_file=START_FILE))))  # noqa: S704 - our own page
    return template("first.html.jinja").render(
        name=NAME,
        version=version,
        parts=parts,
        style=Markup(css),  # noqa: S704 - our own file
        style_hash=policy_hash(css),
        script=Markup(script),  # noqa: S704 - our own file
        script_hash=policy_hash(script),
    )


def incomplete() -> tuple[str, ...]:
    """What is said in each language where the start file is alone: it was opened inside a zip, or copied by itself."""
    found = []
    for language in LANGUAGES:
        with speaking(language):
            # Translators: Windows shows a zip as a folder, and its menu calls this so.
            told = _("This file needs the folder around it. Is it in a zip? Right-click the zip, choose “Extract all”.")
            found.append(told)
    return tuple(dict.fromkeys(found))
