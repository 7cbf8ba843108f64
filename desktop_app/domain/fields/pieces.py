"""What a template is made of: text as it stands, and places to be filled."""

import re
from dataclasses import dataclass
from enum import StrEnum

CLIPBOARD = "剪贴板"
CARET = "光标"
BREAK = "分段"
CHOICE = "选择"
RANDOM = "随机"
MOOD = "表情"


BETWEEN_PARTS = re.compile(rf"\n|\{{\s*{BREAK}\s*\}}")
"""What stands between the parts of a text that one reads in one piece."""


class FieldKind(StrEnum):
    """How a field gets its text."""

    VALUE = "value"
    CHOICE = "choice"
    RANDOM = "random"
    CLIPBOARD = "clipboard"
    MOOD = "mood"
    CARET = "caret"
    BREAK = "break"


@dataclass(frozen=True)
class Literal:
    """Text that stands as it is, braces already single."""

    text: str


@dataclass(frozen=True)
class Field:
    """A place to be filled.

    Attributes:
        name: its answers are kept under it; a choice without a name has its options as name.
        source: as written, with its braces.
        offset: days, of `{日期+3}`; working days, of `{工作日+2}`.
        options: what a choice or a random field has to choose from; the mood of a mood field.
    """

    name: str
    source: str
    offset: int = 0
    kind: FieldKind = FieldKind.VALUE
    options: tuple[str, ...] = ()


Piece = Literal | Field


def label_of(name: str) -> str:
    """Return what an asked field is called for the agent."""
    return CHOICE if "|" in name else name
