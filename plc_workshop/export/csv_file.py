"""Summary -> CSV that opens safely in a spreadsheet: one row for each statement, then what the group will do."""

import re
from collections.abc import Iterable, Sequence

from plc_workshop.export import view
from plc_workshop.results.identity import content_id
from plc_workshop.results.next_meeting import NextMeeting
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import outcome, title
from plc_workshop.results.promise_words import parked_outcome
from plc_workshop.results.summary import Mostly, Sides, StatementResult, Summary
from plc_workshop.words.days import calendar

BOM = "\ufeff"
"""Without it Excel reads UTF-8 as something else."""
_FORMULA = re.compile(r"(^|[;,])(?=[\s\"']*[=+\-@＝＋－＠])")
"""What a spreadsheet would compute; also after the separator of another country than the file's."""

_MOSTLY = ("mostly_disagree", "mostly_middle", "mostly_agree")
_SIDES = ("disagree", "middle", "agree", "others")
_BEFORE = ("kind", "id", "name", "text", "dimension", "detail", "word", *_MOSTLY, *_SIDES)
_AFTER = (
    *("answered", "skipped", "agree_percent", "disagree_percent", "net_agreement", "interpolated_median", "spread"),
    *("talk_about", "expected", "notice", "because", "who", "by", "time", "sign", "statement", "saw", "put_off"),
    *("session", "group", "date", "audience", "rehearsal", "participants", "display", "summary"),
)

Cell = str | int | float | None


def table(summary: Summary) -> str:
    """The whole summary as CSV, line ends as the standard (RFC 4180) has them."""
    scale = summary.mirror.scale if summary.mirror else ()
    columns = (*_BEFORE, *(f"{at} {label}" for at, label in enumerate(scale, 1)), *_AFTER)
    shared = _shared(summary)
    rows = ({**row, **shared} for row in (*_statements(summary), *_rest(summary)))
    return spreadsheet([columns, *([cells.get(column) for column in columns] for cells in rows)])


def spreadsheet(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows of cells as CSV, as spreadsheets of the language that is spoken read it."""
    import csv
    import io

    out = io.StringIO()
    decimal = calendar().decimal
    # A spreadsheet takes commas between cells only where its numbers have none.
    writer = csv.writer(out, delimiter=";" if decimal == "," else ",", lineterminator="\r\n")
    writer.writerows([_written(safe(cell), decimal) for cell in row] for row in rows)
    return BOM + out.getvalue()


def safe(cell: Cell) -> Cell:
    """A text on one line that no spreadsheet takes for a formula; numbers and nothing as they are."""
    if not isinstance(cell, str):
        return cell
    return _FORMULA.sub(r"\1'", " ".join(cell.split()))


def _written(cell: Cell, decimal: str) -> Cell:
    """A number as the spreadsheet of that language reads it."""
    return str(cell).replace(".", decimal) if isinstance(cell, float) else cell


def _shared(summary: Summary) -> dict[str, Cell]:
    """What stands in every row, so that several files can be put under each other."""
    mirror = summary.mirror
    return {
        "session": summary.session,
        "group": summary.group,
        "date": summary.date,
        "audience": summary.audience,
        "rehearsal": view.rehearsal() if summary.rehearsal else None,
        "participants": mirror.participants if mirror else None,
        "display": mirror.display if mirror else None,
        "summary": content_id(summary),
    }


def _statements(summary: Summary) -> list[dict[str, Cell]]:
    mirror = summary.mirror
    if mirror is None:
        return []
    return [_statement(row, summary, mirror.scale) for row in mirror.statements]


def _statement(row: StatementResult, summary: Summary, scale: tuple[str, ...]) -> dict[str, Cell]:
    counts = row.counts if row.counts is not None else (None,) * len(scale)
    mostly, sides = row.mostly or Mostly(), row.sides or Sides()
    return {
        "kind": "statement",
        "id": row.id,
        "name": row.short,
        "text": row.text,
        "dimension": row.dimension,
        "detail": row.detail,
        "word": title(shown_word(row)),
        **dict(zip(_MOSTLY, (mostly.disagree, mostly.middle, mostly.agree), strict=True)),
        **dict(zip(_SIDES, (sides.disagree, sides.middle, sides.agree, sides.others), strict=True)),
        **{f"{at} {label}": count for at, (label, count) in enumerate(zip(scale, counts, strict=True), 1)},
        "answered": row.answered,
        "skipped": row.skipped,
        "agree_percent": row.agree_percent,
        "disagree_percent": row.disagree_percent,
        "net_agreement": row.net_agreement,
        "interpolated_median": row.interpolated_median,
        "spread": row.spread,
        "talk_about": "yes" if row.id in summary.talk_about else None,
        "expected": "yes" if row.id in (summary.expected or ()) else None,
    }


def _rest(summary: Summary) -> list[dict[str, Cell]]:
    """Focus, commitments, what is put off, the next meeting: a row each, told apart by their kind."""
    called = view.names(summary)
    rows: list[dict[str, Cell]] = [{"kind": "meeting", "text": told}] if (told := view.short_meeting(summary)) else []
    rows += [
        {
            "kind": "focus",
            "id": note.statement,
            "name": called.get(note.statement),
            "notice": note.notice,
            "because": note.because,
        }
        for note in summary.focus
    ]
    rows += _promised(summary, called)
    rows += [
        {
            "kind": "parking lot",
            "text": parked.what,
            "word": parked_outcome(parked.state) if parked.state else None,
            "who": parked.who,
        }
        for parked in summary.parking_lot
    ]
    meets = view.meeting(summary)
    if meets != NextMeeting():
        rows.append(
            {"kind": "next meeting", "text": meets.bring, "who": meets.leads, "by": meets.date, "time": meets.time}
        )
    rows += _became(summary, called)
    return rows or [{"kind": "session", "text": summary.pack.title}]


def _promised(summary: Summary, called: dict[str, str]) -> list[dict[str, Cell]]:
    return [
        {
            "kind": "commitment",
            "name": called.get(found.statement),
            "text": found.what,
            "who": found.who,
            "by": found.by,
            "sign": found.sign,
            "statement": found.statement,
        }
        for found in summary.commitments
    ]


def _became(summary: Summary, called: dict[str, str]) -> list[dict[str, Cell]]:
    return [
        {
            "kind": "earlier commitment",
            "name": called.get(found.statement),
            "text": found.what,
            "word": outcome(found.state),
            "who": found.who,
            "by": found.by,
            "statement": found.statement,
            "saw": found.saw,
            "put_off": found.put_off,
        }
        for found in (summary.earlier.commitments if summary.earlier else ())
    ]
