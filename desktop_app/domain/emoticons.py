"""Emoji, chat-client codes and kaomoji as data, and how a query finds one."""

from dataclasses import dataclass

from desktop_app.domain.clients import ClientProfile, EmojiMap

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
        code: the 千牛 code of the same face; empty when there is none.
    """

    symbol: str
    name: str
    words: tuple[str, ...] = ()
    readings: tuple[tuple[str, ...], ...] = ()
    english: tuple[str, ...] = ()
    code: str = ""

    @property
    def is_client_code(self) -> bool:
        """Whether the symbol is a text code that 千牛 draws as a face."""
        return self.symbol.startswith("/:")

    @property
    def is_emoji(self) -> bool:
        """Whether the symbol is one emoji, not a code or a kaomoji."""
        return bool(self.english)


@dataclass(frozen=True)
class EmoticonGroup:
    """Emoticons of one service mood."""

    id: str
    emoticons: tuple[Emoticon, ...]


def parse_emoticons(content: str) -> tuple[EmoticonGroup, ...]:
    """Read a shipped table: `[group]` lines, and a tab-separated line for each emoticon.

    Columns: symbol, name, words (by space), readings (by comma), English words (by comma), code.
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


def _parse_line(line: str) -> Emoticon:
    columns = line.split("\t") + [""] * 6
    symbol, name, words, readings, english, code = columns[:6]
    return Emoticon(
        symbol=symbol,
        name=name,
        words=tuple(words.split()),
        readings=tuple(tuple(reading.split()) for reading in readings.split(", ") if reading),
        english=tuple(english.split(", ")) if english else (),
        code=code,
    )


def match_rank(emoticon: Emoticon, query: str) -> int | None:
    """Tell how well a lower-case query fits: 0 is best, None is not at all.

    Chinese words match anywhere, pinyin (full or initials) and English from their beginning.
    """
    names = (emoticon.name, *emoticon.words)
    spellings = [*names, *emoticon.english, emoticon.symbol, emoticon.code]
    spellings += ["".join(reading) for reading in emoticon.readings]
    spellings += ["".join(syllable[0] for syllable in reading) for reading in emoticon.readings]
    lowered = [spelling.lower() for spelling in spellings if spelling]
    if query in lowered:
        return 0
    if any(spelling.startswith(query) for spelling in lowered):
        return 1
    if any(query in name.lower() for name in names) or _begins_a_word(query, emoticon.english):
        return 2
    return None


def _begins_a_word(query: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {query}" in f" {phrase.lower()}" for phrase in phrases)


# 千牛's code of the face with the same name in the shipped tables. A serious face shows nothing:
# a smile would be wrong there, and agents send none.
_MOODS = {
    "笑脸": ("😊", "/:^_^"),
    "微笑": ("😊", "/:^_^"),
    "委婉笑脸": ("😊", "/:^_^"),
    "热情": ("😄", "/:^O^"),
    "感谢": ("🌹", "/:-F"),
    "诚恳": ("🙏", ""),
    "歉意": ("😔", "/:819"),
    "委婉": ("🥺", ""),
    "关切": ("🤗", "/:H"),
    "好奇": ("🤔", "/:801"),
    "无表情": ("", ""),
    "认真": ("", ""),
}
MOODS = tuple(_MOODS)
"""The moods that a phrase can name, as in `{表情:笑脸}`."""
_LAST_OF_BMP = "\uffff"


def render_mood(mood: str, client: ClientProfile) -> str | None:
    """Return the face of a mood as this client shows it; empty where it shows none.

    None means that no such mood is known.
    """
    if mood not in _MOODS:
        return None
    emoji, code = _MOODS[mood]
    if client.emoji_map is EmojiMap.WANGWANG and code:
        return code
    shows = client.emoji_map is not EmojiMap.NONE
    return emoji if shows and not (client.plain_only and emoji > _LAST_OF_BMP) else ""
