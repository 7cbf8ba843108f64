"""Faces in a text as the client in front draws them.

A text may hold emoji and the codes of any client; a code that a client doesn't draw would stand
in the buyer's chat as it is written.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

import regex

from desktop_app.domain.clients import EmojiMap
from desktop_app.domain.emoji_text import EMOJI, plain
from desktop_app.domain.emoticons import Emoticon

_EMOJI = regex.compile(EMOJI)
_KEYCAP = "\u20e3"
_CODES_FOR_EMOJI = frozenset({EmojiMap.WANGWANG})
"""Clients that are given their code for an emoji, too: older ones draw no emoji at all."""


def _changes_emoji(emoji_map: EmojiMap) -> bool:
    return emoji_map is EmojiMap.NONE or emoji_map in _CODES_FOR_EMOJI


class ClientFaces:
    """Turns the faces of a text into what a client draws.

    Args:
        codes: the codes of each family, as `Emoticon`s.
        moods: the emoji of each mood and face by its Chinese name; empty = none is fitting.
    """

    def __init__(
        self, codes: Mapping[EmojiMap, Iterable[Emoticon]], moods: Mapping[str, str]
    ) -> None:
        self._codes = {family: {e.symbol: e for e in faces} for family, faces in codes.items()}
        self._moods = moods
        self._code_of = {
            family: {plain(emoji): e.symbol for e in reversed(faces.values()) for emoji in e.same}
            for family, faces in self._codes.items()
        }

    def drawn(self, text: str, emoji_map: EmojiMap) -> str:
        """Return the text with each face as this client draws it; nothing where it draws none.

        A client's own codes stay, and so do emoji, but where it has a code for them and may not
        know emoji. A foreign code becomes the client's own code of the same face, else an emoji.
        """
        own = self._codes.get(emoji_map, {})

        def face(found: re.Match[str]) -> str:
            code = found.group()
            return code if code in own else self._face(self._emoji_of(code), emoji_map)

        coded = self._any_code.sub(face, text)
        if not _changes_emoji(emoji_map):
            return coded
        return str(_EMOJI.sub(lambda found: self._face(found.group(), emoji_map), coded))

    def mood(self, name: str, emoji_map: EmojiMap) -> str | None:
        """Return the face of a mood as this client draws it; None for a name that isn't known."""
        emoji = self._moods.get(name)
        return None if emoji is None else self._face(emoji, emoji_map)

    @property
    def mood_names(self) -> tuple[str, ...]:
        """All that can be asked of `mood`."""
        return tuple(self._moods)

    def _face(self, emoji: str, emoji_map: EmojiMap) -> str:
        own = self._code_of.get(emoji_map, {}).get(plain(emoji))
        if own is not None:
            return own
        if emoji_map is not EmojiMap.NONE:
            return emoji
        return emoji[0] if emoji.endswith(_KEYCAP) else ""

    def _emoji_of(self, code: str) -> str:
        return next(faces[code].emoji for faces in self._codes.values() if code in faces)

    @cached_property
    def _any_code(self) -> re.Pattern[str]:
        """Any code of any family, the longest first: `/:O=O` isn't `/:O` and some text."""
        all_codes = {code for faces in self._codes.values() for code in faces}
        return re.compile("|".join(map(re.escape, sorted(all_codes, key=len, reverse=True))))
