"""The preview under the list: where a phrase is, whose it is, and all of its text."""

from PySide6.QtCore import QLine, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.images import ImageFacts
from desktop_app.domain.phrases import Owner, Phrase
from desktop_app.ui.phrases.because import because_of
from desktop_app.ui.phrases.eliding_label import ElidingLabel
from desktop_app.ui.phrases.marked_text import MarkedText
from desktop_app.ui.phrases.tinted_text import TintedText, outdented
from desktop_app.ui.theme import fonts
from desktop_app.ui.theme.lines import hairline
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.thumbnails import Thumbnails

HEIGHT_PX = 80
_IMAGE_BOX = QSize(72, 3 * fonts.TEXT_LINE_PX)
_MARGIN_PX = 12
# No chat takes a message of that length, and nobody reads one in three lines.
_SHOWN_LENGTH = 10_000
_PATH_SIGN = " › "
_BETWEEN = "　"


class Preview(QWidget):
    """Shows one phrase, or nothing."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self.setFixedHeight(HEIGHT_PX)
        self._path = ElidingLabel(theme, self, size_px=fonts.SMALL_PX, tone=3)
        self._path.setFixedHeight(fonts.SMALL_LINE_PX)
        self._owner, self._length = self._small_label(), self._small_label()
        self._text = TintedText(theme, self)
        self._text.setAccessibleName(self.tr("Preview"))
        self._text.setFixedHeight(3 * fonts.TEXT_LINE_PX)
        self._image = QLabel(self)
        self._image.setTextFormat(Qt.TextFormat.PlainText)
        self._image.setProperty("tone", "warning")
        self._image.hide()
        self._lay_out()

    def _small_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "3")
        return label

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._path, 1)
        head.addWidget(self._owner)
        head.addWidget(self._length)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(_MARGIN_PX, 6, _MARGIN_PX, 4)
        parts.setSpacing(0)
        parts.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(outdented(self._text), 1)
        row.addWidget(self._image, 0, Qt.AlignmentFlag.AlignTop)
        parts.addLayout(row)

    @property
    def text_view(self) -> QWidget:
        """The part that can have the keyboard, to scroll."""
        return self._text

    @property
    def text(self) -> MarkedText:
        """The text in view."""
        return self._text.shown

    @property
    def head(self) -> str:
        """Why the phrase is suggested, and where it is."""
        return self._path.text

    def show_phrase(
        self, phrase: Phrase, path: tuple[str, ...], text: MarkedText,
        because: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """Show a phrase as it would be pasted now, with the names above it in the tree.

        The buyer's words that speak for it come first: where it is is less needed then.
        """
        why = [because_of(because)] if because else []
        self._path.show_text(_BETWEEN.join([*why, _PATH_SIGN.join(path)]))
        shop = phrase.owner is Owner.SHOP
        owner = self.tr("Shop") if shop else self.tr("Personal")
        self._owner.setText(self.tr("Check the day") if text.doubtful else owner)
        self._owner.setToolTip(
            self.tr("The holidays of that year aren't known: counted Monday to Friday.")
            if text.doubtful
            else ""
        )
        self._length.setText(self.tr("{count} chars").format(count=text.length))
        whole = len(text.text) <= _SHOWN_LENGTH
        self._text.show_text(text if whole else text.part(0, _SHOWN_LENGTH, after="…"))
        self._show_image(phrase.image)

    def show_nothing(self) -> None:
        """Be empty, without giving up the room."""
        for label in (self._owner, self._length):
            label.clear()
        self._path.show_text("")
        self._text.show_text(MarkedText(""))
        self._show_image(None)

    def _show_image(self, facts: ImageFacts | None) -> None:
        self._image.setVisible(facts is not None)
        if facts is None:
            return
        shown = self._thumbnails.of(facts, _IMAGE_BOX, self.devicePixelRatioF())
        if shown is None:
            self._image.setText(self.tr("damaged image"))
        else:
            self._image.setPixmap(shown)
        words = self.tr("Image, {width} × {height}: pasted after the text")
        words = words.format(width=facts.width, height=facts.height)
        self._image.setToolTip(words)
        self._image.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line above."""
        painter = QPainter(self)
        hairline(painter, QLine(0, 0, self.width(), 0), self._theme.tokens.divider)
        painter.end()
