"""From a template to its pieces, and back."""

import re
from collections.abc import Iterable, Iterator

from desktop_app.domain.fields.computed import takes_offset
from desktop_app.domain.fields.pieces import (
    BREAK,
    CARET,
    CHOICE,
    CLIPBOARD,
    MOOD,
    RANDOM,
    Field,
    FieldKind,
    Literal,
    Piece,
)
from desktop_app.domain.text_hygiene import line_and_column
from desktop_app.errors import AppError
from desktop_app.texts import Text, text

MAX_OPTIONS = 20

_TOKEN = re.compile(r"\{\{|\}\}|\{[^{}\n]*\}|[{}]")
_NAME = r"[^\s+\-＋－:：|｜{}]+"
_PLAIN = re.compile(rf"(?P<name>{_NAME})\s*(?P<offset>[+\-＋－][0-9]{{1,3}})?")
_LISTED = re.compile(
    rf"(?P<word>{CHOICE}|{RANDOM}|{MOOD})(?:\s+(?P<name>{_NAME}))?\s*[:：](?P<rest>.*)"
)
_BAR = re.compile(r"[|｜]")
_HALF_WIDTH = str.maketrans("＋－", "+-")
_FULL_WIDTH = {"{": "｝", "}": "｛"}
_LONE = {CLIPBOARD: FieldKind.CLIPBOARD, CARET: FieldKind.CARET, BREAK: FieldKind.BREAK}
_KINDS = {CHOICE: FieldKind.CHOICE, RANDOM: FieldKind.RANDOM, MOOD: FieldKind.MOOD}


class _UnreadableError(Exception):
    """What is wrong with one field."""

    def __init__(self, what: Text) -> None:
        super().__init__(what)
        self.what = what


def parse(template: str) -> tuple[Piece, ...]:
    """Read a template.

    Raises:
        AppError: a brace without its partner, a field that can't be read, or a second `{光标}`;
            says where.
    """
    pieces: list[Piece] = []
    end = 0
    for token in _TOKEN.finditer(template):
        pieces.append(Literal(template[end : token.start()]))
        pieces.append(_piece(template, token, pieces))
        end = token.end()
    pieces.append(Literal(template[end:]))
    return tuple(_joined(pieces))


def render(pieces: Iterable[Piece]) -> str:
    """Write the template of which `parse` makes these pieces."""
    return "".join(
        piece.source
        if isinstance(piece, Field)
        else piece.text.replace("{", "{{").replace("}", "}}")
        for piece in pieces
    )


def field_names(template: str) -> tuple[str, ...]:
    """Return the names of its fields, each once, in the order of the text.

    Raises:
        AppError: as `parse`.
    """
    return tuple(dict.fromkeys(p.name for p in parse(template) if isinstance(p, Field)))


def _piece(template: str, token: re.Match[str], before: list[Piece]) -> Piece:
    written = token.group()
    if written in ("{{", "}}"):
        return Literal(written[0])
    try:
        return _read(template, token, before)
    except _UnreadableError as error:
        line, column = line_and_column(template, token.start())
        raise AppError(
            text("Line {line}, column {column}: {what}.",
                 line=line, column=column, what=error.what),
            advice=text("A field is a name in braces; a brace itself is written twice."),
        ) from None  # fmt: skip


def _read(template: str, token: re.Match[str], before: list[Piece]) -> Field:
    written = token.group()
    if written in _FULL_WIDTH:
        raise _UnreadableError(_lone_brace(template, token))
    field = _field(written)
    if field.kind is FieldKind.CARET and field.kind in _kinds(before):
        raise _UnreadableError(text("there can be one “{field}” only", field=written))
    return field


def _lone_brace(template: str, token: re.Match[str]) -> Text:
    """Say what is wrong with a brace alone; its partner may have been typed full width."""
    written, partner = token.group(), _FULL_WIDTH[token.group()]
    start = template.rfind("\n", 0, token.start()) + 1
    end = template.find("\n", token.end())
    line = template[start : end if end >= 0 else len(template)]
    if partner in line:
        return text("“{full}” is full width; a field needs “{half}”",
                    full=partner, half="}" if written == "{" else "{")  # fmt: skip
    if written == "{":
        return text("“{{” opens a field that isn't closed on its line")
    return text("“}}” closes no field")


def _field(written: str) -> Field:
    body = written[1:-1].strip()
    listed = _LISTED.fullmatch(body)
    if listed is not None:
        return _listed(written, listed)
    plain = _PLAIN.fullmatch(body)
    if plain is None:
        raise _UnreadableError(text("“{field}” isn't a field", field=written))
    name, offset = plain["name"], plain["offset"]
    if name in _KINDS:
        raise _UnreadableError(
            text("“{field}” needs something after a colon, as in {example}",
                 field=written, example=_EXAMPLES[name])
        )  # fmt: skip
    if offset and not takes_offset(name):
        raise _UnreadableError(text("“{field}” can't count days", field=written))
    days = int((offset or "0").translate(_HALF_WIDTH))
    return Field(name, written, days, _LONE.get(name, FieldKind.VALUE))


_EXAMPLES = {CHOICE: "{选择:圆通|中通}", RANDOM: "{随机:好的|收到}", MOOD: "{表情:笑脸}"}


def _listed(written: str, listed: re.Match[str]) -> Field:
    word, name = listed["word"], listed["name"]
    options = tuple(option.strip() for option in _BAR.split(listed["rest"]))
    if not all(options):
        raise _UnreadableError(text("“{field}” has an empty choice", field=written))
    if len(options) > MAX_OPTIONS:
        raise _UnreadableError(
            text("“{field}” has more than {most} choices", field=written, most=MAX_OPTIONS)
        )
    only_one = len(options) == 1
    if only_one != (word == MOOD):
        raise _UnreadableError(
            text("“{field}” takes one mood", field=written)
            if word == MOOD
            else text("“{field}” needs two choices or more", field=written)
        )
    if name and word != CHOICE:
        raise _UnreadableError(text("“{field}” can't have a name", field=written))
    options = tuple(dict.fromkeys(options))
    unnamed = {CHOICE: "|".join(options), RANDOM: RANDOM, MOOD: f"{MOOD}:{options[0]}"}
    return Field(name or unnamed[word], written, kind=_KINDS[word], options=options)


def _kinds(pieces: Iterable[Piece]) -> Iterator[FieldKind]:
    return (piece.kind for piece in pieces if isinstance(piece, Field))


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
