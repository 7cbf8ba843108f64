"""The box that has the program started with the computer, and what is to know about it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.autostart import StartKind, StartState
from desktop_app.errors import AppError
from desktop_app.texts import Text
from desktop_app.ui.settings.form_rows import sentence

_BREAK = "\u200b"


class Autostart(Protocol):
    """The system's entry that starts this program after login."""

    @property
    def reason(self) -> Text | None:
        """Why there is none; None when there is."""

    def state(self) -> StartState:
        """Read it.

        Raises:
            AppError: the system doesn't let us.
        """

    def set_on(self, *, on: bool) -> None:
        """Write it, or take it away.

        Raises:
            AppError: the system doesn't let us.
        """


class AutostartRow(QWidget):
    """Shows what the system says, and has it changed at once."""

    def __init__(
        self, autostart: Autostart, say: Callable[[Text], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._autostart = autostart
        self._say = say
        self.box = QCheckBox(self.tr("Start with the computer"))
        self._note = sentence("3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self._note)
        if autostart.reason is not None:
            self.box.setEnabled(False)
            self.box.setToolTip(say(autostart.reason))
        self._show()
        self.box.clicked.connect(self._set)

    @property
    def note(self) -> str:
        """What stands under the box; empty = nothing."""
        return self._note.text().replace(_BREAK, "")

    def _set(self, on: bool) -> None:
        try:
            self._autostart.set_on(on=on)
        except AppError as error:
            self._show()
            parts = (error.message, error.advice)
            self._tell(" ".join(self._say(part) for part in parts if part), "error")
        else:
            self._show()

    def _show(self) -> None:
        try:
            state = self._autostart.state()
        except AppError as error:
            self.box.setChecked(False)
            self._tell(self._say(error.message), "error")
            return
        self.box.setChecked(state.kind is StartKind.ON)
        self._tell(self._about(state), "3" if state.kind is StartKind.ON else "warning")

    def _about(self, state: StartState) -> str:
        match state.kind:
            case StartKind.BLOCKED:
                words = self.tr("The system's own settings have switched it off.")
            case StartKind.ELSEWHERE:
                words = self.tr("Now another copy is started: {command}")
            case StartKind.MISSING:
                words = self.tr("Now a program would be started that isn't there: {command}")
            case _:
                return ""
        mend = self.tr("Tick it to have this one started.")
        return f"{words.format(command=state.command)}\n{mend}"

    def _tell(self, words: str, tone: str) -> None:
        self._note.setProperty("tone", tone)
        self._note.style().polish(self._note)
        # A path has no spaces where a line could end.
        for separator in "/\\":
            words = words.replace(separator, separator + _BREAK)
        self._note.setText(words)
        self._note.setVisible(bool(words))
