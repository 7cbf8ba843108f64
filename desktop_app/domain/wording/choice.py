"""What a shop or an agent chose for the wording: numbers, switches, own words, exceptions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from desktop_app.domain.wording.style import WordingStyle

MAX_WORDS = 1_000
MAX_WORD = 50
BETTER_SIGN = "→"
"""Stands between a word and what to say instead, where both are on one line."""

_SIGNS = (BETTER_SIGN, "->", "=>", "=", "\t")


@dataclass(frozen=True)
class ShopWord:
    """A word that a shop doesn't want to read; `better` is what to say instead, or empty."""

    word: str
    better: str = ""


@dataclass(frozen=True)
class StyleChoice:
    """The chosen ones of `WordingStyle`; None = nobody chose."""

    one_word: int | None = None
    short: int | None = None
    long: int | None = None
    exclamations: int | None = None
    faces: int | None = None
    check_exclamations: bool | None = None
    check_intimacy: bool | None = None
    check_particles: bool | None = None

    def over(self, style: WordingStyle) -> WordingStyle:
        """Return a style with what is chosen here."""
        return replace(style, **self.chosen())

    def chosen(self) -> dict[str, Any]:
        """Return the values that somebody chose, by name."""
        return {name: value for name, value in vars(self).items() if value is not None}


@dataclass(frozen=True)
class WordingChoice:
    """One source of rules: the agent's settings, or a pack.

    Attributes:
        words: forbidden in texts for buyers.
        allowed: words in which no rule finds anything.
    """

    style: StyleChoice = StyleChoice()
    words: tuple[ShopWord, ...] = ()
    allowed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was chosen."""
        return self != NO_CHOICE


NO_CHOICE = WordingChoice()
STYLE_NAMES = tuple(each.name for each in fields(StyleChoice))
LEAST: Mapping[str, int] = {"one_word": 0, "short": 0, "long": 10, "exclamations": 0, "faces": 0}
MOST: Mapping[str, int] = {
    "one_word": 10, "short": 50, "long": 2000, "exclamations": 20, "faces": 20,
}  # fmt: skip


def joined(choices: Iterable[WordingChoice]) -> WordingChoice:
    """Join choices, the more important first: words add up, of numbers and switches one holds."""
    style: dict[str, Any] = {}
    words: dict[str, ShopWord] = {}
    allowed: dict[str, None] = {}
    for choice in choices:
        style = choice.style.chosen() | style
        words = {word.word: word for word in choice.words} | words
        allowed |= dict.fromkeys(choice.allowed)
    return WordingChoice(StyleChoice(**style), tuple(words.values()), tuple(allowed))


def read_word_lines(written: str) -> tuple[ShopWord, ...]:
    """Read one word a line, each with `→ better` or without; the last of equal ones holds."""
    words: dict[str, ShopWord] = {}
    for line in written.splitlines():
        sign = next((sign for sign in _SIGNS if sign in line), "\n")
        word, _, better = (part.strip() for part in line.partition(sign))
        if word:
            words[word[:MAX_WORD]] = ShopWord(word[:MAX_WORD], better)
    return tuple(words.values())[:MAX_WORDS]


def read_allowed_lines(written: str) -> tuple[str, ...]:
    """Read one exception a line."""
    lines = (line.strip()[:MAX_WORD] for line in written.splitlines())
    return tuple(dict.fromkeys(filter(None, lines)))[:MAX_WORDS]


def word_lines(words: Iterable[ShopWord]) -> str:
    """Write words as `read_word_lines` reads them."""
    return "\n".join(
        f"{each.word} {BETTER_SIGN} {each.better}" if each.better else each.word for each in words
    )
