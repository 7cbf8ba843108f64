"""A phrase's text as the rules read it."""

import re
from functools import cached_property

from desktop_app.domain.search.folding import fold
from desktop_app.domain.simplified import simplified

FIELD = "\ue000"
"""Stands for a field, whatever its name."""

# A field, or what is put between characters to hide a word. A space between Latin words stays, not
# the one between single letters (v x). Of a field with choices only what is around them is left
# out: the buyer reads one of them.
_LEFT_OUT = re.compile(
    r"(?P<field>\{\s*(?:选择|随机)[^{}:：\n]*[:：]|[|｜](?=[^{}\n]*\})|(?<!\})\}(?!\})"
    r"|(?<!\{)\{[^{}\n]+\}(?!\}))"
    r"|[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]+"
    r"|(?<![a-z0-9])[ \t]+|[ \t]+(?![a-z0-9])|(?<![a-z0-9]{2})[ \t]+(?![a-z0-9]{2})"
)
_NAME = re.compile(r"(?<!\{)\{\s*([^\s+\-:：{}]+)")
_SILENT = re.compile(r"[^\w\ue000]|_")


class Reading:
    """The text and its folded form: simplified, half width, lower case, nothing hidden in words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = simplified(fold(text))
        self.compact = _LEFT_OUT.sub(
            lambda found: FIELD if found.group("field") else "", self._folded
        )
        self.fields = frozenset(_NAME.findall(text)) if "{" in text else frozenset()

    @cached_property
    def letters(self) -> str:
        """The folded text without punctuation and emoji."""
        return _SILENT.sub("", self.compact)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of `compact` stands in the text."""
        return self._starts[start], self._starts[end - 1] + self._width(self._starts[end - 1])

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = []
        done = 0
        for found in _LEFT_OUT.finditer(self._folded):
            starts += range(done, found.start())
            if found["field"]:
                starts.append(found.start())
            done = found.end()
        return [*starts, *range(done, len(self._folded))]

    def _width(self, position: int) -> int:
        found = _LEFT_OUT.match(self._folded, position)
        return len(found["field"]) if found and found["field"] else 1
