"""Rules that look for words: tables of patterns, each with its exceptions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.rule_book import finding

_CLAUSE = r"(?:^|(?<=[\s，。！？；：、~～…,.!?;:]))"
_SIGN = re.compile(r"(?P<sign>\[[^\]]*\]|[\u4e00-\u9fff])(?P<more>(?=[\[\u4e00-\u9fff]))?")
_END = r"(?=[\s，。！？；、~～…,.!?;]|$)"


@dataclass(frozen=True)
class WordRule:
    """The words of one rule; all patterns look at a reading's compact text.

    Attributes:
        words: what is found, as the group `hit`; the harmless longer words of `but` are found
            without it, and hide the word in them.
        unless: makes the whole text harmless, wherever it stands.
        after: makes a word harmless when it stands behind it.
        before: makes a word harmless when it stands before it in the same sentence.
        also: must stand in the text too.
        places: steps and categories where the rule holds; none means everywhere.
        fields: a field of one of these names makes the text harmless; `*` is any.
        better: the professional wording.
    """

    rule: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None
    also: re.Pattern[str] | None = None
    places: tuple[str, ...] = ()
    fields: frozenset[str] = field(default_factory=frozenset)
    better: str = ""

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> "WordRule":
        """Build from an entry of `data/wording.json`.

        Raises:
            KeyError, re.error: the file isn't ours.
        """
        hit = "|".join(_pattern(word, entry.get("gap", "")) for word in entry["words"])
        but = entry.get("but", ())
        hidden = f"{_joined(but)}|" if but else ""
        return cls(
            rule=entry["rule"],
            words=re.compile(f"{hidden}(?P<hit>{hit})"),
            **{key: re.compile(_joined(entry[key]), re.DOTALL)
               for key in ("unless", "after", "before", "also") if key in entry},
            places=tuple(entry.get("places", ())),
            fields=frozenset(entry.get("fields", ())),
            better=entry.get("better", ""),
        )  # fmt: skip

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield every place where the words stand without an excuse."""
        if self.places and not case.within(*self.places):
            return
        content = case.reading.compact
        hits = [found for found in self.words.finditer(content) if found["hit"]]
        if not hits or self._excused(case, content):
            return
        for hit in hits:
            if not self._harmless(content, *hit.span("hit")):
                start, end = case.reading.span(*hit.span("hit"))
                yield finding(self.rule, case.reading.text, start, end, better=self.better)

    def _excused(self, case: Case, content: str) -> bool:
        present = case.reading.fields
        if (self.also and not self.also.search(content)) or self.fields & present:
            return True
        if "*" in self.fields and present:
            return True
        return bool(self.unless and self.unless.search(content))

    def _harmless(self, content: str, start: int, end: int) -> bool:
        if self.after and self.after.search(content, end):
            return True
        if self.before is None:
            return False
        sentence = max(content.rfind(mark, 0, start) for mark in "。！？\n!?") + 1
        return bool(self.before.search(content, sentence, start))


def _pattern(word: str, gap: str) -> str:
    """Spell out `<` and `>`, the edges of a clause, and let `gap` stand between Han characters."""
    if gap:
        word = _SIGN.sub(
            lambda sign: sign["sign"] + (gap if sign["more"] is not None else ""), word
        )
    opened = f"{_CLAUSE}{word[1:]}" if word.startswith("<") else word
    return f"{opened[:-1]}{_END}" if opened.endswith(">") else opened


def _joined(patterns: Sequence[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)
