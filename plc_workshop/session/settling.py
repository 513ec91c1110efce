"""Before the Mirror: what the room settles and sees settled, until the first answer is saved."""

from dataclasses import replace
from typing import get_args

from plc_workshop.errors import Refused
from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_PEOPLE
from plc_workshop.results.summary import Audience
from plc_workshop.session import events as e
from plc_workshop.session import flow, holding, on_sheets, pace
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.state import Record, Round, Session, Stop
from plc_workshop.words import _, ngettext

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""From narrow to wide."""
AUDIENCE, PRIVATE, MORE, DISPLAY, THRESHOLD, SEALED, PAPER = 0, HARMLESS + 1, HARMLESS + 2, *range(4, 8)
"""The rows: who the summary is for, two answers to "Can the room see this screen?", More and what is behind it."""


def rows(session: Session) -> tuple[int, ...]:
    """Those that can be seen: with a window of its own the room leaves nothing to ask."""
    answers = (HARMLESS,) if session.view.stage else (HARMLESS, PRIVATE)
    return (AUDIENCE, *answers, MORE, *((DISPLAY, THRESHOLD, SEALED, PAPER) if session.view.more else ()))


def moved(session: Session, by: int) -> int:
    """The row that the mark comes to."""
    found = rows(session)
    at = found.index(session.view.cursor if session.view.cursor in found else HARMLESS)
    return found[min(len(found) - 1, max(0, at + by))]


def on_before(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the page of the promise; None where it means nothing there. Raises: Refused."""
    record, view = session.record, session.view
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=moved(session, by)))
        case e.RowChanged(by):
            return _changed(session, by)
        case e.RowTaken() if view.cursor == MORE:
            return replace(session, view=replace(view, more=not view.more))
        case e.SealingDropped():
            return replace(session, record=_sealed(session, sealed=False))
        case e.RoomAnswered(sees) if holding.is_to_be_sealed(session):
            if sees:
                raise Refused(
                    _("The room would see the code: answer No once it cannot, or do without a code, under More.")
                )
            return holding.called(session)
        case e.RoomAnswered(sees):
            hidden = view.stage is not None and not sees
            view = replace(view, room_sees=sees, hidden_by_stage=hidden)
            said = _("The room can see this screen: no answer shows on it.") if sees else ""
            return flow.to(replace(session, record=replace(record, round=Round.OPEN), view=view), Stop.COVER, said)
        case e.RowTaken() | e.WentOn():
            return on_before(session, e.RoomAnswered(view.stage is None and view.cursor != PRIVATE))
        case e.AudienceChosen(audience):
            return replace(session, record=_audience(session, audience))
        case e.DisplayChosen(display):
            if session.done and display == "open" and record.display == "careful":
                raise Refused(_("Somebody has answered already: from now on no more can show than was promised."))
            return _promised(session, replace(record, display=display))
        case e.ThresholdChosen(least):
            return _promised(session, _threshold(session, least))
        case e.WentBack():  # of an open round this page stands before the cover
            return flow.back(replace(session, record=replace(record, place=Stop.BEFORE)))
    return None


def _changed(session: Session, by: int) -> Session | None:
    """The session with the next value of the marked row, or the one before; None where the row has no values."""
    record, marked = session.record, session.view.cursor
    if marked == MORE:
        return replace(session, view=replace(session.view, more=by > 0))
    if marked == SEALED:
        return replace(session, record=_sealed(session, sealed=by > 0))
    if marked == PAPER:
        return replace(session, record=with_paper(session, on_paper=by > 0))
    at = min(len(AUDIENCES) - 1, max(0, AUDIENCES.index(record.audience) + by))
    chosen: dict[int, e.Event] = {
        AUDIENCE: e.AudienceChosen(AUDIENCES[at]),
        DISPLAY: e.DisplayChosen("open" if by > 0 else "careful"),
        THRESHOLD: e.ThresholdChosen(record.threshold + by),
    }
    return on_before(session, chosen[marked]) if marked in chosen else None


def _promised(session: Session, record: Record) -> Session:
    """The session with another promise, which the counts carry too."""
    tally = session.tally and replace(session.tally, promised=record.privacy)
    return replace(session, record=record, tally=tally)


def people(session: Session, by: int) -> Record:
    """The record with more or fewer people who rate. Raises: Refused."""
    wanted = session.record.people + by
    if wanted < max(1, session.done):
        raise Refused(
            ngettext("One person is done already.", "{done} people are done already.", session.done).format(
                done=session.done
            )
            if session.done
            else _("At least one person answers.")
        )
    if by < 0 and LEAST_THRESHOLD <= wanted < session.record.threshold:
        least = session.record.threshold
        must = ngettext(
            "{least} person must be done before anything shows.",
            "{least} people must be done before anything shows.",
            least,
        )
        raise Refused(must.format(least=least))
    if wanted > MOST_PEOPLE:
        many = ngettext(
            "More than {most} person is not possible.", "More than {most} people is not possible.", MOST_PEOPLE
        )
        raise Refused(many.format(most=MOST_PEOPLE))
    return pace.people_changed(session.pack, session.record, wanted)


def _audience(session: Session, audience: Audience) -> Record:
    now = session.record.audience
    if session.done and AUDIENCES.index(audience) > AUDIENCES.index(now):
        raise Refused(_("Somebody has answered already: from now on it can only go to fewer people."))
    return replace(session.record, audience=audience)


def _sealed(session: Session, *, sealed: bool) -> Record:
    if sealed is (session.record.sealed is True):
        return session.record
    if session.record.round is not Round.AHEAD:
        raise Refused(_("The round is open: where its answers lie stays as it is."))
    return replace(session.record, sealed=sealed)


def with_paper(session: Session, *, on_paper: bool) -> Record:
    """The record in which we answer on sheets of paper too, or on the laptop alone. Raises: Refused."""
    if on_paper is (session.record.on_paper is True):
        return session.record
    if not on_paper and on_sheets.sheets(session):
        raise Refused(_("Sheets are typed already: they stay counted."))
    record = replace(session.record, on_paper=on_paper)
    return pace.people_changed(session.pack, record, record.people)


def _threshold(session: Session, least: int) -> Record:
    if least < LEAST_THRESHOLD:
        raise Refused(_("Never below {least}: fewer people could be found out.").format(least=LEAST_THRESHOLD))
    if session.done and least < session.record.threshold:
        raise Refused(_("Somebody has answered already: from now on it can only go up."))
    if least > max(LEAST_THRESHOLD, session.record.people):
        raise Refused(_("More than the people who answer is not possible: nothing would ever show."))
    changed = replace(session.record, threshold=least)
    if on_sheets.is_stuck(replace(session, record=changed)):
        raise Refused(_("Beside sheets so many would have to answer at the laptop, and too few are left for that."))
    return changed
