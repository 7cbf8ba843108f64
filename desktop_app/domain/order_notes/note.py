r"""An order note as a value and as the line that is written into the memo.

`工号789|黄|11-22 14:05|无误可发|快递:申通`: full-width `｜：` separate as `|:` do. Inside a value a
backslash stands before a separator or a space at its edge, and `\n` and `\r` are its line ends.
"""

import re
from dataclasses import dataclass

from desktop_app.domain.order_notes.flags import flag_key, flag_word

TAG_WORD = "工号"
TIME_FORMAT = "%m-%d %H:%M"

_TIME = re.compile(r"(\d\d-\d\d \d\d)[:：](\d\d)", re.ASCII)
_PIECE = re.compile(r"(?:\\.|[^\\|｜])+|[|｜\\]", re.DOTALL)
_KEY = re.compile(r"((?:\\.|[^\\:：])*)[:：]", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LINE_ENDS = {"n": "\n", "r": "\r"}
_FIXED_PARTS = 4


@dataclass(frozen=True)
class OrderNote:
    """One line of a memo.

    Attributes:
        tag: the agent tag without the word 工号.
        flag: key of the colour, made from its word; a colour beyond the table as read.
        time: `11-22 14:05`.
        details: key and value in their order; a detail without a key has an empty one.

    Raises:
        ValueError: the time has another form.
    """

    tag: str
    flag: str
    time: str
    action: str
    details: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not _TIME.fullmatch(self.time):
            raise ValueError(self.time)
        object.__setattr__(self, "time", self.time.replace("：", ":"))
        object.__setattr__(self, "flag", flag_key(self.flag))


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
    if not line.lstrip().startswith(TAG_WORD):
        return None
    parts = _parts(line)
    if len(parts) < _FIXED_PARTS or not _TIME.fullmatch(parts[2]):
        return None
    tag, flag, time, action, *details = parts
    return OrderNote(
        _unescaped(tag.removeprefix(TAG_WORD)),
        _unescaped(flag),
        time,
        _unescaped(action),
        tuple(_parsed_detail(detail) for detail in details),
    )


def _parts(line: str) -> list[str]:
    """Split at the separators; empty when a lone backslash ends the line."""
    parts = [""]
    for piece in _PIECE.findall(line):
        if piece == "\\":
            return []
        if piece in "|｜":
            parts.append("")
        else:
            parts[-1] = piece
    return [_stripped(part) for part in parts]


def _rendered_detail(key: str, value: str) -> str:
    if not key:
        return _escaped(value, also=":：")
    return f"{_escaped(key, also=':：')}:{_escaped(value)}"


def _parsed_detail(detail: str) -> tuple[str, str]:
    key = _KEY.match(detail)
    if key is None:
        return "", _unescaped(detail)
    return _unescaped(_stripped(key[1])), _unescaped(_stripped(detail[key.end() :]))


def _escaped(value: str, also: str = "") -> str:
    marked = re.sub(rf"[\\|｜{also}]", r"\\\g<0>", value)
    for letter, end in _LINE_ENDS.items():
        marked = marked.replace(end, f"\\{letter}")
    begun = marked.lstrip()
    whole = begun.rstrip()
    before, after = marked[: len(marked) - len(begun)], begun[len(whole) :]
    return _each_escaped(before) + whole + _each_escaped(after)


def _each_escaped(spaces: str) -> str:
    return "".join(f"\\{space}" for space in spaces)


def _unescaped(written: str) -> str:
    return _ESCAPED.sub(lambda pair: _LINE_ENDS.get(pair[1], pair[1]), written)


def _stripped(part: str) -> str:
    """Drop spaces at the edges, but not one that is escaped."""
    begun = part.lstrip()
    whole = begun.rstrip()
    backslashes = len(whole) - len(whole.rstrip("\\"))
    return begun[: len(whole) + 1] if backslashes % 2 else whole
