"""A word diff as a short text with coloured runs."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.domain.packs.word_diff import DiffPart
from desktop_app.domain.text_hygiene import suspicious
from desktop_app.ui.theme.tokens import Tokens

_CONTEXT = 14
_MOST_SHOWN = 600
_LINE_END = "↵"


@dataclass(frozen=True)
class DiffRun:
    """A run of the shown text; `kind` as in `DiffPart`."""

    kind: str
    text: str


def shortened(parts: Iterable[DiffPart]) -> tuple[DiffRun, ...]:
    """Return the changes with a few signs of what is unchanged around them.

    Line ends and hidden characters are made visible: what is accepted must be what is read.
    """
    listed = list(parts)
    runs = [
        DiffRun(
            part.kind,
            visible(
                _context(part.text, first=place == 0, last=place == len(listed) - 1)
                if part.kind == "same"
                else part.text
            ),
        )
        for place, part in enumerate(listed)
    ]
    return tuple(run for run in runs if run.text)


def visible(text: str) -> str:
    """Return a text in one line, with hidden characters as their code points."""
    shown = text
    for suspect in reversed(suspicious(text)):
        code = f"⟨U+{ord(suspect.character):04X}⟩"
        shown = shown[: suspect.position] + code + shown[suspect.position + 1 :]
    return shown.replace("\n", _LINE_END).replace("\t", " ")


def _context(text: str, *, first: bool, last: bool) -> str:
    if first and last:
        return text
    if first:
        return text if len(text) <= _CONTEXT else f"…{text[-_CONTEXT:]}"
    if last:
        return text if len(text) <= _CONTEXT else f"{text[:_CONTEXT]}…"
    return text if len(text) <= 2 * _CONTEXT else f"{text[:_CONTEXT]}…{text[-_CONTEXT:]}"


class DiffLayout:
    """Lays runs out in lines of one width and draws them; no markup is ever read."""

    def __init__(
        self, runs: Iterable[DiffRun], font: QFont, width: float, most_lines: int, line_px: int
    ) -> None:
        self._runs = list(_bounded(runs))
        self._line_px = line_px
        self._layout = QTextLayout("".join(run.text for run in self._runs), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self.lines = 0
        while self.lines < most_lines:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.lines * line_px))
            self.lines += 1
        self.cut = bool(self.lines) and self._layout.createLine().isValid()
        self._layout.endLayout()

    def draw(self, painter: QPainter, room: QRectF, tokens: Tokens) -> None:
        """Draw in a place; removed runs struck in red, added ones underlined in green."""
        painter.save()
        painter.setClipRect(room)
        painter.setPen(tokens.text_2)
        formats = []
        start = 0
        for run in self._runs:
            made = QTextLayout.FormatRange()
            made.start = start
            made.length = len(run.text.encode("utf-16-le")) // 2
            made.format = _look(run.kind, tokens)
            start += made.length
            formats.append(made)
        self._layout.draw(painter, room.topLeft(), formats)
        painter.restore()


def _bounded(runs: Iterable[DiffRun]) -> Iterable[DiffRun]:
    room = _MOST_SHOWN
    for run in runs:
        if len(run.text) >= room:
            yield DiffRun(run.kind, f"{run.text[:room]}…")
            return
        yield run
        room -= len(run.text)


def _look(kind: str, tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind == "removed":
        look.setForeground(tokens.error)
        look.setBackground(tokens.error_ground)
        look.setFontStrikeOut(True)
    elif kind == "added":
        look.setForeground(tokens.ok)
        look.setBackground(tokens.ok_ground)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setFontUnderline(True)
    else:
        look.setForeground(tokens.text_2)
    return look
