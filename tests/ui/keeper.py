"""A focus keeper for tests of single pages."""

from PySide6.QtWidgets import QDialog, QWidget


class PageKeeper:
    """Lends the focus at once, and counts."""

    def __init__(self) -> None:
        self.taken: list[QWidget] = []
        self.given_back = 0

    def take_focus(self, widget: QWidget) -> None:
        self.taken.append(widget)
        widget.window().activateWindow()
        widget.setFocus()

    def give_back_focus(self) -> None:
        self.given_back += 1

    def has_focus(self) -> bool:
        return bool(self.taken)

    def show_dialog(self, dialog: QDialog) -> None:
        dialog.open()
