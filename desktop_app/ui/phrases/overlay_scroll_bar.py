"""A scroll bar that lies over a list instead of taking room from it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

WIDTH_PX = 10


class OverlayScrollBar(QScrollBar):
    """Mirrors an area's own vertical bar, so that no row narrows when one becomes needed."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._real = area.verticalScrollBar()
        self._real.rangeChanged.connect(self._follow_range)
        self._real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._real.setValue)
        area.installEventFilter(self)
        self._follow_range(self._real.minimum(), self._real.maximum())

    def _follow_range(self, least: int, most: int) -> None:
        self.setRange(least, most)
        self.setPageStep(self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setVisible(most > least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right edge of the area."""
        if event.type() == QEvent.Type.Resize:
            area = self._area.contentsRect()
            self.setGeometry(area.right() + 1 - WIDTH_PX, area.top(), WIDTH_PX, area.height())
            self.raise_()
        return super().eventFilter(watched, event)
