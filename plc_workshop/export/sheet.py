"""A pack as paper: one page for the facilitator, one with the statements. The only export that is made of a pack."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from plc_workshop.export.html import policy_hash, style, template
from plc_workshop.packs.blocks import blocks
from plc_workshop.packs.model import Pack
from plc_workshop.results.printed_script import many_people, printed_script
from plc_workshop.results.questions import asks_whom, not_said
from plc_workshop.words import _, ngettext, spoken

Keys = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Where they work, and each key with what it does."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the plan."""

    title: str
    minutes: int
    optional: bool = False


def facilitator(pack: Pack, plan: Sequence[PlanRow], people: int, keys: Keys) -> str:
    """The page that a facilitator prints: plan for so many people, notes, script, keys, what to do before and after."""
    return _page(
        "sheet.html.jinja",
        pack,
        plan=plan,
        for_how_many=_for_how_many(people),
        total=sum(step.minutes for step in plan),
        keys=keys,
        notes=[(section, blocks(section.notes)) for section in pack.sections],
        script=printed_script(pack.talk),
        many_people=many_people(),
        before=_before(),
        afterwards=_afterwards(),
        asks_whom=asks_whom,
    )


def statements(pack: Pack) -> str:
    """The page with the statements: to read, never to fill in."""
    return _page("statements.html.jinja", pack, not_said=not_said())


def _page(name: str, pack: Pack, **more: object) -> str:
    css = style("sheet.css")
    return template(name).render(
        pack=pack,
        language=spoken().code,
        style=Markup(css),  # noqa: S704 - our own file
        style_hash=policy_hash(css),
        **more,
    )


def _for_how_many(people: int) -> str:
    return ngettext(
        "The minutes are for {n} person. Set-up counts them for as many as you are.",
        "The minutes are for {n} people. Set-up counts them for as many as you are.",
        people,
    ).format(n=people)


def _before() -> tuple[str, ...]:
    return (
        _("Lead it once alone, with invented people: then the keys are in your fingers."),
        _("Check this laptop, on the start page: each line says what to do."),
        _("Put the laptop for the Mirror on a table apart, its screen to the wall."),
        _("With a projector: extend the screen, open the room's window, drag it over, make its text large."),
        _("Switch off screen sharing, Windows Recall and everything else that sees the screen."),
        _("Charge the laptop. Bring a USB stick for the summary."),
    )


def _afterwards() -> tuple[str, ...]:
    return (
        _("Give the summary to those it is for, and to nobody else."),
        _("Ask each person once, in passing, how it goes with what they took on."),
        _("Look once at what is for later: who follows it up?"),
        _("The next session begins with what was promised. Leave four weeks between two Mirrors of the same group."),
    )
