"""`liumiao note`: makes an order note, and reads a memo."""

import sys
from datetime import datetime

import click

from desktop_app.cli.grammar import json_option, option, verb, verbs
from desktop_app.cli.headless import open_notes
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.domain.order_notes.draft import BuiltNote, Confirmation, NoteDraft
from desktop_app.domain.order_notes.memo import ParsedMemo, parse_memo
from desktop_app.domain.order_notes.note import render
from desktop_app.errors import AppError
from desktop_app.texts import text

_MEMO_BYTES = 1_000_000


class _Detail(click.ParamType[tuple[str, str]]):
    name = "K=V"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        key, equals, content = value.partition("=")
        if not equals or not key.strip():
            self.fail("no key", param, ctx)
        return key.strip(), content.strip()


class _Moment(click.ParamType[datetime]):
    name = "ISO"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        try:
            return datetime.fromisoformat(value).astimezone()
        except ValueError:
            self.fail("no ISO 8601 time", param, ctx)


@verb("make", text("Make the line that goes into the seller's memo of an order."))
@option("--order", required=True, metavar="N", about=text("The order number."))
@option("--platform", required=True, metavar="P", about=text("The platform, such as taobao."))
@option("--flag", required=True, metavar="F", about=text("The flag: a key or a word, such as 黄."))
@option("--tag", default="", metavar="T", about=text("The agent tag; the profile's if left out."))
@option("--action", required=True, metavar="A", about=text("What the warehouse is to do."))
@option(
    "--detail", "details", type=_Detail(), multiple=True,
    about=text("One more thing, as KEY=VALUE; may come several times."),
)  # fmt: skip
@option(
    "--confirmed", type=click.Choice([each.value for each in Confirmation]), multiple=True,
    about=text("What the buyer has confirmed; may come several times."),
)  # fmt: skip
@option("--old-memo", default="", metavar="TEXT", about=text("What the memo holds now, whole."))
@option("--at", type=_Moment(), metavar="ISO", about=text("The time of the note; now if left out."))
@json_option
@click.pass_obj
def make(
    invocation: Invocation,
    *,
    order: str,
    platform: str,
    flag: str,
    tag: str,
    action: str,
    details: tuple[tuple[str, str], ...],
    confirmed: tuple[str, ...],
    old_memo: str,
    at: datetime | None,
    as_json: bool,
) -> int:
    """Print the line; 1 when something stands in the way of it.

    Raises:
        AppError: there is no such platform, or a rule refuses the note.
    """
    draft = NoteDraft(
        order=order,
        platform=platform,
        flag=flag,
        tag=tag,
        action=action,
        details=details,
        old_memo=old_memo,
        confirmed=frozenset(map(Confirmation, confirmed)),
        at=at,
    )
    with open_notes(invocation.paths) as make_note:
        built = make_note.build(draft)
    if as_json:
        print_json(_as_document(invocation, built))
    else:
        click.echo(built.line)
        for problem in built.problems:
            invocation.say(problem.message)
    if not built.usable:
        invocation.complain(text("Don't paste this note: it has an error."))
    return int(not built.usable)


@verb("parse", text("Read a memo from standard input."))
@json_option
@click.pass_obj
def parse(invocation: Invocation, as_json: bool) -> int:
    """Print our notes and the lines that aren't ours.

    Raises:
        AppError: the memo is far longer than any platform's.
    """
    given = sys.stdin.buffer.read(_MEMO_BYTES + 1)
    if len(given) > _MEMO_BYTES:
        raise AppError(text("This is no memo: it is longer than {max} bytes.", max=_MEMO_BYTES))
    try:
        memo = parse_memo(given.decode().replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError:
        raise AppError(text("The memo isn't UTF-8.")) from None
    if as_json:
        print_json(_parsed_document(memo))
    else:
        for note in memo.notes:
            click.echo(render(note))
        for line in memo.foreign:
            invocation.say(text("Not ours: {line}", line=line))
    return 0


note = verbs("note", text("Make and read order notes."), make, parse)


def _as_document(invocation: Invocation, built: BuiltNote) -> dict[str, object]:
    return {
        "line": built.line,
        "memo": built.memo,
        "problems": [
            {
                "rule": problem.rule,
                "severity": problem.severity.value,
                "message": invocation.catalogue.render(problem.message),
            }
            for problem in built.problems
        ],
        "length": {
            "used": built.length.used,
            "max": built.length.max,
            "unit": built.length.unit,
        },
    }


def _parsed_document(memo: ParsedMemo) -> dict[str, object]:
    return {
        "notes": [
            {
                "tag": note.tag,
                "flag": note.flag,
                "time": note.time,
                "action": note.action,
                "details": _details(note.details),
            }
            for note in memo.notes
        ],
        "foreign": list(memo.foreign),
    }


def _details(details: tuple[tuple[str, str], ...]) -> dict[str, str | list[str]]:
    """Return the values by key; a key that comes several times has them all."""
    values: dict[str, list[str]] = {}
    for key, value in details:
        values.setdefault(key, []).append(value)
    return {key: all_ if len(all_) > 1 else all_[0] for key, all_ in values.items()}
