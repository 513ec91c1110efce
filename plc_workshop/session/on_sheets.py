"""How many answer on sheets of paper, and how many at the laptop: in the open round, and nowhere once it has ended."""

from plc_workshop.session.state import Session


def turns(session: Session) -> int:
    """How many people have answered at the laptop in the open round."""
    return session.tally.turns if session.tally else 0


def sheets(session: Session) -> int:
    """How many people's sheets are typed in the open round."""
    return session.tally.sheets if session.tally else 0


def least_turns(session: Session) -> int:
    """How many answer at the laptop beside sheets, if anybody does.

    Whoever typed the sheets knows them, and so can work out the result of the others: these are as many as a result
    needs, also by what was promised to them.
    """
    promised = session.tally.promised.threshold if session.tally else 0
    return max(session.record.threshold, promised)


def missing_turns(session: Session) -> int:
    """How many more answer at the laptop before whoever typed the sheets can work out none of them."""
    return max(0, least_turns(session) - turns(session))


def too_few_turns(session: Session) -> bool:
    """Whether whoever typed the sheets could work out what the few at the laptop answered."""
    return sheets(session) > 0 and 0 < turns(session) < least_turns(session)


def is_stuck(session: Session) -> bool:
    """Whether it stays so, whichever way those answer who have not yet."""
    return too_few_turns(session) and session.record.people - session.done < missing_turns(session)


def is_second_way(session: Session, *, on_paper: bool) -> bool:
    """Whether this sheet, or this turn, would be the first beside what was answered the other way."""
    here, there = sheets(session), turns(session)
    return (there > 0 and not here) if on_paper else (here > 0 and not there)
