"""The words of a turn: in the session's language, or in another one that somebody chose for this turn alone."""

from plc_workshop.packs.model import Pack
from plc_workshop.session.state import Session
from plc_workshop.words import language_of, spoken
from plc_workshop.words.languages import LANGUAGES, Language, nearest


def pack_of_turn(session: Session) -> Pack:
    """The pack in the language of the turn, whose statements and scale it reads; else the session's own."""
    code = session.turn.language if session.turn is not None else None
    found = nearest(code) if code is not None else None
    return (_pack_in(session, found) if found is not None else None) or session.pack


def languages_offered(session: Session) -> tuple[Language, ...]:
    """The languages that both the app and the pack are there in, without the one that the session speaks."""
    own = language_of(session.record.language), session.pack
    found = ((each, _pack_in(session, each)) for each in LANGUAGES)
    return tuple(each for each, pack in found if pack is not None and (each, pack) != own)


def language_now(session: Session) -> Language | None:
    """What the app speaks on the screen of this session now; None where that is what its user speaks."""
    turn, thanked = session.turn, session.view.thanked_in
    code = (turn.language if turn is not None else thanked) or session.record.language
    return nearest(code or "")


def own_language(session: Session) -> Language:
    """What everything but such a turn speaks."""
    return nearest(session.record.language or "") or spoken()


def _pack_in(session: Session, language: Language) -> Pack | None:
    """The session's pack or its sibling of this language; None where there is none."""
    alike = (session.pack, *(each for each in session.siblings if _asks_the_same(session.pack, each)))
    return next((each for each in alike if nearest(each.language) == language), None)


def _asks_the_same(pack: Pack, other: Pack) -> bool:
    """Whether an answer in one of them means the same in the other."""
    return [each.id for each in pack.mirror.statements] == [each.id for each in other.mirror.statements] and len(
        pack.mirror.scale
    ) == len(other.mirror.scale)
