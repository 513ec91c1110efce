"""One statement large: its result, a sentence, and the questions it opens."""

from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.phrases import in_sentences, kind
from plc_workshop.results.questions import asked, how_it_is_said, standing_line
from plc_workshop.results.summary import StatementResult
from plc_workshop.session import discussion, pace, short_meeting
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.asking.another_statement import ANOTHER
from plc_workshop.tui.asking.for_you_alone import SCRIPT, TALKING
from plc_workshop.tui.base.aside import cut_by_the_stage
from plc_workshop.tui.base.beside_stage import BesideStage
from plc_workshop.tui.base.frame import place, share_left
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import going_on
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.barred import STYLES
from plc_workshop.tui.widgets.labels import dotted, side_by_side
from plc_workshop.tui.widgets.one_bar import OneBar
from plc_workshop.tui.widgets.plain import Plain, fitted, lines, put_into
from plc_workshop.words import _, later, pgettext

_WIDTH, _PANEL = 70, 69
"""Cells of the texts, and of those on the panel."""
_FRAME_ROWS, _BAR_WIDTH, _MOST_QUESTIONS = 7, 70, 6
"""Bar, rail, refusals, keys and the air between the parts; cells of the bar of a result; rows that the questions keep
beside a stage at the most."""


_ON = going_on(later("key", "go on"))
_WRITE = replace(writing.NOTES, shown="w")


