"""Pass the laptop: neutral, nothing of anybody; how many are done, and that all are."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import done_of, not_seen, told_done
from plc_workshop.session import events as e
from plc_workshop.session import nearby, on_paper, on_sheets
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Session
from plc_workshop.tui.asking.going_on import giving_up
from plc_workshop.tui.asking.to_sit_down import beside_sheets
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BLANK, PALETTE, PLAN, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.base.who_sits_down import for_whom, how_long
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.messages import Opened
from plc_workshop.tui.widgets.bar import strokes
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.words import _, later, ngettext, pgettext
from plc_workshop.words.zoom_keys import larger

_AROUND_LOW = 4
"""Rows of the bar, the rail, what is said and the keys."""
_LEAST_FIRST = ("air", "strokes", "long", "whom", "how", "audience")
"""What a low window does without, in this order: never how many are done, nor what is seen of the answers."""


def _all_done(session: Session) -> bool:
    return session.done >= session.record.people


def _start(session: Session, _key: str) -> e.Event:
    return e.RoundClosed() if _all_done(session) else e.TurnStarted()


def _first_asked(session: Session) -> Question | None:
    """Once all are done, whether to close; before the first turn beside sheets, whether enough of us take one."""
    if _all_done(session):
        return _close(session)
    return beside_sheets(session)


def _close(session: Session) -> Question:
    """Closing is for good, so the harmless row stands first; below the threshold there is nothing to close."""
    record, done = session.record, session.done
    tear_up = on_paper.tear_up() if on_sheets.sheets(session) else ""
    give_up = Answer(_("Give up this round"), then=giving_up(event=e.RoundGivenUp(), first=tear_up))
    if held := _held(session):
        come = (_somebody_else(_("Someone else is here")),) if _all_done(session) else ()
        return Question(_("Close the round?"), (Answer(pgettext("row", "Wait")), *come, give_up), held)
    parts = [told_done(done, record.people)]
    missing = record.people - done
    if missing > 0:
        sentence = ngettext(
            "{missing} person has not answered yet.", "{missing} people have not answered yet.", missing
        )
        parts.append(sentence.format(missing=missing))
    parts.append(_("Once it is closed nobody can answer."))
    parts += [tear_up] if tear_up else []
    yet = (
        Answer(pgettext("row", "Not yet"), key="n")
        if missing > 0
        else _somebody_else(_("Not yet, someone else is here"), "n")
    )
    close = Answer(_("Close the round"), e.RoundClosed(), key="y", note=_("then we look"))
    # Who sees that an older file was put back must be able to end a sealed round, however many are done.
    return Question(_("Close the round?"), (yet, close, *([give_up] if record.sealed else ())), " ".join(parts))


def _held(session: Session) -> str:
    """Why the round cannot be closed now; empty where it can."""
    record, done = session.record, session.done
    if session.view.near is not None:
        return nearby.between()
    if done < record.threshold:
        return ngettext(
            "It is too early: results appear when {least} person is done: {done} so far.",
            "It is too early: results appear when {least} people are done: {done} so far.",
            record.threshold,
        ).format(least=record.threshold, done=done)
    return on_paper.few_turns(session) if on_sheets.too_few_turns(session) else ""


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
    "enter", later("key", "start my turn"), _start, ask=_first_asked, quiet=True, shown="Enter", onward=True
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
        Command("o", later("key", "other ways to answer"), OtherWaysOpened(), shown="o"),
        Command("plus + equals_sign =", later("key", "people"), e.PeopleChanged(1), shown="+ -", help="+"),
        Command("minus -", later("key", "one person less"), e.PeopleChanged(-1), help="-"),
        _CLOSE,
        Command("left pageup", later("key", "back to Before the Mirror"), e.WentBack(), help="←"),
        replace(TRUTH, shown="i"),
        PLAN,
        BLANK,
        PALETTE,
        QUIT,
        HELP,
    )

    def is_there(self, command: Command) -> bool:
        """Only a rehearsal has people to invent, until all are done."""
        invents = self.session.record.rehearsal and not _all_done(self.session)
        return invents if command is _INVENT else super().is_there(command)

    def key_name(self, command: Command) -> str:
        """Once all are done Enter closes, and no second key need say so."""
        return "" if command is _CLOSE and _all_done(self.session) else super().key_name(command)

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
        """Show how many are done, and nothing else of the round; where room is short, what counts least goes first."""
        record, done = session.record, session.done
        few = on_paper.more_turns(session) if on_sheets.too_few_turns(session) else ""
        low, all_done = self.has_class("-low"), _all_done(session) and not few
        head = _("All are done") if all_done else pgettext("heading", "Pass the laptop")
        whom = _("The laptop goes back to whoever leads.") if all_done else _("to whoever has not answered yet")
        what = {"seen": not_seen(record.display)}
        if all_done:
            what = {"how": _("Enter asks whether to close the round."), **what}
        elif few:
            what = {"instruction": session.pack.mirror.instruction, **what, "few": few}
        else:
            what = {"instruction": session.pack.mirror.instruction, "long": how_long(session.pack, record), **what}
            what["audience"] = for_whom(record.audience)
        texts = {"whom": whom, "strokes": "", **what}
        shown = self._that_fit(texts, head, session) if low else set(texts)
        title: list[str | Content] = [Content.styled(head, "bold $teal")]
        if "whom" in shown:
            title += [*([""] if "air" in shown or not low else []), Content.styled(whom, "$muted")]
        self.query_one("#pass", Plain).show(lines(*title))
        bar = self.query_one("#strokes", Plain)
        bar.display = "strokes" in shown
        bar.show(strokes(done, record.people, min(44, max(10, self.size.width - 8)), "$teal"))
        self.query_one("#done", Plain).show(_done(session))
        self.query_one("#small", Plain).show("" if all_done else _("Text too small?") + "  " + larger())
        styles = {"how": "$ink", "few": "$amber"}
        styled = {key: Content.styled(text, styles.get(key, "")) for key, text in what.items() if key in shown}
        below = ("",) if "instruction" in styled and len(styled) > 1 else ()
        instruction = styled.pop("instruction", None)
        above = () if instruction is None else (instruction, *below)
        self.query_one("#what", Plain).show(lines(*above, *styled.values()))

    def _that_fit(self, texts: dict[str, str], head: str, session: Session) -> set[str]:
        """Which texts a low window has room for: those that count least go first, and the air before them."""
        width = max(1, self.size.width)
        room = self.rows - _AROUND_LOW
        room -= sum(len(Content(text).wrap(width)) for text in (head, _done(session)))
        needed = {key: len(Content(text).wrap(width)) or 1 for key, text in texts.items()} | {"air": 1}
        needed.pop("instruction", None)
        for key in _LEAST_FIRST:
            if sum(needed.values()) <= room:
                break
            needed.pop(key, None)
        return set(needed)


def _done(session: Session) -> str:
    """How many are done, and that their answers are sealed where they are."""
    done, people = session.done, session.record.people
    if not session.record.sealed:
        return done_of(done, people)
    sentence = ngettext(
        "{done} of {people} person is done, sealed", "{done} of {people} people are done, sealed", people
    )
    return sentence.format(done=done, people=people)
