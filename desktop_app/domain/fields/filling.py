"""From pieces to text: each becomes a part that is literal, filled or missing.

A text comes out only when nothing is missing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial

from desktop_app.domain.fields.computed import compute
from desktop_app.domain.fields.pieces import Field, FieldKind, Piece
from desktop_app.domain.fields.questions import Question, questions
from desktop_app.domain.fields.values import Definition, Numbers, UnknownNumbers, checked_value
from desktop_app.errors import AppError
from desktop_app.texts import Text


class PartKind(StrEnum):
    """Where the text of a part comes from; the last two stand for no text."""

    LITERAL = "literal"
    FILLED = "filled"
    MISSING = "missing"
    CARET = "caret"
    BREAK = "break"


@dataclass(frozen=True)
class Part:
    """A stretch of a filled template; missing ones, caret and break show the field as written."""

    text: str
    kind: PartKind
    field: str = ""


@dataclass(frozen=True)
class Segment:
    """What one paste puts into the chat.

    Attributes:
        caret: where the caret goes afterwards, in code points; None = it stays at the end.
    """

    text: str
    caret: int | None = None


@dataclass(frozen=True)
class Filled:
    """A template with what is known put in.

    Attributes:
        missing: names to ask for, each once, in the order of the text.
        hints: what is wrong with a value that was given, by name; such a name is missing.
        doubts: what isn't certain about the filled text, to be shown with it.
    """

    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    hints: Mapping[str, Text] = field(default_factory=dict)
    doubts: tuple[Text, ...] = ()

    @property
    def text(self) -> str | None:
        """The whole text, its segments under each other; None while anything is missing."""
        return None if self.missing else "\n".join(one.text for one in self.segments)

    @property
    def shown(self) -> str:
        """What a preview shows: missing fields, caret and breaks as written. Never for pasting."""
        return "".join(part.text for part in self.parts)

    @property
    def length(self) -> int:
        """How many characters the chat gets, as far as is known."""
        silent = (PartKind.CARET, PartKind.BREAK)
        return sum(len(part.text) for part in self.parts if part.kind not in silent)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What is pasted one after the other, at least one; none while anything is missing.

        Line ends around a break go with it, and a segment without text isn't one.
        """
        if self.missing:
            return ()
        whole = _segments(self.parts)
        if len(whole) == 1:
            return tuple(whole)
        return tuple(one for one in map(_without_outer_line_ends, whole) if one.text.strip()) or (
            Segment(""),
        )


def no_mood(_name: str) -> str | None:
    """Know no mood at all."""
    return None


@dataclass(frozen=True)
class Rules:
    """What fields are filled by, beside the values.

    Attributes:
        now: the agent's clock.
        seed: decides what random fields pick.
        mood: returns the emoji of a mood, empty where it has none; None for an unknown name.
        definitions: the fields that shop and agent defined, by name; asked for only when needed.
        numbers: knows order and tracking numbers.
    """

    now: datetime
    seed: str = ""
    mood: Callable[[str], str | None] = no_mood
    definitions: Callable[[], Mapping[str, Definition]] = dict
    numbers: Callable[[], Numbers] = UnknownNumbers


def fill(pieces: Iterable[Piece], values: Mapping[str, str], rules: Rules | datetime) -> Filled:
    """Fill the fields by the clock, then from `values`; an empty value counts as missing."""
    filler = _Filler(tuple(pieces), values, rules if isinstance(rules, Rules) else Rules(rules))
    parts = filler.parts()
    missing = dict.fromkeys(part.field for part in parts if part.kind is PartKind.MISSING)
    return Filled(parts, tuple(missing), filler.hints, tuple(dict.fromkeys(filler.doubts)))


class _Filler:
    def __init__(self, pieces: tuple[Piece, ...], values: Mapping[str, str], rules: Rules) -> None:
        self.hints: dict[str, Text] = {}
        self.doubts: list[Text] = []
        self._pieces = pieces
        self._values = values
        self._rules = rules
        self._make: dict[FieldKind, Callable[[Field, int], Part]] = {
            FieldKind.VALUE: self._value,
            FieldKind.CHOICE: self._value,
            FieldKind.CLIPBOARD: self._value,
            FieldKind.RANDOM: self._pick,
            FieldKind.MOOD: self._mood,
            FieldKind.CARET: partial(_mark, PartKind.CARET),
            FieldKind.BREAK: partial(_mark, PartKind.BREAK),
        }

    def parts(self) -> tuple[Part, ...]:
        """Fill them all, in order."""
        return tuple(
            self._make[piece.kind](piece, number)
            if isinstance(piece, Field)
            else Part(piece.text, PartKind.LITERAL)
            for number, piece in enumerate(self._pieces)
        )

    def _value(self, piece: Field, _number: int) -> Part:
        computed = compute(piece.name, piece.offset, self._rules.now)
        if computed is not None:
            self.doubts += [computed.doubt] if computed.doubt else []
            return Part(computed.text, PartKind.FILLED, piece.name)
        value = self._values.get(piece.name, "").strip()
        if value:
            value = self._checked(piece.name, value)
        if value:
            return Part(value, PartKind.FILLED, piece.name)
        return Part(piece.source, PartKind.MISSING, piece.name)

    def _checked(self, name: str, value: str) -> str:
        """Return a value as its type writes it; empty, with a hint kept, when it is none."""
        question = self._question(name)
        try:
            return checked_value(question.type, question.choices, value, self._rules.now.date(),
                                 self._rules.numbers)  # fmt: skip
        except AppError as error:
            self.hints[name] = error.message
            return ""

    def _question(self, name: str) -> Question:
        [question] = questions(self._pieces, (name,), self._rules.definitions)
        return question

    def _pick(self, piece: Field, number: int) -> Part:
        # 2 ms to import, and no start needs it.
        from random import Random  # noqa: PLC0415

        chosen = Random(f"{self._rules.seed}/{number}").choice(piece.options)  # noqa: S311
        return Part(chosen, PartKind.FILLED, piece.name)

    def _mood(self, piece: Field, _number: int) -> Part:
        shown = self._rules.mood(piece.options[0])
        if shown is not None:
            return Part(shown, PartKind.FILLED, piece.name)
        return self._value(piece, 0)


def _mark(kind: PartKind, piece: Field, _number: int) -> Part:
    return Part(piece.source, kind, piece.name)


def _segments(parts: Iterable[Part]) -> list[Segment]:
    made = [Segment("")]
    for part in parts:
        last = made[-1]
        if part.kind is PartKind.BREAK:
            made.append(Segment(""))
        elif part.kind is PartKind.CARET:
            made[-1] = Segment(last.text, len(last.text))
        else:
            made[-1] = Segment(last.text + part.text, last.caret)
    return made


def _without_outer_line_ends(segment: Segment) -> Segment:
    begun = segment.text.lstrip("\n")
    kept = begun.rstrip("\n")
    if segment.caret is None:
        return Segment(kept)
    caret = segment.caret - (len(segment.text) - len(begun))
    return Segment(kept, min(max(caret, 0), len(kept)))
