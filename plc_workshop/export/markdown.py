"""Summary -> Markdown; nothing that somebody wrote can become markup."""

import re
from collections.abc import Iterable

from plc_workshop.export import became, view
from plc_workshop.export.columns import columns, has_gaps
from plc_workshop.results import expected
from plc_workshop.results.identity import content_id
from plc_workshop.results.next_meeting import when
from plc_workshop.results.phrases import of_statements, took_part
from plc_workshop.results.promise_words import until
from plc_workshop.results.summary import MirrorResult, StatementResult, Summary
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import in_a_row

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$!]")
_LEADING = re.compile(r"^([-+=:]|\d+(?=[.)]))")

_COLUMNS = "| :--- | :--- | :--- | :--- |"


def page(summary: Summary) -> str:
    """The whole summary as Markdown."""
    blocks = [*_top(summary), *_doing(summary), *_standing(summary), *_focus(summary), *_earlier(summary)]
    blocks += _parked(summary)
    # Translators: {id} is a short name of what this summary says; two that say the same have the same.
    last = pgettext("value", "Summary {id}").format(id=content_id(summary))
    blocks.append(f"---\n\n{inline(last)}")
    return "\n\n".join(blocks) + "\n"


def inline(text: str) -> str:
    """A text on one line that reads the same in Markdown, in a list, a heading or a table."""
    line = _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()))
    return _LEADING.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else "\\" + found[0], line)


def _top(summary: Summary) -> list[str]:
    facts = [
        inline(summary.group),
        full_date(summary.date),
        took_part(summary.mirror) if summary.mirror else view.short_meeting(summary),
        view.audience(summary.audience),
    ]
    invented = _("The answers in here are invented.")
    mark = [f"**{view.rehearsal()}**: {invented}"] if summary.rehearsal else []
    return [
        f"# {inline(summary.pack.title)}",
        *mark,
        " · ".join(fact for fact in facts if fact),
    ]


def _standing(summary: Summary) -> list[str]:
    mirror = summary.mirror
    if mirror is None:
        return [" ".join(filter(None, (view.of_near(summary), view.without_result(summary))))]
    first = f"**{view.first_line(mirror)}** {of_statements(mirror)}"
    blocks = [
        _heading(_("Where we stand")),
        first,
        " ".join(filter(None, (view.of_near(summary), view.privacy(mirror)))),
    ]
    if summary.talk_about:
        blocks.append(inline(view.marked(summary)))
    if guess := expected.where_asked(summary):
        blocks.append(inline(guess))
    for group in view.groups(mirror):
        blocks += [
            _heading(group.title, "###"),
            _list(_row(row, mirror, expected.beside(summary.expected, row)) for row in group.rows),
        ]
    gaps = [view.empty_cell()] if has_gaps(columns(mirror), mirror) else []
    return [*blocks, _heading(_("The same as a table"), "###"), _table(mirror), *gaps]


def _row(row: StatementResult, mirror: MirrorResult, expectation: str) -> str:
    told = expected.with_expectation(view.in_one(view.told(row, mirror)), expectation)
    called = view.named(row)
    name = f"**{inline(called)}**"
    name = view.with_result(name, inline(told)) if told else name
    return name if row.text == called else f"{name}  \n  {inline(row.text)}"


def _table(mirror: MirrorResult) -> str:
    told = columns(mirror)
    titles = (pgettext("column", "Statement"), pgettext("column", "Result"))
    lines = [[*titles, *(column.title for column in told)], [":---", ":---", *["---:"] * len(told)]]
    for at, row in enumerate(mirror.statements):
        numbers = [column.numbers[at] for column in told]
        lines.append([view.named(row), view.result(row), *("" if each is None else str(each) for each in numbers)])
    cells = [[cell if at == 1 else inline(cell) for cell in line] for at, line in enumerate(lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _focus(summary: Summary) -> list[str]:
    blocks = [_heading(_("What we talked about"))] if summary.focus else []
    for talk in view.talks(summary):
        blocks.append(f"### {inline(talk.name)}")
        blocks += [inline(text) for text in (talk.text if talk.text != talk.name else "", talk.result) if text]
        # Translators: {note} is what the group wrote about a statement; the same for the next one.
        notice, because = pgettext("value", "We notice: {note}"), _("It may be because: {note}")
        notes = ((notice, talk.notice), (because, talk.because))
        if any(text for _form, text in notes):
            blocks.append(_list(form.format(note=inline(text)) for form, text in notes if text))
    return blocks


def _earlier(summary: Summary) -> list[str]:
    blocks = []
    changes = view.changes(summary)
    if changes and summary.earlier:
        statement = pgettext("column", "Statement")
        head = f"| {statement} | {full_date(summary.earlier.date)} | {full_date(summary.date)} | |"
        lines = [
            f"| {inline(each.name)} | {inline(each.then)} | {inline(each.now)} | {inline(each.moved)} |"
            for each in changes
        ]
        at = sum(not change.is_same for change in changes)
        blocks.append(_heading(pgettext("heading", "Then and now")))
        if at:
            blocks.append("\n".join([head, _COLUMNS, *lines[:at]]))
        if lines[at:]:
            blocks += [_heading(pgettext("heading", "As before"), "###"), "\n".join([head, _COLUMNS, *lines[at:]])]
    if kept := became.promises(summary):
        blocks += [_heading(pgettext("heading", "Last time we said")), _list(map(_became, kept))]
    return blocks


def _became(found: became.Became) -> str:
    # Translators: {promise} is what the group wrote, {outcome} is done, still on, dropped, ...
    form = pgettext("value", "{promise} ({outcome})")
    told = form.format(promise=f"**{inline(found.what)}**", outcome=found.state)
    line = _joined(told, found.who, until(found.by))
    return "  \n  ".join(filter(None, (line, inline(became.saw(found.saw)) if found.saw else "")))


def _doing(summary: Summary) -> list[str]:
    blocks = []
    if summary.commitments:
        blocks.append(_heading(pgettext("heading", "What we will do")))
        blocks.append("\n".join(f"{at}. {_promise(found)}" for at, found in enumerate(view.promises(summary), 1)))
    meets = view.meeting(summary)
    # Translators: {what} is what the group brings to its next meeting.
    bring = pgettext("value", "We bring: {what}")
    lines = (
        f"**{inline(when(meets))}**" if when(meets) else "",
        bring.format(what=inline(meets.bring)) if meets.bring else "",
        view.we_lead(inline(meets.leads)) if meets.leads else "",
    )
    if any(lines):
        head = _heading(pgettext("heading", "We meet"), "###" if blocks else "##")
        blocks += [head, "  \n".join(filter(None, lines))]
    return blocks


def _parked(summary: Summary) -> list[str]:
    if not summary.parking_lot:
        return []
    parked = (_joined(f"{inline(each.what)}", each.who, each.became) for each in became.parked(summary))
    return [_heading(pgettext("heading", "For later")), _list(parked)]


def _promise(found: view.Promise) -> str:
    day = until(found.by)
    line = _joined(f"**{inline(found.what)}**", found.who, day)
    sign = _("We will see it when: {sign}").format(sign=inline(found.sign)) if found.sign else ""
    about = pgettext("value", "About: {name}").format(name=inline(found.about)) if found.about else ""
    return "  \n   ".join(filter(None, (line, sign, about)))


def _joined(first: str, *more: str) -> str:
    return in_a_row([first, *(inline(text) for text in more if text)])


def _heading(text: str, level: str = "##") -> str:
    return f"{level} {text}"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
