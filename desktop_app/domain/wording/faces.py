"""The emoji, chat-client codes, kaomoji and mood fields of a text."""

from dataclasses import dataclass

import regex

from desktop_app.domain.emoji_text import EMOJI

_FACE = regex.compile(
    EMOJI + r"|/:[^\s\p{Han}]{2,6}"
    r"|\{\s*表情\s*[:：][^{}\n]*\}"
    r"|[(（][^\s\p{Han}\p{L}0-9()（）]{1,3}[^\p{Han}0-9()（）]{0,3}[^\s\p{Han}\p{L}0-9()（）]{1,3}[)）]"
)


@dataclass(frozen=True)
class Face:
    """One emoji, client code, kaomoji or mood field, and where it starts."""

    symbol: str
    start: int

    @property
    def end(self) -> int:
        """After its last character."""
        return self.start + len(self.symbol)

    @property
    def mood(self) -> str:
        """The mood of a field such as `{表情:笑脸}`; empty for any other face."""
        found = regex.fullmatch(r"\{\s*表情\s*[:：](.*)\}", self.symbol)
        return found[1].strip() if found else ""


def faces_in(text: str) -> tuple[Face, ...]:
    """Return every face of a text, in order."""
    return tuple(Face(found.group(), found.start()) for found in _FACE.finditer(text))
