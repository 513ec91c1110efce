"""The page for the school, all but data: networks, a stick, whether everybody can use it, licences, whom to ask."""

from collections.abc import Iterable

from plc_workshop.export.school_values import OfThisLaptop, Part, Table
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.lists import in_a_row


def networks(here: OfThisLaptop) -> Part:
    """Which networks are used, and who reads along."""
    shared = ngettext(
        "One page can be offered to phones: the summary, or a group's year. It is asked first. Then this laptop "
        "answers in the network it is in, without encryption, until it is stopped, its screen is left, or {n} minute "
        "is over. Whoever has its address can read it then, and so can whoever listens in that Wi-Fi.",
        "One page can be offered to phones: the summary, or a group's year. It is asked first. Then this laptop "
        "answers in the network it is in, without encryption, until it is stopped, its screen is left, or {n} minutes "
        "are over. Whoever has its address can read it then, and so can whoever listens in that Wi-Fi.",
        here.shared_minutes,
    )
    return Part(
        _("Which networks are used"),
        (
            _(
                "None is needed. The program has no account, looks for no update, counts no use, asks no other machine "
                "for a name or an address, and loads nothing from anywhere."
            ),
            shared.format(n=here.shared_minutes),
            _(
                "The code that people take home with a camera needs no network. Pages to print open in the browser of "
                "this laptop, from its disk; what a browser does besides is its own."
            ),
        ),
    )


def stick(here: OfThisLaptop) -> Part:
    """What is where, if the program is started from a stick."""
    told = _("Nothing is installed, and sessions lie on the stick: whoever finds it can read them, so encrypt it.")
    if here.rounds_stay:
        safe = _("The answers of an open round never lie there, but in the private folder of the laptop: {folder}")
        told = f"{told} {safe.format(folder=here.state)}"
    return Part(_("Started from a stick"), (told,))


def accessibility(here: OfThisLaptop) -> Part:
    """What holds of it and what does not, by the lines of EN 301 549."""
    return Part(
        _("Can everybody use it?"),
        (_("Lines of EN 301 549, as those who made the program have tested them; nobody else has examined it."),),
        Table((pgettext("column", "Line"), pgettext("column", "How it is")), _lines(here)),
    )


def _lines(here: OfThisLaptop) -> tuple[tuple[str, str], ...]:
    return (
        (pgettext("row", "Keyboard (11.2.1.1)"), _("Holds: everything can be done with keys, and no mouse is needed.")),
        (
            pgettext("row", "Contrast (11.1.4.3)"),
            _(
                "Holds, measured: texts have at least 4.5:1, in the theme “contrast” 7:1. In the theme “terminal” the "
                "colours are the terminal's own."
            ),
        ),
        (
            pgettext("row", "Not by colour alone (11.1.4.1)"),
            _("Holds: words, numbers and places say the same, also in greys (NO_COLOR)."),
        ),
        (
            pgettext("row", "Size of text (11.1.4.4)"),
            _("Holds as far as the terminal goes: it makes letters larger. Where a screen does not fit, it says so."),
        ),
        (pgettext("row", "Time (11.2.2.1)"), _of_time(here)),
        (
            pgettext("row", "Screen reader (11.4.1.2)"),
            _(
                "Does not hold: the screens are painted, and a screen reader makes no sense of them. Nobody can lead a "
                "session with one. One person's turn can be in plain lines, or on paper, and the result is there as "
                "sentences to read aloud."
            ),
        ),
        (
            pgettext("row", "Pages (clause 9)"),
            _("Hold, as far as a program can find out: axe finds no fault in the summary and in pages to print."),
        ),
    )


def _of_time(here: OfThisLaptop) -> str:
    dark = ngettext(
        "A turn without a key for {n} second goes dark, and asks who is there.",
        "A turn without a key for {n} seconds goes dark, and asks who is there.",
        here.dark_seconds,
    ).format(n=here.dark_seconds)
    gone = ngettext(
        "{n} minute later nothing of it counts: this protects the answers, and cannot be changed.",
        "{n} minutes later nothing of it counts: this protects the answers, and cannot be changed.",
        here.gone_minutes,
    ).format(n=here.gone_minutes)
    limit = _("Holds in part: no turn ends by a clock, unless the group chose a limit; + gives one more minute then.")
    return " ".join((limit, dark, gone))


def licences(here: OfThisLaptop) -> Part:
    """Under which licences the program stands, and what it is made of."""
    own = _("PLC Workshop {version} may be used, changed and given away by anybody. Its licence: {licence}")
    made_of = _("It is made of these programs of others, each under a licence of its own. {parts}")
    return Part(
        pgettext("heading", "Licences"),
        (
            own.format(version=here.version, licence=here.licence),
            made_of.format(parts=" ".join(_by_licence(here.parts))),
        ),
    )


def _by_licence(parts: Iterable[tuple[str, str]]) -> list[str]:
    found: dict[str, list[str]] = {}
    for name, licence in parts:
        found.setdefault(licence.removesuffix(" License"), []).append(name)
    # Translators: a licence, and what stands under it.
    told = pgettext("value", "{licence}: {names}.")
    return [told.format(licence=licence, names=in_a_row(names)) for licence, names in sorted(found.items())]


def whom_to_ask() -> Part:
    """Lines to fill in by hand."""
    return Part(
        _("Whom to ask"),
        (_("Of a fault, or a hole in what protects the answers: whoever gave you the program."),),
        blanks=(
            pgettext("label", "Who leads"),
            pgettext("label", "Who decides for the school"),
            pgettext("label", "Who looks after data protection"),
            pgettext("label", "Who looks after the laptops"),
        ),
    )
