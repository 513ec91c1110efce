"""A turn in another language: which are offered, what it reads, and that nothing of it outlives the turn."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from plc_workshop import words
from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.on_sheets import turns
from plc_workshop.session.other_ways import OtherWaysOpened, Way, way, ways
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_words import TurnLanguageChosen, language_now, languages_offered, pack_of_turn
from plc_workshop.words import spoken
from plc_workshop.words.languages import ENGLISH, Language, nearest
from tests.samples import new_session, small_pack
from tests.session.test_typing_sheets import told


@pytest.fixture(autouse=True)
def _three(spoken_in: Callable[[str], Language]) -> None:
    """English and two made-up languages can be spoken; English is."""
    spoken_in("qx")
    words.speak(ENGLISH)


def sibling(code: str, pack: Pack | None = None) -> Pack:
    """The pack in this language, each text with its code."""
    pack = pack or small_pack()
    statements = tuple(replace(each, text=f"{each.text} ({code})") for each in pack.mirror.statements)
    scale = tuple(f"{label} ({code})" for label in pack.mirror.scale)
    return replace(pack, language=code, mirror=replace(pack.mirror, statements=statements, scale=scale))


def turned_round(pack: Pack) -> Pack:
    """The pack with its statements in the other order."""
    return replace(pack, mirror=replace(pack.mirror, statements=pack.mirror.statements[::-1]))


def on_the_cover(*siblings: Pack, language: str | None = "en", people: int = 6, sees: bool = False) -> Session:
    session = new_session(people=people)
    session = replace(session, record=replace(session.record, language=language), siblings=siblings)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    return told(session, e.RoomAnswered(sees=sees))


def in_qx(*, sees: bool = False, people: int = 6) -> Session:
    session = on_the_cover(sibling("qx"), people=people, sees=sees)
    return told(session, OtherWaysOpened(), TurnLanguageChosen("qx"))


def offered(session: Session) -> list[str]:
    return [each.code for each in languages_offered(session)]


def said(session: Session, *events: e.Event) -> str:
    """What is said after these events, the last of which is told while what the turn speaks is spoken."""
    session = told(session, *events[:-1])
    with words.speaking(language_now(session) or spoken()):
        return apply(session, events[-1]).view.said


def test_offered_are_the_languages_that_both_the_app_and_the_pack_have() -> None:
    assert offered(on_the_cover()) == []
    assert offered(on_the_cover(sibling("tlh"))) == []
    assert offered(on_the_cover(sibling("qw"), sibling("tlh"), sibling("qx"))) == ["qx", "qw"]
    assert offered(on_the_cover(sibling("qx-QX"))) == ["qx"], "a kind of it"
    assert offered(on_the_cover(sibling("en-GB"))) == [], "the session speaks it"


def test_a_session_whose_app_and_pack_speak_two_languages_offers_each_of_them_whole() -> None:
    session = on_the_cover(sibling("qx"), language="qx")
    assert offered(session) == ["en", "qx"]
    whole = told(session, OtherWaysOpened(), TurnLanguageChosen("qx"))
    assert pack_of_turn(whole).language == "qx"
    assert offered(replace(session, pack=sibling("qx"), siblings=(small_pack(),))) == ["en"]


@pytest.mark.parametrize("language", [None, "tlh"])
def test_a_session_with_no_language_to_come_back_to_offers_none(language: str | None) -> None:
    assert offered(on_the_cover(sibling("qx"), language=language)) == []


@pytest.mark.parametrize(
    "other",
    [
        sibling("qx", small_pack(statements=2)),
        sibling("qx", small_pack(points=5)),
        sibling("qx", turned_round(small_pack())),
    ],
)
def test_a_pack_that_asks_something_else_is_not_offered(other: Pack) -> None:
    session = on_the_cover(other)
    assert offered(session) == []
    assert Way.LANGUAGE not in ways(session)


def test_the_list_has_the_row_only_where_there_is_one_to_offer() -> None:
    session = told(on_the_cover(sibling("qx")), OtherWaysOpened())
    assert (way(session), ways(session)) == (Way.BACK, tuple(Way))
    session = told(session, e.CursorMoved(1))
    assert way(session) is Way.LANGUAGE
    assert apply(session, e.RowTaken()) == session, "which one is asked first"
    assert way(told(session, e.CursorMoved(9))) is Way.PAPER


def test_nobody_begins_a_turn_in_a_language_that_is_not_offered() -> None:
    session = told(on_the_cover(sibling("qx")), OtherWaysOpened())
    for code in ("qw", "tlh", "", "[/red]"):
        assert not allows(session, TurnLanguageChosen(code)), code
    assert not allows(told(session, e.WentBack()), TurnLanguageChosen("qx")), "on the cover nothing offers it"


def test_once_all_are_done_it_is_said_how_one_more_comes() -> None:
    session = on_the_cover(sibling("qx"), people=4)
    for _turn in range(4):
        session = told(session, e.TurnStarted(), e.NothingHandedIn(), e.TimePassed(11.0))
    session = told(session, OtherWaysOpened(), e.CursorMoved(1))
    for event in (e.RowTaken(), TurnLanguageChosen("qx")):
        with pytest.raises(Refused, match="All are done already"):
            apply(session, event)


@pytest.mark.parametrize("sees", [False, True])
def test_the_turn_reads_its_own_pack_and_the_room_sees_the_same_as_ever(*, sees: bool) -> None:
    session = in_qx(sees=sees)
    plain = told(on_the_cover(sibling("qx"), sees=sees), e.TurnStarted())
    turn = session.turn
    assert turn is not None
    assert (session.stop, turn.language, turn.discreet) == (Stop.TURN, "qx", sees)
    assert pack_of_turn(session).mirror.statements[0].text.endswith("(qx)")
    assert language_now(session) == nearest("qx")
    assert clear(session) == clear(plain)
    assert (session.record, session.tally) == (plain.record, plain.tally)
    assert "qx" not in repr(turn)


ENDS = {
    "handed in": (e.Rated(1), e.Rated(2), e.Rated(0), e.BallotHandedIn(), e.TimePassed(3.0), e.ThanksSeen()),
    "thanks that go by themselves": (e.NothingHandedIn(), e.TimePassed(11.0)),
    "left": (e.Rated(1), e.TurnLeft()),
    "somebody else": (e.TimePassed(70.0), e.SomebodyThere(), e.TurnLeft()),
    "nobody came back": (e.Rated(1), e.TimePassed(250.0)),
    "the laptop slept": (e.LaptopSlept(), e.SomebodyThere(), e.TurnLeft()),
}


@pytest.mark.parametrize("ending", ENDS)
def test_afterwards_nothing_tells_in_which_language_it_was(ending: str) -> None:
    """Not a field, not a sentence: what is said at the end of the turn is said as the session speaks."""
    events = ENDS[ending]
    plain = told(on_the_cover(sibling("qx")), OtherWaysOpened(), e.WentBack(), e.TurnStarted(), *events)
    session = told(in_qx(), *events[:-1])
    with words.speaking(language_now(session) or spoken()):
        session = apply(session, events[-1])
    assert spoken() == ENGLISH
    assert session == plain
    assert language_now(session) == ENGLISH
    assert session.view.said == plain.view.said


def test_the_thanks_speak_it_too_and_take_it_with_them() -> None:
    session = told(in_qx(), e.NothingHandedIn())
    assert (session.stop, session.turn, language_now(session)) == (Stop.THANKS, None, nearest("qx"))
    session = told(session, e.TimePassed(3.0), e.ThanksSeen())
    held = [getattr(session.view, each.name) for each in fields(session.view)]
    assert "qx" not in held
    assert language_now(told(session, e.TurnStarted())) == ENGLISH, "the next one is in the session's again"


def test_what_is_said_in_the_turn_is_said_in_its_language() -> None:
    session = told(in_qx(), *[e.Rated(1)] * 3, e.DiscreetTurnedOn(), e.CursorMoved(-1))
    assert said(session, e.MarkToggled()).startswith("⟦")
    with words.speaking(nearest("qx") or ENGLISH), pytest.raises(Refused, match="⟦"):
        apply(in_qx(), e.StatementBefore())


def test_a_window_of_the_room_that_goes_in_the_thanks_is_told_as_the_session_speaks() -> None:
    session = on_the_cover(sibling("qx"))
    session = replace(session, view=replace(session.view, hidden_by_stage=True, stage=(80, 24)))
    session = told(session, OtherWaysOpened(), TurnLanguageChosen("qx"), e.NothingHandedIn(), e.StageSeen(None))
    assert said(session, e.TimePassed(11.0)) == "The room's window is gone."


def test_in_the_middle_of_a_turn_another_language_keeps_the_answers() -> None:
    session = told(on_the_cover(sibling("qx"), sibling("qw")), e.TurnStarted(), e.Rated(3))
    session = told(session, TurnLanguageChosen("qw"))
    turn = session.turn
    assert turn is not None
    assert (turn.language, turn.choices[0], pack_of_turn(session).language) == ("qw", 3, "qw")
    back = told(session, TurnLanguageChosen("en")).turn
    assert back is not None
    assert (back.language, back.choices[0]) == (None, 3)


def test_it_counts_as_a_turn_beside_sheets() -> None:
    assert turns(told(in_qx(), e.NothingHandedIn())) == 1


def test_a_pack_that_changed_meanwhile_reads_as_the_session_does() -> None:
    session = replace(in_qx(), siblings=())
    assert pack_of_turn(session) is session.pack
