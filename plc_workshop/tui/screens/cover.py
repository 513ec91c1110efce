"""Pass the laptop: neutral, nothing of anybody; how many are done, and that all are."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import done_of
from plc_workshop.results.summary import Display
from plc_workshop.session import events as e
from plc_workshop.session import nearby
from plc_workshop.session.promise import number
from plc_workshop.session.state import Session
from plc_workshop.tui.base.leading import BLANK, HELP, PALETTE, PLAN, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.messages import Opened
from plc_workshop.tui.widgets.bar import strokes
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.words import _, later, ngettext, pgettext


def _all_done(session: Session) -> bool:
    return session.done >= session.record.people


def _start(session: Session, _key: str) -> e.Event:
    return e.RoundClosed() if _all_done(session) else e.TurnStarted()


def _close_if_all_done(session: Session) -> Question | None:
    return _close(session) if _all_done(session) else None


def _close(session: Session) -> Question:
    """Closing is for good, so the harmless row stands first; below the threshold there is nothing to close."""
    record, done = session.record, session.done
    between = nearby.between() if session.view.near is not None else ""
    destroyed = Question(
        _("Really give up this round?"),
        (Answer(_("No, wait")), Answer(_("Yes, destroy the answers"), e.RoundGivenUp())),
        _("All answers are destroyed, and nobody ever sees them. We can still talk, without a result."),
    )
    give_up = Answer(_("Give up this round"), then=destroyed)
    if done < record.threshold or between:
        early = _("It is too early: results appear when {least} people are done: {done} so far.")
        come = (_somebody_else(_("Someone else is here")),) if _all_done(session) else ()
        return Question(
            _("Close the round?"),
            (Answer(_("Wait")), *come, give_up),
            between or early.format(least=record.threshold, done=done),
        )
    parts = [done_of(done, record.people) + "."]
    missing = record.people - done
    if missing > 0:
        sentence = ngettext(
            "{missing} person has not answered yet.", "{missing} people have not answered yet.", missing
        )
        parts.append(sentence.format(missing=missing))
    parts.append(_("Once it is closed nobody can answer."))
    yet = Answer(_("Not yet"), key="n") if missing > 0 else _somebody_else(_("Not yet, someone else is here"), "n")
    close = Answer(_("Close the round"), e.RoundClosed(), key="y", note=_("then we look"))
    # Who sees that an older file was put back must be able to end a sealed round, however many are done.
    return Question(_("Close the round?"), (yet, close, *([give_up] if record.sealed else ())), " ".join(parts))


def _somebody_else(label: str, key: str = "") -> Answer:
    """Nobody sits down yet: who leads may have meant it, and whoever is here presses Enter."""
    return Answer(label, e.PeopleChanged(1), key=key, note=_("one more person"))


def _invent(screen: StopScreen) -> None:
    """In a rehearsal: all who have not answered yet hand in invented answers."""
    run = host(screen).run
    if run is None or not run.session.record.rehearsal:
        return
    import random

    from plc_workshop.runner.rehearse import answer_for_all

    screen.tried(lambda: answer_for_all(run, random.Random()))  # noqa: S311 - invented answers hide nothing
    screen.post_message(Opened(run))


_START = Command(
    "enter", later("key", "start my turn"), _start, ask=_close_if_all_done, quiet=True, shown="Enter", onward=True
)
_CLOSE = Command(
    "right c pagedown", later("key", "close"), e.RoundClosed(), ask=_close, quiet=True, shown="→", help="→ c"
)
_INVENT = Command("f", later("key", "invented answers"), call=_invent, quiet=True, shown="f")


class CoverScreen(StopScreen):
    """Between two turns."""

    CSS_PATH = "cover.tcss"
    SMALLEST = (40, 12)
    COMMANDS_HERE = (
        _START,
        _INVENT,
        Command("plus + equals_sign =", later("key", "people"), e.PeopleChanged(1), shown="+ -", help="+"),
        Command("minus -", later("key", "one person less"), e.PeopleChanged(-1), help="-"),
        _CLOSE,
        Command("left pageup", later("key", "back to the promise"), e.WentBack(), help="←"),
        replace(TRUTH, shown="i"),
        PLAN,
        BLANK,
        PALETTE,
        QUIT,
        HELP,
    )

    def key_name(self, command: Command) -> str:
        """Only a rehearsal has people to invent; once all are done Enter closes, and no second key need say so."""
        all_done = _all_done(self.session)
        invents = self.session.record.rehearsal and not all_done
        idle = (command is _INVENT and not invents) or (command is _CLOSE and all_done)
        return "" if idle else super().key_name(command)

    def label(self, command: Command) -> str:
        """Once all are done, Enter closes."""
        return pgettext("key", "close") if command is _START and _all_done(self.session) else super().label(command)

    def body(self) -> ComposeResult:
        """Four texts, centred."""
        yield Plain(id="pass")
        yield Plain(id="strokes")
        yield Plain(id="done")
        yield Plain(id="what")
        yield Plain(id="small")

    def draw(self, session: Session) -> None:
        """Show how many are done, and nothing else of the round."""
        record, done = session.record, session.done
        head, whom = _("Pass the laptop"), _("to whoever has not answered yet")
        if _all_done(session):
            head, whom = _("All are done"), _("The laptop goes back to whoever leads.")
        self.query_one("#pass", Plain).show(
            lines(Content.styled(head, "bold $teal"), "", Content.styled(whom, "$muted"))
        )
        width = min(44, max(10, self.size.width - 8))
        self.query_one("#strokes", Plain).show(strokes(done, record.people, width, "$teal"))
        kept = _("{done}, sealed") if record.sealed else "{done}"
        self.query_one("#done", Plain).show(kept.format(done=done_of(done, record.people)))
        small = "" if _all_done(session) else _("Text too small?  Ctrl and +")
        self.query_one("#small", Plain).show(small)
        if _all_done(session):
            how = Content.styled(_("Enter asks whether to close the round."), "$ink")
            self.query_one("#what", Plain).show(lines(how, _not_seen(record.display)))
            return
        statements = len(session.pack.mirror.statements)
        minutes = max(1, round(record.turn_seconds / 60))
        what = ngettext("{statements} short statement,", "{statements} short statements,", statements)
        about = ngettext("about a minute.", "about {minutes} minutes.", minutes)
        first = f"{what.format(statements=number(statements))} {about.format(minutes=number(minutes))}"
        audiences = {
            "group": _("The summary is for us only."),
            "school": _("The summary is for our school."),
            "anyone": _("The summary may go to anyone."),
        }
        self.query_one("#what", Plain).show(
            lines(
                *([] if self.has_class("-low") else [session.pack.mirror.instruction, ""]),
                first[:1].upper() + first[1:],
                _not_seen(record.display),
                audiences[record.audience],
            )
        )


def _not_seen(display: Display) -> str:
    """What holds afterwards too: where all numbers show, no more than that no name stands there."""
    if display == "open":
        return _("Nobody's name stands beside an answer, not even afterwards.")
    return _("Nobody sees your answers, not even afterwards.")
