"""What a facilitator says in each part of the talk, watches for, and does when short of time: our own words."""

from dataclasses import dataclass
from typing import NamedTuple

from plc_workshop.results.phrases import Kind
from plc_workshop.words import _, pgettext


@dataclass(frozen=True, slots=True)
class Part:
    """The script of one part of the talk: plain sentences."""

    say: str
    watch_for: str
    short_of_time: str


class Headings(NamedTuple):
    """What stands above the parts of a script, in the order in which they are read."""

    own: str
    say: str
    aloud: str
    watch_for: str
    short_of_time: str


def headings() -> Headings:
    """What stands above the parts of a script."""
    return Headings(
        # Translators: above what the topic itself says of a part of the talk.
        pgettext("heading", "For this topic"),
        # Translators: above what the facilitator says aloud.
        pgettext("heading", "Say"),
        # Translators: above the result in sentences, which the facilitator reads to who cannot see the screen.
        pgettext("heading", "Read aloud"),
        # Translators: above what the facilitator should notice and answer in this part of the talk.
        pgettext("heading", "Watch for"),
        pgettext("heading", "Short of time"),
    )


def predict(*, tables: bool) -> Part:
    """Before we look."""
    say = (
        _(
            "“Before we look, a minute alone: make a sentence that begins with I predict, I assume or I wonder. Then "
            "five minutes at your tables, and one sentence from each table. And where will views differ? Name up to "
            "three.”"
        )
        if tables
        else _(
            "“Before we look, a minute alone: make a sentence that begins with I predict, I assume or I wonder. Then "
            "we go round once. Passing is fine. And where will views differ? Name up to three.”"
        )
    )
    return Part(
        say,
        _(
            "Nobody can be wrong: it is a guess about all of us, not about one. If somebody explains or defends: "
            "“Keep that until we have looked.” Quiet is work; let it be quiet."
        ),
        _("Ask only where views will differ, mark what is called out, and go on."),
    )


def frame(*, numbers: bool | None) -> Part:
    """What we see, while nothing stands there yet: where yes and no will stand, in a result with `numbers` or names.

    None where nobody knows yet which of the two it will be.
    """
    if numbers is None:
        say = _(
            "“In a moment we see how all of us answered. Nobody's name is in it. First we look in silence; then we say "
            "only what we see.”"
        )
    else:
        say = _with_places(numbers=numbers)
    return Part(
        say,
        _(
            "Wait until everybody knows where Yes and where No will stand. A joke now is often worry: say once more "
            "that nobody will be asked what they answered."
        ),
        _("Say only: “First we look in silence.” Then show the result."),
    )


def _with_places(*, numbers: bool) -> str:
    return (
        _(
            "“In a moment we see how all of us answered. Nobody's name is in it. To the right of the middle stand "
            "those who say yes, to the left those who say no. First we look in silence; then we say only what we see.”"
        )
        if numbers
        else _(
            "“In a moment we see how all of us answered. Nobody's name is in it. The statements stand in columns: Yes, "
            "Views differ, No. First we look in silence; then we say only what we see.”"
        )
    )


def see() -> Part:
    """What we see."""
    return Part(
        _("“Please look in silence until I ask. Where do we say yes? Where do views differ? Where do we say no?”"),
        _(
            "“Who said no there?” and glances at one person. Say kindly: “We talk about the result, not about who.” "
            "Do not explain the result, and do not comfort: silence is work."
        ),
        _("Read the first line aloud, let it be quiet for a few breaths, and go on."),
    )


def notice(*, tables: bool, stage: bool | None) -> Part:
    """I notice, with a window of the room or without; None where nobody knows yet which of the two it will be."""
    say = (
        _(
            "“A minute alone first: look, and find one sentence that begins with I notice. Then five minutes at your "
            "tables, and one sentence from each table.”"
        )
        if tables
        else _(
            "“A minute alone first: look, and find one sentence that begins with I notice. Then we go round once. "
            "Passing is fine.”"
        )
    )
    ways = [
        "" if stage is False else _("After the round ↓ shows the room's window what we choose from."),
        "" if stage else _("Without a window of the room ← shows the result once more, and the minute goes on there."),
    ]
    return Part(
        " ".join(filter(None, (say, *ways))),
        _(
            "“Because”, “I think”, “we should”. Say kindly: “That comes in the next part. What do you see?” If one "
            "person answers for all: “And what do the others see?” Quiet is work."
        ),
        _("Hear every second person or table, then ask what is missing. Then take what is proposed."),
    )


