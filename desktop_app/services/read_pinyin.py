"""Know the pinyin of characters, and keep it so that a start needn't load the dictionary."""

import os
from collections.abc import Iterable

from desktop_app.domain.search.spellings import Spellings, is_hanzi
from desktop_app.storage.protocols import PhraseStore


class ReadPinyin:
    """Look readings up in the database first, then in pypinyin, then never again."""

    def __init__(self, store: PhraseStore) -> None:
        self._store = store
        self._known: dict[str, tuple[str, ...]] | None = None

    def __call__(self, characters: Iterable[str]) -> Spellings:
        """Return all readings known by now, those of these characters among them."""
        if self._known is None:
            kept = self._store.readings()
            self._known = {character: tuple(line.split()) for character, line in kept.items()}
        new = {each for each in characters if each not in self._known and is_hanzi(each)}
        if new:
            found = _look_up(new)
            self._store.save_readings({each: " ".join(ways) for each, ways in found.items()})
            self._known |= found
        return self._known


def _look_up(characters: Iterable[str]) -> dict[str, tuple[str, ...]]:
    # The dictionary of words isn't needed for single characters: 13 MB instead of 58, 43 ms
    # instead of 240 (pypinyin 0.55).
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin  # noqa: PLC0415  only a new character needs it

    found = {
        each: pinyin(each, Style.NORMAL, heteronym=True, errors="ignore") for each in characters
    }
    return {
        character: tuple(reading for readings in syllables for reading in readings)
        for character, syllables in found.items()
    }
