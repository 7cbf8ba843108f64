"""The two lines under the text that say what is wrong with it, and offer better words."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.wording.finding import Severity
from desktop_app.texts import Text
from desktop_app.ui.editor.text_wording import Shown, TextWording
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.theme.buttons import IconButton, link
from desktop_app.ui.theme.icons import ICON_PX, paint_icon
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.wording_words import ICONS, colour_of, quoted, severity_word

HEIGHT_PX = 56
_ICON_GAP_PX = 6
_BETTER_CHARACTERS = 14
_TONES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "2"}


class FindingPanel(QWidget):
    """Shows one finding; its room stays when nothing is wrong.

    Args:
        say: renders a sentence in the language in force.
    """

    def __init__(
        self, wording: TextWording, say: Callable[[Text], str], theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._wording = wording
        self._say = say
        self._theme = theme
        self._severity: Severity | None = None
        self.setFixedHeight(HEIGHT_PX)
        self.head = QLabel(self)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.words = ElidingLabel(theme, self, tone=1)
        self.reason = ElidingLabel(theme, self, tone=2)
        self.count = QLabel(self)
        self.count.setProperty("tone", "3")
        self.apply = link("", self)
        self.before = IconButton(theme, "collapse", self.tr("Previous finding (Shift+F8)"), self)
        self.next = IconButton(theme, "expand", self.tr("Next finding (F8)"), self)
        self._lay_out()
        self.apply.clicked.connect(wording.apply)
        self.before.clicked.connect(lambda: wording.go(-1))
        self.next.clicked.connect(lambda: wording.go(1))
        wording.changed.connect(self.refresh)
        theme.changed.connect(self.update)
        self.refresh()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addSpacing(ICON_PX + _ICON_GAP_PX)
        first.addWidget(self.head)
        first.addWidget(self.words, 1)
        first.addWidget(self.count)
        first.addWidget(self.before)
        first.addWidget(self.next)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addSpacing(ICON_PX + _ICON_GAP_PX)
        second.addWidget(self.reason, 1)
        second.addWidget(self.apply)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addLayout(first)
        parts.addLayout(second)

    def refresh(self) -> None:
        """Show what the text's finding in view is now."""
        shown = self._wording.shown
        self._severity = shown.finding.severity if shown else None
        for button in (self.before, self.next):
            button.setVisible(shown is not None and shown.count > 1)
        self.apply.setVisible(shown is not None and shown.better is not None)
        if shown is None:
            self._say_nothing_found()
        else:
            self._tell(shown)
        self.update()

    def _say_nothing_found(self) -> None:
        self._show_head(self.tr("Wording: nothing found"), "3")
        self.words.show_text("")
        self.reason.show_text("")
        self.count.clear()

    def _tell(self, shown: Shown) -> None:
        found = shown.finding
        self._show_head(f"{severity_word(found.severity)}  {found.rule}", _TONES[found.severity])
        self.words.show_text(quoted(found))
        self.reason.show_text(self._say(found.suggestion))
        many = f"{shown.number} / {shown.count}" if shown.count > 1 else ""
        self.count.setText(many)
        if shown.better is not None:
            self._offer(shown.better.better)

    def _offer(self, better: str) -> None:
        words = better.replace("\n", "⏎")
        whole = self.tr("Write “{better}”").format(better=words)
        if len(words) > _BETTER_CHARACTERS:
            words = f"{words[:_BETTER_CHARACTERS]}…"
        short = self.tr("Write “{better}”").format(better=words) if words else self.tr("Leave out")
        self.apply.setText(f"{short}  Alt+Enter")
        self.apply.setToolTip(whole if better else "")

    def _show_head(self, words: str, tone: str) -> None:
        self.head.setText(words)
        self.head.setProperty("tone", tone)
        self.head.style().polish(self.head)  # a style sheet doesn't see a property change by itself

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon of how bad it is."""
        severity = self._severity
        name = ICONS[severity] if severity else "ok"
        tokens = self._theme.tokens
        colour = colour_of(severity, tokens) if severity else tokens.text_3
        painter = QPainter(self)
        middle = self.head.geometry().center().y()
        box = QRect(0, middle - ICON_PX // 2 + 1, ICON_PX, ICON_PX)
        paint_icon(painter, name, box, colour)
        painter.end()
