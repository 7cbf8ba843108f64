"""What pasting tells the window: a form to fill, a paste begun, how it ended."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.buyers import CurrentBuyer
from desktop_app.domain.fields import Filled
from desktop_app.domain.fields.questions import Question
from desktop_app.domain.pasting import Outcome, Reason, Target
from desktop_app.domain.phrases import Phrase
from desktop_app.texts import Text


class PasteKind(StrEnum):
    """What was pasted."""

    PHRASE = "phrase"
    TEXT = "text"
    NOTE = "note"


@dataclass(frozen=True)
class FieldForm:
    """A phrase that waits for `filled.missing` to be answered.

    Attributes:
        target: where it will go; None = only copied to the clipboard.
        buyer: for whom it was asked; the answer isn't used for another one.
        questions: how to ask for `filled.missing`, in the same order.
        suggested: earlier answers for this buyer, else defaults and the clipboard's text, to be
            shown in the form, not pasted unseen.
        confirmed: the agent has said yes to what is unusual about this phrase.
    """

    phrase: Phrase
    filled: Filled
    target: Target | None
    buyer: CurrentBuyer
    questions: tuple[Question, ...] = ()
    suggested: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    confirmed: bool = False


@dataclass(frozen=True)
class PasteStarted:
    """A paste that is under way."""

    request_id: int
    label: str
    target_name: str
    kind: PasteKind


@dataclass(frozen=True)
class PasteReport:
    """How a paste ended.

    Attributes:
        label: title of the phrase, or what the caller called the text; never logged.
        target_name: what the status line calls the window; empty when there was none.
        lost_formats: clipboard formats that couldn't be given back.
        detail: a sentence beyond `reason`, such as where a text is wrong.
        phrase_id: empty when it wasn't a phrase.
        part: which of a phrase's parts it was, from 1.
        parts: how many the phrase has; 1 for anything that is pasted at once.
        has_caret: the phrase says where the caret goes, so that `reason` with PASTED tells why it
            isn't there.
        doubt: what isn't certain about a text that was pasted.
        copying: it was to be copied, not pasted.
        image: why the phrase's image isn't there though its text is pasted.
        hint: a rule of good service that this paste touches; nothing was held up.
    """

    request_id: int
    label: str
    target_name: str
    kind: PasteKind
    outcome: Outcome
    reason: Reason | None = None
    lost_formats: tuple[str, ...] = ()
    detail: Text | None = None
    phrase_id: str = ""
    copying: bool = False
    hint: Text | None = None
    part: int = 1
    parts: int = 1
    has_caret: bool = False
    doubt: Text | None = None
    image: Reason | None = None

    @property
    def goes_on(self) -> bool:
        """Whether it is pasted and another press pastes the next part."""
        return self.outcome is Outcome.PASTED and self.part < self.parts
