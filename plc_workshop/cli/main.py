"""``plc-workshop``: home without a command, else the command."""

import gc
import sys
from pathlib import Path

import click

from plc_workshop.cli.doctor import doctor
from plc_workshop.cli.lead import home, rehearse, resume, run
from plc_workshop.cli.lean import leave_out
from plc_workshop.cli.look import export, results, sessions
from plc_workshop.cli.options import places_options
from plc_workshop.cli.packs import check, copy, sheet
from plc_workshop.cli.room import stage
from plc_workshop.errors import WorkshopError

PROBLEM, INTERRUPTED = 1, 130


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="plc-workshop")
@places_options
@click.pass_context
def cli(context: click.Context, /, sessions: Path | None, content: Path | None, state: Path | None) -> None:
    """Lead a workshop with your learning community, on one laptop, without internet.

    Without a command it opens the start page.
    """
    context.obj = {"sessions": sessions, "content": content, "state": state}
    if context.invoked_subcommand is None:
        home(context.obj)


for command in (run, resume, rehearse, sessions, results, export, check, copy, sheet, stage, doctor):
    cli.add_command(command)


def main() -> None:
    """Run the program and end with its exit code."""
    leave_out()
    gc.disable()  # a collection before the first frame costs more than it frees; the app switches it on
    try:
        code = cli.main(prog_name="plc-workshop", standalone_mode=False)
    except WorkshopError as problem:
        click.echo(problem.message, err=True)
        if problem.hint:
            click.echo(problem.hint, err=True)
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
    sys.exit(code)
