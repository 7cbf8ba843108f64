"""The pages of the window, each made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

PHRASES, EMOJI, NOTE = range(3)


@dataclass(frozen=True)
class PageEntry:
    """A page by its tab's name, and how to make it."""

    name: str
    build: Callable[[], QWidget]


class Pages(QStackedWidget):
    """Shows one page at a time; a page costs nothing until it is chosen."""

    def __init__(self, entries: list[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._built: dict[int, QWidget] = {}
        self._chosen = PHRASES

    @property
    def chosen(self) -> int:
        """The number of the page that is shown."""
        return self._chosen

    def choose(self, number: int) -> QWidget:
        """Show a page and return it."""
        if number not in self._built:
            page = self._entries[number].build()
            self._built[number] = page
            self.addWidget(page)
        self._chosen = number
        self.setCurrentWidget(self._built[number])
        return self._built[number]

    def built(self, number: int) -> QWidget | None:
        """Return a page that has been shown already."""
        return self._built.get(number)
