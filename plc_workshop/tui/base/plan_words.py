"""What the plan says of its end: whether it holds, what there is to spare, and what could go."""

from textual.content import Content

from plc_workshop.session import schedule, too_few
from plc_workshop.session.flow import stretch_title
from plc_workshop.session.on_paper import as_chosen
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.lists import dotted, listed, parted

_MOST_NAMED = 2


def whose(session: Session) -> str:
    """Which group it is for, and for how many people: what was typed wrong in set-up is seen before it begins."""
    people = session.record.people
    many = npgettext("value", "{n} person", "{n} people", people).format(n=people)
    return dotted(filter(None, (session.record.group, many)))


def end(session: Session) -> Content:
    """Whether the time to stop will hold; empty without one."""
    left, stop = schedule.spare(session), session.record.stop_at
    if left is None:
        return Content()
    if left >= 0:
        return Content.styled(pgettext("state", "in time for {stop}").format(stop=stop), "bold $teal")
    late = ngettext("{stop}: {n} minute too late", "{stop}: {n} minutes too late", -left)
    return Content.styled(late.format(stop=stop, n=-left), "bold $amber")


def spare(session: Session, left: int) -> str:
    """How much time there is to spare, and what could go all the same."""
    plan = session.record.plan
    optional = [i for i in schedule.ahead(session) if schedule.is_optional(session.pack, plan[i])]
    enough = ngettext("One minute to spare.", "{n} minutes to spare.", left) if left else _("It fits to the minute.")
    sentences = [enough.format(n=left)]
    if optional:
        names = listed(stretch_title(session, i) for i in optional[:_MOST_NAMED])
        sentences.append(_("When time gets short, {names} can go first.").format(names=names))
    return " ".join(filter(None, (*sentences, about_today(session))))


def about_today(session: Session) -> str:
    """Which statement a short meeting is about, and that it can be another one; empty once it has begun.

    Of one with the Mirror how long it takes on paper, where that is worth knowing.
    """
    record = session.record
    if not record.is_short:
        return _either_way(session)
    if record.place is not Stop.PLAN:
        return ""
    if not session.shows:
        return _("There is no earlier result of this topic: we talk without numbers.")
    at = 1 + [each.id for each in session.pack.mirror.statements].index(record.focus[0].statement)
    if session.view.last_focus:
        message = _("Statement {number} was our focus last time; we can take another one when we are there.")
    else:
        message = _("We talk about statement {number}; we can take another one when we are there.")
    return message.format(number=at)


def _either_way(session: Session) -> str:
    record, statements = session.record, len(session.pack.mirror.statements)
    if record.round is not Round.AHEAD or too_few.nobody_answers(session):
        return ""
    told = as_chosen(record.people, record.turn_seconds, statements, on_paper=record.on_paper is True)
    if not told or record.on_paper:
        return told
    return " ".join((told, _("“Before the Mirror” asks, under More.")))


def changed(session: Session, changes: tuple[schedule.Change, ...]) -> str:
    """What goes, and what gets shorter."""
    # Translators: the title of a step, in the quotes of your language.
    quoted = pgettext("value", "“{name}”")
    named = [(quoted.format(name=stretch_title(session, change.at)), change.minutes) for change in changes]
    gone = [name for name, minutes in named if not minutes]
    shorter = [
        npgettext("value", "{n} minute for {name}", "{n} minutes for {name}", minutes).format(n=minutes, name=name)
        for name, minutes in named
        if minutes
    ]
    return parted([*([pgettext("value", "leave out {names}").format(names=listed(gone))] if gone else []), *shorter])
