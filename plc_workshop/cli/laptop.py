"""Commands about this laptop: doctor, forget."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.options import desk, desk_as_left, folders_options
from plc_workshop.errors import Refused
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.runner.kept_here import KeptHere

_BLANK = " "
"""A line with nothing in it."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def doctor(context: click.Context, /, *, as_json: bool, **folders: Any) -> None:
    """Say what will and what will not work on this laptop.

    With --json your home folder is ~, and neither the name of your user nor a whole address is in it, so that it may go
    with a report of a fault.
    """
    import json

    from plc_workshop.runner.doctor import as_lines
    from plc_workshop.runner.nameless import nameless
    from plc_workshop.runner.window import typed

    found = desk(context, **folders).examine()
    if as_json:
        # It is what a report of a fault gets: whoever reads that need not know who sits here.
        findings = [{key: nameless(value) for key, value in asdict(each).items()} for each in found]
        output.data(json.dumps({"format": 1, "findings": findings}, ensure_ascii=False, indent=2))
    else:
        for line in as_lines(found, output.columns()):
            output.data(line)
        output.say(
            _("To report a fault, add what this prints. The name of your user is not in it:"),
            f"    {typed('doctor', '--json')}",
            _("Never add the private folder, the folder of a session, a summary or a picture with names on it."),
        )
    raise SystemExit(int(any(each.state == "problem" for each in found)))


@click.command()
@click.option("--yes", is_flag=True, help="Ask nothing; while a round is open nothing is removed then.")
@folders_options
@click.pass_context
def forget(context: click.Context, /, *, yes: bool, **folders: Any) -> None:
    """Remove what this laptop keeps outside the sessions, asked first.

    It says what that is, and what follows: for four weeks no round opens here, unless somebody says that nobody here
    answered before. Sessions and settings stay.
    """
    from plc_workshop.runner import kept_here

    front, can_ask = desk_as_left(context, **folders), not yes and _can_ask()
    if can_ask:
        from plc_workshop.cli.after_a_kill import tidied

        tidied(front.folders.state)  # what tells that answers may stand in this window goes too
    front.sessions.end_what_is_over()
    found = kept_here.look(front)
    if not found.rows:
        output.say(found.title)
        return
    if yes and found.open_rounds:
        raise Refused(found.about_open_rounds, kept_here.refused_without_asking())
    if not yes and not can_ask:
        raise Refused(
            _("It is asked first, and here nobody can answer. Nothing was removed."),
            _("Type it in a terminal window, or with --yes."),
        )
    if can_ask and not _agreed(found):
        output.say(kept_here.nothing_removed())
        context.exit(1)
    output.say(kept_here.forget(front))


def _can_ask() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _agreed(found: KeptHere) -> bool:
    """Whether whoever sits here wants it, after all that it means was told."""
    from plc_workshop.packs.wrap import in_columns

    rows = in_columns([("", *row) for row in found.rows], output.columns())
    output.say(found.title, *rows, _BLANK, *found.follows, *found.stays, _BLANK)
    if not _said_yes(_("Remove all of this?")):
        return False
    if not found.open_rounds:
        return True
    output.say(_BLANK, found.about_open_rounds, *(f"    {session}" for session in found.open_rounds), _BLANK)
    return _said_yes(_("Really remove the answers too?"))


def _said_yes(question: str) -> bool:
    from plc_workshop.cli.terminal import flush_input
    from plc_workshop.lines.typed_words import plain
    from plc_workshop.tui.hearing.yes_no import YES, letter, meant

    flush_input()  # what was typed before it was asked is no answer
    # Translators: {letter} is the letter that answers yes.
    how = pgettext("sentence", "Type {letter} and Enter; anything else leaves all of it as it is.")
    output.say(f"{question} {how.format(letter=letter(YES))}")
    return meant(plain(sys.stdin.readline())) == YES
