"""``plc-workshop``: home without a command, else the command."""

import gc
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import click

from plc_workshop.cli.options import folders_options
from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.words import _

PROBLEM, INTERRUPTED = 1, 130
COMMANDS = {
    **dict.fromkeys(("run", "resume", "rehearse"), "lead"),
    **dict.fromkeys(("sessions", "results", "export"), "look"),
    **dict.fromkeys(("check", "copy", "sheet"), "authoring"),
    "stage": "projector",
    "doctor": "laptop",
}
"""Each command, and the module beside this one that has it."""


class Commands(click.Group):
    """Loads a command when it is called or described, not before: the first page must appear at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; where there is none, all are loaded, so that the nearest can be named."""
        for name in [cmd_name] if cmd_name in COMMANDS else COMMANDS:
            self.add_command(getattr(import_module(f"plc_workshop.cli.{COMMANDS[name]}"), name))
        return super().get_command(ctx, cmd_name)


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="plc-workshop")
@folders_options
@click.pass_context
def cli(context: click.Context, /, sessions: Path | None, content: Path | None, state: Path | None) -> None:
    """Lead a workshop with your learning community, on one laptop, without internet.

    Without a command it opens the start page.
    """
    context.obj = {"sessions": sessions, "content": content, "state": state}
    if context.invoked_subcommand is None:
        from plc_workshop.cli.lead import home

        home(context.obj)


def main() -> None:
    """Run the program and end with its exit code."""
    gc.disable()  # a collection before the first frame costs more than it frees; the app switches it on
    try:
        code = cli.main(prog_name="plc-workshop", standalone_mode=False)
    except WorkshopError as problem:
        _say(problem.message)
        _say(problem.hint)
        code = PROBLEM
    except click.ClickException as problem:
        problem.show()
        code = problem.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our data has gone; there is nobody left to tell.
        sys.stderr.close()
        code = 0
    except OSError as problem:
        with suppress(OSError):
            sys.stdout.close()
        # What reads and writes files tells its own faults: one that names no file is of the output, on a full disk.
        said = (
            _("{path} cannot be used: {reason}") if problem.filename else _("This could not be written out: {reason}")
        )
        _say(on_one_line(said.format(path=problem.filename, reason=problem.strerror or problem)))
        code = PROBLEM
    sys.exit(code)


def _say(sentence: str) -> None:
    """Say something about the data; in a terminal it breaks between words."""
    from shutil import get_terminal_size
    from textwrap import fill

    lines = sentence.splitlines()
    if sys.stderr.isatty():
        columns = get_terminal_size().columns
        lines = [fill(line, columns, break_long_words=False, break_on_hyphens=False) for line in lines]
    for line in lines:
        click.echo(line, err=True)
