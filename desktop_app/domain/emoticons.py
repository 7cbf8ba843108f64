"""Emoji, chat-client codes and kaomoji as data, and how a query finds one."""

from dataclasses import dataclass, replace
from functools import cached_property

RUDE = "rude"
"""The group of faces that nobody is offered for a buyer."""


@dataclass(frozen=True)
class Emoticon:
    """Something small to paste that shows a mood.

    Attributes:
        symbol: what is pasted: an emoji (one grapheme cluster), a client's code, or a kaomoji.
        name: its Chinese name.
        words: more Chinese words that an agent may look for.
        readings: pinyin of name and words, syllables apart.
        english: English words; only emoji have them.
        emoji: of a client's code: the emoji that stands for it elsewhere; empty when none does.
        same: of a client's code: the emoji that become this code in that client.
    """

    symbol: str
    name: str
    words: tuple[str, ...] = ()
    readings: tuple[tuple[str, ...], ...] = ()
    english: tuple[str, ...] = ()
    emoji: str = ""
    same: tuple[str, ...] = ()

    @property
    def is_emoji(self) -> bool:
        """Whether the symbol is one emoji, not a code or a kaomoji."""
        return bool(self.english)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """All that finds it when typed as a whole, in lower case."""
        written = [self.name, *self.words, *self.english, self.symbol]
        written += ["".join(reading) for reading in self.readings]
        written += ["".join(syllable[0] for syllable in reading) for reading in self.readings]
        return tuple(spelling.lower() for spelling in written if spelling)

    def joined(self, other: "Emoticon") -> "Emoticon":
        """Return it with what another table knows of the same symbol."""
        named = {**_named(self), **_named(other)}
        del named[self.name]
        return replace(
            self,
            words=tuple(named),
            readings=(*self.readings[:1], *named.values()),
            english=tuple(dict.fromkeys((*self.english, *other.english))),
        )


def _named(emoticon: Emoticon) -> dict[str, tuple[str, ...]]:
    """Return its Chinese words, each with its reading."""
    return dict(zip((emoticon.name, *emoticon.words), emoticon.readings, strict=True))


@dataclass(frozen=True)
class EmoticonGroup:
    """Emoticons of one service mood."""

    id: str
    emoticons: tuple[Emoticon, ...]


def parse_emoticons(content: str) -> tuple[EmoticonGroup, ...]:
    """Read a shipped table: `[group]` lines, and a tab-separated line for each emoticon.

    Columns: symbol, name, words (by space), readings (by comma), English words (by comma), and
    for a client's code the emoji (by space) of the same face, `~` before one that only resembles.
    Lines that begin with `# ` are comments (the keycap `#️⃣` doesn't).
    """
    groups: list[tuple[str, list[Emoticon]]] = []
    for line in content.splitlines():
        if not line or line.startswith("# "):
            continue
        if line.startswith("[") and line.endswith("]"):
            groups.append((line[1:-1], []))
        else:
            groups[-1][1].append(_parse_line(line))
    return tuple(EmoticonGroup(name, tuple(emoticons)) for name, emoticons in groups)


def parse_moods(content: str) -> dict[str, str]:
    """Read the shipped moods: a mood and its emoji, tab-separated, in each line that isn't `# `."""
    lines = (line.split("\t") for line in content.splitlines() if not line.startswith("# "))
    return {mood: "".join(emoji) for mood, *emoji in lines if mood}


def _parse_line(line: str) -> Emoticon:
    columns = line.split("\t") + [""] * 6
    symbol, name, words, readings, english, faces = columns[:6]
    emoji = faces.split()
    return Emoticon(
        symbol=symbol,
        name=name,
        words=tuple(words.split()),
        readings=tuple(tuple(reading.split()) for reading in readings.split(", ") if reading),
        english=tuple(english.split(", ")) if english else (),
        emoji=emoji[0].removeprefix("~") if emoji else "",
        same=tuple(face for face in emoji if not face.startswith("~")),
    )


def match_rank(emoticon: Emoticon, query: str) -> int | None:
    """Tell how well a lower-case query fits: 0 is best, None is not at all.

    Chinese words match anywhere, pinyin (full or initials) and English from their beginning.
    """
    if query in emoticon.spellings:
        return 0
    if any(spelling.startswith(query) for spelling in emoticon.spellings):
        return 1
    names = (emoticon.name, *emoticon.words)
    if any(query in name.lower() for name in names) or _begins_a_word(query, emoticon.english):
        return 2
    return None


def _begins_a_word(query: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {query}" in f" {phrase.lower()}" for phrase in phrases)
