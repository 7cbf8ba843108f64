"""Dialogs about the program itself: a bug that was caught, and what it is."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.ui.shell.focus import FocusKeeper


class BugDialog(QObject):
    """Tells the agent once at a time that something went wrong, and where it is written down."""

    def __init__(self, log_file: str, window: QWidget, keeper: FocusKeeper) -> None:
        super().__init__(window)
        self._log_file = log_file
        self._window = window
        self._keeper = keeper
        self._is_open = False

    def show(self) -> None:
        """Open the dialog, unless it is open; the program goes on."""
        if self._is_open:
            return
        self._is_open = True
        box = plain_box(
            self._window,
            self.tr("Something went wrong"),
            self.tr(
                "The last action may not have been carried out. Your phrases and notes are safe."
            ),
            self.tr("The log tells the developers more:") + f"\n{self._log_file}",
        )
        box.setIcon(QMessageBox.Icon.Warning)
        box.finished.connect(self._see_end)
        self._keeper.show_dialog(box)

    def _see_end(self) -> None:
        self._is_open = False


def plain_box(parent: QWidget, title: str, said: str, more: str = "") -> QMessageBox:
    """Return a message box that draws its words as they are and deletes itself when closed."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(said)
    box.setInformativeText(more)
    return box
