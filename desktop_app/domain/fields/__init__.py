"""The fields of a phrase, a closed language: read, filled, asked for, never run.

README's table of fields is its description; `{{` and `}}` stand for braces themselves.
"""

from desktop_app.domain.fields.filling import Filled, Part, PartKind, Rules, Segment, fill
from desktop_app.domain.fields.pieces import Field, FieldKind, Literal, Piece
from desktop_app.domain.fields.reading import field_names, parse, render

__all__ = [
    "Field",
    "FieldKind",
    "Filled",
    "Literal",
    "Part",
    "PartKind",
    "Piece",
    "Rules",
    "Segment",
    "field_names",
    "fill",
    "parse",
    "render",
]
