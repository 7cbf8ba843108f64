"""Half an emoji is refused by name: nobody could see in the chat what is missing."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.errors import AppError
from desktop_app.texts import text
from desktop_app.ui.whole_characters import half_character_in, has_half_character


def refuse_halves(box: QPlainTextEdit, lines: Iterable[QLineEdit]) -> None:
    """Make sure that every emoji is whole.

    Raises:
        AppError: one isn't; says where.
    """
    place = half_character_in(box)
    advice = text("Delete it there, and put the emoji in again.")
    if place >= 0:
        block = box.document().findBlock(place)
        raise AppError(
            text(
                "Half an emoji is left over in line {line}, character {column}.",
                line=block.blockNumber() + 1,
                column=place - block.position() + 1,
            ),
            advice,
        )
    for line in lines:
        if has_half_character(line):
            raise AppError(
                text("Half an emoji is left over in “{field}”.", field=line.accessibleName()),
                advice,
            )
