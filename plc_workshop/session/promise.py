"""The promise of the Mirror and its limits, in words a sceptic would sign."""

from plc_workshop.packs.model import Mirror
from plc_workshop.results.summary import Privacy
from plc_workshop.words import _, ngettext


def promise(mirror: Mirror, privacy: Privacy) -> tuple[str, ...]:
    """What happens, what is kept, when we look, what it cannot prevent."""
    statements = len(mirror.statements)
    happens = ngettext(
        "One after another each of us answers one statement here, alone.",
        "One after another each of us answers {statements} statements here, alone.",
        statements,
    ).format(statements=number(statements))
    shows = _("Nothing shows before {people} people are done.").format(people=privacy.threshold)
    if privacy.display == "careful" and privacy.near:
        small = _("We see words: last time is less than four weeks ago.")
    elif privacy.display == "careful":
        small = _("Small groups see words.")
    else:
        small = _("Then we see numbers: no names, but small groups can guess more.")
    return (
        happens,
        _("The laptop adds your answers to a count and forgets them:\nno names, no order, no times."),
        f"{shows} {small}",
        _("It cannot stop people who tell each other, or a hidden camera."),
    )


def number(count: int) -> str:
    """A small number as a word."""
    words = (
        _("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return words[count] if count < len(words) else str(count)


def whole_truth(stored: str) -> tuple[str, ...]:
    """What the promise cannot keep, and what is stored right now."""
    limits = (
        _("Colleagues who tell each other their answers can work out more."),
        _("Somebody who copies this laptop's private file during the round can read answers."),
        _("Somebody who answers twice can unmask others: count the turns with us."),
        _("Two rounds of nearly the same people can be compared: leave four weeks between them."),
        _("Experts can sometimes read what a disk has deleted; this program overwrites the answers as well as it can."),
        _("Whoever stands alone with a view learns that the others think otherwise."),
        _("A recording of screen or keys sees everything."),
    )
    if not stored:
        return (*limits, "", _("Right now no answer is stored."))
    return (
        *limits,
        "",
        _("This is stored right now, every digit hidden but how many are done; it looks the same whatever you answer:"),
        "",
        stored,
    )
