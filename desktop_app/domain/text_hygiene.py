"""Keep out of a buyer's chat what can't be seen or would do harm there.

The text is never NFKC-folded: that would turn Chinese punctuation into ASCII.
"""

import re
from dataclasses import dataclass

from desktop_app.errors import AppError
from desktop_app.texts import text

_LINE_ENDS = re.compile(r"\r\n?")
_BLOCKED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{_BIDI}{_ZERO_WIDTH}]")

# Every Extended_Pictographic character of Unicode, and the few others of their blocks.
_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2300-\u23ff\u24c2\u25aa-\u27bf"
    "\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\U0001fc00-\U0001fffd]"
)
_JOINABLE = rf"{_PICTURE}(?:\ufe0f|[\U0001f3fb-\U0001f3ff])?"
_VISIBLE_USE = re.compile(
    rf"{_JOINABLE}(?:\u200d{_JOINABLE})+"  # family, profession, gender
    rf"|{_PICTURE}[\ufe0e\ufe0f]"  # drawn as text or as a picture
    r"|[0-9#*]\ufe0f\u20e3"  # keycap
    r"|\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,}\U000e007f"  # flag of a region
    r"|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff][\U000e0100-\U000e01ef]"  # glyph variant
)


@dataclass(frozen=True)
class Suspect:
    """A character that is there but isn't seen.

    Attributes:
        position: in code points from 0.
        bidi: it turns the reading direction, so that a text reads other than it is.
    """

    position: int
    character: str
    bidi: bool


def clean(content: str) -> str:
    r"""Return the text with `\n` line ends and without newlines at its end.

    Raises:
        AppError: a control character, a line or paragraph separator or half a character is in it.
    """
    content = _LINE_ENDS.sub("\n", content).rstrip("\n")
    blocked = _BLOCKED.search(content)
    if blocked:
        line, column = line_and_column(content, blocked.start())
        raise AppError(
            text(
                "The text holds a character that can't be pasted: U+{code}, line {line}, "
                "column {column}.",
                code=f"{ord(blocked.group()):04X}",
                line=line,
                column=column,
            ),
            advice=text("Delete it there; it can't be seen."),
        )
    return content


def suspicious(content: str) -> tuple[Suspect, ...]:
    """Return bidi controls, and zero-width characters that aren't part of an emoji or ideograph."""
    if not _HIDDEN.search(content):
        return ()
    seen = {at for use in _VISIBLE_USE.finditer(content) for at in range(*use.span())}
    return tuple(
        Suspect(
            hidden.start(), hidden.group(), bidi=re.match(f"[{_BIDI}]", hidden.group()) is not None
        )
        for hidden in _HIDDEN.finditer(content)
        if hidden.start() not in seen
    )


def line_and_column(content: str, position: int) -> tuple[int, int]:
    """Return where a position is, both from 1, the column in code points."""
    line_start = content.rfind("\n", 0, position) + 1
    return content.count("\n", 0, position) + 1, position - line_start + 1
