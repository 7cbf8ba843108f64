"""The emoji within a text, each whole: sequences, flags and keycaps are one."""

import regex

# ©, ®, ™ and arrows are Extended_Pictographic too, and no faces without the selector.
EMOJI = (
    r"(?![\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa](?!\ufe0f))"
    r"\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|[\U000e0020-\U000e007f]"
    r"|\u200d\p{Extended_Pictographic})*"
    r"|\p{RI}{2}|[0-9#*]\ufe0f\u20e3"
)
"""Matches one emoji; for the package `regex`."""

TONES = ("\U0001f3fb", "\U0001f3fc", "\U0001f3fd", "\U0001f3fe", "\U0001f3ff")
"""The five skin tones, from light to dark."""

_SELECTOR = "\ufe0f"
# A handshake between two people keeps its colour, and the old family sign has but one.
_SKIN = regex.compile(
    r"(?V1)(?:[\p{Emoji_Modifier_Base}--[\U0001f91d\U0001f46a]]|^\U0001f91d$)\ufe0f?"
)
_TOGETHER = "\u2764\U0001f91d"
_TONE = regex.compile(r"\p{Emoji_Modifier}")


def plain(emoji: str) -> str:
    """Return an emoji without what only varies its look, to compare it with others."""
    return str(_TONE.sub("", emoji)).replace(_SELECTOR, "")


def with_tone(emoji: str, tone: str) -> str:
    """Return an emoji in a skin tone of `TONES`; as it is where Unicode knows none for it.

    Two people have a tone together when they are a couple; families have none.
    """
    bare = str(_TONE.sub("", emoji))
    people = len(_SKIN.findall(bare))
    if people == 1 or (people > 1 and any(sign in bare for sign in _TOGETHER)):
        return str(_SKIN.sub(lambda found: found.group().removesuffix(_SELECTOR) + tone, bare))
    return emoji
