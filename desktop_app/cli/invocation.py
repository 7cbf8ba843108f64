"""What every verb is given: where the data is, the user's language, and where to print."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from desktop_app.paths import Paths
from desktop_app.texts import Catalogue, Text


@dataclass
class Invocation:
    """One call of `liumiao`.

    Attributes:
        language: what `--lang` said; empty = the settings' or the system's.
        data_dir: what `--data-dir` said; None = the system's place.
    """

    catalogue: Catalogue
    language: str = ""
    data_dir: Path | None = None

    @property
    def paths(self) -> Paths:
        """Return where this call's data is."""
        return Paths.locate(self.data_dir)

    def say(self, message: Text) -> None:
        """Print a sentence in the user's language."""
        click.echo(self.catalogue.render(message))

    def complain(self, message: Text, advice: Text | None = None) -> None:
        """Print a sentence, and what to do about it, to standard error on one line."""
        sentences = [self.catalogue.render(part) for part in (message, advice) if part]
        click.echo(" ".join(sentences), err=True)


def print_json(document: object) -> None:
    """Print one JSON document; lone surrogates, which UTF-8 can't carry, as escapes."""
    written = json.dumps(document, ensure_ascii=False)
    if not written.isascii():
        try:
            written.encode()
        except UnicodeEncodeError:
            written = json.dumps(document)
    click.echo(written)


def speak_utf8(*streams: TextIO) -> None:
    """Make these streams UTF-8 whatever the locale says: Chinese must never stop a verb."""
    for stream in streams or (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
