"""`liumiao search`: finds phrases as the window does."""

import click

from desktop_app.cli.grammar import json_option, option, verb
from desktop_app.cli.headless import open_data
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import as_line, as_row
from desktop_app.domain.search.found import Hit, Scope
from desktop_app.services.find_phrases import FindPhrases
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
        exact, near = _hits(data.find, query, Scope(scope), limit)
        library = data.find.library
    if as_json:
        rows = [as_row(library, hit.phrase, hit.score) | {"near": False} for hit in exact]
        rows += [as_row(library, hit.phrase, hit.score) | {"near": True} for hit in near]
        print_json(rows)
    else:
        for hit in (*exact, *near):
            click.echo(as_line(library, hit.phrase))
    return 0


def _hits(
    find: FindPhrases, query: str, scope: Scope, limit: int
) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    """Return what matches, and behind it what nearly does, where the window would show that."""
    found = find.search(query, scope, limit=limit)
    look = find.look_near(query, found, scope)
    while look is not None and look.go_on():
        pass
    near = look.hits if look is not None else ()
    return found.hits, near[: limit - len(found.hits)]
