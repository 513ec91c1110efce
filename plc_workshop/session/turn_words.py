"""The words of a turn: in the session's language, or in another one that somebody chose for this turn alone."""

from dataclasses import dataclass

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.session.events import Event
from plc_workshop.session.state import Session
from plc_workshop.words import _, languages
from plc_workshop.words.languages import Language, nearest


@dataclass(frozen=True, slots=True)
class TurnLanguageChosen(Event):
    """A turn begins in this language; or the one that is under way goes on in it."""

    code: str
    """As BCP 47 has it."""


def pack_of_turn(session: Session) -> Pack:
    """The pack in the language of the turn, whose statements and scale it reads; else the session's own."""
    code = session.turn.language if session.turn is not None else None
    found = nearest(code) if code is not None else None
    return (pack_in(session, found) if found is not None else None) or session.pack


def languages_offered(session: Session) -> tuple[Language, ...]:
    """The languages that both the app and the pack are there in, without the one that the session speaks.

    None in a session that has no language of its own to come back to.
    """
    own = language_of_session(session)
    if own is None:
        return ()
    found = ((each, pack_in(session, each)) for each in languages.LANGUAGES)
    return tuple(each for each, pack in found if pack is not None and (each, pack) != (own, session.pack))


def other_languages(session: Session) -> tuple[Language, ...]:
    """Those in which the turn that is under way can go on, the session's own among them where it speaks another one."""
    assert session.turn is not None
    own, now = language_of_session(session), session.turn.language
    known = (*([own] if own else []), *languages_offered(session))
    return tuple(each for each in dict.fromkeys(known) if spoken_in_turn(session, each.code) != now)


def spoken_in_turn(session: Session, code: str) -> str | None:
    """What the turn keeps of a language that was chosen. Raises: Refused where it is not offered."""
    wanted, own = nearest(code), language_of_session(session)
    if wanted is None or wanted not in (own, *languages_offered(session)):
        raise Refused(_("Nobody can answer in that language here."))
    return None if wanted == own and pack_in(session, wanted) in (session.pack, None) else wanted.code


def language_now(session: Session) -> Language | None:
    """What the app speaks on the screen of this session now; None where that is what its user speaks."""
    turn, thanked = session.turn, session.view.thanked_in
    code = (turn.language if turn is not None else thanked) or session.record.language
    return nearest(code or "")


def language_of_session(session: Session) -> Language | None:
    """What everything but such a turn speaks; None where that is what the user speaks."""
    return nearest(session.record.language or "")


def pack_in(session: Session, language: Language) -> Pack | None:
    """The session's pack or its sibling of this language; None where there is none."""
    own = session.pack
    alike = (own, *(each for each in session.siblings if own.mirror.asks_the_same_as(each.mirror)))
    return next((each for each in alike if nearest(each.language) == language), None)
