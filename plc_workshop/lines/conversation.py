"""A turn as a conversation in lines: nothing is painted, nothing echoes a choice, and the machine has every rule.

Whoever leads it says the lines of `opening`; then tells the machine the events of each typed line that is `heard`, one
by one until one is refused, and says what came of it, `after`; the same after each beat of the clock.
"""

from contextlib import AbstractContextManager
from dataclasses import replace

from plc_workshop.lines import all_answers, sentences
from plc_workshop.lines.exchange import NOT_BEGUN, Asking, Conversation, Heard
from plc_workshop.lines.key_letters import Key, letters, meant
from plc_workshop.lines.meaning import in_a_turn, shown, who_is_there
from plc_workshop.lines.sentences import Lines
from plc_workshop.lines.typed_words import plain
from plc_workshop.session import events as e
from plc_workshop.session.ballot import LAST_CALL, turn_of
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_words import language_now
from plc_workshop.words import speaking, spoken


def opening(session: Session) -> tuple[Conversation, Lines]:
    """The first lines of a turn."""
    with _in_its_language(session):
        return Conversation(), sentences.headphones()


def heard(conversation: Conversation, session: Session, typed: str) -> Heard:
    """What a typed line means, without its line break; it may be empty, or anything."""
    with _in_its_language(session):
        match session.stop:
            case Stop.THANKS:
                return Heard(conversation, events=(e.ThanksSeen(),))
            case Stop.AWAY:
                return who_is_there(conversation, session, meant(plain(typed)))
            case Stop.TURN | Stop.REVIEW:
                found = in_a_turn(conversation, session, plain(typed))
                return replace(found, events=(e.SomebodyThere(), *found.events))
            case _it_is_over:
                return Heard(conversation)


def wants_to_leave(conversation: Conversation, session: Session) -> Heard:
    """What Ctrl+C means, and the end of what can be typed: the letter that leaves."""
    with _in_its_language(session):
        return heard(conversation, session, letters()[Key.LEAVE])


def after(
    conversation: Conversation, before: Session, now: Session, refused: str | None = None
) -> tuple[Conversation, Lines]:
    """What is said of the events of a typed line, or of a beat; `refused` is the sentence of the one that was."""
    with _in_its_language(now):
        did, settled = conversation.did, replace(conversation, did="")
        match now.stop:
            case Stop.THANKS:
                return settled, sentences.thanks() if before.stop is not Stop.THANKS else ()
            case Stop.AWAY:
                return settled, _away(before, now)
            case Stop.TURN | Stop.REVIEW if before.turn is not None:
                if before.stop is Stop.AWAY:
                    return shown(settled, now)
                if refused is not None:
                    why = all_answers.no_mark(turn_of(now), refused) if did == "marked" else refused
                    return _refused(settled, now, why)
                return _moved(replace(settled, did=did), before, now)
            case _it_is_over:
                gone = (now.view.said, sentences.wiped()) if before.turn is not None else ()
                return settled, tuple(filter(None, gone))


def again(conversation: Conversation, session: Session) -> tuple[Conversation, Lines]:
    """What was said last, in full, on a terminal that has lost it."""
    with _in_its_language(session):
        match session.stop:
            case Stop.THANKS:
                return conversation, sentences.thanks()
            case Stop.AWAY:
                return conversation, sentences.away(turn_of(session))
            case Stop.TURN | Stop.REVIEW if conversation.asking is Asking.HEADPHONES:
                return conversation, sentences.headphones()
            case Stop.TURN | Stop.REVIEW:
                return shown(replace(conversation, choices_told=False, menu_told=False), session)
            case _it_is_over:
                return conversation, ()


def hides(before: Session, now: Session) -> bool:
    """Whether what stands on the terminal is to be wiped before the next line: nobody seems to be there any more."""
    return now.stop is Stop.AWAY and before.stop is not Stop.AWAY


def is_over(session: Session) -> bool:
    """Whether there is nothing more to be heard: the turn is gone, and so are its thanks."""
    return session.stop not in (Stop.TURN, Stop.REVIEW, Stop.AWAY, Stop.THANKS)


def _in_its_language(session: Session) -> AbstractContextManager[None]:
    return speaking(language_now(session) or spoken())


# What came of it


def _away(before: Session, now: Session) -> Lines:
    """Nothing where nobody has come, and nobody has gone, since."""
    was, turn = before.turn, turn_of(now)
    asked_anew = was is not None and (was.asked, was.slept) != (turn.asked, turn.slept)
    return sentences.away(turn) if asked_anew or before.stop is not Stop.AWAY else ()


def _refused(conversation: Conversation, now: Session, why: str) -> tuple[Conversation, Lines]:
    """Nothing has changed: why, and what can be typed."""
    first = (why,) if why else ()
    if conversation.asking in NOT_BEGUN:
        return conversation, (*first, *sentences.begin(now))
    how = sentences.short_how(now) if now.stop is Stop.TURN else all_answers.short_menu(now)
    return replace(conversation, asking=Asking.ANSWERS), (*first, *how)


def _moved(conversation: Conversation, before: Session, now: Session) -> tuple[Conversation, Lines]:
    """What has changed in a turn; nothing is said of a beat in which nothing has."""
    was, turn = turn_of(before), turn_of(now)
    did, conversation = conversation.did, replace(conversation, did="")
    first: Lines = (sentences.taken(),) if did == "answered" else ()
    first += (sentences.one_more_minute(),) if turn.left > was.left else ()
    if turn.language != was.language:
        return replace(conversation, asking=Asking.BEGIN), sentences.begin(now)
    if did == "marked":
        return conversation, (*all_answers.marked(was, turn), *all_answers.short_menu(now))
    if turn.at == was.at:
        return conversation, first or _time(now, was.left, turn.left)
    if conversation.asking in NOT_BEGUN:  # a hard limit that nobody heard of yet
        conversation = replace(conversation, asking=Asking.ANSWERS)
    conversation, told = shown(conversation, now)
    return conversation, (*first, *told)


def _time(session: Session, before: float, now: float) -> Lines:
    """What is said of the time, once."""
    if session.record.hard_limit:
        return sentences.soon_over() if now <= LAST_CALL < before else ()
    return sentences.finish() if now <= 0 < before else ()
