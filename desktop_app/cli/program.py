"""`liumiao`: reads the command line, runs the verb, and turns an error into one sentence."""

import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from desktop_app.cli.grammar import Verbs, translate
from desktop_app.cli.invocation import Invocation, speak_utf8
from desktop_app.cli.language import asked_for, catalogue_for
from desktop_app.cli.mistakes import hint, sentence
from desktop_app.cli.run import run
from desktop_app.errors import AppError
from desktop_app.texts import text

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

_VERBS = (
    "run",
    "trigger",
    "setup",
    "search",
    "suggest",
    "phrases",
    "stats",
    "note",
    "pack",
    "check",
    "doctor",
    "demo",
)


class Program(Verbs):
    """All verbs; each is imported when it is asked for, so that headless ones never load Qt."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the verbs in the order of `--help`."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb, in the user's language."""
        if cmd_name not in _VERBS:
            return None
        module = importlib.import_module(f"desktop_app.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        translate(command, ctx.ensure_object(Invocation).catalogue)
        return command


@click.pass_context
def _run_unless_told_otherwise(context: click.Context) -> int:
    if context.invoked_subcommand:
        return DONE
    return int(context.invoke(run))


liumiao = Program(
    "liumiao",
    callback=_run_unless_told_otherwise,
    invoke_without_command=True,
    help=text("Quick phrases, safe pasting and order notes; without a verb, the window.").source,
)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Do what the command line says and end the process.

    Exits 0 done, 1 refused or failed with a sentence on stderr, 2 wrong usage, 130 interrupted.
    """
    speak_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    sys.exit(_exit_code(given, Invocation(catalogue_for(given, os.environ), asked_for(given))))


def _exit_code(arguments: list[str], invocation: Invocation) -> int:
    translate(liumiao, invocation.catalogue)
    try:
        answer = liumiao.main(arguments, "liumiao", standalone_mode=False, obj=invocation)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG_USAGE
    except click.UsageError as error:
        invocation.complain(sentence(error), hint(error))
        return WRONG_USAGE
    except AppError as error:
        invocation.complain(error.message, error.advice)
        return FAILED
    except BrokenPipeError:
        # `liumiao phrases list | head`: nobody reads on, and Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except click.Abort:
        return INTERRUPTED
    return answer if isinstance(answer, int) else DONE
