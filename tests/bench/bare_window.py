"""The least PySide6 program that shows as many rows; writes a file once it is painted."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget


class FirstPaint(QObject):
    """Writes the ready file after the first paint of what it watches."""

    def __init__(self, ready_file: Path) -> None:
        super().__init__()
        self._ready_file: Path | None = ready_file

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._ready_file:
            QTimer.singleShot(0, self._ready_file.touch)
            self._ready_file = None
        return super().eventFilter(watched, event)


def main() -> int:
    ready_file, rows = Path(sys.argv[1]), Path(sys.argv[2])
    qt = QApplication([])
    window = QWidget()
    window.resize(360, 560)
    view = QListView()
    view.setUniformItemSizes(True)
    view.setModel(QStringListModel(rows.read_text(encoding="utf-8").splitlines()))
    QVBoxLayout(window).addWidget(view)
    first_paint = FirstPaint(ready_file)
    view.viewport().installEventFilter(first_paint)
    window.show()
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main())
