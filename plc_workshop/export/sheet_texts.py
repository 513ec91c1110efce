"""The words of an answer sheet, in one language or in two."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from markupsafe import Markup

from plc_workshop.packs.model import Pack
from plc_workshop.results.questions import not_said
from plc_workshop.words import _, language_of, ngettext, speaking, spoken


@dataclass(frozen=True, slots=True)
class Told:
    """What stands on a sheet in one language."""

    language: str
    """Of the topic."""
    ours: str
    """Of what the program says."""
    title: str
    ask: str
    only: str
    scale: tuple[str, ...]
    rather: str
    talk: str
    statements: tuple[str, ...]
    explained: tuple[str, ...]
    crosses: Markup
    """How to answer; empty where another language of the sheet says it in the same words."""
    box: Markup
    """What becomes of the sheet."""


def told_in(packs: Sequence[Pack], threshold: int) -> tuple[Told, ...]:
    """What stands there in each language; of what the program says, each language once."""
    told: list[Told] = []
    for at, pack in enumerate(packs):
        with ExitStack() as aside:
            if at:
                aside.enter_context(speaking(language_of(pack.language)))
            told.append(_in_one(pack, threshold, again=any(spoken().code == each.ours for each in told)))
    return tuple(told)


def _in_one(pack: Pack, threshold: int, *, again: bool) -> Told:
    mirror = pack.mirror
    return Told(
        language=pack.language,
        ours=spoken().code,
        title=pack.title,
        ask=mirror.instruction,
        only="" if again else _("No name, no number, no remark: only crosses."),
        scale=mirror.scale,
        rather="" if again else not_said(),
        # Translators: above the circles of an answer sheet: who fills one wants to talk about that statement.
        talk="" if again else _("Let us talk about it"),
        statements=tuple(statement.text for statement in mirror.statements),
        explained=tuple(statement.explain for statement in mirror.statements),
        crosses=Markup() if again else _crosses(threshold),
        box=Markup() if again else _box(),
    )


def _crosses(threshold: int) -> Markup:
    first = _("One cross a line.")
    # Translators: “0” is the box of who would rather not say. {box} is the picture of a box that is filled in.
    rest = _(
        "An empty line counts as 0. A cross in at most two circles. "
        "Changed your mind? Fill in the wrong box {box} and cross another."
    )
    shows = ngettext(
        "Nothing shows before {n} person is done.", "Nothing shows before {n} people are done.", threshold
    ).format(n=threshold)
    filled = Markup('<i class="filled"></i>')
    return Markup("<strong>{}</strong> {} {}").format(first, Markup.escape(rest).format(box=filled), shows)


def _box() -> Markup:
    first = _("Fold it, writing inside, and put it into the box.")
    rest = _(
        "The box is shaken before it is opened. One of us types the sheets in, not the head and not who leads today: "
        "handwriting is seen, no name. Before we look at the result, the sheets are torn up."
    )
    return Markup("<strong>{}</strong> {}").format(first, rest)
