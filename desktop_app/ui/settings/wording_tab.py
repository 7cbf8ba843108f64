"""How strict the wording is checked, and the shop's own words."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from desktop_app.domain.wording.choice import (
    LEAST,
    MOST,
    StyleChoice,
    WordingChoice,
    read_allowed_lines,
    read_word_lines,
    word_lines,
)
from desktop_app.domain.wording.style import WordingStyle
from desktop_app.services.check_wording import CheckWording
from desktop_app.services.keep_settings import KeepSettings
from desktop_app.ui.composing_text import ComposingText
from desktop_app.ui.settings.form_rows import FormRows
from desktop_app.ui.theme.buttons import link

_NUMBER_WIDTH = 64
_BOX_HEIGHT = 92


class WordingTab(QWidget):
    """Keeps each switch at once, numbers and words when they are left.

    Only what differs from the usual numbers, or from those of an imported pack, is kept: the rest
    follows the pack.
    """

    def __init__(
        self, keep: KeepSettings, check: CheckWording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._check = check
        self.switches = {
            "check_intimacy": QCheckBox(self.tr("Find over-intimate names and “we are friends”")),
            "check_exclamations": QCheckBox(self.tr("Count exclamation marks")),
            "check_particles": QCheckBox(self.tr("Want a particle (哦, 呢) at the end of answers")),
        }
        self.numbers = {name: _number(name) for name in LEAST}
        self.words = _box(self.tr("free shipping → no postage"))
        self.allowed = _box(self.tr("First Brand Store"))
        self._reset = link(self.tr("Back to the usual"))
        self._lay_out()
        self._show(keep.settings.wording)
        self._connect()

    def _lay_out(self) -> None:
        rows = FormRows()
        for switch in self.switches.values():
            rows.add_wide(switch)
        for name, words in {
            "long": self.tr("Longest part"),
            "short": self.tr("Shortest answer"),
            "one_word": self.tr("One word: up to"),
            "exclamations": self.tr("Exclamation marks"),
            "faces": self.tr("Emoji a message"),
        }.items():
            self.numbers[name].lineEdit().setAccessibleName(words)
            rows.add(words, self.numbers[name])
        rows.add(self.tr("Forbidden words"), self.words)
        rows.add_sentence().setText(
            self.tr("One a line; after → what to say instead. They stop a pack as errors do.")
        )
        rows.add(self.tr("Exceptions"), self.allowed)
        rows.add_sentence().setText(
            self.tr("One a line: in these words no rule finds anything, such as in a brand name.")
        )
        rows.end()
        area = QScrollArea()
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below = QHBoxLayout()
        below.setContentsMargins(12, 4, 12, 4)
        below.addWidget(self._reset)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, stretch=1)
        layout.addLayout(below)

    def _connect(self) -> None:
        for switch in self.switches.values():
            switch.clicked.connect(self.keep_now)
        for number in self.numbers.values():
            number.editingFinished.connect(self.keep_now)
        for box in (self.words, self.allowed):
            box.left.connect(self.keep_now)
        self._reset.clicked.connect(self._use_usual)

    def keep_now(self) -> None:
        """Keep what is shown."""
        chosen = WordingChoice(
            self._style(),
            read_word_lines(self.words.toPlainText()),
            read_allowed_lines(self.allowed.toPlainText()),
        )
        if chosen != self._keep.settings.wording:
            self._keep.change(wording=chosen)

    def _style(self) -> StyleChoice:
        """Return the numbers and switches that aren't what they would be anyway."""
        usual = self._check.pack_style
        values: dict[str, Any] = {name: n.value() for name, n in self.numbers.items()}
        values |= {name: switch.isChecked() for name, switch in self.switches.items()}
        return StyleChoice(**{n: v for n, v in values.items() if v != getattr(usual, n)})

    def _use_usual(self) -> None:
        """Put the numbers and switches back; words are the agent's work and stay."""
        self._show_style(self._check.pack_style)
        self.keep_now()

    def _show(self, choice: WordingChoice) -> None:
        self._show_style(choice.style.over(self._check.pack_style))
        self.words.setPlainText(word_lines(choice.words))
        self.allowed.setPlainText("\n".join(choice.allowed))

    def _show_style(self, style: WordingStyle) -> None:
        for name, number in self.numbers.items():
            number.setValue(getattr(style, name))
        for name, switch in self.switches.items():
            switch.setChecked(getattr(style, name))


def _number(name: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(LEAST[name], MOST[name])
    field.setFixedWidth(_NUMBER_WIDTH)
    field.setKeyboardTracking(False)
    field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return field


def _box(example: str) -> ComposingText:
    box = ComposingText()
    box.setPlaceholderText(example)
    box.setFixedHeight(_BOX_HEIGHT)
    return box
