"""The row above the list: the phrase that comes next with this buyer."""

from PySide6.QtCore import QElapsedTimer, QEvent, QLine, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.domain.phrases import Phrase
from desktop_app.ui.phrases.delegate import ROW_PX, Shown
from desktop_app.ui.phrases.line_painter import draw_line
from desktop_app.ui.phrases.marked_text import Mark, marked
from desktop_app.ui.phrases.painting import draw_ring, draw_selected_bar
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.buttons import IconButton
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme

SETTLING_MS = 400
"""A click so soon after the row has changed was meant for what was there before."""

_LEFT, _TOP, _GAP = 28, 4, 8
_CLOSE_PX = 28


class NextStep(QAbstractButton):
    """Looks like a row of the list; hidden while nothing comes next.

    Attributes:
        chosen_wanted: `(phrase id)`: a click, Enter or Space on it.
        passed_over: this one isn't wanted.
        hovered: `(phrase id)`, empty when the pointer left.
    """

    chosen_wanted = Signal(str)
    passed_over = Signal()
    hovered = Signal(str)

    def __init__(self, theme: Theme, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = shown
        self._phrase: Phrase | None = None
        self._chosen = False
        self._since = QElapsedTimer()
        self._since.start()
        self.setFixedHeight(ROW_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._close = IconButton(theme, "close", self.tr("Not this step"), self, _CLOSE_PX)
        self._close.clicked.connect(self.passed_over)
        self.clicked.connect(self._press)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def phrase_id(self) -> str:
        """The phrase that is offered; empty for none."""
        return self._phrase.id if self._phrase else ""

    @property
    def settled(self) -> bool:
        """Whether it has been there long enough to be what a click is meant for."""
        return self._since.elapsed() >= SETTLING_MS

    @property
    def chosen(self) -> bool:
        """Whether Enter in the search field pastes it."""
        return self._chosen and self._phrase is not None

    def choose(self, *, chosen: bool) -> None:
        """Make it what Enter pastes, or not."""
        self._chosen = chosen
        self.update()

    def show_phrase(self, phrase: Phrase | None) -> None:
        """Offer another phrase, or none."""
        if (phrase.id if phrase else "") != self.phrase_id:
            self._since.restart()
        self._phrase = phrase
        if phrase is None:
            self._chosen = False
        else:
            spoken = self.tr("Next step: {title}, {text}")
            content = " ".join(phrase.text.split())
            self.setAccessibleName(spoken.format(title=phrase.title, text=content))
        self.setVisible(phrase is not None)
        self.update()

    def _press(self) -> None:
        if self.settled and self._phrase is not None:
            self.chosen_wanted.emit(self._phrase.id)

    def sizeHint(self) -> QSize:
        """Be as high as a row; the width is the list's."""
        return QSize(0, ROW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        super().resizeEvent(event)
        self._close.move(self.width() - _CLOSE_PX - 4, (ROW_PX - self._close.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter, too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show it in the preview."""
        self.hovered.emit(self.phrase_id)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the preview."""
        self.hovered.emit("")
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw title and text as a row does, with what it is at the right."""
        if self._phrase is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.pressed if self.isDown() else tokens.selected)
        if self.chosen:
            draw_selected_bar(painter, box, tokens)
        title = QRectF(_LEFT, _TOP, self._close.x() - _LEFT - _GAP, fonts.TITLE_LINE_PX)
        content = title.translated(0, fonts.TITLE_LINE_PX)
        painter.setFont(fonts.font(fonts.SMALL_PX))
        words = self.tr("Next step")
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        painter.setPen(tokens.field)
        painter.drawText(title, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        title.adjust(0, 0, -width - _GAP, 0)
        painter.setFont(fonts.font(fonts.TITLE_PX))
        draw_line(painter, title, marked(self._phrase.title), tokens.text, tokens)
        painter.setFont(fonts.font(fonts.TEXT_PX))
        text = self._shown(self._phrase, ())
        draw_line(painter, content, text.only(Mark.MISSING), tokens.text_2, tokens)
        y = self.height() - 1
        hairline(painter, QLine(0, y, self.width(), y), tokens.divider)
        if self.hasFocus():
            draw_ring(painter, box, tokens)
        painter.end()
