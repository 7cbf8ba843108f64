"""The dialog that gives several phrases tags and takes tags from them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.composing_line import ComposingLine
from desktop_app.ui.dialog_size import open_as_large_as
from desktop_app.ui.theme.buttons import primary

_SIZE_PX = QSize(320, 300)
_LONGEST = 40
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_State = Qt.CheckState


class _TagLine(ComposingLine):
    """A line whose Enter takes the tag; one that is empty leaves Enter to the dialog.

    Attributes:
        entered: Enter, while something is typed.
    """

    entered = Signal()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take Enter."""
        if event.key() not in _ENTER or not self.text().strip():
            return False
        self.entered.emit()
        return True


class TagsDialog(QDialog):
    """Shows the tags of some phrases: ticked where all have it, half where some have.

    Attributes:
        changed: `(tags to give, tags to take)`, when it was accepted and something is different.
    """

    changed = Signal(list, list)

    def __init__(
        self, phrases: Sequence[Phrase], known: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        counts = Counter(tag for phrase in phrases for tag in phrase.tags)
        self._before = {
            tag: _State.Checked if count == len(phrases) else _State.PartiallyChecked
            for tag, count in counts.items()
        }
        self.boxes: dict[str, QCheckBox] = {}
        self.line = _TagLine(self)
        self._rows = QVBoxLayout()
        title = self.tr("Tags of {count} phrases").format(count=len(phrases))
        self.setWindowTitle(title if len(phrases) > 1 else self.tr("Tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out()
        for tag, state in self._before.items():
            self._add_box(tag, state)
        self._complete(known)
        open_as_large_as(self, _SIZE_PX)
        self.line.setFocus()

    def accept(self) -> None:
        """Hand over what is different, and close."""
        self._take_typed()
        states = {tag: box.checkState() for tag, box in self.boxes.items()}
        given = [
            tag for tag, state in states.items()
            if state == _State.Checked and self._before.get(tag) != _State.Checked
        ]  # fmt: skip
        taken = [
            tag for tag, state in states.items()
            if state == _State.Unchecked and tag in self._before
        ]  # fmt: skip
        super().accept()
        if given or taken:
            self.changed.emit(given, taken)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&New tag"), self)
        label.setBuddy(self.line)
        self.line.setMaxLength(_LONGEST)
        self.line.setAccessibleName(self.tr("New tag"))
        self.line.setPlaceholderText(self.tr("Enter adds it"))
        self.line.entered.connect(self._take_typed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch()
        ticks = QWidget(self)
        ticks.setLayout(self._rows)
        area = QScrollArea(self)
        area.setWidget(ticks)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ok = primary(self.tr("OK"), self)
        ok.setDefault(True)
        ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(ok)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(16, 12, 16, 12)
        parts.setSpacing(8)
        parts.addWidget(label)
        parts.addWidget(self.line)
        parts.addWidget(area, 1)
        parts.addLayout(buttons)

    def _complete(self, known: Iterable[str]) -> None:
        completer = QCompleter(sorted(set(known)), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offers = QListView()
        # The sheet takes the frame from every list; this one lies over other things.
        self._offers.setStyleSheet("border: 1px solid palette(shadow);")
        completer.setPopup(self._offers)
        self.line.setCompleter(completer)

    def _take_typed(self) -> None:
        tag = " ".join(self.line.text().split())
        self.line.clear()
        self._offers.hide()
        if not tag:
            return
        if tag in self.boxes:
            self.boxes[tag].setCheckState(_State.Checked)
        else:
            self._add_box(tag, _State.Checked)

    def _add_box(self, tag: str, state: Qt.CheckState) -> None:
        box = QCheckBox(tag.replace("&", "&&"), self)
        # A half tick is only for what was so before: a click goes on to all, then to none.
        box.setTristate(state == _State.PartiallyChecked)
        box.setCheckState(state)
        self.boxes[tag] = box
        self._rows.insertWidget(self._rows.count() - 1, box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of a composition alone."""
        if not self.line.composing:
            super().keyPressEvent(event)
