"""`liumiao search`: finds phrases as the window does."""

import click

from desktop_app.cli.grammar import json_option, option, verb
from desktop_app.cli.headless import open_data
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import as_line, as_row
from desktop_app.domain.search.found import Scope
from desktop_app.texts import text

_SCOPES = (Scope.ALL, Scope.FAVOURITES, Scope.SHOP, Scope.PERSONAL)


@verb("search", text("Find phrases by words, pinyin, initials or code; the best first."))
@click.argument("query")
@option("--limit", type=click.IntRange(1), default=20, about=text("Show this many at most."))
@option(
    "--scope",
    type=click.Choice([scope.value for scope in _SCOPES]),
    default=Scope.ALL.value,
    about=text("Look only here: all, favourites, shop or personal."),
)
@json_option
@click.pass_obj
def search(invocation: Invocation, query: str, limit: int, scope: str, as_json: bool) -> int:
    """Print the hits."""
    with open_data(invocation.paths) as data:
        found = data.find.search(query, Scope(scope), limit=limit)
        library = data.find.library
    if as_json:
        print_json([as_row(library, hit.phrase, hit.score) for hit in found.hits])
    else:
        for hit in found.hits:
            click.echo(as_line(library, hit.phrase))
    return 0
