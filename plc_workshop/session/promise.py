"""The promise of the Mirror and its limits, in words a sceptic would sign."""

from plc_workshop.packs.model import Mirror
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.showing import LEAST_PEOPLE
from plc_workshop.results.summary import Privacy
from plc_workshop.session import on_paper as paper
from plc_workshop.words import _, ngettext
from plc_workshop.words.number_words import statements_in_words
from plc_workshop.words.zoom_keys import on_a_mac


def promise(mirror: Mirror, privacy: Privacy, *, sealed: bool = False, on_paper: bool = False) -> tuple[str, ...]:
    """What happens, what is kept, when we look, what it cannot prevent."""
    return (
        _what_happens(len(mirror.statements), on_paper=on_paper),
        *(paper.promised(privacy.threshold) if on_paper else ()),
        _("The counts lie sealed, one of us keeps a code: no names, order, times.")
        if sealed
        else _("The laptop counts in a private file: no names, no order, no times."),
        _what_shows(privacy),
        _("It cannot stop people who tell each other, or a hidden camera."),
    )


def _what_happens(statements: int, *, on_paper: bool) -> str:
    if on_paper:
        happens = ngettext(
            "Each of us answers one statement alone, here or on a sheet of paper.",
            "Each of us answers {statements} statements alone, here or on a sheet of paper.",
            statements,
        )
    else:
        happens = ngettext(
            "One after another, each of us answers one statement here, alone.",
            "One after another, each of us answers {statements} statements here, alone.",
            statements,
        )
    return happens.format(statements=statements_in_words(statements))


def _what_shows(privacy: Privacy) -> str:
    """From how many people on something shows, and what never does: the line that the choices on the page change."""
    people = privacy.threshold
    if privacy.display == "open":
        return ngettext(
            "Nothing shows before {people} is done. Then we see numbers: no names, "
            "but also that one stands alone, and who it is may be guessed.",
            "Nothing shows before {people} are done. Then we see numbers: no names, "
            "but also that one stands alone, and who it is may be guessed.",
            people,
        ).format(people=people)
    shows = ngettext(
        "Nothing shows before {people} is done, and never that one stands alone.",
        "Nothing shows before {people} are done, and never that one stands alone.",
        people,
    ).format(people=people)
    return " ".join((shows, _("We see words: last time is less than four weeks ago."))) if privacy.near else shows


def people_for_numbers(privacy: Privacy) -> int:
    """From how many people on numbers may show: with fewer there are words, or nothing."""
    return max(privacy.threshold, LEAST_PEOPLE) if privacy.display == "careful" else privacy.threshold


def how_to_hide() -> str:
    """How to make it no: the room cannot see this screen."""
    if on_a_mac():
        return _(
            "To hide this screen from the room: the projector's freeze or blank key, pull its cable, or turn this "
            "screen to the wall."
        )
    return _(
        "To hide this screen from the room: the projector's freeze or blank key, Windows+P “PC screen only”, "
        "pull its cable, or turn this screen to the wall."
    )


def whole_truth(
    stored: str,
    *,
    closed: bool = False,
    sealed: bool = False,
    on_paper: bool = False,
    least: int = LEAST_THRESHOLD,
    elsewhere: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """What the promise cannot keep, and what is stored right now; `closed` says that the round is, with a result.

    `least` is how many people a result needs; `elsewhere` says what of it is not kept on this laptop.
    """
    limits = (
        *elsewhere,
        _("Colleagues who tell each other their answers can work out more."),
        *_copied(sealed=sealed),
        *(paper.limits(least) if on_paper else ()),
        _("Somebody who answers twice can unmask others: count the turns with us."),
        _("Whoever stands alone with a view learns that the others think otherwise."),
        _("How many passed over a statement can be worked out where numbers show."),
        _("With four people and an even scale “Views differ” means two and two."),
        _("Two results of nearly the same people can be compared, also months apart if nobody changes their mind."),
        _("Whoever put a * on a statement that is not named knows that nobody else did."),
        _("A recording of screen or keys sees everything."),
        _("A screen reader can keep what it has said."),
        _("Experts can sometimes read what a disk has deleted; this program overwrites the answers as well as it can."),
    )
    return (*(part for limit in limits for part in (limit, "")), _kept(stored, closed=closed, sealed=sealed))


def _copied(*, sealed: bool) -> tuple[str, ...]:
    """What a copy tells that is made during the round."""
    if not sealed:
        return (
            _(
                "Somebody who copies this laptop's private file, or its swap or hibernation file, during the round "
                "can read answers."
            ),
        )
    return (
        _("Somebody who copies this laptop's private file during the round cannot read answers without the code."),
        _(
            "Whoever reads the memory of this program can read answers; so can who copies the laptop's swap or "
            "hibernation file, where memory may stand."
        ),
    )


def _kept(stored: str, *, closed: bool, sealed: bool) -> str:
    if stored and sealed:
        told = _("This is stored right now, sealed: only the code opens it.")
        return f"{told}\n\n{stored}"
    if stored:
        told = _(
            "This is stored right now, every count hidden but how many are done; it looks the same whatever you answer:"
        )
        return f"{told}\n\n{stored}"
    if closed:
        return _("The answers are deleted. Stored is the result: no more than may be shown.")
    return _("Right now no answer is stored.")