def choosing(*, expected: bool) -> Part:
    """I notice, once the group chooses; beside what it `expected`, where it did."""
    said = [
        _(
            "“Which of these shall we talk about: two, or three? What several of us marked stands first, and what is "
            "proposed has a star. Shall we take that, or does another one matter more?”"
        ),
        _("“Where did we expect that views differ, and did it come so?”") if expected else "",
    ]
    return Part(
        " ".join(filter(None, said)),
        _(
            "One voice chooses for all: ask for hands, statement by statement. * gives a statement a star or takes it "
            "off. Nobody says what they marked, and nobody asks."
        ),
        _("Take what is proposed: → goes on with it."),
    )


def choose(*, tables: bool) -> Part:
    """What we talk about, without a result."""
    say = (
        _(
            "“Today we talk without a result. Two minutes alone: which two of these statements would help us most, if "
            "we talked about them? Then five minutes at your tables, and one statement from each table.”"
        )
        if tables
        else _(
            "“Today we talk without a result. Two minutes alone: which two of these statements would help us most, if "
            "we talked about them? Then we go round once. Passing is fine.”"
        )
    )
    return Part(
        say,
        _(
            "Nobody says how they answered, or would have. If only the easy ones are named: “Which one would change "
            "something for our pupils?” Mark what is named most; not everybody has to agree."
        ),
        _("Read the statements aloud once. Each person raises a hand for one, and the one with most hands is enough."),
    )


def focus(which: Kind | None, *, tables: bool) -> Part:
    """Focus: one statement, by what its result says; None without a result."""
    say = (
        _(
            "“Now we look for reasons. Begin with: it may be because. Five minutes at your tables, then one sentence "
            "from each table; nobody has to be right.”"
        )
        if tables
        else _(
            "“Now we look for reasons. Begin with: it may be because. We go round once, one sentence each; nobody has "
            "to be right, and passing is fine.”"
        )
    )
    return Part(
        say,
        _watch_for(which),
        _("Only the first question and three voices. What is left goes under For later."),
    )


def _watch_for(which: Kind | None) -> str:
    match which:
        case "agree":
            return _(
                "A yes is passed over quickly. Ask: “What do we do that makes it so?” Then others can learn it. If "
                "one person explains for all: “Who has seen it in another place?”"
            )
        case "split":
            return _(
                "Two camps. Ask for situations, not for sides: perhaps both are right. If somebody has a solution "
                "already: “We write that down. First, what else could it be?”"
            )
        case "disagree":
            return _(
                "Blame: the head, the parents, those who are not here. Ask: “What of it is in our own hands?” If "
                "somebody has a solution already: “We write that down. First, what else could it be?”"
            )
        case "no_side" | "undecided":
            return _(
                "The middle is not nothing: perhaps the words are unclear, or we have not tried it. Ask what we would "
                "need to see. Nobody has to take a side now."
            )
        case "hidden":
            return _("Do not guess why few answered, and ask nobody. Ask what we would like to be able to say one day.")
        case None:
            return _(
                "Nobody says how they answered, or would have. If one person explains for all: “Who sees it "
                "differently?” If somebody has a solution already: “We write that down. First, what else could it "
                "be?”"
            )


def then() -> Part:
    """Then and now."""
    return Part(
        _("“This is last time beside today. What did we do that may have changed it?”"),
        _(
            "Pride and blame alike: other people may have answered, and words move for that reason too. Nobody asks "
            "who has changed. What stayed as it was is a result as well."
        ),
        _("Read only what moved, take two answers, and go on."),
    )


def do() -> Part:
    """What we will do."""
    return Part(
        _(
            "“What is the smallest step that helps our pupils before we meet again? Who takes it on, and by when? One "
            "thing that is done is worth more than three that are meant well.”"
        ),
        _(
            "“Somebody should”: ask “Who, and by when?” A name given by others: ask that person. Always the same "
            "two: who could do it with them? Nobody has to take something."
        ),
        _("One promise with a name and a day. Everything else goes under For later."),
    )


def meet() -> Part:
    """Take it home: read aloud, when we meet, one word each."""
    return Part(
        _(
            "“Whoever took something on reads it aloud: what, and by when. When do we meet next, what do we bring, and "
            "who leads? And to end, one word each: how do you leave?”"
        ),
        _(
            "A promise without a name or a day: ask now; ← leads back to it, and Enter changes it. Somebody reads for "
            "another person: ask that person. Say thank you for each word, and explain none."
        ),
        _("Read the promises aloud yourself, write down the day of the next meeting, and leave out the words."),
    )
