"""What holds the fields of a note where a low window has no room for all of them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desktop_app.ui.phrases.overlay_scroll_bar import OverlayScrollBar

_LEAST_ROWS_PX = 84


class FormArea(QScrollArea):
    """As high as the form; scrolls it only when the window is too low, instead of squeezing it."""

    def __init__(self, form: QWidget, margin_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = QWidget()
        row = QHBoxLayout(self._held)
        row.setContentsMargins(margin_px, 0, margin_px, 0)
        row.addWidget(form)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(self._held)
        self._held.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        OverlayScrollBar(self)

    def sizeHint(self) -> QSize:
        """Ask for the whole form."""
        return self._held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Make do with a few rows."""
        whole = self._held.minimumSizeHint()
        return QSize(whole.width(), min(whole.height(), _LEAST_ROWS_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask again when the form has become higher or lower."""
        if watched is self._held and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
