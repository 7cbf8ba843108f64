"""`liumiao stats`: what was pasted, and what that saved."""

from collections.abc import Sequence

import click

from desktop_app.cli.grammar import json_option, option, verb
from desktop_app.cli.headless import open_data
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import Row, local_time
from desktop_app.domain.library import Library
from desktop_app.domain.statistics import Tally, Unused
from desktop_app.services.tell_statistics import Statistics
from desktop_app.texts import Text, text

_STAGES = (
    text("Pre-sale"), text("Sale"), text("After-sale"), text("General"), text("Internal"),
)  # fmt: skip
_STAGE_KEYS = ("pre-sale", "sale", "after-sale", "general", "internal")


@verb("stats", text("Count pastes, characters and the time they saved."))
@option(
    "--days",
    type=click.IntRange(1, 36_500),
    metavar="N",
    about=text("Count the last N days, today among them; all days if left out."),
)
@json_option
@click.pass_obj
def stats(invocation: Invocation, days: int | None, as_json: bool) -> int:
    """Print the numbers."""
    with open_data(invocation.paths) as data:
        numbers = data.statistics.numbers(days)
        unused = data.statistics.unused()
        library = data.find.library
        speed = data.settings.load().typing_speed
    if as_json:
        print_json(_document(numbers, unused, library, speed))
    else:
        _print_table(invocation, numbers, len(unused), speed)
    return 0


def _document(numbers: Statistics, unused: Sequence[Unused], library: Library, speed: int) -> Row:
    return {
        "from": numbers.span.first.isoformat(),
        "until": numbers.span.last.isoformat(),
        **_row(numbers.total),
        "minutes_saved": round(numbers.total.minutes_saved(speed), 1),
        "typing_speed": speed,
        "stages": {
            key: _row(tally) for key, tally in zip(_STAGE_KEYS, numbers.tabs, strict=True)
        },
        "by_day": [
            {"day": day.isoformat(), **_row(tally)} for day, tally in numbers.by_day.items()
        ],
        "most_used": [
            {"id": used.phrase_id, "title": used.title, "deleted": used.deleted,
             **_row(used.tally)}
            for used in numbers.most_used
        ],
        "unused": [_unused_row(each, library) for each in unused],
    }  # fmt: skip


def _row(tally: Tally) -> Row:
    return {"pastes": tally.pastes, "characters": tally.characters}


def _unused_row(unused: Unused, library: Library) -> Row:
    phrase, used_s = library.phrases[unused.phrase_id], unused.last_used_s
    return {
        "id": phrase.id,
        "title": phrase.title,
        "category": list(library.path(phrase.category_id)),
        "last_used": None if used_s is None else local_time(used_s),
    }


def _print_table(
    invocation: Invocation, numbers: Statistics, unused_count: int, speed: int
) -> None:
    say = invocation.catalogue.render
    total = numbers.total
    span = f"{numbers.span.first} – {numbers.span.last}"
    lines: list[tuple[Text, object]] = [
        (text("Pastes"), total.pastes),
        (text("Characters"), total.characters),
        (text("Minutes saved"), round(total.minutes_saved(speed))),
        *((name, tally.pastes) for name, tally in zip(_STAGES, numbers.tabs, strict=True)),
        (text("Not used for 60 days"), unused_count),
    ]
    click.echo(span)
    for name, value in lines:
        click.echo(f"{say(name)}\t{value}")
    for used in numbers.most_used:
        title = say(text("deleted")) if used.title is None else used.title
        click.echo(f"{used.tally.pastes}\t{title}")
