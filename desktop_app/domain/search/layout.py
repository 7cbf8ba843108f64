"""Many fields laid one after another to one text, with where each begins and ends."""

import re
from collections.abc import Iterable, Iterator

from desktop_app.domain.search.bits import bits_at, stretches
from desktop_app.domain.search.folding import FIELD_END
from desktop_app.domain.search.rows import Field

_WORD_START = re.compile(r"(?<!\w)\w")


def word_starts(text: str) -> Iterator[int]:
    """Return where words begin in a field."""
    return (found.start() for found in _WORD_START.finditer(text))


class Layout:
    """FIELD_END closes every field; one more closes every group of fields and is its home."""

    def __init__(self) -> None:
        # A match is looked for one position after the last: position 0 is never a character.
        self._pieces = [FIELD_END]
        self._starts: dict[Field, list[int]] = {field: [] for field in Field}
        self._ends: dict[Field, list[int]] = {field: [] for field in Field}
        self._word_starts: list[int] = []
        self.size = 1

    def lay(self, fields: Iterable[tuple[Field, str]]) -> int:
        """Append a group of fields; return its home."""
        end = self.size
        for kind, content in fields:
            self._starts[kind].append(end)
            self._word_starts.append(end)
            if kind is not Field.CODE:
                self._word_starts += [end + start for start in word_starts(content)]
            end += len(content)
            self._ends[kind].append(end)
            self._pieces += (content, FIELD_END)
            end += 1
        self._pieces.append(FIELD_END)
        self.size = end + 1
        return end

    def text(self) -> str:
        """Return all that was laid."""
        return "".join(self._pieces)

    def characters_of(self, kind: Field) -> int:
        """Return where the characters of a kind of field stand."""
        return stretches(self._starts[kind], self._ends[kind], self.size)

    def last_of(self, kind: Field) -> int:
        """Return the last characters of a kind of field; of an empty one, what stands before."""
        return bits_at((end - 1 for end in self._ends[kind]), self.size)

    def word_starts(self) -> int:
        """Return the first characters of every field, and of every word inside all but codes."""
        return bits_at(self._word_starts, self.size)
