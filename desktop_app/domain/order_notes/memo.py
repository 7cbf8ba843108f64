"""A seller memo: our lines and everybody else's, and a new line under them."""

from dataclasses import dataclass, replace

from desktop_app.domain.order_notes.note import OrderNote, parse_line, render


@dataclass(frozen=True)
class ParsedMemo:
    """A memo read.

    Attributes:
        notes: our lines, in their order.
        foreign: all other lines, verbatim.
    """

    notes: tuple[OrderNote, ...]
    foreign: tuple[str, ...]


def parse_memo(memo: str) -> ParsedMemo:
    """Read a memo; empty lines are dropped."""
    lines = [(line, parse_line(line)) for line in memo.split("\n") if line.strip()]
    return ParsedMemo(
        tuple(note for _, note in lines if note is not None),
        tuple(line for line, note in lines if note is None),
    )


def with_note(old_memo: str, note: OrderNote) -> str:
    """Return the old memo, verbatim, and the note as a new line, unless it is there already.

    It is there when the last of our lines says the same, whatever its time.
    """
    if repeats(old_memo, note):
        return old_memo
    old_lines = [old_memo.rstrip("\n")] if old_memo.strip() else []
    return "\n".join([*old_lines, render(note)])


def repeats(old_memo: str, note: OrderNote) -> bool:
    """Tell whether the memo already ends with this note."""
    notes = parse_memo(old_memo).notes
    return bool(notes) and replace(notes[-1], time=note.time) == note
