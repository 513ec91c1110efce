"""The page for the school, what it says of data: what it is for, what is kept, who reads it, names, deleting."""

from plc_workshop.export.school_values import OfThisLaptop, Part, Table
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import in_a_row


def lead(here: OfThisLaptop) -> str:
    """What the page is, and of which day."""
    told = _(
        "What PLC Workshop keeps on this laptop, where, for how long, who can read it, and how it is deleted. "
        "Written by the program itself on {day}."
    )
    return told.format(day=full_date(here.day))


def purpose() -> Part:
    """What it is for, and who is responsible."""
    return Part(
        _("What it is for"),
        (
            _(
                "Teachers answer a few statements about how they work together, each alone; then they talk about what "
                "all of them said, and about what they will do. Nobody is rated, and the program decides nothing about "
                "anybody."
            ),
            # Translators: the GDPR is the General Data Protection Regulation, by the name it has in your language.
            _(
                "The school says what it is used for, and is responsible for what is kept: in the words of the GDPR it "
                "is the controller. The program sends nothing to those who made it, nor to anybody else, in this "
                "country or another."
            ),
            _("This page says what the program does. It is no legal advice."),
        ),
    )


def kept(here: OfThisLaptop) -> Part:
    """What is stored, where, and for how long."""
    names = (pgettext("column", "What"), pgettext("column", "Where"), pgettext("column", "How long"))
    folders = (
        _("The folder of sessions: {folder}").format(folder=here.sessions),
        _("The private folder: {folder}").format(folder=here.state),
    )
    return Part(_("What is kept"), folders, Table(names, (_answers(here), *_of_a_session(here), *_in_private(here))))


def _answers(here: OfThisLaptop) -> tuple[str, str, str]:
    return (
        _("Answers while a round is open: how many chose what; no names, no order, no times"),
        _private().format(files=here.names.pending),
        _("until the round is closed or given up; then overwritten and deleted"),
    )


def _private() -> str:
    return pgettext("value", "private folder: {files}")


def _in_private(here: OfThisLaptop) -> tuple[tuple[str, str, str], ...]:
    names, place = here.names, _private()
    count = ngettext(
        "until it is forgotten; it counts for {n} day", "until it is forgotten; it counts for {n} days", here.days_apart
    )
    return (
        (
            _("On which days rounds were led, and hashes of their statements; no group, no answers"),
            place.format(files=in_a_row(names.rounds)),
            count.format(n=here.days_apart),
        ),
        (
            _("What the room's window shows"),
            place.format(files=in_a_row(names.room)),
            _("while the session is on the screen; if the program was killed, until it is forgotten"),
        ),
        (
            _("Which session is open in a window; nothing stands in these files"),
            place.format(files=names.locks),
            _("until the session is deleted, or it is forgotten"),
        ),
        (
            _("Where the program stopped because of a fault; no answers, nothing that was typed"),
            place.format(files=names.fault),
            _("until it is forgotten"),
        ),
        (_("What whoever leads has set: colours, language, folders"), here.settings, _until_deleted()),
    )


def _until_deleted() -> str:
    return _("until somebody deletes it")


def _of_a_session(here: OfThisLaptop) -> tuple[tuple[str, str, str], ...]:
    names, place, until = here.names, pgettext("value", "its folder: {files}"), _("until somebody deletes the session")
    return (
        (
            _("What the group wrote: its name, notes, what it will do, who, until when, when it meets"),
            place.format(files=in_a_row(names.written)),
            until,
        ),
        (_("The result, as far as the group saw it"), place.format(files=names.result), until),
        (
            _("What people take home: both of these; what they hand in for a region: no names"),
            place.format(files=in_a_row((*names.taken_home, names.for_a_region))),
            until,
        ),
        (_("What the session was about"), place.format(files=in_a_row(names.topic)), until),
        (_("Pages to print, and topics of your own"), _("the folder of sessions"), _until_deleted()),
    )


def who_reads(here: OfThisLaptop) -> Part:
    """Who can read it, and what keeps an answer from being read."""
    least = ngettext(
        "Whoever answers is asked for no name. An answer is in memory alone until it is handed in; then only the "
        "counts are kept. Nothing shows before {n} person is done, and unless the group chose otherwise no number "
        "that would show how one person answered.",
        "Whoever answers is asked for no name. An answer is in memory alone until it is handed in; then only the "
        "counts are kept. Nothing shows before {n} people are done, and unless the group chose otherwise no number "
        "that would show how one person answered.",
        here.least,
    )
    stays = _(
        "The folder of sessions stays on this laptop, as far as the program can see. Where a service such as "
        "OneDrive takes it along, names and results go there too."
    )
    return Part(
        _("Who can read it"),
        (
            _(
                "The user of this laptop, and whoever administers it: the folders that the program makes are "
                "readable by that user alone (on Windows, by whoever may read that user's folders)."
            ),
            *(here.away or (stays,)),
            least.format(n=here.least),
            _(
                "What no program can prevent: that somebody records the screen or the keys, copies the private folder "
                "while a round is open (a code can seal it), or tells others what they answered."
            ),
        ),
    )


def names() -> Part:
    """That names are personal data, and how to do without."""
    return Part(
        pgettext("heading", "Names"),
        (
            _(
                "Names in what a group will do are personal data: “Ana and Jonas, until 15 January”. They are there so "
                "that the group finds its promises again, and stand in the session, in the summary, in its code and on "
                "the page for phones. A row before the round says whom the summary is for."
            ),
            _(
                "How to do without: write “two of us”, or leave “Who?” empty. The name of the group may be left out "
                "too; then the program does not find it again by its name."
            ),
        ),
    )


def deleted(here: OfThisLaptop) -> Part:
    """How it is deleted, and what outlives that."""
    near = ngettext(
        "All else that this laptop keeps: f under “Check this laptop” on the start page, or the command {command}. For "
        "{n} day no round opens here then, unless somebody says that nobody here answered before.",
        "All else that this laptop keeps: f under “Check this laptop” on the start page, or the command {command}. For "
        "{n} days no round opens here then, unless somebody says that nobody here answered before.",
        here.days_apart,
    )
    return Part(
        _("How it is deleted"),
        (
            _("A session with all its files: Groups on the start page, then Delete; it is asked first."),
            near.format(n=here.days_apart, command=here.forget),
            _(
                "What outlives a session: the line of its round in {file}. What outlives that too: one line with a "
                "day, a random key, and your settings; what people took home, on a stick, a phone or paper; what was "
                "shared or sent; backups, and older versions that a service such as OneDrive keeps."
            ).format(file=here.names.rounds[0]),
            _(
                "Counts of answers are overwritten before they are deleted. Other files are deleted as any program "
                "does it, and experts can sometimes read what a disk has deleted."
            ),
        ),
    )
