"""How the pastes are shared among the five stages."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.statistics import Tally
from desktop_app.ui.local_words import number
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.theme import Theme

_ROW_PX = 24
_NAME_PX = 64
_COUNT_PX = 56
_BAR_PX = 8


class StageBars(QWidget):
    """One line a stage: name, bar, count."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tallies: Sequence[Tally] = ()
        self._names = (
            self.tr("Pre-sale"), self.tr("Sale"), self.tr("After-sale"), self.tr("General"),
            self.tr("Internal"),
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pastes by stage"))
        theme.changed.connect(self.update)

    def show_stages(self, tallies: Sequence[Tally]) -> None:
        """Show the numbers of the five tabs."""
        self._tallies = tallies
        lines = zip(self._names, tallies, strict=True)
        self.setAccessibleDescription("; ".join(f"{name}: {t.pastes}" for name, t in lines))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for five lines."""
        return QSize(212, len(self._names) * _ROW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the lines."""
        if not self._tallies:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font())
        most = max((tally.pastes for tally in self._tallies), default=0)
        for row, (name, tally) in enumerate(zip(self._names, self._tallies, strict=True)):
            line = QRectF(0, row * _ROW_PX, self.width(), _ROW_PX)
            self._paint_line(painter, line, name, tally.pastes, most)
        painter.end()

    def _paint_line(
        self, painter: QPainter, line: QRectF, name: str, count: int, most: int
    ) -> None:
        tokens, align = self._theme.tokens, Qt.AlignmentFlag
        painter.setPen(tokens.text_2)
        painter.drawText(line, align.AlignLeft | align.AlignVCenter, name)
        painter.setPen(tokens.text)
        painter.drawText(line, align.AlignRight | align.AlignVCenter, number(count))
        room = line.width() - _NAME_PX - _COUNT_PX
        track = QRectF(_NAME_PX, line.center().y() - _BAR_PX / 2, room, _BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.divider)
        painter.drawRoundedRect(track, 2, 2)
        if count:
            track.setWidth(max(room * count / most, 3.0))
            painter.setBrush(tokens.accent)
            painter.drawRoundedRect(track, 2, 2)
