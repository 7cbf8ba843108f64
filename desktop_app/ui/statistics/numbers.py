"""The three numbers at the top: pastes, characters, time saved."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.statistics import Tally
from desktop_app.ui.local_words import number
from desktop_app.ui.statistics.words import duration
from desktop_app.ui.theme import fonts

_BIG_PX = 20


class Numbers(QWidget):
    """Shows what was pasted and what that saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pastes, self.characters, self.saved = QLabel(), QLabel(), QLabel()
        parts = QHBoxLayout(self)
        parts.setContentsMargins(16, 8, 16, 8)
        parts.setSpacing(16)
        for label, words in (
            (self.pastes, self.tr("pastes")),
            (self.characters, self.tr("characters")),
            (self.saved, self.tr("saved")),
        ):
            parts.addLayout(_tile(label, words), 1)

    def show_total(self, total: Tally, typing_speed: int) -> None:
        """Show the numbers of a span."""
        self.pastes.setText(number(total.pastes))
        self.characters.setText(number(total.characters))
        self.saved.setText(duration(total.minutes_saved(typing_speed)))
        self.saved.setToolTip(
            self.tr("At {count} characters a minute; change it in the settings").format(
                count=typing_speed
            )
        )


def _tile(label: QLabel, words: str) -> QVBoxLayout:
    label.setFont(fonts.font(_BIG_PX, strong=True))
    label.setStyleSheet(f"font-size: {_BIG_PX}px;")
    name = QLabel(words)
    name.setProperty("tone", "3")
    label.setAccessibleDescription(words)
    tile = QVBoxLayout()
    tile.setSpacing(0)
    tile.addWidget(label)
    tile.addWidget(name)
    return tile
