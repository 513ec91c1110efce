"""What a typed line means in a turn in plain lines: an event for the machine, or something that is said at once."""

from dataclasses import replace
from typing import assert_never

from plc_workshop.lines import all_answers, sentences
from plc_workshop.lines.exchange import NOT_BEGUN, Asking, Conversation, Heard
from plc_workshop.lines.key_letters import Key, meant
from plc_workshop.lines.sentences import Lines
from plc_workshop.lines.typed_words import number
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import turn_of
from plc_workshop.session.machine import allows
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_words import TurnLanguageChosen, other_languages


def in_a_turn(conversation: Conversation, session: Session, line: str) -> Heard:
    """What a line means while a statement is shown, or all answers are: to what was asked last."""
    if line in ("+", "="):
        return _one_more_minute(conversation, session)
    key = meant(line)
    if key is Key.LEAVE and conversation.asking in NOT_BEGUN:
        return Heard(conversation, events=(e.TurnLeft(),))
    if key is Key.LEAVE:
        return Heard(replace(conversation, asking=Asking.LEAVE), sentences.leave())
    match conversation.asking:
        case Asking.HEADPHONES:
            return _first(conversation, session)
        case Asking.BEGIN:
            return _at_the_beginning(conversation, session, line, key)
        case Asking.LANGUAGE:
            return _language(conversation, session, line)
        case Asking.ANSWERS if session.stop is Stop.TURN:
            return _at_a_statement(conversation, session, line, key)
        case Asking.ANSWERS:
            return _at_all_answers(conversation, session, line, key)
        case Asking.CHANGE | Asking.MARK:
            return _which(conversation, session, line)
        case Asking.HAND_IN:
            return _hand_in(conversation, session, line, key)
        case Asking.LEAVE | Asking.NONE_AT_ALL:
            return _leave(conversation, session, line)
        case forgotten:
            assert_never(forgotten)


def who_is_there(conversation: Conversation, session: Session, key: Key | None) -> Heard:
    """What a line means where nobody seemed to be there: the first one only that somebody is."""
    turn = turn_of(session)
    if not turn.asked:
        return Heard(conversation, events=(e.SomebodyThere(),))
    match key:
        case Key.YES:
            return Heard(conversation, events=(e.SamePerson(),))
        case Key.NO:
            return Heard(conversation, events=(e.TurnLeft(),))
    return Heard(conversation, sentences.away(turn))


def _one_more_minute(conversation: Conversation, session: Session) -> Heard:
    if not allows(session, e.MinuteAdded()):
        return Heard(conversation, (sentences.no_limit(),))
    turn = turn_of(session)
    if session.stop is Stop.REVIEW and None in turn.choices:
        return Heard(conversation, events=(e.MinuteAdded(), *_opened(turn, turn.choices.index(None))))
    return Heard(conversation, events=(e.MinuteAdded(),))


def _first(conversation: Conversation, session: Session) -> Heard:
    return Heard(replace(conversation, asking=Asking.BEGIN), sentences.begin(session))


def _at_the_beginning(conversation: Conversation, session: Session, line: str, key: Key | None) -> Heard:
    if not line:
        return Heard(*shown(replace(conversation, asking=Asking.ANSWERS), session))
    offered = other_languages(session)
    if key is Key.LANGUAGE and offered:
        return Heard(replace(conversation, asking=Asking.LANGUAGE), sentences.languages(offered))
    first = () if key is Key.READ else (sentences.does_nothing(),)
    return Heard(conversation, (*first, *sentences.begin(session)))


def _language(conversation: Conversation, session: Session, line: str) -> Heard:
    offered, wanted = other_languages(session), number(line)
    if not line or wanted == 0:
        return _first(conversation, session)
    if wanted is None or wanted > len(offered):
        return Heard(conversation, (sentences.does_nothing(), *sentences.languages(offered)))
    return Heard(conversation, events=(TurnLanguageChosen(offered[wanted - 1].code),))


def _at_a_statement(conversation: Conversation, session: Session, line: str, key: Key | None) -> Heard:
    turn = turn_of(session)
    given = turn.choices[turn.at] if not line else number(line)
    if given is not None and allows(session, e.Rated(given)):
        return Heard(replace(conversation, did="answered"), events=(e.Rated(given),))
    match key:
        case Key.BEFORE:
            return Heard(conversation, events=(e.StatementBefore(),))
        case Key.READ:
            return Heard(replace(conversation, choices_told=True), sentences.statement(session, full=True))
    return Heard(conversation, sentences.no_answer(session))


