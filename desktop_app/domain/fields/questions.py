"""What the agent is asked before a phrase is pasted, and how."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.fields.computed import COMPUTED_NAMES
from desktop_app.domain.fields.pieces import (
    BREAK,
    CARET,
    CHOICE,
    CLIPBOARD,
    MOOD,
    RANDOM,
    Field,
    Piece,
    label_of,
)
from desktop_app.domain.fields.values import Definition, FieldType

KNOWN_NAMES = frozenset(
    (
        *("买家", "订单号", "单号", "店铺", "客服", "工号", *COMPUTED_NAMES),
        *(CHOICE, RANDOM, MOOD, CLIPBOARD, CARET, BREAK),
    )
)
"""Names that mean something already; nobody can define them anew."""


@dataclass(frozen=True)
class Question:
    """One field to ask for.

    Attributes:
        label: what the form calls it.
        choices: what can be answered; empty = anything of the type.
        default: what the form proposes when nothing was answered before.
    """

    name: str
    label: str
    type: FieldType = FieldType.TEXT
    choices: tuple[str, ...] = ()
    default: str = ""


def questions(
    pieces: Iterable[Piece],
    names: Iterable[str],
    definitions: Callable[[], Mapping[str, Definition]],
) -> tuple[Question, ...]:
    """Return how to ask for these fields of a template.

    Choices written in the template go before a definition of the same name.
    """
    written = {p.name: p.options for p in pieces if isinstance(p, Field) and p.options}
    asked: list[Question] = []
    for name in names:
        choices = written.get(name, ())
        if choices and not name.startswith(f"{MOOD}:"):
            asked.append(Question(name, label_of(name), FieldType.CHOICE, choices))
            continue
        known = None if name in KNOWN_NAMES else definitions().get(name)
        if known is None:
            asked.append(Question(name, label_of(name)))
        else:
            asked.append(Question(name, name, known.type, known.choices, known.default))
    return tuple(asked)
