"""`liumiao phrases`: lists, adds, removes and restores them."""

import click

from desktop_app.cli.grammar import json_option, option, verb, verbs
from desktop_app.cli.headless import open_data, tell_running
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import as_deleted_row, as_full_row, as_line
from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.errors import AppError
from desktop_app.texts import text

DEFAULT_CATEGORY = "通用"


@verb("list", text("List the phrases, in the window's order."))
@option("--stage", metavar="S", about=text("List only those under this stage."))
@option(
    "--bin",
    "binned",
    is_flag=True,
    about=text("List what was deleted within 30 days and can be restored."),
)
@json_option
@click.pass_obj
def list_phrases(invocation: Invocation, *, stage: str | None, binned: bool, as_json: bool) -> int:
    """Print them.

    Raises:
        AppError: there is no such stage.
    """
    if binned:
        return _list_bin(invocation, stage, as_json=as_json)
    with open_data(invocation.paths) as data:
        library = data.find.library
        phrases = _in_window_order(library, stage)
    if as_json:
        print_json([as_full_row(library, phrase) for phrase in phrases])
    else:
        for phrase in phrases:
            click.echo(as_line(library, phrase))
    return 0


@verb("add", text("Add a personal phrase."))
@option("--text", "content", required=True, metavar="T", about=text("What is pasted."))
@option("--title", default="", about=text("Its name in the list; made of the text if left out."))
@option(
    "--category",
    default=DEFAULT_CATEGORY,
    metavar="A/B/C",
    about=text("Stage, step and category; what is missing is made."),
)
@option("--code", default="", about=text("A short code that finds it."))
@option("--favourite", type=click.IntRange(1), metavar="N", about=text("Its favourite number."))
@json_option
@click.pass_obj
def add(
    invocation: Invocation,
    *,
    content: str,
    title: str,
    category: str,
    code: str,
    favourite: int | None,
    as_json: bool,
) -> int:
    """Keep it and print its id.

    Raises:
        AppError: a value can't be kept as it is.
    """
    path = tuple(name.strip() for name in category.split("/"))
    with open_data(invocation.paths) as data, data.phrases.transaction():
        place = data.edit.ensure_category(path)
        phrase = data.edit.add(title, content, place.id, code=code, slot=favourite)
    tell_running(invocation.paths)
    if as_json:
        print_json({"id": phrase.id})
    else:
        click.echo(phrase.id)
    return 0


@verb("remove", text("Remove a phrase."))
@click.argument("phrase_id", metavar="ID")
@json_option
@click.pass_obj
def remove(invocation: Invocation, phrase_id: str, as_json: bool) -> int:
    """Delete it and print how many went.

    Raises:
        AppError: there is none with this id, or it is locked.
    """
    with open_data(invocation.paths) as data:
        removed = data.edit.delete([phrase_id])
    if not removed:
        raise AppError(text("There is no phrase {id}.", id=phrase_id))
    tell_running(invocation.paths)
    if as_json:
        print_json({"removed": removed})
    else:
        invocation.say(text("Removed."))
    return 0


@verb("restore", text("Restore a phrase from the recycle bin."))
@click.argument("phrase_id", metavar="ID")
@json_option
@click.pass_obj
def restore(invocation: Invocation, phrase_id: str, as_json: bool) -> int:
    """Bring it back, and say what is different now.

    Raises:
        AppError: it isn't in the bin.
    """
    with open_data(invocation.paths) as data:
        restored = data.bin.restore([phrase_id])
        library = data.find.library
    tell_running(invocation.paths)
    if as_json:
        print_json([as_full_row(library, phrase) for phrase in restored.phrases])
    else:
        for sentence in restored.sentences():
            invocation.say(sentence)
    return 0


phrases = verbs(
    "phrases",
    text("List, add, remove and restore phrases."),
    list_phrases,
    add,
    remove,
    restore,
)


def _list_bin(invocation: Invocation, stage: str | None, *, as_json: bool) -> int:
    with open_data(invocation.paths) as data:
        now_s = data.bin.now()
        found = [each for each in data.bin.entries() if stage in (None, *each.path[:1])]
    if as_json:
        print_json([as_deleted_row(each, now_s) for each in found])
    else:
        for each in found:
            click.echo(as_line(Library((), each.place), each.phrase))
    return 0


def _in_window_order(library: Library, stage: str | None) -> list[Phrase]:
    if stage not in (None, *(node.name for node in library.children(None))):
        raise AppError(text("There is no stage “{stage}”.", stage=stage))
    return [
        phrase
        for phrase in library.in_order()
        if stage in (None, *library.path(phrase.category_id)[:1])
    ]
