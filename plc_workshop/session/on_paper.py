"""Sheets of paper beside the laptop, in words: how long each way takes, what whoever types may know, what holds."""

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.session import answer_time, on_sheets
from plc_workshop.session.state import Session
from plc_workshop.words import _, ngettext, npgettext, pgettext


def where_name(*, on_paper: bool) -> str:
    """Where we answer, in a few words."""
    return pgettext("value", "on sheets of paper too") if on_paper else pgettext("value", "on this laptop")


def either_way(people: int, turn_seconds: int, statements: int) -> str:
    """How long so many people need each way; empty where sheets save little."""
    if not answer_time.saved(people, turn_seconds, statements):
        return ""
    laptop = answer_time.at_the_laptop(people, turn_seconds)
    sheets = answer_time.on_sheets(people, turn_seconds, statements)
    # Translators: 30 people: about 60 minutes on this laptop, about 12 with sheets.
    return pgettext("sentence", "{people}: {laptop} on this laptop, about {sheets} with sheets.").format(
        people=npgettext("value", "{n} person", "{n} people", people).format(n=people),
        laptop=npgettext("value", "about {minutes} minute", "about {minutes} minutes", laptop).format(minutes=laptop),
        sheets=sheets,
    )


def as_chosen(people: int, turn_seconds: int, statements: int, *, on_paper: bool) -> str:
    """The same, and once sheets are chosen how long these take; empty where they save little."""
    told = either_way(people, turn_seconds, statements)
    if not told or not on_paper:
        return told
    sheets = answer_time.on_sheets(people, turn_seconds, statements)
    # Translators: 30 people: about 12 minutes where all answer on sheets.
    return pgettext("sentence", "{people}: {sheets} where all answer on sheets.").format(
        people=npgettext("value", "{n} person", "{n} people", people).format(n=people),
        sheets=npgettext("value", "about {minutes} minute", "about {minutes} minutes", sheets).format(minutes=sheets),
    )


def promised(least: int) -> tuple[str, ...]:
    """What sheets add to the promise: who types them, what that person sees, what becomes of them.

    `least` is how many people a result needs, and so how many answer at the laptop beside sheets.
    """
    here = ngettext(
        "Then we tear them up. Beside them at least {least} answer here, or nobody.",
        "Then we tear them up. Beside them at least {least} answer here, or nobody.",
        least,
    )
    return (
        _("Sheets: one of us types them, not the head nor whoever leads today."),
        _("Who types sees each sheet, but not whose: make crosses only, no words."),
        here.format(least=least),
    )


def limits(least: int = LEAST_THRESHOLD) -> tuple[str, ...]:
    """What sheets take from the promise, behind `i`."""
    together = ngettext(
        "Whoever types knows what the sheets say, and so can work out from the result what those at the laptop said "
        "together, where numbers show also that one of them stands alone. So beside sheets nobody answers there, or at "
        "least {least} do; where some of them pass over a statement, or one of them types, that is fewer. Whoever "
        "types answers on a sheet.",
        "Whoever types knows what the sheets say, and so can work out from the result what those at the laptop said "
        "together, where numbers show also that one of them stands alone. So beside sheets nobody answers there, or at "
        "least {least} do; where some of them pass over a statement, or one of them types, that is fewer. Whoever "
        "types answers on a sheet.",
        least,
    )
    box = ngettext(
        "Whoever types reads each sheet, and can know a hand by its writing, or whose it is where few lie in the box: "
        "make crosses only, put at least {least} in, and shake it before the first is opened.",
        "Whoever types reads each sheet, and can know a hand by its writing, or whose it is where few lie in the box: "
        "make crosses only, put at least {least} in, and shake it before the first is opened.",
        least,
    )
    return (
        box.format(least=least),
        together.format(least=least),
        _("A sheet that is not torn up can be read by whoever finds it."),
    )


def beside_each_other(session: Session) -> str:
    """What holds where some answer on paper and some at the laptop."""
    least = on_sheets.least_turns(session)
    return ngettext(
        "Beside sheets at least {least} answers at the laptop, or nobody: whoever types could work out fewer.",
        "Beside sheets at least {least} answer at the laptop, or nobody: whoever types could work out fewer.",
        least,
    ).format(least=least)


def before_a_turn(session: Session) -> str:
    """What a first turn beside sheets takes, and that too few are left for it; short, since a low window shows it."""
    missing, least = session.record.people - session.done, on_sheets.least_turns(session)
    if missing < least:
        # Translators: {least} is always four or more.
        return ngettext(
            "Beside sheets at least {least} answer here, or nobody: only one of us is left.",
            "Beside sheets at least {least} answer here, or nobody: only {n} of us are left.",
            missing,
        ).format(least=least, n=missing)
    return ngettext(
        "Beside sheets nobody answers here, or at least {least} does.",
        "Beside sheets nobody answers here, or at least {least} do.",
        least,
    ).format(least=least)


def few_turns(session: Session) -> str:
    """Why the round cannot be closed where few have answered at the laptop beside sheets, and what can be done."""
    missing = on_sheets.missing_turns(session)
    # Translators: so few turns at the laptop, beside sheets of paper; short, since a low window shows it in a question.
    return ngettext(
        "Whoever types could work out what so few answered: one more, and we can look.",
        "Whoever types could work out what so few answered: {n} more, and we can look.",
        missing,
    ).format(n=missing)


def more_turns(session: Session) -> str:
    """How many more answer at the laptop before we can look."""
    missing = on_sheets.missing_turns(session)
    return ngettext(
        "We can look once one more has answered at the laptop.",
        "We can look once {n} more have answered at the laptop.",
        missing,
    ).format(n=missing)


def tear_up() -> str:
    """What is done with the sheets before the round is closed."""
    return _("Tear the sheets up first: nobody reads them again.")
