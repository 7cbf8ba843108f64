"""What is about to be pasted: filled, cleaned, and whose data is in it."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.fields import Segment
from desktop_app.domain.images import ImageFacts
from desktop_app.domain.pasting import Reason
from desktop_app.domain.text_hygiene import clean, line_and_column, suspicious
from desktop_app.errors import AppError
from desktop_app.services.paste_reports import PasteKind
from desktop_app.texts import Text, text

MOST_STEPS = 200
"""How far the caret goes back, in grapheme clusters."""


@dataclass(frozen=True)
class Refusal:
    """Why nothing is pasted."""

    reason: Reason
    detail: Text | None = None


@dataclass(frozen=True)
class Job:
    """One text to paste, before it has a number; of a phrase in parts, one of them.

    Attributes:
        segments: every field filled; none when it was refused before that.
        template: what a phrase's segments were made of.
        part: which of the segments is pasted, from 0.
        buyer: the one it was made for; None when that doesn't matter.
        confirmed: the agent has seen what is unusual about it and said yes.
        doubt: what isn't certain about the text.
        allowed: what else the agent said yes to, each by itself.
        answers: what was typed into its form.
        copying: it goes to the clipboard only.
        hint: what to think of next time; told once it is pasted.
        image: of the phrase; it follows the last part.
    """

    label: str
    kind: PasteKind
    phrase_id: str = ""
    segments: tuple[Segment, ...] = ()
    template: str = ""
    part: int = 0
    buyer: CurrentBuyer | None = None
    confirmed: bool = False
    allowed: frozenset[Reason] = frozenset()
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    copying: bool = False
    hint: Text | None = None
    doubt: Text | None = None
    image: ImageFacts | None = None

    @property
    def content(self) -> str:
        """The text of this part; empty when it was refused before there was one."""
        return self.segments[self.part].text if self.segments else ""

    @property
    def parts(self) -> int:
        """How many parts the phrase has; 1 for anything else."""
        return max(len(self.segments), 1)

    @property
    def is_first_of_many(self) -> bool:
        """Whether more parts will follow, and none went before."""
        return self.parts > 1 and self.part == 0

    @property
    def has_caret(self) -> bool:
        """Whether the agent goes on writing inside the text."""
        return bool(self.segments) and self.segments[self.part].caret is not None

    def next_part(self) -> "Job | None":
        """Return the part after this one; None after the last."""
        return replace(self, part=self.part + 1) if self.part + 1 < self.parts else None

    def whole(self) -> "Job":
        """Return the phrase with its parts under each other, as it is copied."""
        content = "\n".join(segment.text for segment in self.segments)
        return replace(self, segments=(Segment(content),), part=0)

    def is_for(self, buyer: CurrentBuyer) -> bool:
        """Whether its text is whole and may go to this buyer."""
        if self.kind is PasteKind.PHRASE and not self.content:
            return False
        return self.buyer is None or self.buyer == buyer or self.buyer.is_same(buyer)

    def clean_content(self) -> str | Refusal:
        """Return the text as it may be pasted.

        Only a phrase is searched for characters that can't be seen: an old memo is kept as it
        is, and the emoji are our own.
        """
        try:
            content = clean(self.content)
        except AppError as error:
            return Refusal(Reason.BAD_TEXT, error.message)
        if not content:
            return Refusal(Reason.BAD_TEXT, text("The text is empty."))
        hidden = suspicious(content) if self.kind is PasteKind.PHRASE else ()
        if hidden and not self.confirmed:
            line, column = line_and_column(content, hidden[0].position)
            return Refusal(
                Reason.HIDDEN_CHARACTERS,
                text("Line {line}, column {column}: U+{code} can't be seen.", line=line,
                     column=column, code=f"{ord(hidden[0].character):04X}"),
            )  # fmt: skip
        return content

    def caret_steps(self, drawn: Callable[[str], str]) -> int | None:
        """Return how many times Left moves the caret from the end of the text to its place.

        None where that isn't certain: over a line end editors differ, right-to-left text goes
        the other way, hidden characters are stepped over or not, a client's code is one face in
        some and its letters in others, and a long way takes long.

        Args:
            drawn: turns the faces of a text into those of the client.
        """
        caret = self.segments[self.part].caret if self.segments else None
        if caret is None:
            return 0
        content = clean(self.content)
        head = clean(self.content[:caret] + "|")[:-1]
        behind = content[len(head) :]
        if not content.startswith(head):
            return 0
        if drawn(behind) != behind:
            return None
        if any(_is_uncertain(sign) for sign in behind) or suspicious(behind):
            return None
        # 9 ms to import, and few phrases have a caret.
        from desktop_app.domain.graphemes import count_graphemes  # noqa: PLC0415

        steps = count_graphemes(behind)
        return steps if steps <= MOST_STEPS else None


def _is_uncertain(sign: str) -> bool:
    return sign == "\n" or unicodedata.bidirectional(sign) in ("R", "AL", "AN")
