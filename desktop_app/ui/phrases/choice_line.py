"""A field that is answered by choosing: buttons, by mouse, digit or arrow key."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.style import KIND

_ROW_PX = 28
_GAP_PX = 4
_PADDING_PX = 26
_DIGITS = "123456789"
_PASSED_ON = {Qt.Key.Key_Return, Qt.Key.Key_Enter, *(Qt.Key(0x31 + n) for n in range(9))}


class ChoiceButton(QPushButton):
    """One choice; Enter and digits belong to the line around it."""

    def __init__(self, words: str, shown: str, parent: QWidget) -> None:
        super().__init__(shown, parent)
        self.setProperty(KIND, "choice")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words)
        self.words = words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and digits to the line."""
        if event.key() in _PASSED_ON:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChoiceLine(QWidget):
    """Asks for one of a few texts; nothing is chosen until the agent does.

    Attributes:
        textChanged: another one is chosen.
        entered: Enter was pressed in it.
    """

    textChanged = Signal(str)  # noqa: N815 - as QLineEdit names it, so that lines are alike
    entered = Signal()

    def __init__(
        self, choices: tuple[str, ...], answer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: list[ChoiceButton] = []
        for number, words in enumerate(choices):
            digit = f"{_DIGITS[number]} " if number < len(_DIGITS) else ""
            button = ChoiceButton(words, "", self)
            button.setProperty("digit", digit)
            button.setChecked(words == answer)
            self._group.addButton(button)
            self._buttons.append(button)
        self.setFocusProxy(next((b for b in self._buttons if b.isChecked()), self._buttons[0]))
        self._group.buttonToggled.connect(self._see_choice)
        self._arrange(self.sizeHint().width())

    def text(self) -> str:
        """Return what is chosen; empty while nothing is."""
        return next((button.words for button in self._buttons if button.isChecked()), "")

    @property
    def buttons(self) -> list[ChoiceButton]:
        """The choices, in their order."""
        return list(self._buttons)

    def _see_choice(self, button: QPushButton, chosen: bool) -> None:
        if chosen:
            self.setFocusProxy(button)
            self.textChanged.emit(self.text())

    def _arrange(self, width: int) -> None:
        """Put the buttons in rows, as many beside each other as fit."""
        metrics = QFontMetrics(fonts.font())
        x = y = 0
        for button in self._buttons:
            words = f"{button.property('digit')}{button.words}"
            wanted = min(metrics.horizontalAdvance(words) + _PADDING_PX, width)
            if x and x + wanted > width:
                x, y = 0, y + _ROW_PX + _GAP_PX
            elided = metrics.elidedText(
                words, Qt.TextElideMode.ElideRight, wanted - _PADDING_PX + 1
            )
            button.setText(elided.replace("&", "&&"))
            button.setToolTip("" if elided == words else button.words)
            button.setGeometry(x, y, wanted, _ROW_PX)
            x += wanted + _GAP_PX
        self.setFixedHeight(y + _ROW_PX)

    def sizeHint(self) -> QSize:
        """Want no more room than a line of text."""
        return QSize(200, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; Enter goes on."""
        digit = _DIGITS.find(event.text()) if event.text() else -1
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif 0 <= digit < len(self._buttons):
            self._buttons[digit].setChecked(True)
            self._buttons[digit].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons for the new width."""
        super().resizeEvent(event)
        self._arrange(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange(self.width())
