"""How verbs and options are declared, so that `--help` comes in the user's language."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop_app.cli.invocation import Invocation
from desktop_app.cli.language import LANGUAGES
from desktop_app.texts import Catalogue, Text, text

F = TypeVar("F", bound=Callable[..., object])

_HEADINGS = {
    "Usage": text("Usage"),
    "Options": text("Options"),
    "Commands": text("Commands"),
}


class _Formatter(click.HelpFormatter):
    """Writes click's own headings in the user's language."""

    catalogue = Catalogue({})

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{self._heading('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._heading(heading))

    def _heading(self, heading: str) -> str:
        return self.catalogue.render(_HEADINGS.get(heading, Text(heading)))


class _Context(click.Context):
    def make_formatter(self) -> click.HelpFormatter:
        formatter = _Formatter(width=self.terminal_width, max_width=self.max_content_width)
        formatter.catalogue = self.ensure_object(Invocation).catalogue
        return formatter


class Verb(click.Command):
    """A verb with its own `--help`, `--data-dir` and `--lang`."""

    context_class = _Context

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.params += _options_of_every_verb()


class Verbs(click.Group):
    """Verbs that share a first word."""

    context_class = _Context

    def __init__(self, name: str, **attributes: Any) -> None:
        super().__init__(name, subcommand_metavar="VERB …", **attributes)
        self.params += _options_of_every_verb()

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the verbs in the order in which they were given."""
        return list(self.commands)


def verb(name: str, about: Text) -> Callable[[Callable[..., object]], Verb]:
    """Declare the decorated function as a verb."""
    return click.command(name, cls=Verb, help=about.source)


def verbs(name: str, about: Text, *under: Verb) -> Verbs:
    """Make the group of the verbs `under` it."""
    return Verbs(name, help=about.source, commands=under)


def option(*names: str, about: Text, **attributes: Any) -> Callable[[F], F]:
    """Declare an option; `attributes` are click's."""
    return click.option(*names, help=about.source, **attributes)


json_option = option(
    "--json", "as_json", is_flag=True, about=text("Print one JSON document and nothing else.")
)


def translate(command: click.Command, catalogue: Catalogue) -> None:
    """Put the help of a verb, its options and the verbs under it into the user's language."""
    command.help = catalogue.render(Text(command.help or ""))
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = catalogue.render(Text(parameter.help))
    if isinstance(command, click.Group):
        for under in command.commands.values():
            translate(under, catalogue)


def _options_of_every_verb() -> list[click.Parameter]:
    return [
        click.Option(
            ["--data-dir"],
            metavar="DIR",
            type=click.Path(path_type=Path, file_okay=False),
            expose_value=False,
            callback=_remember_data_dir,
            help=text("Use the phrases, settings and notes of this folder.").source,
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=text("Speak this language instead of the system's.").source,
        ),
        click.Option(
            ["--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
            help=text("Show this and stop.").source,
        ),
    ]


def _remember_data_dir(
    context: click.Context, _parameter: click.Parameter, value: Path | None
) -> None:
    if value is not None:
        context.ensure_object(Invocation).data_dir = value


def _show_help(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        click.echo(context.get_help())
        context.exit()
