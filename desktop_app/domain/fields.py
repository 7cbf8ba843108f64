"""The fields of a phrase: `{name}`, `{日期+3}`, and `{{` `}}` for braces themselves.

A template is read into pieces; each piece becomes a part that is literal, filled or missing.
A text comes out only when nothing is missing.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.computed_fields import compute, takes_offset
from desktop_app.domain.text_hygiene import line_and_column
from desktop_app.errors import AppError
from desktop_app.texts import Text, text

_TOKEN = re.compile(r"\{\{|\}\}|\{[^{}\n]*\}|[{}]")
_BODY = re.compile(r"(?P<name>[^\s+\-:：{}]+)\s*(?P<offset>[+-][0-9]{1,3})?")


@dataclass(frozen=True)
class Literal:
    """Text that stands as it is, braces already single."""

    text: str


@dataclass(frozen=True)
class Field:
    """A place to be filled.

    Attributes:
        source: as written, with its braces.
        offset: days, of `{日期+3}`.
    """

    name: str
    source: str
    offset: int = 0


Piece = Literal | Field


class PartKind(StrEnum):
    """Where the text of a part comes from."""

    LITERAL = "literal"
    FILLED = "filled"
    MISSING = "missing"


@dataclass(frozen=True)
class Part:
    """A stretch of a filled template; a missing one shows its field as written."""

    text: str
    kind: PartKind
    field: str = ""


@dataclass(frozen=True)
class Filled:
    """A template with what is known put in.

    Attributes:
        missing: names to ask for, each once, in the order of the text.
    """

    parts: tuple[Part, ...]
    missing: tuple[str, ...]

    @property
    def text(self) -> str | None:
        """The whole text; None while anything is missing."""
        return None if self.missing else self.shown

    @property
    def shown(self) -> str:
        """What a preview shows: missing fields as written. Never for pasting."""
        return "".join(part.text for part in self.parts)


def parse(template: str) -> tuple[Piece, ...]:
    """Read a template.

    Raises:
        AppError: a brace without its partner, or a field that can't be read; says where.
    """
    pieces: list[Piece] = []
    end = 0
    for token in _TOKEN.finditer(template):
        pieces.append(Literal(template[end : token.start()]))
        pieces.append(_piece(template, token))
        end = token.end()
    pieces.append(Literal(template[end:]))
    return tuple(_joined(pieces))


def field_names(template: str) -> tuple[str, ...]:
    """Return the names of its fields, each once, in the order of the text.

    Raises:
        AppError: as `parse`.
    """
    return tuple(dict.fromkeys(p.name for p in parse(template) if isinstance(p, Field)))


def fill(pieces: Iterable[Piece], values: Mapping[str, str], now: datetime) -> Filled:
    """Fill the fields from the clock, then from `values`; an empty value counts as missing."""
    parts = tuple(_part(piece, values, now) for piece in pieces)
    missing = dict.fromkeys(part.field for part in parts if part.kind is PartKind.MISSING)
    return Filled(parts, tuple(missing))


def _piece(template: str, token: re.Match[str]) -> Piece:
    written = token.group()
    if written in ("{{", "}}"):
        return Literal(written[0])
    if written == "{":
        raise _error(template, token, text("“{{” opens a field that isn't closed on its line"))
    if written == "}":
        raise _error(template, token, text("“}}” closes no field"))
    body = _BODY.fullmatch(written[1:-1].strip())
    if body is None:
        raise _error(template, token, text("“{field}” isn't a field", field=written))
    offset = int(body["offset"] or 0)
    if body["offset"] and not takes_offset(body["name"]):
        raise _error(template, token, text("“{field}” can't count days", field=written))
    return Field(body["name"], written, offset)


def _error(template: str, token: re.Match[str], what: Text) -> AppError:
    line, column = line_and_column(template, token.start())
    return AppError(
        text("Line {line}, column {column}: {what}.", line=line, column=column, what=what),
        advice=text("A field is a name in braces; a brace itself is written twice."),
    )


def _joined(pieces: Iterable[Piece]) -> Iterable[Piece]:
    literal = ""
    for piece in pieces:
        if isinstance(piece, Literal):
            literal += piece.text
            continue
        if literal:
            yield Literal(literal)
            literal = ""
        yield piece
    if literal:
        yield Literal(literal)


def _part(piece: Piece, values: Mapping[str, str], now: datetime) -> Part:
    if isinstance(piece, Literal):
        return Part(piece.text, PartKind.LITERAL)
    value = compute(piece.name, piece.offset, now) or values.get(piece.name, "").strip()
    if value:
        return Part(value, PartKind.FILLED, piece.name)
    return Part(piece.source, PartKind.MISSING, piece.name)
