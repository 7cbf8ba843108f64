"""`liumiao suggest`: finds phrases for what a buyer wrote, as the window does."""

import sys

import click

from desktop_app.cli.grammar import json_option, option, verb
from desktop_app.cli.headless import open_data
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import as_line, as_row
from desktop_app.errors import AppError
from desktop_app.texts import text

_FROM_STDIN = "-"
_STDIN_BYTES = 65_536


@verb(
    "suggest",
    text("Find phrases that answer what a buyer wrote; - reads it from standard input."),
)
@click.argument("message", metavar="TEXT")
@option("--limit", type=click.IntRange(1), default=9, about=text("Show this many at most."))
@json_option
@click.pass_obj
def suggest(invocation: Invocation, message: str, limit: int, as_json: bool) -> int:
    """Print the suggestions, each with the buyer's words that speak for it.

    Raises:
        AppError: there is no text, or it isn't UTF-8.
    """
    said = _standard_input() if message == _FROM_STDIN else message
    if not said.strip():
        raise AppError(text("There is no text to go by."))
    with open_data(invocation.paths) as data:
        found = data.suggest.suggest(data.suggest.message_in(said), limit=limit)
        library = data.find.library
    if as_json:
        rows = [
            as_row(library, hit.phrase, hit.score) | {"because": list(hit.because)}
            for hit in found.hits
        ]
        print_json(rows)
    else:
        for hit in found.hits:
            click.echo(f"{as_line(library, hit.phrase)}\t{' · '.join(hit.because)}")
    return 0


def _standard_input() -> str:
    """Return what was piped in, as far as it can matter; a character cut in two doesn't."""
    given = sys.stdin.buffer.read(_STDIN_BYTES)
    try:
        return given.decode(errors="strict" if len(given) < _STDIN_BYTES else "ignore")
    except UnicodeDecodeError:
        raise AppError(text("The text isn't UTF-8.")) from None