class OneScreen(BesideStage):
    """A statement in focus, or one opened from the overview."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["one.tcss", "../base/beside_stage.tcss"]
    COMMANDS_HERE = (
        _ON,
        writing.COMMIT,
        replace(writing.PARK, shown="p"),
        ANOTHER,
        _WRITE,
        SCRIPT,
        replace(writing.GUIDE, shown="e"),
        writing.STAR,
        Command("left pageup escape", later("key", "back"), e.WentBack(), help="← Esc"),
        *TALKING,
        HELP,
    )

    WANTED = 13

    def body(self) -> ComposeResult:
        """Statement, sentence, bar, questions."""
        yield Plain(id="statement")
        yield Plain(id="sentence")
        yield OneBar()
        yield Plain(id="questions")

    @property
    def _is_brief(self) -> bool:
        """Whether the room's window alone has the whole statement."""
        return self.beside and not self.is_wide

    def needed(self, session: Session) -> int:
        """All of it: what she asks and reads aloud has to stand where she looks."""
        about = discussion.shown(session)
        assert about is not None
        found = discussion.result_of(session, about.id)
        above = sum(len(text.wrap(_WIDTH)) for text in self._above(session))
        return 1 + above + len(_questions(session, about.discuss, about.id, found, _MOST_QUESTIONS).wrap(_PANEL))

    def draw(self, session: Session) -> None:
        """Show the statement, as far as its result may be shown."""
        about = discussion.shown(session)
        assert about is not None
        statement, sentence = self._above(session)
        self.query_one("#statement", Plain).show(statement)
        self.query_one("#sentence", Plain).show(sentence)
        found = discussion.result_of(session, about.id)
        bar = self.query_one(OneBar)
        has_bar = found is not None and found.sides is not None
        bar.display = has_bar and not self.beside
        if session.result is not None and found is not None and has_bar:
            bar.show(found, session.result.mirror.scale)
        above = [*statement.wrap(_WIDTH), *sentence.wrap(_WIDTH)]
        around = _FRAME_ROWS - self.beside - self._is_brief + (1 + bar.rows(_BAR_WIDTH) if bar.display else 0)
        room = self.rows - around - len(above)
        self.query_one("#questions", Plain).show(_questions(session, about.discuss, about.id, found, room))

    def _above(self, session: Session) -> tuple[Content, Content]:
        """The statement, and what its result is in words; beside a stage that has no room for it, by its name."""
        about, brief = discussion.shown(session), self._is_brief
        assert about is not None
        text = discussion.numbered(session.pack, about.id) if brief else about.text
        statement = fitted(Content.styled(text, "bold"), _WIDTH, 2 if brief else max(2, self.rows // 3))
        found, result = discussion.result_of(session, about.id), session.result
        marked = result is not None and about.id in result.talk_about and not brief
        sentence = _sentence(found, marked=marked, labelled=self.beside)
        if result is not None and found is not None and found.sides is not None and self.beside:
            sentence = lines(sentence, *_points(found, result.mirror.scale))
        return statement, sentence

    def is_there(self, command: Command) -> bool:
        """Another statement is a matter of a short meeting."""
        return bool(short_meeting.may_take(self.session)) if command is ANOTHER else super().is_there(command)

    def label(self, command: Command) -> str:
        """In fewer words than the help has; whether another statement in focus comes."""
        if command is _ON and _more_come(self.session):
            return pgettext("key", "next focus")
        if command is _WRITE:
            return pgettext("key", "write")
        return pgettext("key", "another one") if command is ANOTHER else super().label(command)

    def draw_clock(self, session: Session) -> None:
        """Which focus of how many, and the time there is for it; else the clock of the talk."""
        super().draw_clock(session)
        left = _share(session)
        if left is not None:
            title, shorter = (place(session, whole=whole) + _which(session) for whole in (True, False))
            self.query_one(Bar).show(title, share_left(session, left), shorter)


def _share(session: Session) -> int | None:
    """Seconds that are left for the statement in focus; None for the only one of a short meeting, and elsewhere."""
    record = session.record
    return None if record.is_short and len(record.focus) == 1 else pace.share_left(session)


def _more_come(session: Session) -> bool:
    """Whether another statement in focus comes next."""
    return _share(session) is not None and session.record.focus_at + 1 < len(session.record.focus)


def _which(session: Session) -> Content:
    # Translators: behind the title "Focus": which statement of how many.
    said = pgettext("value", "{at} of {all}").format(at=session.record.focus_at + 1, all=len(session.record.focus))
    return Content.styled("   " + said, "$muted")


def _sentence(found: StatementResult | None, *, marked: bool, labelled: bool) -> Content:
    if found is None:
        return Content()
    word, more = in_sentences(found, marked=marked, labelled=labelled)
    return Content.assemble((word, STYLES.get(kind(found.word), "bold")), "  " + more if more else "")


def _points(found: StatementResult, scale: tuple[str, ...]) -> list[Content]:
    """The points of a bar that show their numbers, in words."""
    points = [
        # Translators: a point of the scale, and how many of us chose it: Strongly agree: 3.
        Content.styled(pgettext("value", "{label}: {number}").format(label=label, number=number), "$muted")
        for label, number in zip(scale, found.counts or (), strict=False)
        if number is not None
    ]
    return side_by_side(points, _WIDTH, pair=dotted)


def _questions(
    session: Session, own: tuple[str, ...], statement: str, found: StatementResult | None, room: int
) -> Content:
    stem = Content.styled(_("It may be because …"), "bold $amber")
    how = Content.styled(how_it_is_said(session.record.people), "$muted")
    because = side_by_side((stem, how), _PANEL, 2)
    found_word = found.word if found is not None else None
    texts = asked(own, found_word)
    kept = next((note for note in session.record.focus if note.statement == statement), None)
    notes = []
    if kept and kept.notice:
        # Translators: what the group noticed, behind how the sentence begins.
        notes.append(put_into(pgettext("label", "I notice … {what}"), "$muted", what=Content(kept.notice)))
    if kept and kept.because:
        notes.append(put_into(pgettext("label", "It may be because … {why}"), "$muted", why=Content(kept.because)))
    beside = session.view.stage is not None  # then the rule stands in the room's window
    standing = [] if beside else [Content.styled(standing_line(result=session.shows), "$muted")]
    room -= len(lines(*standing).wrap(_PANEL)) if standing else 0
    above = lines(*because, *texts, *([""] if standing else []))
    if len(above.wrap(_PANEL)) > room:
        above = (cut_by_the_stage if beside else fitted)(lines(*because, *texts), _PANEL, max(1, room))
    if notes:
        left = max(1, room - len(above.wrap(_PANEL)))
        above = lines(above, fitted(lines(*notes), _PANEL, left))
    return lines(above, *standing)
