"""What the app proposes to talk about, in whole sentences: for the facilitator and for the room."""

from plc_workshop.results.phrases import Kind, kind
from plc_workshop.results.summary import StatementResult
from plc_workshop.session import discussion
from plc_workshop.session.state import Session
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.lists import listed
from plc_workshop.words.number_words import proposed_in_words


def what_is_added(session: Session) -> tuple[str, ...]:
    """Ids of the statements that the app would add to the focus."""
    return tuple(note.statement for note in discussion.proposed(session)[len(session.record.focus) :])


def why(session: Session) -> str:
    """What stands above the statements on "I notice": what the app proposes, and why; empty where that is nothing.

    Where the group has chosen already, only which statements several people marked, or what its stars mean.
    """
    more, own = what_is_added(session), session.record.focus
    marked = discussion.marked_by_several(session)
    by_several = [each for each in more if each in marked]
    if not more:
        return _marked_first(len(marked)) or (_("We talk about what has a star.") if own else "")
    if own:
        # Translators: {reasons} is a list: one that several of us marked and one where views differ.
        return pgettext("sentence", "To what is chosen the app adds: {reasons}.").format(
            reasons=_reasons(session, more)
        )
    if len(by_several) < len(more):
        # Translators: {reasons} is a list: one that several of us marked and one where views differ.
        return pgettext("sentence", "The app proposes: {reasons}.").format(reasons=_reasons(session, more))
    if len(more) == len(marked):
        # Translators: {n} is a small number in words, such as "two".
        sentence = ngettext(
            "The app proposes the {n} that several of us marked.",
            "The app proposes the {n} that several of us marked.",
            len(more),
        )
        return sentence.format(n=proposed_in_words(len(more)))
    # Translators: {n} and {all} are small numbers in words, such as "two" and "four".
    sentence = ngettext(
        "The app proposes {n} of the {all} that several of us marked, which stand first.",
        "The app proposes {n} of the {all} that several of us marked, which stand first.",
        len(marked),
    )
    return sentence.format(n=proposed_in_words(len(more)), all=proposed_in_words(len(marked)))


def how_to_take(session: Session) -> str:
    """What the key that goes on does with them; for the facilitator alone."""
    more = len(what_is_added(session))
    if more:
        # Translators: behind a sentence about what the app proposes; {n} is a small number in words, such as "two".
        taken = npgettext("sentence", "→ takes the {n}.", "→ takes the {n}.", more)
        return taken.format(n=proposed_in_words(more))
    if session.record.focus or not session.record.settled:
        return ""
    return pgettext("sentence", "None is chosen: → goes on without.")


def _marked_first(count: int) -> str:
    if not count:
        return ""
    # Translators: {n} is a small number in words, such as "two"; the statements stand in a list below.
    sentence = ngettext("Several of us marked the first {n}.", "Several of us marked the first {n}.", count)
    return sentence.format(n=proposed_in_words(count))


def _reasons(session: Session, more: tuple[str, ...]) -> str:
    marked = discussion.marked_by_several(session)
    by_several = sum(each in marked for each in more)
    kinds = [kind(_result(session, each).word) for each in more if each not in marked]
    # Translators: part of a list of what the app proposes: one that several of us marked and one where views differ.
    first = npgettext("list", "{n} that several of us marked", "{n} that several of us marked", by_several)
    parts = [first.format(n=proposed_in_words(by_several))] if by_several else []
    parts += [_of_kind(which, kinds.count(which)) for which in dict.fromkeys(kinds)]
    return listed(parts)


def _result(session: Session, statement: str) -> StatementResult:
    found = discussion.result_of(session, statement)
    assert found is not None
    return found


def _of_kind(which: Kind, count: int) -> str:
    match which:
        case "split":
            # Translators: part of a list of what the app proposes: one where views differ and one where we say no.
            part = npgettext("list", "{n} where views differ", "{n} where views differ", count)
        case "disagree":
            part = npgettext("list", "{n} where we say no", "{n} where we say no", count)
        case "agree":
            part = npgettext("list", "{n} where we say yes", "{n} where we say yes", count)
        case "no_side" | "undecided" | "hidden":  # proposed only where several people marked it
            part = npgettext("list", "{n} more", "{n} more", count)
    return part.format(n=proposed_in_words(count))
