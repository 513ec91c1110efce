"""What became of promises and of what was put off, as the page, the Markdown and the code tell it."""

from dataclasses import dataclass

from plc_workshop.results.phrases import outcome
from plc_workshop.results.promise_words import parked_outcome, put_off
from plc_workshop.results.summary import Summary
from plc_workshop.words import pgettext
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import in_a_row


@dataclass(frozen=True, slots=True)
class Became:
    """A promise of the meetings before, and what became of it."""

    what: str
    state: str
    """The word, and how often it was put off."""
    who: str
    by: str
    """A full date, or empty."""
    saw: str


def promises(summary: Summary) -> tuple[Became, ...]:
    """What became of what was promised before."""
    return tuple(
        Became(
            found.what,
            in_a_row(filter(None, (outcome(found.state), put_off(found.put_off)))),
            found.who,
            full_date(found.by),
            found.saw or "",
        )
        for found in (summary.earlier.commitments if summary.earlier else ())
    )


@dataclass(frozen=True, slots=True)
class PutOff:
    """A thing in the parking lot."""

    what: str
    who: str
    became: str
    """What became of it, where it is not there any more; else empty."""


def parked(summary: Summary) -> tuple[PutOff, ...]:
    """What is put off, then what was talked about today, or is dropped."""
    found = [
        PutOff(each.what, each.who, "" if each.state in (None, "kept") else parked_outcome(each.state))
        for each in summary.parking_lot
    ]
    return tuple(sorted(found, key=lambda each: bool(each.became)))


def saw(text: str) -> str:
    """What the group saw of a promise."""
    # Translators: {text} is what the group wrote of a promise of last time.
    return pgettext("value", "We saw: {text}").format(text=text)
