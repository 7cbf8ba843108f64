"""The pages of the window, each made when it is first shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

PHRASES, EMOJI, NOTE = range(3)


class Pages(QStackedWidget):
    """Shows one page at a time; a page costs nothing until it is chosen."""

    def __init__(self, makers: list[Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._built: dict[int, QWidget] = {}
        self._chosen = PHRASES

    @property
    def chosen(self) -> int:
        """The number of the page that is shown."""
        return self._chosen

    def choose(self, number: int) -> QWidget:
        """Show a page and return it."""
        if number not in self._built:
            page = self._makers[number]()
            self._built[number] = page
            self.addWidget(page)
        self._chosen = number
        self.setCurrentWidget(self._built[number])
        return self._built[number]
