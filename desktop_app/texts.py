"""Sentences for the user that are made where Qt may not be imported.

A `Text` is data: the English sentence and its values, not translated yet. The barrier that shows
it (command line or window) renders it with the `Catalogue` of the user's language. Widgets use
Qt's own `tr()` for their fixed labels.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Text:
    """A sentence in English with `{name}` places, and the values for them.

    A value may itself be a `Text`; it is rendered in the same language.
    """

    source: str
    values: tuple[tuple[str, "object"], ...] = ()

    def __str__(self) -> str:
        """Render in English, for logs of the exception and for tests."""
        return Catalogue({}).render(self)


def text(source: str, **values: object) -> Text:
    """Mark an English sentence for translation; `values` fill its `{name}` places when shown.

    `source` must be a literal: a test reads every call and looks it up in each catalogue.
    """
    return Text(source, tuple(values.items()))


class Catalogue:
    """The translations of one language, English sentence to sentence."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self._sentences = sentences

    @classmethod
    def load(cls, folder: Path, language: str) -> "Catalogue":
        """Read `messages_<language>.json` of `folder`; a language without one gets English."""
        file = folder / f"messages_{language}.json"
        if not file.is_file():
            return cls({})
        return cls(json.loads(file.read_text(encoding="utf-8")))

    def render(self, message: Text) -> str:
        """Return the sentence in this language with its values put in."""
        values = {
            name: self.render(value) if isinstance(value, Text) else value
            for name, value in message.values
        }
        sentence = self._sentences.get(message.source, message.source)
        if values:
            return sentence.format(**values)
        # It may be no sentence of ours, such as the name of a folder: nothing in it is a place.
        return sentence.replace("{{", "{").replace("}}", "}")
