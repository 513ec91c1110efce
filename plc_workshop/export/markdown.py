"""Summary -> Markdown; nothing that somebody wrote can become markup."""

import re
from collections.abc import Iterable

from plc_workshop.export import view
from plc_workshop.export.columns import columns, has_gaps
from plc_workshop.results.identity import content_id
from plc_workshop.results.phrases import of_statements, outcome
from plc_workshop.results.summary import MirrorResult, StatementResult, Summary
from plc_workshop.words import _
from plc_workshop.words.days import full_date

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$!]")
_LEADING = re.compile(r"^([-+=:]|\d+(?=[.)]))")

_COLUMNS = "| :--- | :--- | :--- | :--- |"


def page(summary: Summary) -> str:
    """The whole summary as Markdown."""
    blocks = [*_top(summary), *_doing(summary), *_standing(summary), *_focus(summary), *_earlier(summary)]
    blocks += _parked(summary)
    blocks.append(f"---\n\n{inline(_('Summary'))} {content_id(summary)}")
    return "\n\n".join(blocks) + "\n"


def inline(text: str) -> str:
    """A text on one line that reads the same in Markdown, in a list, a heading or a table."""
    line = _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(text.split()))
    return _LEADING.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else "\\" + found[0], line)


def _top(summary: Summary) -> list[str]:
    facts = [
        inline(summary.group),
        full_date(summary.date),
        view.took_part(summary.mirror) if summary.mirror else "",
        view.audience(summary.audience),
    ]
    mark = [f"**{view.rehearsal()}**: {_('The answers in here are invented.')}"] if summary.rehearsal else []
    return [
        f"# {inline(summary.pack.title)}",
        *mark,
        " · ".join(fact for fact in facts if fact),
    ]


def _standing(summary: Summary) -> list[str]:
    mirror = summary.mirror
    if mirror is None:
        return [" ".join(filter(None, (view.of_near(summary), view.privacy(None))))]
    first = f"**{view.first_line(mirror)}** {of_statements(mirror)}"
    blocks = [f"## {_('Where we stand')}", first, " ".join(filter(None, (view.of_near(summary), view.privacy(mirror))))]
    if summary.talk_about:
        blocks.append(inline(view.marked(summary)))
    for group in view.groups(mirror):
        blocks += [f"### {group.title}", _list(_row(row, mirror) for row in group.rows)]
    gaps = [view.empty_cell()] if has_gaps(columns(mirror), mirror) else []
    return [*blocks, f"### {_('The same as a table')}", _table(mirror), *gaps]


def _row(row: StatementResult, mirror: MirrorResult) -> str:
    told = view.in_one(view.told(row, mirror))
    called = view.named(row)
    name = f"**{inline(called)}**" + (f": {inline(told)}" if told else "")
    return name if row.text == called else f"{name}  \n  {inline(row.text)}"


def _table(mirror: MirrorResult) -> str:
    told = columns(mirror)
    lines = [[_("Statement"), _("Result"), *(column.title for column in told)], [":---", ":---", *["---:"] * len(told)]]
    for at, row in enumerate(mirror.statements):
        numbers = [column.numbers[at] for column in told]
        lines.append([view.named(row), view.result(row), *("" if each is None else str(each) for each in numbers)])
    cells = [[cell if at == 1 else inline(cell) for cell in line] for at, line in enumerate(lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def _focus(summary: Summary) -> list[str]:
    blocks = [f"## {_('What we talked about')}"] if summary.focus else []
    for talk in view.talks(summary):
        blocks.append(f"### {inline(talk.name)}")
        blocks += [inline(text) for text in (talk.text if talk.text != talk.name else "", talk.result) if text]
        notes = ((_("We notice"), talk.notice), (_("It may be because"), talk.because))
        if any(text for _title, text in notes):
            blocks.append(_list(f"{title}: {inline(text)}" for title, text in notes if text))
    return blocks


def _earlier(summary: Summary) -> list[str]:
    blocks = []
    changes = view.changes(summary)
    if changes and summary.earlier:
        head = f"| {_('Statement')} | {full_date(summary.earlier.date)} | {full_date(summary.date)} | |"
        lines = [
            f"| {inline(each.name)} | {inline(each.then)} | {inline(each.now)} | {inline(each.moved)} |"
            for each in changes
        ]
        at = sum(not change.is_same for change in changes)
        blocks.append(f"## {_('Then and now')}")
        if at:
            blocks.append("\n".join([head, _COLUMNS, *lines[:at]]))
        if lines[at:]:
            blocks += [f"### {_('As before')}", "\n".join([head, _COLUMNS, *lines[at:]])]
    if summary.earlier and summary.earlier.commitments:
        kept = (f"{inline(found.what)} ({outcome(found.state)})" for found in summary.earlier.commitments)
        blocks += [f"## {_('Last time we said')}", _list(kept)]
    return blocks


def _doing(summary: Summary) -> list[str]:
    blocks = []
    if summary.commitments:
        blocks.append(f"## {_('What we will do')}")
        blocks.append("\n".join(f"{at}. {_promise(found)}" for at, found in enumerate(view.promises(summary), 1)))
    if summary.next_date:
        day = f"**{inline(full_date(summary.next_date))}**"
        blocks += [_("We meet again on {date}").format(date=day)] if blocks else [f"## {_('We meet again')}", day]
    return blocks


def _parked(summary: Summary) -> list[str]:
    if not summary.parking_lot:
        return []
    parked = (_joined(f"{inline(each.what)}", each.who) for each in summary.parking_lot)
    return [f"## {_('Parking lot')}", _list(parked)]


def _promise(found: view.Promise) -> str:
    day = _("until {day}").format(day=found.by) if found.by else ""
    line = _joined(f"**{inline(found.what)}**", found.who, day)
    notes = ((_("We will see it when:"), found.sign), (_("About:"), found.about))
    return "  \n   ".join([line, *(f"{title} {inline(text)}" for title, text in notes if text)])


def _joined(first: str, *more: str) -> str:
    return _(", ").join([first, *(inline(text) for text in more if text)])


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
