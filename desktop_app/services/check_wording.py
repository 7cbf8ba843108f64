"""Check the wording of phrases by the rules, the shop's words and the agent's settings."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.library import Library
from desktop_app.domain.phrases import Phrase
from desktop_app.domain.wording.choice import WordingChoice, joined
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.places import place_of
from desktop_app.domain.wording.style import WordingStyle

if TYPE_CHECKING:
    from desktop_app.domain.wording.check import Wording
    from desktop_app.domain.wording.mending import Edit, Mending
    from desktop_app.domain.wording.words_file import Words

MOST_KEPT = 5_000
"""Answers kept; a screen asks for some 30 at a time."""

_Asked = tuple[str, str, str]


class CheckWording:
    """Answers what is wrong with a phrase; the rules are loaded when first needed.

    Args:
        words: reads the shipped word tables.
        chosen: what the agent set.
        packs: what the packs that are here say.
        library: the phrases' tree as it is now.
    """

    def __init__(
        self,
        words: Callable[[], "Words"],
        chosen: Callable[[], WordingChoice],
        packs: Callable[[], Iterable[WordingChoice]],
        library: Callable[[], Library],
    ) -> None:
        self._read_words = words
        self._chosen = chosen
        self._packs = packs
        self._library = library
        self._words: Words | None = None
        self._rules: tuple[Wording, Mending] | None = None
        self._choice: WordingChoice | None = None
        self._kept: dict[_Asked, tuple[Finding, ...]] = {}

    @property
    def style(self) -> WordingStyle:
        """The numbers and switches in force."""
        return self._choice_now().style.over(WordingStyle())

    @property
    def pack_style(self) -> WordingStyle:
        """The numbers and switches as they were without the agent's own."""
        return joined(self._packs()).style.over(WordingStyle())

    def check(self, phrase: Phrase) -> tuple[Finding, ...]:
        """Return what is wrong, the worst first."""
        return self._in_force()[0].check_for_others(*self._asked(phrase))

    def learn(self, phrase: Phrase) -> tuple[Finding, ...]:
        """Return what is wrong, and keep it for `known`."""
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        found = self._kept[self._asked(phrase)] = self.check(phrase)
        return found

    def known(self, phrase: Phrase) -> tuple[Finding, ...] | None:
        """Return what is wrong if that is known already, else None; quick enough for painting."""
        return self._kept.get(self._asked(phrase)) if self._kept else None

    def better(self, text: str, found: Finding) -> "Edit | None":
        """Return the edit that mends a finding; None where only the agent knows the words."""
        return self._in_force()[1].edit(text, found)

    def settings_changed(self) -> bool:
        """Forget the answers if the settings or the packs say something else now."""
        before, self._choice = self._choice, None
        if before is None or self._choice_now() == before:
            return False
        self._rules = None
        self._kept.clear()
        return True

    def load_next(self) -> bool:
        """Load one more part of the rules, some 30 ms; return whether any is left."""
        if self._words is None:
            self._words = self._read_words()
            return True
        self._in_force()
        return False

    def _asked(self, phrase: Phrase) -> _Asked:
        return phrase.text, place_of(phrase, self._library()), phrase.mood

    def _choice_now(self) -> WordingChoice:
        if self._choice is None:
            self._choice = joined((self._chosen(), *self._packs()))
        return self._choice

    def _in_force(self) -> "tuple[Wording, Mending]":
        if self._rules is None:
            from desktop_app.domain.wording.check import Wording  # noqa: PLC0415
            from desktop_app.domain.wording.mending import Mending  # noqa: PLC0415

            words = self._words = self._words or self._read_words()
            wording = Wording(words, choice=self._choice_now())
            self._rules = wording, Mending(words.mending, wording.style)
        return self._rules
