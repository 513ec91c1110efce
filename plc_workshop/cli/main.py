"""``plc-workshop``: home without a command, else the command."""

import gc
import sys
from importlib import import_module
from typing import Any

import click

from plc_workshop import waiting
from plc_workshop.cli import output
from plc_workshop.cli.options import folders_options
from plc_workshop.cli.terminal import NoScreen, end, in_utf_8, keep_no_memory
from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.words import _

PROBLEM, INTERRUPTED = 1, 130
COMMANDS = {
    **dict.fromkeys(("run", "resume", "rehearse"), "lead"),
    **dict.fromkeys(("sessions", "results", "export", "groups"), "look"),
    **dict.fromkeys(("check", "copy", "sheet"), "authoring"),
    "stage": "projector",
    "doctor": "laptop",
    "collect": "inbox",
    "region": "regional",
}
"""Each command, and the module beside this one that has it."""


class Commands(click.Group):
    """Loads a command when it is called or described, not before: the start page must appear at once."""

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
def cli(context: click.Context, /, **given: Any) -> None:
    """Lead a workshop with your learning community, on one laptop, without internet.

    Without a command it opens the start page.
    """
    context.obj = given
    if context.invoked_subcommand is None:
        from plc_workshop.cli.lead import home

        home(context.obj)


def _say_that_it_is_tried() -> None:
    from plc_workshop.runner.held_files import it_is_tried

    output.say(it_is_tried())


def main() -> None:
    """Run the program and end with its exit code."""
    output.make_ready()
    waiting.tell(_say_that_it_is_tried)
    keep_no_memory()  # here, since a command that only lists sessions reads an open round too
    gc.disable()  # a collection before the first frame costs more than it frees; the app switches it on
    try:
        code = cli.main(prog_name="plc-workshop", standalone_mode=False)
    except SystemExit as ended:  # of the app, or of a command that has found something
        code = ended.code
    except NoScreen as problem:
        output.say_where_it_is_seen(problem.message, problem.hint)
        code = PROBLEM
    except WorkshopError as problem:
        output.say(problem.message, problem.hint)
        code = PROBLEM
    except click.ClickException as problem:
        output.show(problem)
        code = problem.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except UnicodeEncodeError as problem:
        if problem.encoding == "utf-8":
            raise
        # The settings name a folder in letters that file names do not have in this locale.
        output.say(
            _("The name {name} cannot be used: the letters here are set to {encoding}. Type:").format(
                name=problem.object, encoding=problem.encoding.upper()
            ),
            f"    {in_utf_8()}",
        )
        code = PROBLEM
    except OSError as problem:
        output.turn_off(sys.stdout)
        # What reads and writes files tells its own faults: one that names no file is of the output, on a full disk.
        said = (
            _("{path} cannot be used: {reason}") if problem.filename else _("This could not be written out: {reason}")
        )
        output.say(on_one_line(said.format(path=problem.filename, reason=problem.strerror or problem)))
        code = PROBLEM
    end(int(code or 0))
