"""`liumiao check`: says what phrases should rather not say."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from desktop_app.cli.grammar import json_option, option, verb
from desktop_app.cli.headless import open_data
from desktop_app.cli.invocation import Invocation, print_json
from desktop_app.cli.phrase_rows import Row
from desktop_app.domain.packs.wording_key import KEY, wording_of
from desktop_app.domain.phrases import Category, Phrase
from desktop_app.domain.wording.check import PackFinding, Wording
from desktop_app.domain.wording.choice import WordingChoice, joined
from desktop_app.domain.wording.finding import Severity
from desktop_app.domain.wording.words_file import read_words
from desktop_app.interchange import native_pack
from desktop_app.paths import shipped
from desktop_app.texts import text

_SHOWN_CHARACTERS = 30
_HEADINGS = {
    Severity.ERROR: text("Must be changed"),
    Severity.WARNING: text("Should be looked at"),
    Severity.HINT: text("Could be better"),
}


@verb("check", text("Check the wording of a pack file, or of all phrases here; exit 1 on errors."))
@click.argument("file", type=click.Path(path_type=Path), required=False)
@option("--db", is_flag=True, about=text("Check the phrases of the data folder."))
@json_option
@click.pass_context
def check(context: click.Context, file: Path | None, db: bool, as_json: bool) -> int:
    """Print each finding; 1 when one of them stops a publish.

    Raises:
        AppError: the file isn't a sound pack, or the data folder can't be used.
        click.UsageError: neither a file nor `--db`, or both.
    """
    invocation = context.ensure_object(Invocation)
    if (file is not None) == db:
        raise click.UsageError("FILE or --db", context)
    checked = _from_file(file) if file else _from_data(invocation)
    found = _wording(checked.choice).check_pack(checked.phrases, checked.categories)
    if as_json:
        print_json({"findings": [_as_row(invocation, each) for each in found]})
    else:
        _tell(invocation, found, len(checked.phrases))
    return int(any(each.finding.severity is Severity.ERROR for each in found))


@dataclass(frozen=True)
class _Checked:
    phrases: Sequence[Phrase]
    categories: Iterable[Category]
    choice: WordingChoice


def _from_file(file: Path) -> _Checked:
    """Read a pack; its own words hold, not this agent's."""
    pack, _problems = native_pack.read(file)
    return _Checked(pack.phrases, pack.categories, wording_of(pack.extra.get(KEY, {})))


def _from_data(invocation: Invocation) -> _Checked:
    with open_data(invocation.paths) as data:
        choice = joined((data.settings.load().wording, *data.pack_wordings()))
        return _Checked(data.phrases.phrases(), data.phrases.categories(), choice)


def _wording(choice: WordingChoice) -> Wording:
    words = json.loads(shipped("data", "wording.json").read_text(encoding="utf-8"))
    return Wording(read_words(words), choice=choice)


def _as_row(invocation: Invocation, found: PackFinding) -> Row:
    finding = found.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "phrase": found.phrase.id if found.phrase else "",
        "title": found.phrase.title if found.phrase else "",
        "message": invocation.catalogue.render(finding.suggestion),
        "words": finding.words,
        "start": finding.start,
        "end": finding.end,
    }


def _tell(invocation: Invocation, found: Sequence[PackFinding], phrases: int) -> None:
    counts = dict.fromkeys(Severity, 0)
    for severity, heading in _HEADINGS.items():
        rows = [each for each in found if each.finding.severity is severity]
        counts[severity] = len(rows)
        if rows:
            click.echo(f"{invocation.catalogue.render(heading)}:")
        for each in rows:
            click.echo(f"  {_line(invocation, each)}")
    invocation.say(
        text(
            "{phrases} phrases: {errors} errors, {warnings} warnings, {hints} hints.",
            phrases=phrases,
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            hints=counts[Severity.HINT],
        )
    )


def _line(invocation: Invocation, found: PackFinding) -> str:
    finding = found.finding
    words = " ".join(finding.words.split())
    if len(words) > _SHOWN_CHARACTERS:
        words = f"{words[:_SHOWN_CHARACTERS]}…"
    title = invocation.catalogue.render(text("The phrases together"))
    if found.phrase:
        title = " ".join(found.phrase.title.split())
    about = f"{title}: “{words}”" if words else title
    return f"{finding.rule}  {about} – {invocation.catalogue.render(finding.suggestion)}"
