"""What is said once every statement is answered: the menu, the answers in words, the marks, handing in."""

from plc_workshop.lines.key_letters import Key, letters
from plc_workshop.lines.sentences import APART, in_one_line
from plc_workshop.packs.model import SKIP, whole_name
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import MOST_MARKS, out_of_time, turn_of
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import pack_of_turn
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.lists import listed


def all_answered(session: Session) -> tuple[str, ...]:
    """Where the turn is, and all that can be done now."""
    turn = turn_of(session)
    if out_of_time(session, turn):
        over = (_("The time is over. + and Enter: one more minute."),)
    elif None in turn.choices:
        over = (_without_an_answer(turn),)
    else:
        statements = len(turn.choices)
        over = (
            ngettext("{n} statement is answered.", "All {n} statements are answered.", statements).format(n=statements),
        )
    return (APART, *over, _("Nothing is saved yet."), *menu(session))


def menu(session: Session) -> tuple[str, ...]:
    """All that can be done now, a line each."""
    turn, key = turn_of(session), letters()
    hand_in = pgettext("line", "{hand_in}: hand in.").format(hand_in=key[Key.HAND_IN])
    change = pgettext("line", "{change}: change one.").format(change=key[Key.CHANGE])
    mark = pgettext("line", "{mark}: mark up to two to talk about.").format(mark=key[Key.MARK])
    told = pgettext("line", "{read}: tell me my answers in words.").format(read=key[Key.READ])
    leave = pgettext("line", "{leave}: leave, nothing is counted.").format(leave=key[Key.LEAVE])
    missing = (_without_an_answer(turn),) if out_of_time(session, turn) and None in turn.choices else ()
    return (*missing, hand_in, change, mark, *(() if turn.discreet else (told,)), leave)


def short_menu(session: Session) -> tuple[str, ...]:
    """The same once it was said."""
    keys = {key.name.lower(): letter for key, letter in letters().items()}
    if turn_of(session).discreet:
        return (pgettext("line", "{hand_in}: hand in. {change}, {mark}, {leave} as before.").format(**keys),)
    return (pgettext("line", "{hand_in}: hand in. {change}, {mark}, {read}, {leave} as before.").format(**keys),)


def which(session: Session) -> tuple[str, ...]:
    """Which statement is to be changed, or marked."""
    statements = len(turn_of(session).choices)
    asked = _("Which statement? Type 1 to {statements}.").format(statements=statements)
    return (asked if statements > 1 else _("There is one statement: type 1."), _("Enter alone goes back."))


def in_words(session: Session) -> tuple[str, ...]:
    """Every answer, for the ears of who gave it."""
    turn, mirror = turn_of(session), pack_of_turn(session).mirror
    lines = []
    for at, (given, statement) in enumerate(zip(turn.choices, mirror.statements, strict=True), 1):
        name = _without_its_end(whole_name(statement.name, statement.text))
        if given is None:
            sentence = pgettext("line", "Statement {at}, {name}: not answered.")
        elif given == SKIP:
            sentence = pgettext("line", "Statement {at}, {name}: would rather not say.")
        else:
            sentence = pgettext("line", "Statement {at}, {name}: {answer}.")
        answer = _without_its_end(mirror.scale[given - 1]) if given else ""
        lines.append(sentence.format(at=at, name=name, answer=answer))
    return (*lines, *_marks(turn))


def _without_its_end(text: str) -> str:
    """A text of a topic for the middle of a sentence, which has a sign of its own at its end."""
    return in_one_line(text).rstrip(" .…!?。")


def _marks(turn: Turn) -> tuple[str, ...]:
    numbers = listed(str(at + 1) for at in sorted(turn.marks))
    sentence = ngettext(
        "You have marked statement {numbers}.", "You have marked statements {numbers}.", len(turn.marks)
    )
    return (sentence.format(numbers=numbers),) if turn.marks else (_("You have marked no statement."),)


def not_told() -> str:
    """Where the room may see this screen, or somebody was away from it."""
    return _("Your answers stay hidden in this turn: they are not told.")


def marked(before: Turn, now: Turn) -> tuple[str, ...]:
    """What came of a mark; where the room may see it the same for each, true of one that was taken back too."""
    if now.discreet:
        return (_("Got it. At most two marks count; the same number again takes one back."),)
    if len(now.marks) < len(before.marks):
        return (_("That one is marked no longer."),)
    return (pgettext("line", "Marked."),)


def no_mark(turn: Turn, refused: str) -> str:
    """Why a statement was not marked: what the screen says of it speaks of a row and its sign."""
    if len(turn.marks) < MOST_MARKS:
        return refused
    return _("Two at the most. The number of a marked one takes its mark back.")


def hand_in() -> tuple[str, ...]:
    """Asked before it is for good."""
    return (_("Nothing can be changed after that."), *hand_in_or_not())


def hand_in_or_not() -> tuple[str, ...]:
    """The harmless letter first."""
    key = letters()
    asked = pgettext("line", "Hand in? {no}: not yet. {yes}: hand in.")
    return (asked.format(no=key[Key.NO], yes=key[Key.YES]),)


def _without_an_answer(turn: Turn) -> str:
    missing = turn.choices.count(None)
    sentence = ngettext(
        "{missing} statement is without an answer.", "{missing} statements are without an answer.", missing
    )
    return sentence.format(missing=missing)