def _at_all_answers(conversation: Conversation, session: Session, line: str, key: Key | None) -> Heard:
    turn = turn_of(session)
    match key:
        case Key.HAND_IN:
            return Heard(replace(conversation, asking=Asking.HAND_IN), all_answers.hand_in())
        case Key.CHANGE:
            return Heard(replace(conversation, asking=Asking.CHANGE), all_answers.which(session))
        case Key.MARK:
            return Heard(replace(conversation, asking=Asking.MARK), all_answers.which(session))
        case Key.READ if turn.discreet:
            return Heard(conversation, (all_answers.not_told(), *all_answers.short_menu(session)))
        case Key.READ:
            return Heard(conversation, (*all_answers.in_words(session), *all_answers.short_menu(session)))
        case Key.BEFORE:
            return Heard(conversation, events=_opened(turn, len(turn.choices) - 1))
    if line:
        return Heard(conversation, (sentences.does_nothing(), *all_answers.short_menu(session)))
    return Heard(conversation, all_answers.menu(session))


def _which(conversation: Conversation, session: Session, line: str) -> Heard:
    turn, wanted = turn_of(session), number(line)
    if not line:
        return _back_to(conversation, session)
    if wanted is None or not 1 <= wanted <= len(turn.choices):
        return Heard(conversation, (sentences.does_nothing(), *all_answers.which(session)))
    there = replace(conversation, asking=Asking.ANSWERS)
    if conversation.asking is Asking.CHANGE:
        return Heard(there, events=_opened(turn, wanted - 1))
    return Heard(replace(there, did="marked"), events=(_at_row(turn, wanted - 1), e.MarkToggled()))


def _hand_in(conversation: Conversation, session: Session, line: str, key: Key | None) -> Heard:
    if key is Key.YES:
        return Heard(replace(conversation, asking=Asking.ANSWERS), events=(e.BallotHandedIn(),))
    if key is Key.NO or not line:
        return _back_to(conversation, session)
    return Heard(conversation, (sentences.does_nothing(), *all_answers.hand_in_or_not()))


def _leave(conversation: Conversation, session: Session, line: str) -> Heard:
    turn, asked_twice = turn_of(session), conversation.asking is Asking.NONE_AT_ALL
    match number(line):
        case 1:
            return _back_to(conversation, session)
        case 8 if asked_twice or not (turn.discreet or any(turn.choices)):
            return Heard(conversation, events=(e.NothingHandedIn(),))
        case 8:
            return Heard(replace(conversation, asking=Asking.NONE_AT_ALL), sentences.none_at_all())
        case 9 if not asked_twice:
            return Heard(conversation, events=(e.TurnLeft(),))
    if not line:
        return _back_to(conversation, session)
    return Heard(
        conversation, (sentences.does_nothing(), *(sentences.none_at_all() if asked_twice else sentences.leave()))
    )


def _opened(turn: Turn, index: int) -> tuple[e.Event, ...]:
    """From all answers to one of them."""
    return _at_row(turn, index), e.RowTaken()


def _at_row(turn: Turn, index: int) -> e.Event:
    return e.CursorMoved(index - turn.cursor)


def _back_to(conversation: Conversation, session: Session) -> Heard:
    """From a question back to what the session shows."""
    return Heard(*shown(replace(conversation, asking=Asking.ANSWERS), session))


def shown(conversation: Conversation, session: Session) -> tuple[Conversation, Lines]:
    """What the session shows, as much of it as was not told yet."""
    if conversation.asking in NOT_BEGUN:
        return replace(conversation, asking=Asking.BEGIN), sentences.begin(session)
    conversation = replace(conversation, asking=Asking.ANSWERS)
    if session.stop is Stop.TURN:
        told = sentences.statement(session, full=not conversation.choices_told)
        return replace(conversation, choices_told=True), told
    if conversation.menu_told and None not in turn_of(session).choices:
        return conversation, all_answers.short_menu(session)
    return replace(conversation, menu_told=True), all_answers.all_answered(session)
