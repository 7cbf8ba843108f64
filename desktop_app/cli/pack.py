"""`liumiao pack`: phrases in from a file and out to one."""

from pathlib import Path

import click

from desktop_app.cli.grammar import json_option, option, verb, verbs
from desktop_app.cli.headless import open_data, tell_running
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import Row
from desktop_app.domain.packs.plan import ImportPlan, PlannedPhrase
from desktop_app.errors import AppError
from desktop_app.texts import text

_FILE = click.Path(path_type=Path)


@verb("export", text("Write all phrases to a pack file."))
@click.argument("file", type=_FILE)
@json_option
@click.pass_obj
def export(invocation: Invocation, file: Path, as_json: bool) -> int:
    """Write the pack and print how many phrases it holds.

    Raises:
        AppError: the file can't be written.
    """
    with open_data(invocation.paths) as data:
        count = data.packs.export(file)
    if as_json:
        print_json({"phrases": count})
    else:
        invocation.say(text("{count} phrases written.", count=count))
    return 0


@verb("import", text("Show what a pack file would change; with --yes, change it."))
@click.argument("file", type=_FILE)
@option(
    "--yes",
    is_flag=True,
    about=text("Carry the plan out, but for what needs a look in the window."),
)
@json_option
@click.pass_obj
def import_pack(invocation: Invocation, file: Path, yes: bool, as_json: bool) -> int:
    """Print the plan, and carry it out with `--yes`.

    Raises:
        AppError: the file isn't a sound pack, holds misleading text, or the disk refuses.
    """
    with open_data(invocation.paths) as data:
        plan = data.packs.plan(file)
        if plan.misleading:
            raise AppError(
                text(
                    "“{title}” holds characters that turn the reading direction: it reads other "
                    "than it is.",
                    title=plan.misleading[0].phrase.title,
                ),
                text("Nothing was changed."),
            )
        if yes:
            data.packs.apply(plan)
    if yes:
        tell_running(invocation.paths)
    if as_json:
        print_json(_as_document(invocation, plan, applied=yes))
    else:
        _tell(invocation, plan, applied=yes)
    return 0


pack = verbs("pack", text("Import and export phrase packs."), export, import_pack)


def _as_document(invocation: Invocation, plan: ImportPlan, *, applied: bool) -> Row:
    return {
        "format": plan.format,
        **{kind: len(rows) for kind, rows in _kinds(plan).items()},
        "problems": [
            {"where": problem.where, "message": invocation.catalogue.render(problem.message)}
            for problem in plan.problems
        ],
        "applied": applied,
        "left": len(_left(plan)) if applied else 0,
        "rows": [
            _as_row(kind, row)
            for kind, rows in _kinds(plan).items()
            if kind != "same"
            for row in rows
        ],
    }


def _as_row(kind: str, row: PlannedPhrase) -> Row:
    return {
        "id": row.phrase.id,
        "kind": kind,
        "title": row.phrase.title,
        "differs": list(row.differs),
        "risks": [risk.value for risk in row.risks],
    }


def _kinds(plan: ImportPlan) -> dict[str, tuple[PlannedPhrase, ...]]:
    return {
        "new": plan.new,
        "changed": plan.changed,
        "same": plan.same,
        "removed": plan.removed,
        "conflicts": plan.conflicts,
    }


def _left(plan: ImportPlan) -> frozenset[str]:
    """Return what `--yes` doesn't accept: it needs a person's look in the window."""
    return plan.everything - plan.harmless


def _tell(invocation: Invocation, plan: ImportPlan, *, applied: bool) -> None:
    counts = {kind: len(rows) for kind, rows in _kinds(plan).items()}
    invocation.say(
        text(
            "{new} new, {changed} changed, {same} the same, {removed} removed, "
            "{conflicts} in conflict.",
            **counts,
        )
    )
    for problem in plan.problems:
        invocation.say(text("{where}: {message}", where=problem.where, message=problem.message))
    if not applied:
        invocation.say(text("Nothing was changed; with --yes it will be."))
    elif _left(plan):
        invocation.say(
            text(
                "{count} were left as they are: look at them in the window.", count=len(_left(plan))
            )
        )
