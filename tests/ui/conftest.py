"""What tests of widgets share: the look in force, and a keeper of the focus that remembers."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.ui.theme.theme import Theme


class FakeFocusKeeper:
    """Says that the keyboard is ours when it was asked for; opens dialogs at once."""

    def __init__(self) -> None:
        self.taken: list[QWidget] = []
        self.given_back = 0
        self.dialogs: list[QDialog] = []
        self.ours = False

    def take_focus(self, widget: QWidget) -> None:
        self.taken.append(widget)
        self.ours = True

    def give_back_focus(self) -> None:
        self.given_back += 1
        self.ours = False

    def has_focus(self) -> bool:
        return self.ours

    def show_dialog(self, dialog: QDialog) -> None:
        self.dialogs.append(dialog)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def keeper() -> FakeFocusKeeper:
    return FakeFocusKeeper()
