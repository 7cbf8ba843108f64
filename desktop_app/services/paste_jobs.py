"""What is about to be pasted: filled, cleaned, and whose data is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.pasting import Reason
from desktop_app.domain.text_hygiene import clean, line_and_column, suspicious
from desktop_app.errors import AppError
from desktop_app.services.paste_reports import PasteKind
from desktop_app.texts import Text, text


@dataclass(frozen=True)
class Refusal:
    """Why nothing is pasted."""

    reason: Reason
    detail: Text | None = None


@dataclass(frozen=True)
class Job:
    """One text to paste, before it has a number.

    Attributes:
        content: every field filled; empty when it was refused before that.
        buyer: the one it was made for; None when that doesn't matter.
        confirmed: the agent has seen what is unusual about it and said yes.
        allowed: what else the agent said yes to, each by itself.
        answers: what was typed into its form.
        copying: it goes to the clipboard only.
        hint: what to think of next time; told once it is pasted.
    """

    label: str
    kind: PasteKind
    phrase_id: str = ""
    content: str = ""
    buyer: CurrentBuyer | None = None
    confirmed: bool = False
    allowed: frozenset[Reason] = frozenset()
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    copying: bool = False
    hint: Text | None = None

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
