"""What is said in a turn in plain lines: whole sentences, one thing each, and never what somebody chose."""

from plc_workshop.lines.key_letters import Key, letters
from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import not_said, not_seen
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import turn_of
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import other_languages, pack_of_turn
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.languages import Language

Lines = tuple[str, ...]
"""Whole sentences, one thing each, not wrapped yet."""
APART = ""
"""A blank line, for whoever looks on: no voice says it."""


# How it begins


def headphones() -> Lines:
    """The first line: before it nothing is spoken into the room."""
    return (_("Plug in headphones. Then press Enter."),)


def begin(session: Session) -> Lines:
    """What holds in this turn, and how it begins."""
    record, key = session.record, letters()
    minutes = max(1, round(record.turn_seconds / 60))
    limit = ngettext(
        "There is a time limit: {minutes} minute. + and Enter: one more.",
        "There is a time limit: {minutes} minutes. + and Enter: one more.",
        minutes,
    ).format(minutes=minutes)
    return (
        APART,
        _("Your turn, in plain lines."),
        in_one_line(pack_of_turn(session).mirror.instruction),
        _("Nothing that you type is shown."),
        not_seen(record.display),
        limit if record.hard_limit else _("Take the time you need."),
        *([_another_language(key)] if other_languages(session) else []),
        _begin(key),
    )


def _begin(key: dict[Key, str]) -> str:
    return pgettext("line", "Enter: begin. {leave} and Enter: leave.").format(leave=key[Key.LEAVE])


def _another_language(key: dict[Key, str]) -> str:
    return pgettext("line", "{language} and Enter: another language.").format(language=key[Key.LANGUAGE])


def languages(offered: tuple[Language, ...]) -> Lines:
    """Each by its own name; the first row changes nothing."""
    names = (choice(number, language.name) for number, language in enumerate(offered, 1))
    return (_("Which language? Type its number, then Enter."), pgettext("line", "0: as it is now."), *names)


def does_nothing() -> str:
    """Of a line that means nothing here."""
    return _("That does nothing here.")


# A statement


def statement(session: Session, *, full: bool) -> Lines:
    """The statement shown, how it is answered and, where `full`, every choice."""
    turn, pack = turn_of(session), pack_of_turn(session)
    shown = pack.mirror.statements[turn.at]
    where = pgettext("line", "Statement {at} of {all}.").format(at=turn.at + 1, all=len(turn.choices))
    explain = [_("In other words: {explain}").format(explain=in_one_line(shown.explain))] if shown.explain else []
    how = (*_choices(session), *_how()) if full else short_how(session)
    return (APART, where, in_one_line(shown.text), *explain, *how, *_kept(turn))


def _choices(session: Session) -> Lines:
    scale = pack_of_turn(session).mirror.scale
    return (*(choice(point, label) for point, label in enumerate(scale, 1)), choice(SKIP, not_said()))


def _how() -> Lines:
    key = letters()
    keys = pgettext("line", "{read}: once more. {before}: the one before.")
    return (
        _("Type one digit, then Enter."),
        keys.format(read=key[Key.READ], before=key[Key.BEFORE]),
    )


def short_how(session: Session) -> Lines:
    """How a statement is answered, once the choices were read out."""
    points = len(pack_of_turn(session).mirror.scale)
    how = pgettext("line", "Answer 1 to {points}, or 0. {read}: the choices.")
    return (how.format(points=points, read=letters()[Key.READ]),)


def _kept(turn: Turn) -> Lines:
    return (_("Answered already. Enter keeps it."),) if turn.choices[turn.at] is not None else ()


def choice(number: int, label: str) -> str:
    """A line of what can be typed: a number, and what it means."""
    label = in_one_line(label)
    if label[-1:].isalnum():
        return pgettext("line", "{number}: {choice}.").format(number=number, choice=label)
    # Translators: the same where what can be chosen ends in a sign of its own.
    return pgettext("line", "{number}: {choice}").format(number=number, choice=label)


def no_answer(session: Session) -> Lines:
    """Of a line that is no answer."""
    return (_("That is no answer here."), *short_how(session))


def taken() -> str:
    """The same for each answer, also for one that was kept."""
    return pgettext("line", "Taken.")


# Time


def soon_over() -> Lines:
    """Shortly before a hard limit."""
    return (_("The time is soon over. + and Enter: one more minute."),)


def finish() -> Lines:
    """Where no limit ends the turn."""
    return (_("The planned time is over. Take your time to finish."),)


def one_more_minute() -> str:
    """Of a + where there is a hard limit."""
    return _("You have one more minute.")


def no_limit() -> str:
    """Of one where there is none."""
    return _("There is no time limit. Take the time you need.")


# Leaving, and who is there


def leave() -> Lines:
    """What leaving asks: the harmless row first, and no digit that is an answer loses anything."""
    return (
        _("What would you like to do?"),
        pgettext("line", "1: go on with my answers."),
        pgettext("line", "8: hand in without any answer."),
        pgettext("line", "9: leave, nothing is counted."),
    )


def none_at_all() -> Lines:
    """Asked once more, where there may be answers."""
    return (
        _("Hand in without any answer?"),
        _("Whatever you have answered is thrown away. You count as done."),
        pgettext("line", "1: go on with my answers."),
        pgettext("line", "8: yes, forget my answers."),
    )


def away(turn: Turn) -> Lines:
    """Where nobody seems to be there, and once somebody is, the question who."""
    if turn.asked:
        key = letters()
        yes = pgettext("line", "{yes}: yes, go on. Your answers stay hidden.").format(yes=key[Key.YES])
        no = pgettext("line", "{no}: no, somebody else. Nothing is counted.").format(no=key[Key.NO])
        return (_("Still the same person?"), yes, no)
    why = (
        _("The laptop seems to have slept, so the answers were hidden.")
        if turn.slept
        else _("Nobody pressed a key for two minutes, so the answers were hidden.")
    )
    return (why, _("Are you still there? Then press Enter."))


def thanks() -> Lines:
    """Said once it is true."""
    return (_("Saved. Thank you."), _("Please call the next person."), wiped())


def wiped() -> str:
    """The last line."""
    return _("These lines are wiped now.")


def in_one_line(text: str) -> str:
    """A text of a topic, whose author may have broken it into lines."""
    return " ".join(text.split())
