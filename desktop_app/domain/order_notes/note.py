r"""An order note as a value and as the line that is written into the memo.

`工号789|黄|11-22 14:05|无误可发|快递:申通`: a backslash stands before a separator that belongs to a
value, `\n` and `\r` are line ends in one, and full-width `｜：` separate as `|:` do.
"""

import re
from dataclasses import dataclass

from desktop_app.domain.order_notes.flags import flag_key, flag_word

TAG_WORD = "工号"
_TIME = re.compile(r"(\d\d-\d\d \d\d)[:：](\d\d)", re.ASCII)
_BETWEEN_PARTS = re.compile(r"((?:\\.|[^\\|｜])*)(?:[|｜]|$)", re.DOTALL)
_KEY_AND_VALUE = re.compile(r"((?:\\.|[^\\:：])*)[:：](.*)", re.DOTALL)
_SPACE_AT_EDGE = re.compile(r"^\s+|\s+$")
_ESCAPE = {"\n": "\\n", "\r": "\\r"}
_UNESCAPE = {"n": "\n", "r": "\r"}
_FIXED_PARTS = 4


@dataclass(frozen=True)
class OrderNote:
    """One line of a memo.

    Attributes:
        tag: the agent tag without the word 工号.
        flag: key of the colour; a colour beyond the table as read.
        time: `11-22 14:05`.
        details: key and value in their order; a detail without a key has an empty one.
    """

    tag: str
    flag: str
    time: str
    action: str
    details: tuple[tuple[str, str], ...] = ()


def render(note: OrderNote) -> str:
    """Write the line: `parse_line(render(note)) == note`."""
    return "|".join((
        TAG_WORD + _escaped(note.tag),
        _escaped(flag_word(note.flag)),
        note.time,
        _escaped(note.action),
        *(_rendered_detail(key, value) for key, value in note.details),
    ))  # fmt: skip


def parse_line(line: str) -> OrderNote | None:
    """Read a line; None when it isn't ours."""
    parts = [part.strip() for part in _parts(line)]
    if len(parts) < _FIXED_PARTS or not parts[0].startswith(TAG_WORD):
        return None
    tag, flag, time, action, *details = parts
    at = _TIME.fullmatch(time)
    if at is None:
        return None
    return OrderNote(
        _unescaped(tag.removeprefix(TAG_WORD)),
        flag_key(_unescaped(flag)),
        f"{at[1]}:{at[2]}",
        _unescaped(action),
        tuple(_parsed_detail(detail) for detail in details),
    )
