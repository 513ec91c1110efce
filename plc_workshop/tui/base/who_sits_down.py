"""What is said to whoever sits down to answer: how long it takes, and who gets the summary."""

from plc_workshop.packs.model import Pack
from plc_workshop.results.summary import Audience
from plc_workshop.session.state import Record
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.number_words import minutes_in_words, statements_in_words


def how_long(pack: Pack, record: Record) -> str:
    """How many statements there are, and how long they take."""
    statements = len(pack.mirror.statements)
    minutes = max(1, round(record.turn_seconds / 60))
    if minutes == 1:
        said = ngettext(
            "{statements} short statement, about a minute.",
            "{statements} short statements, about a minute.",
            statements,
        ).format(statements=statements_in_words(statements))
    else:
        few = npgettext("value", "{statements} short statement", "{statements} short statements", statements)
        about = npgettext("value", "about {minutes} minute", "about {minutes} minutes", minutes)
        # Translators: {few} is “ten short statements”, {about} is “about two minutes”.
        said = pgettext("sentence", "{few}, {about}.").format(
            few=few.format(statements=statements_in_words(statements)),
            about=about.format(minutes=minutes_in_words(minutes)),
        )
    return said[:1].upper() + said[1:]


def for_whom(audience: Audience) -> str:
    """Who gets the summary."""
    match audience:
        case "group":
            return _("The summary is for us only.")
        case "school":
            return _("The summary is for our school.")
        case "anyone":
            return _("The summary may go to anyone.")
