"""README shows every verb and option, and only command lines that work."""

import re
import shlex
from pathlib import Path

import click
import pytest

from desktop_app.cli.invocation import Invocation
from desktop_app.cli.program import liumiao
from desktop_app.texts import Catalogue

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
INVOCATION = Invocation(Catalogue({}))


def _all_verbs(command: click.Command, words: str) -> list[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        return [(words, command)]
    context = click.Context(command, obj=INVOCATION)
    found = []
    for name in command.list_commands(context):
        under = command.get_command(context, name)
        assert under is not None
        found += _all_verbs(under, f"{words} {name}")
    return found


VERBS = _all_verbs(liumiao, "liumiao")


def _shown_lines() -> list[str]:
    """Return the `liumiao …` lines of code blocks and code spans, without comments and results."""
    spans = re.findall(r"`(liumiao [^`\n…]+)`", README)
    blocks = re.findall(r"^ *(?:\$ )?(liumiao .+)$", README, re.MULTILINE)
    return [re.split(r"\s+[#|<>→]", line)[0] for line in (*spans, *blocks)]


def _parse(line: str) -> None:
    words = shlex.split(line)[1:]
    command: click.Command = liumiao
    context = click.Context(command, obj=INVOCATION)
    while isinstance(command, click.Group):
        assert words, f"{line}: no verb"
        name = words.pop(0)
        found = command.get_command(context, name)
        assert found is not None, f"{line}: no verb {name}"
        command = found
    command.make_context(line, words, obj=INVOCATION)


@pytest.mark.parametrize("words", [words for words, _ in VERBS])
def test_every_verb_is_shown(words: str) -> None:
    assert words in README


def test_every_option_is_shown() -> None:
    options = {
        name
        for _, command in VERBS
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for name in parameter.opts
    }
    assert sorted(name for name in options if not re.search(rf"{name}\b", README)) == []


def test_every_command_line_shown_works() -> None:
    lines = _shown_lines()
    assert len(lines) >= len(VERBS)
    for line in lines:
        try:
            _parse(line)
        except click.ClickException as error:
            pytest.fail(f"{line}: {error.format_message()}")
