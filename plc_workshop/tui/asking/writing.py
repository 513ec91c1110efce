"""What every part of the talk can do: write a commitment, park something, look up the guidance."""

from collections.abc import Callable
from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.results.promises import dated, of_this_pack
from plc_workshop.results.summary import Commitment, EarlierCommitment, Parked
from plc_workshop.runner import wall
from plc_workshop.session import alone, discussion, outcomes
from plc_workshop.session import events as e
from plc_workshop.session.cleaning import clean
from plc_workshop.session.dates import could_be_another, examples, moved, read_date
from plc_workshop.session.doing import next_of
from plc_workshop.session.state import Stop
from plc_workshop.session.time_of_day import read_time
from plc_workshop.tui.above.form import Field, FormScreen
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.words import _, later, pgettext
from plc_workshop.words.days import full_date

_EXAMPLE = "15:30"


def _needed(refusal: str) -> Callable[[str], str]:
    """What reads a field that may not stay empty: refused while the form still stands, so that nothing is lost."""

    def read(text: str) -> str:
        if not (kept := clean(text)):
            raise Refused(refusal)
        return kept

    return read


def _day(label: str, value: str) -> Field:
    """A field for a day that has not passed."""
    return Field(
        label,
        value,
        examples(),
        lambda text: read_date(text, wall.today()),
        full_date,
        lambda text: could_be_another(text, wall.today()),
        lambda text, days: moved(text, days, wall.today()),
    )


def warning() -> str:
    """What stands at every text that people take home."""
    return _("No pupil's name or needs: people take this home.")


def write_commitment(screen: StopScreen, index: int | None = None, what: str = "") -> None:
    """Ask for a commitment: a new one, or another text of an old one."""
    _write(screen, Commitment(what) if index is None else screen.session.record.commitments[index], index)


def take_over(screen: StopScreen, at: int) -> None:
    """Ask for the words of a promise that is still on: they are there already, and it stays one promise."""
    session = screen.session
    found = session.record.promised[at]
    statement = found.statement if of_this_pack(found, session.pack.id) else ""
    _write(screen, Commitment(found.what, found.who, dated(found), "", statement, said=found.what))


def _write(screen: StopScreen, old: Commitment, index: int | None = None) -> None:
    session = screen.session
    about = discussion.shown(session)
    statement = old.statement or (about.id if about and index is None else "")
    day = _day(pgettext("label", "By when?"), old.by)
    fields = (
        Field(
            _("What will we do?"),
            old.what,
            _("one thing that we will see ourselves do"),
            _needed(_("Say what we will do first.")),
        ),
        Field(pgettext("label", "Who?"), old.who),
        day,
        Field(_("We will see it when … (may stay empty)"), old.sign),
        Field(
            _("About which statement? (may stay empty)"),
            statement,
            _("its number, or how its name begins"),
            lambda text: discussion.statement_meant(session.pack, text),
            lambda known: discussion.numbered(session.pack, known),
        ),
    )

    def written(texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            screen.tell(e.CommitmentWritten(replace(_commitment(texts), said=old.said), index))

    screen.app.push_screen(FormScreen(pgettext("heading", "What we will do"), fields, warning()), written)


def _commitment(texts: tuple[str, ...]) -> Commitment:
    """The fields of the form by their names: with one more or fewer it fails at once."""
    what, who, by, sign, statement = texts
    return Commitment(what=what, who=who, by=by, sign=sign, statement=statement)


def park(screen: StopScreen, index: int | None = None) -> None:
    """Ask for something to put off, and who follows it up."""
    old = Parked("") if index is None else screen.session.record.parking_lot[index]
    fields = (
        Field(_("What do we put off?"), old.what, "", _needed(_("Say what is put off first."))),
        Field(_("Who follows it up?"), old.who),
    )

    def written(texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            screen.tell(e.ThingParked(_parked(texts), index))

    screen.app.push_screen(FormScreen(pgettext("heading", "For later"), fields, warning()), written)


def _parked(texts: tuple[str, ...]) -> Parked:
    what, who = texts
    return Parked(what=what, who=who)


def write_saw(screen: StopScreen) -> None:
    """Ask what the group saw of the promise shown: one line."""
    promise = outcomes.shown_promise(screen.session.record)
    if promise is None:
        screen.say(_("What we saw is asked of promises: here Enter says what became of it."))
        return

    def written(texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            screen.tell(outcomes.SawWritten(texts[0]))

    field = Field(_("What did we see?"), promise.saw or "", _("one line; it may stay empty"))
    screen.app.push_screen(FormScreen(promise.what, (field,), warning()), written)


def ask_until(screen: StopScreen, promise: EarlierCommitment) -> None:
    """Ask until when a promise that is still on is so; without another day it keeps its own."""
    own = dated(promise)
    day = _day(pgettext("label", "Until when?"), own if own >= wall.today() else "")

    def written(texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            screen.tell(outcomes.PutOffUntil(texts[0]))

    screen.app.push_screen(FormScreen(promise.what, (day,), _("Empty: it keeps the day it has.")), written)


def set_next_meeting(screen: StopScreen, first: int = 0) -> None:
    """Ask for the day of the next meeting, its time, what the group brings and who leads, from one of these on."""
    old = next_of(screen.session.record)
    fields = (
        _day(_("When do we meet?"), old.date),
        Field(_("At what time?"), old.time, _EXAMPLE, read_time),
        Field(_("What do we bring?"), old.bring, "", clean),
        Field(pgettext("label", "Who leads?"), old.leads, "", clean),
    )

    def written(texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            screen.tell(e.NextMeetingSet(*texts))

    screen.app.push_screen(FormScreen(pgettext("heading", "We meet"), fields, warning(), first=first), written)


def write_notes(screen: StopScreen) -> None:
    """Ask for what the group noticed of the statement shown, and why it may be so."""
    about = discussion.shown(screen.session)
    if about is None:
        screen.say(alone.choose_first())
        return
    session = screen.session
    # Where the proposed stars are seen, a note takes them along.
    focus = discussion.proposed(session) if session.stop is Stop.NOTICE else session.record.focus
    kept = next((note for note in focus if note.statement == about.id), None)
    if kept is None and len(focus) >= discussion.MOST_FOCUS:
        screen.say(discussion.too_many())
        return
    old = (kept.notice, kept.because) if kept else ("", "")
    fields = (Field(pgettext("label", "I notice …"), old[0]), Field(_("It may be because …"), old[1]))

    def written(texts: tuple[str, ...] | None) -> None:
        if texts is not None and texts != old:
            screen.tell(e.NoteWritten("notice", texts[0]))
            screen.tell(e.NoteWritten("because", texts[1]))

    screen.app.push_screen(FormScreen(about.name, fields, warning()), written)


NOTES = Command("w", later("key", "write notes"), call=write_notes, help="w")
COMMIT = Command("a", later("key", "commitment"), call=write_commitment, shown="a")
PARK = Command("p", later("key", "for later"), call=park, help="p")
GUIDE = Command("e", later("key", "the guidance"), e.GuideOpened(), help="e")
STAR = Command("asterisk *", later("key", "focus"), e.FocusToggled(), help="*")
